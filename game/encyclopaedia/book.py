"""Owns the book: every article by its key, what is found by a search, who mentions whom.

It is made once for a scenario; a search of a thousand articles takes a few milliseconds.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from game.encyclopaedia.article import KINDS, Article
from game.encyclopaedia.course import course
from game.encyclopaedia.names import Named, Names
from game.encyclopaedia.people import people
from game.encyclopaedia.world import world
from game.rules.model import Scenario

_WORD = re.compile(r"\w+")

# Where a name means several things, the first of these kinds is meant.
_PRECEDENCE = (
    "body",
    "person",
    "organisation",
    "office",
    "document",
    "assembly",
    "fact",
    "issue",
    "doctrine",
    "faction",
    "term",
)


@dataclass(frozen=True)
class Book:
    """All that can be looked up in a scenario."""

    articles: Mapping[str, Article]
    _folded: Mapping[str, tuple[str, str]] = field(repr=False)  # key -> title and all, for search

    @classmethod
    def of(cls, scenario: Scenario) -> Book:
        """The book of a scenario, in the order of the kinds."""
        written = [*course(scenario), *people(scenario), *world(scenario)]
        written.sort(key=lambda article: KINDS.index(article.kind))
        folded = {one.key: (fold(one.title), fold(one.whole)) for one in written}
        return cls({one.key: one for one in written}, folded)

    # --- finding ------------------------------------------------------------------------------
    def search(self, words: str, kind: str = "") -> list[Article]:
        """The articles of a kind (of all, without one) that hold all `words`, by kind.

        Within a kind those come first whose title begins with the words, then those whose title
        holds them; otherwise they stay in their order.
        """
        wanted = fold(words).split()
        found = [one for one in self.articles.values() if not kind or one.kind == kind]
        if not wanted:
            return found
        rated = [(self._rank(one, wanted), nth, one) for nth, one in enumerate(found)]
        kept = [rating for rating in rated if rating[0] is not None]
        kept.sort(key=lambda rating: (rating[0], KINDS.index(rating[2].kind), rating[1]))
        best = dict.fromkeys(one.kind for _rank, _nth, one in kept)
        order = list(best)
        return sorted(
            (one for _rank, _nth, one in kept), key=lambda one: order.index(one.kind)
        )  # sorted is stable: by kind, the kind of the best hit first

    def _rank(self, article: Article, wanted: Sequence[str]) -> int | None:
        title, whole = self._folded[article.key]
        if title.startswith(" ".join(wanted)):
            return 0
        starts = f" {title}"
        if all(f" {word}" in starts for word in wanted):
            return 1
        if all(word in title for word in wanted):
            return 2
        return 3 if all(word in whole for word in wanted) else None

    def counts(self, words: str) -> Counter[str]:
        """How many articles of each kind a search would bring."""
        return Counter(article.kind for article in self.search(words))

    # --- names --------------------------------------------------------------------------------
    @cached_property
    def _names(self) -> Names:
        ordered = sorted(self.articles.values(), key=lambda one: _PRECEDENCE.index(one.kind))
        plain = self._plain_words
        exact = {
            one.key: [
                name
                for name in one.names
                if len(name) > 2 and (one.kind == "body" or name.lower() not in plain)
            ]
            for one in ordered
        }
        return Names(exact, {one.key: one.common for one in ordered})

    @property
    def _plain_words(self) -> frozenset[str]:
        """Words that the articles use without a capital: War or Trade alone is no name."""
        told = " ".join(_told(article) for article in self.articles.values())
        return frozenset(word for word in _WORD.findall(told) if word.islower())

    def names(self, text: str) -> Iterator[Named]:
        """The names in a text, with their places."""
        return self._names.find(text)

    def named_in(self, text: str) -> tuple[str, ...]:
        """The keys of what is named in a text, each once."""
        return tuple(dict.fromkeys(item.key for item in self.names(text)))

    def keys_of(self, thing: str) -> tuple[str, ...]:
        """The keys of the articles about what has the id `thing`."""
        keys = (f"{kind}:{thing}" for kind in _PRECEDENCE)
        return tuple(key for key in keys if key in self.articles)

    # --- what belongs together ------------------------------------------------------------------
    @cached_property
    def _links(self) -> Mapping[str, tuple[str, ...]]:
        """What each article names or says to see."""
        links = {}
        for key, article in self.articles.items():
            seen = [found for thing in article.see for found in self.keys_of(thing)]
            links[key] = tuple(dict.fromkeys([*seen, *self.named_in(_told(article))]))
        return links

    @cached_property
    def _mentions(self) -> Mapping[str, tuple[str, ...]]:
        """Which articles name each."""
        mentions: dict[str, list[str]] = {}
        for key, links in self._links.items():
            for other in links:
                mentions.setdefault(other, []).append(key)
        return {key: tuple(others) for key, others in mentions.items()}

    def related(self, key: str) -> tuple[str, ...]:
        """What an article names, then what names it; each once, itself never."""
        both = dict.fromkeys([*self._links.get(key, ()), *self._mentions.get(key, ())])
        return tuple(other for other in both if other != key)


def _told(article: Article) -> str:
    """The texts of an article, without its own title and its tables of marks."""
    values = (f"{line.words}; {line.value}" for line in article.lines)
    return "; ".join([article.note, *(part.words for part in article.parts), *values])


def fold(words: str) -> str:
    """Words without capitals, accents and apostrophes, so that a search forgives them."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(
        sign for sign in plain if not unicodedata.combining(sign) and sign not in "'\u2019\u02b9"
    )
