"""Owns how names are found in a text: word by word, the longest first.

    >>> names = Names({"body:politburo": ["Politburo"]}, {"term:kulak": ["kulak", "kulaks"]})
    >>> [(item.start, item.key) for item in names.find("The Politburo on Kulaks")]
    [(4, 'body:politburo'), (17, 'term:kulak')]

A name that two articles of one kind share means neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: from where to where, and which article it means."""

    start: int
    end: int
    key: str


Words = tuple[str, ...]


class Names:
    """All names that can be met, by their first words."""

    def __init__(
        self, exact: Mapping[str, Sequence[str]], common: Mapping[str, Sequence[str]]
    ) -> None:
        """`exact` are names by article, as they are written; `common` count in any capitals."""
        self._exact = _table(exact)
        folded = {key: [name.casefold() for name in names] for key, names in common.items()}
        self._common = _table(folded)

    def find(self, text: str) -> Iterator[Named]:
        """Every name in `text`, from its beginning; none overlaps another."""
        found = [(hit.start(), hit.end(), hit.group()) for hit in _WORD.finditer(text)]
        words = [word for _start, _end, word in found]
        folded = [word.casefold() for word in words]
        at = 0
        while at < len(words):
            key, long = _longest(self._exact, words, at)
            other, longer = _longest(self._common, folded, at)
            if longer > long:
                key, long = other, longer
            if long:
                yield Named(found[at][0], found[at + long - 1][1], key)
            at += max(1, long)


Table = Mapping[str, Sequence[tuple[Words, str]]]


def _table(names: Mapping[str, Sequence[str]]) -> Table:
    """Names by their first word, the longest first.

    A name that two articles share goes to the former; where both are of one kind, to neither.
    """
    meant: dict[Words, str] = {}
    shared: set[Words] = set()
    for key, written in names.items():
        for name in dict.fromkeys(written):
            words = tuple(_WORD.findall(name))
            if words and meant.setdefault(words, key) != key and _kind(meant[words]) == _kind(key):
                shared.add(words)
    table: dict[str, list[tuple[Words, str]]] = {}
    for words in sorted(meant.keys() - shared, key=lambda words: (-len(words), words)):
        table.setdefault(words[0], []).append((words, meant[words]))
    return table


def _kind(key: str) -> str:
    return key.split(":", 1)[0]


def _longest(table: Table, words: Sequence[str], at: int) -> tuple[str, int]:
    """The article that the words from `at` on name, and how many words of them are its name."""
    for name, key in table.get(words[at], ()):
        if tuple(words[at : at + len(name)]) == name:
            return key, len(name)
    return "", 0
