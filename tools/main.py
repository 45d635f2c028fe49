"""Entry point that tools/run starts: this file's folder is what Python imports from."""
import sys

from komunigi_tools.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
