"""`python -m game` is `gensek`."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
