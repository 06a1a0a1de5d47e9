"""`python -m game.cli` is `gensek` too, as it was while the command line was one module."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
