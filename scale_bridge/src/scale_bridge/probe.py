"""The command `scale-bridge probe`: which port, and which protocol?"""
from . import protocols
from .config import DEFAULT_PATH
from .port import PortLost
from .serial_ports import find_ports, lasting_name, user_of
from .trial import speeds_of, try_protocol


def add_arguments(parser):
    """Add what the command can be told when it starts."""
    parser.add_argument(
        "ports", nargs="*", help="the ports to look at, as /dev/ttyUSB0 (all there are)"
    )
    parser.add_argument(
        "--all-speeds",
        action="store_true",
        help="try other speeds than the usual ones too: a minute for each port",
    )


def run(options):
    """Look at each port and print what to write into the configuration file.

    1 is returned where no scale was found.
    """
    ports = find_ports()
    wanted = options.ports or list(ports)
    if not wanted:
        print("This computer has no serial port. Is the adapter plugged in?")
        return 1
    print("Put something on the scale: some say nothing of an empty pan.\n")
    found = {}
    for device in wanted:
        outcome = _probe(device, ports.get(device, ""), options.all_speeds)
        if outcome:
            found[device] = outcome
    for device, outcome in found.items():
        _print_lines(device, outcome)
    if not found:
        _print_advice(options.all_speeds)
    return 0 if found else 1


def _probe(device, description, all_speeds):
    """Return the Outcome of the protocol that the scale on a port understood, or None."""
    print(f"{device}  {description}".rstrip())
    user = user_of(device)
    if user:
        print(f"  in use by {user}: not touched. Stop that first, for example by")
        print("  systemctl stop scale-bridge")
        return None
    try:
        return _try_all(device, all_speeds)
    except PortLost as error:
        print(f"  cannot be used: {error}")
        return None


def _try_all(device, all_speeds):
    for name in protocols.names():
        protocol = protocols.create(name)
        for baudrate in speeds_of(protocol, all_speeds):
            print(f"  {name} at {baudrate} baud: ", end="", flush=True)
            outcome = try_protocol(device, protocol, baudrate)
            print(_words(outcome))
            if outcome.reading:
                return outcome
    return None


def _words(outcome):
    reading = outcome.reading
    if reading is None:
        return outcome.heard
    if reading.weight is None:
        return "answers without a weight: " + ", ".join(sorted(reading.flags))
    return f"answers {reading.weight} {reading.unit}"


def _print_lines(device, outcome):
    print(f"\nThe lines for {DEFAULT_PATH}:\n")
    print("[scale]")
    print(f"protocol = {outcome.protocol.name}")
    print(f"port = {lasting_name(device)}")
    if outcome.baudrate != outcome.protocol.serial.baudrate:
        print(f"baudrate = {outcome.baudrate}")


def _print_advice(all_speeds):
    print("\nNo scale answered. Is it switched on, is its cable in, does something lie")
    print("on it? Its menu has to be set to one of the protocols above.")
    if not all_speeds:
        print("With --all-speeds other speeds are tried as well.")
