"""`python -m scale_bridge` is `scale-bridge`."""
import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
