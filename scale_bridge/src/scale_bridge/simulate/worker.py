"""The thread in which a simulated scale lives: it hears, answers, and is changed."""
import os
import select
import threading
import time
from concurrent.futures import Future

# A terminal that nobody has opened cannot be waited for.
LOOK_AGAIN_SECONDS = 0.02


class Worker(threading.Thread):
    """Serves a terminal; all that changes it is done by this one thread, in order.

    `respond(data)` returns the seconds to wait and the answers to what was heard.
    """

    def __init__(self, terminal, respond):
        super().__init__(name="scale", daemon=True)
        self._terminal = terminal
        self._respond = respond
        self._tasks = []
        self._late = []
        self._wake_read, self._wake_write = os.pipe()
        self._is_loose = False
        self._is_stopping = False

    def do(self, task):
        """Run `task()` between two answers and return its result, or raise its error."""
        if not self.is_alive():
            return task()
        future = Future()
        self._tasks.append((task, future))
        os.write(self._wake_write, b".")
        return future.result()

    def forget(self):
        """Drop the answers that were not sent yet."""
        self._late.clear()

    def stop(self):
        """End the thread."""
        self.do(self._stop)
        self.join()
        os.close(self._wake_read)
        os.close(self._wake_write)

    def run(self):
        """Wait for a command, a task or the time of a late answer, until stopped."""
        while not self._is_stopping:
            master = self._terminal.master
            files = [self._wake_read]
            if master is not None and not self._is_loose:
                files.append(master)
            readable, _, _ = select.select(files, [], [], self._seconds_to_wait())
            self._send_late()
            if master is not None:
                self._hear()
            if self._wake_read in readable:
                os.read(self._wake_read, 64)
                while self._tasks:
                    self._run_task(*self._tasks.pop(0))

    def _stop(self):
        self._is_stopping = True

    @staticmethod
    def _run_task(task, future):
        try:
            future.set_result(task())
        except Exception as error:
            future.set_exception(error)

    def _seconds_to_wait(self):
        if self._late:
            return max(0, self._late[0][0] - time.monotonic())
        return LOOK_AGAIN_SECONDS if self._is_loose else None

    def _hear(self):
        data = self._terminal.read()
        self._is_loose = data is None
        if not data or self._late:
            return  # Nothing came, or it is busy.
        seconds, answers = self._respond(data)
        due = time.monotonic() + seconds
        self._late.extend((due, answer) for answer in answers)
        self._send_late()

    def _send_late(self):
        while self._late and self._late[0][0] <= time.monotonic():
            self._terminal.write(self._late.pop(0)[1])
