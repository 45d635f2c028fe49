"""The other end of a simulated scale's cable."""
import time
from contextlib import contextmanager

import serial


@contextmanager
def line_to(simulator):
    """Open a simulator's port as the bridge does."""
    port = serial.Serial(simulator.port, 9600, timeout=0.5, exclusive=True)
    with port:
        yield port


def ask(port, *commands):
    """Send commands one by one; return what came after the last one, if anything."""
    answer = b""
    for command in commands:
        port.reset_input_buffer()
        port.write(command)
        answer = port.read(1)
        time.sleep(0.02)
        answer += port.read(port.in_waiting)
    return answer
