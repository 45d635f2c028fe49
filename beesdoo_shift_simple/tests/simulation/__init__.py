"""A year of a shop, day by day: what people do, and what has to hold all the time."""
from .world import World
from .year import live

__all__ = ["World", "live"]
