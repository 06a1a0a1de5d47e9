"""Owns how a chronicle is read: which turn is open, what is looked for, which entries are left.

    reader = Reader(sitting, turn=3)
    reader.words = "kirov"
    reader.counts                    # how many entries each turn has left
    reader.entries(3)                # of one turn

A search compares words with the names of things and with the sentences of the kinds of entries: so
no sentence need be written before one is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game import narrate
from game.encyclopaedia.book import fold
from game.narrate import tables
from game.rules.state import Entry
from game.ui.screens.chronicle.kinds import KINDS
from game.ui.sitting import Sitting
from game.words import text as _

_TABLES = (
    "people",
    "organisations",
    "factions",
    "bodies",
    "offices",
    "documents",
    "doctrines",
    "motions",
    "events",
    "elections",
    "assemblies",
    "issues",
    "country",
    "policies",
)
_VALUES = (*"0123456789", "-")  # what stands for a number stands for no thing


@dataclass
class Reader:
    """One reading of a game's chronicle."""

    sitting: Sitting
    turn: int = 0
    kind: str = "all"
    side: str = ""
    person: str = ""
    place: str = ""
    words: str = ""
    _names: dict[str, str] = field(default_factory=dict, repr=False)
    _about: dict[int, tuple[tuple[Entry, ...], list[set[str]]]] = field(
        default_factory=dict, repr=False
    )
    _counted: tuple[object, list[int]] = field(default=(None, []), repr=False)

    @property
    def turns(self) -> tuple[tuple[Entry, ...], ...]:
        """The entries of each turn that is over; and of the present one what it opened with."""
        state = self.sitting.past.states[-1]
        news = (state.news,) if state.news and not state.over else ()
        return (*state.chronicle, *news)

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        asked = (self.side, self.person, self.place, self.words.strip())
        return self.kind != "all" or any(asked)

    def entries(self, turn: int) -> list[Entry]:
        """The entries of a turn that are left."""
        return list(self._left(turn)) if 0 <= turn < len(self.turns) else []

    @property
    def counts(self) -> list[int]:
        """How many entries of each turn are left; counted anew when something else is asked."""
        asked = (self.kind, self.side, self.person, self.place, self.words, len(self.turns))
        if self._counted[0] != asked:
            counts = [sum(1 for _entry in self._left(turn)) for turn in range(len(self.turns))]
            self._counted = (asked, counts)
        return self._counted[1]

    def follow(self, thing: str) -> None:
        """Leave only what is about a person, an organisation or a side, from the first turn on."""
        scenario = self.sitting.scenario
        if thing in scenario.people:
            self.person = thing
        elif thing in scenario.organisations:
            self.place = thing
        else:
            self.side = thing
        self.turn = next((turn for turn, count in enumerate(self.counts) if count), self.turn)

    def clear(self) -> None:
        """Leave nothing out."""
        self.kind, self.side, self.person, self.place, self.words = "all", "", "", "", ""

    def _left(self, turn: int) -> Iterator[Entry]:
        entries = self.turns[turn]
        wanted = [self._meant(word) for word in fold(self.words).split()]
        asked = [thing for thing in (self.side, self.person, self.place) if thing]
        for entry, about in zip(entries, self._subjects(turn), strict=True):
            if KINDS[self.kind] and entry.key not in KINDS[self.kind]:
                continue
            if all(thing in about for thing in asked) and all(
                entry.key in keys or not about.isdisjoint(things) for things, keys in wanted
            ):
                yield entry

    def _subjects(self, turn: int) -> list[set[str]]:
        """What each entry of a turn is about; looked up once."""
        entries = self.turns[turn]
        kept = self._about.get(turn)
        if kept is None or kept[0] is not entries:
            kept = (entries, [subjects(entry) for entry in entries])
            self._about[turn] = kept
        return kept[1]

    def _meant(self, word: str) -> tuple[frozenset[str], frozenset[str]]:
        """The things in whose names a word stands, and the kinds of entries that it tells of."""
        things = frozenset(thing for thing, name in self.names.items() if word in name)
        told = tables.ENTRIES.items()
        keys = frozenset(key.split("_none")[0] for key, text in told if word in fold(_(text)))
        return things, keys

    @property
    def names(self) -> dict[str, str]:
        """What each thing of the scenario is called, as a search compares it."""
        if not self._names:
            scenario = self.sitting.scenario
            for table in _TABLES:
                for thing in getattr(scenario, table):
                    self._names[thing] = fold(narrate.name(scenario, thing))
        return self._names

    def people(self) -> list[str]:
        """Everybody who occurs in it, by name."""
        return self._occurring(self.sitting.scenario.people)

    def places(self) -> list[str]:
        """Every organisation that occurs in it, by name."""
        return self._occurring(self.sitting.scenario.organisations)

    def _occurring(self, things: Iterable[str]) -> list[str]:
        about = {thing for turn in self.turns for entry in turn for thing in subjects(entry)}
        return sorted((thing for thing in things if thing in about), key=lambda n: self.names[n])


def subjects(entry: Entry) -> set[str]:
    """The ids that an entry is about: what changed, from what to what, and whose doing it was."""
    found = {entry.subject, entry.detail, entry.before, entry.after, entry.cause.faction}
    found.update(entry.cause.id.split(" "))
    found.add(entry.cause.id)
    return {thing for thing in found if thing and not thing.startswith(_VALUES)}
