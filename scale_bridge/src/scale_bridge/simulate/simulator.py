"""The simulated scale: what it weighs, what ails it, and the thread that answers."""
from decimal import Decimal

from . import pan
from .faults import Faults
from .pan import Pan, kilograms
from .scales import SCALES
from .terminal import Terminal
from .worker import Worker


class Simulator:
    """A scale on a pseudo-terminal.

        with Simulator("mettler_8217") as scale:
            ...open scale.port as a serial port...
            scale.weight("1.234")
            scale.moving()

    It begins with an empty pan. A weight, a state of the pan, `silence`, `garbage` and
    `half` each take the place of the one before; `slow`, `doubled` and `once` stay until
    they are switched off. ValueError, in words, for what cannot be.
    """

    def __init__(self, protocol="mettler_8217", link=None, seed=None):
        if protocol not in SCALES:
            known = ", ".join(sorted(SCALES))
            raise ValueError(f"no scale speaks {protocol}: choose one of {known}")
        self._scale = SCALES[protocol]()
        self._pan = Pan(pan.WEIGHT, Decimal("0.000"), 0)
        self._faults = Faults(seed)
        self._terminal = Terminal(link)
        self._worker = Worker(self._terminal, self._respond)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_error):
        self.stop()

    @property
    def port(self):
        """The path to open as a serial port; it stays the same when unplugged."""
        return self._terminal.link

    def start(self):
        """Plug the scale in and let it answer."""
        self._terminal.plug()
        self._worker.start()

    def stop(self):
        """Unplug it for good."""
        self._worker.stop()
        self._terminal.remove()

    # What lies on the pan

    def weight(self, text):
        """Lay a weight in kg on the pan: "1.234"."""
        self._lay(pan.WEIGHT, kilograms(text))

    def net(self, text):
        """Show a net weight in kg: a tare is set on the scale itself."""
        self._lay(pan.NET, kilograms(text))

    def zero(self):
        """Empty the pan."""
        self.weight("0")

    def moving(self):
        """Let the pan swing."""
        self._lay(pan.MOVING)

    def overload(self):
        """Lay more on the pan than it can weigh."""
        self._lay(pan.OVERLOAD)

    def below_zero(self):
        """Take away a container whose weight was tared."""
        self._lay(pan.BELOW_ZERO)

    def not_at_zero(self):
        """Switch the scale on with something on the pan."""
        self._lay(pan.NOT_AT_ZERO)

    def center_of_zero(self):
        """Say that the pan is empty by the status instead of by a weight."""
        self._lay(pan.CENTER_OF_ZERO)

    # What ails it

    def silence(self):
        """Answer nothing: switched off, or its cable cut."""
        self._fail(silent=True)

    def garbage(self):
        """Answer what no scale says."""
        self._fail(garbage=True)

    def half(self):
        """Answer half of each frame."""
        self._fail(half=True)

    def raw(self, data):
        """Answer these bytes, whatever is asked."""
        self._fail(raw=bytes(data))

    def doubled(self, is_on=True):
        """Answer everything twice, or once again."""
        self._set(self._faults, doubled=is_on)

    def slow(self, seconds):
        """Answer so late what was measured when asked; 0 or None: at once again.

        Meanwhile it hears nothing else.
        """
        seconds = float(seconds or 0)
        if not 0 <= seconds <= 60:
            raise ValueError(f"a scale is 0 to 60 seconds late, not {seconds:g}")
        self._set(self._faults, seconds_late=seconds)

    def once(self, is_on=True):
        """Tell each weight only once until the pan changes, or as often as asked."""
        self._set(self._scale, tells_once=is_on)

    def checksums(self, is_on=True):
        """Dialog 06: weigh nothing before checksums came (its certified variant)."""
        self._set(self._scale, wants_checksums=is_on)

    def unplug(self):
        """Pull the adapter out: its device vanishes."""
        self._worker.do(self._pull_out)

    def plug(self):
        """Put the adapter back in, under the same name."""
        self._worker.do(self._terminal.plug)

    def _pull_out(self):
        self._terminal.unplug()
        self._worker.forget()

    def _lay(self, state, weight=None):
        self._worker.do(lambda: self._replace_pan(state, weight))

    def _replace_pan(self, state, weight):
        self._pan = Pan(state, weight, self._pan.number + 1)
        self._faults.mend()

    def _fail(self, **fault):
        self._worker.do(lambda: self._replace_fault(fault))

    def _replace_fault(self, fault):
        self._faults.mend()
        vars(self._faults).update(fault)

    def _set(self, thing, **values):
        self._worker.do(lambda: vars(thing).update(values))

    def _respond(self, data):
        answers = self._scale.hear(data, self._pan)
        bent = [self._faults.bend(answer, self._scale) for answer in answers]
        return self._faults.seconds_late, bent
