"""Owns the command `gensek words`: renew the translators' files and compile them.

    gensek words                # what is new in the code goes into every language's files
    gensek words --language de  # the same, and begin German

It is for a checkout, and needs Babel; a player needs neither.
"""

from __future__ import annotations

from argparse import Namespace

from game import words
from game.rules.errors import GensekError


def run(asked: Namespace) -> int:
    """Gather, merge and compile; tell how much of each part is still to be translated."""
    try:
        from game.cli import catalogues
    except ImportError as error:
        raise GensekError(f"this needs Babel: pip install -e '.[test]' ({error})") from None
    catalogues.write_source()
    begun = [asked.language] if asked.language else []
    for language in dict.fromkeys([*words.languages()[1:], *begun]):
        for part, catalogue in catalogues.write(language).items():
            left = len(list(catalogues.faults(language, catalogue)))
            print(f"{language} {part}: {left} of {len(catalogue)} to be translated")
    return 0
