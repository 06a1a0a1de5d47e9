"""Owns how what was typed is understood: a word and the rest, the words of a line, what is near.

>>> words_after("go card index")
('go', 'card index')
>>> near("organz", ["organs", "map"])
'organs'
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from game.ui.twin.telling import Twin


def words_after(line: str) -> tuple[str, str]:
    """The first word of a line, and what comes after it."""
    first, _blank, rest = line.strip().partition(" ")
    return first, rest.strip()


def near(line: str, known: Iterable[str]) -> str:
    """What was perhaps meant; "" where nothing is near."""
    plain = {words.casefold(): words for words in known}
    close = get_close_matches(line.casefold(), plain, 1, cutoff=0.7)
    return plain[close[0]] if close else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Words that were typed."""

    words: str

    def exactly(self, twin: Twin) -> list[int]:
        """The numbers of the lines that say just these words."""
        wanted = self.words.casefold()
        return [number for number, words in _numbered(twin) if words.split(" (")[0] == wanted]

    def among(self, twin: Twin) -> list[int]:
        """The numbers of the lines that say these words: exactly, else at their start."""
        wanted = self.words.casefold()
        begun = [number for number, words in _numbered(twin) if words.startswith(wanted)]
        return self.exactly(twin) or begun


def _numbered(twin: Twin) -> list[tuple[int, str]]:
    return [(number, twin.lines[nth].words.casefold()) for nth, number in twin.numbers.items()]
