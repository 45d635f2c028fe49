"""A scale on a pseudo-terminal, with weights and faults at will.

It speaks each protocol by code of its own, written from the makers' manuals and not
from the bridge's parsers: what one of them misread, the other shows.
"""
from .simulator import Simulator
