"""Owns what a faction may know (R1.4): a state without the dice, without others' orders and papers.

Players of every level get a view, never a state; what a person sees on the screen is the same view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import overload

from game.rules.model import Scenario
from game.rules.state import DocumentState, Entry, OrganisationState, State, View

SECRET = (
    "underground",
    "press_stands",
    "nothing_found",
    "offer",
    "declined",
    "tie",
    "give",
)  # entries that only who is concerned gets to read
PRIVATE = (
    "negotiate",
    "cultivate",
    "meet",
    "print",
    "write",
)  # verbs that are carried out behind closed doors
PUBLIC = (
    "join",
    "lead",
    "secretary",
    "office",
    "pact",
    "evidence",
    "press_seized",
)  # what comes of them and is seen by all


def view(scenario: Scenario, state: State, faction: str) -> View:
    """What `faction` may know of `state`."""
    own = state.given.get(faction)
    return View(
        faction,
        replace(
            state,
            seed=None,
            given={} if own is None else {faction: own},
            documents={
                name: record
                if record.published or faction in record.held_by or not _kept(record)
                else replace(record, held_by=(), uses={})
                for name, record in state.documents.items()
            },
            organisations={
                name: _above_ground(record, faction) for name, record in state.organisations.items()
            },
            pacts=tuple(p for p in state.pacts if p.signed or faction in (p.by, p.to)),
            questions=tuple(q for q in state.questions if q.faction == faction),
            deeds=tuple(
                deed
                for deed in state.deeds
                if deed.verb not in PRIVATE or faction in (deed.faction, deed.target)
            ),
            letters=tuple(letter for letter in state.letters if letter.faction == faction),
            news=_known(state.news, faction),
            chronicle=Readable(state.chronicle, faction),
        ),
    )


def _kept(record: DocumentState) -> bool:
    """Whether there is anything to know of a text that is kept back."""
    return bool(record.held_by or record.uses)


def _above_ground(record: OrganisationState, faction: str) -> OrganisationState:
    """A place as a faction knows it: of what is hidden there, only its own."""
    if not record.underground and not record.presses:
        return record
    return replace(
        record,
        underground={name: cells for name, cells in record.underground.items() if name == faction},
        presses=tuple(name for name in record.presses if name == faction),
    )


class Readable(Sequence[tuple[Entry, ...]]):
    """A chronicle as one faction may read it: a turn is looked through when it is read.

    A campaign has thousands of entries, and most views are never asked for the old ones.
    """

    __slots__ = ("_faction", "_turns")

    def __init__(self, turns: Sequence[tuple[Entry, ...]], faction: str) -> None:
        """What `faction` may know of `turns`."""
        self._turns, self._faction = turns, faction

    def __len__(self) -> int:
        """How many turns are over."""
        return len(self._turns)

    @overload
    def __getitem__(self, nth: int) -> tuple[Entry, ...]: ...

    @overload
    def __getitem__(self, nth: slice) -> Sequence[tuple[Entry, ...]]: ...

    def __getitem__(self, nth: int | slice) -> tuple[Entry, ...] | Sequence[tuple[Entry, ...]]:
        """The entries of a turn, or some turns."""
        if isinstance(nth, slice):
            return Readable(self._turns[nth], self._faction)
        return _known(self._turns[nth], self._faction)

    def __repr__(self) -> str:
        """What may be read, and no more."""
        return repr(tuple(self))

    def __eq__(self, other: object) -> bool:
        """The same turns, read alike."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """As a tuple of them."""
        return hash(tuple(self))


def _known(entries: tuple[Entry, ...], faction: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if _may_read(entry, faction))


def _may_read(entry: Entry, faction: str) -> bool:
    """Whether an entry is public, or concerns `faction`; what is done in private is not seen."""
    if faction in (entry.cause.faction, entry.after, entry.detail):
        return True
    if entry.key in SECRET:
        return False
    verb = entry.cause.id.split()[1:2] if entry.cause.kind == "order" else []
    return entry.key in PUBLIC or not (verb and verb[0] in PRIVATE)
