"""A service beside the till that says what a serial scale says, and how old that is."""

__version__ = "1.0.0"
