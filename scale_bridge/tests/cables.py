"""Scales for tests: one on a pseudo-terminal, one that lives in a list."""
import os
import pty
import select
import threading
import time
import tty

SECONDS = 5.0


class PtyScale:
    """A scale behind a real terminal device, that answers with ``answer(question)``.

    The answer is bytes, or a list of bytes and of seconds to wait in between.
    """

    def __init__(self, answer):
        self.answer = answer
        self.questions = 0
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        self.name = os.ttyname(self._slave)
        self._wake, self._woken = os.pipe()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self.unplug()

    def unplug(self):
        """Take the device away."""
        if self._thread.is_alive():
            os.write(self._woken, b"!")
            self._thread.join(SECONDS)
            for descriptor in (self._master, self._slave, self._wake, self._woken):
                os.close(descriptor)

    def say(self, data):
        """Send without having been asked."""
        os.write(self._master, data)

    def _run(self):
        while True:
            ready, _, _ = select.select([self._master, self._wake], [], [])
            if self._wake in ready:
                return
            question = os.read(self._master, 256)
            self.questions += 1
            answer = self.answer(question)
            for part in answer if isinstance(answer, list) else [answer]:
                if isinstance(part, bytes):
                    self.say(part)
                else:
                    time.sleep(part)


class Clock:
    """Seconds that pass only when they are told to."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class ListPort:
    """A port that hears, question by question, what ``answers`` has for it.

    An answer is a list of bytes and of seconds that pass before what follows; bytes alone
    are a list of one.
    """

    def __init__(self, answers, clock):
        self.questions = []
        self._answers = list(answers)
        self._clock = clock
        self._coming = []

    def flush(self):
        """What is on its way still comes, as on a cable."""
        while self._coming and isinstance(self._coming[0], bytes):
            self._coming.pop(0)

    def write(self, data):
        """The next answer sets out."""
        self.questions.append(data)
        answer = self._answers.pop(0) if self._answers else []
        self._coming += [answer] if isinstance(answer, bytes) else answer

    def read(self, seconds):
        """The next bytes, when they come within ``seconds``."""
        if self._coming and isinstance(self._coming[0], bytes):
            return self._coming.pop(0)
        if not self._coming or self._coming[0] > seconds:
            if self._coming:
                self._coming[0] -= seconds
            self._clock.now += seconds
            return b""
        self._clock.now += self._coming.pop(0)
        return self._coming.pop(0)


def wait_until(condition, seconds=SECONDS):
    """What ``condition()`` says once it is true; fails when it never is."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        result = condition()
        if result:
            return result
        time.sleep(0.005)
    raise AssertionError(f"not within {seconds} s")
