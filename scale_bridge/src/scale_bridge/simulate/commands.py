"""The simulated scale's commands, one a line, from a person, a script or a program."""


def _switch(word):
    if word not in ("on", "off"):
        raise ValueError(f'write "on" or "off", not "{word}"')
    return word == "on"


def _seconds(word):
    try:
        return 0 if word == "off" else float(word)
    except ValueError:
        raise ValueError(f'write seconds such as 0.8, or "off", not "{word}"')


def _bytes(word):
    try:
        return bytes.fromhex(word)
    except ValueError:
        raise ValueError(f'write bytes as 0230312e3233340d, not "{word}"')


# What each takes; None: nothing.
COMMANDS = {
    "weight": str,
    "net": str,
    "zero": None,
    "moving": None,
    "overload": None,
    "below_zero": None,
    "not_at_zero": None,
    "center_of_zero": None,
    "silence": None,
    "garbage": None,
    "half": None,
    "raw": _bytes,
    "doubled": _switch,
    "slow": _seconds,
    "once": _switch,
    "checksums": _switch,
    "unplug": None,
    "plug": None,
}


def obey(simulator, line):
    """Do what a line says; ValueError, in words, where it says nothing known."""
    name, *words = line.split()
    if name not in COMMANDS:
        known = ", ".join(COMMANDS)
        raise ValueError(f'"{name}" is no command; known are {known}')
    reader = COMMANDS[name]
    if len(words) != (1 if reader else 0):
        wanted = "one word" if reader else "nothing"
        raise ValueError(f'"{name}" takes {wanted} after it')
    getattr(simulator, name)(*map(reader, words) if reader else ())
