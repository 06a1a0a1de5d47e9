"""Owns the turning points of a game: the few turns after which it went another way.

Two things are computed of each turn, and nothing is told that was not computed:

- *Facts that parted there.* A fact that came otherwise parts from history in the turn in which it
  came, or in that of its own day where it did not come then. It *descends* from an earlier fact
  that came otherwise if both turn on the same person, place, text, office or vote, or if its cause
  names what the earlier one turns on; a chain ends in the earliest, its root. Factions, bodies and
  names on which every eighth fact of the record turns join nothing, or all would descend from one.
- *By how much the hall moved.* The forecast of the main vote ahead (the whip count, without dice)
  as the turn opened, and as the next one did. Where the record's orders have been replayed with the
  same dice, only what went beyond their movement counts.

A turn weighs as much as the facts that root in it or descend from those (a fact that diverged one
point, one that only came at another time half a point, a main vote three), and a point more for
each twentieth of the hall. It must not know how a turn is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.record.causes import subjects
from game.record.verdicts import Verdict
from game.rules.days import turn_of
from game.rules.halls import main_motion
from game.rules.model import Scenario
from game.rules.state import Ballots, Entry, State
from game.rules.vocabulary import Side
from game.rules.votes import whip_count

MOST = 6  # so many are told
_TWENTIETH = 20  # of the hall: it weighs as much as one fact
_DIVERGED, _SHIFTED, _MAIN = 100, 50, 300  # what a fact weighs, in hundredths
_LEAST = 25  # a turn that weighs less is none: drift of the hall by a hundredth
_COMMON = 8  # what one fact in so many turns on joins nothing

# The entries that say most of what happened in a turn, the weightiest first.
_TELLING = (
    "carried",
    "lost",
    "secretary",
    "office",
    "standing",
    "join",
    "lead",
    "pact",
    "breach",
    "event",
)


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the main vote ahead would have given when a turn opened, in all and by delegation."""

    turn: int
    motion: str
    expected: Ballots
    by_delegation: Mapping[str, Ballots]


@dataclass(frozen=True, slots=True)
class Swing:
    """By how much a turn moved the expected count of one side, where, and in how large a hall.

    `beyond` is how much of it went beyond what the record's orders moved with the same dice; None
    where they were not replayed.
    """

    turn: int
    motion: str
    by: int
    hall: int
    places: tuple[tuple[str, int], ...] = ()
    beyond: int | None = None

    @property
    def weight(self) -> int:
        """In hundredths of a fact."""
        moved = self.by if self.beyond is None else self.beyond
        return 100 * _TWENTIETH * abs(moved) // max(1, self.hall)


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """One turn: the facts that parted from history there, those that descend from them, the hall.

    `roots` descend from nothing earlier; the weight is in hundredths of a fact that diverged.
    """

    turn: int
    weight: int
    roots: tuple[str, ...] = ()
    descend: tuple[str, ...] = ()
    swing: Swing | None = None


# --- the hall -------------------------------------------------------------------------------------
def forecasts(scenario: Scenario, states: Iterable[State]) -> Iterator[Forecast]:
    """The forecast of the main vote ahead in each state, one by one; none after the last vote."""
    for state in states:
        motion = main_motion(scenario, state.turn)
        over = state.over or turn_of(scenario, scenario.motions[motion].day) < state.turn
        if not over and motion not in state.results:
            count = whip_count(scenario, state, motion)
            yield Forecast(state.turn, motion, count.expected, count.by_delegation)


def swings(
    counts: Sequence[Forecast], side: Mapping[str, Side], beside: Sequence[Forecast] = ()
) -> tuple[Swing, ...]:
    """By how much each turn moved the side of the main vote that `side` names (else: for).

    `beside` are the forecasts of the replay.
    """
    others = {swing.turn: swing for swing in _swings(beside, side)}
    return tuple(
        Swing(s.turn, s.motion, s.by, s.hall, s.places, _beyond(s, others.get(s.turn)))
        for s in _swings(counts, side)
    )


def _beyond(swing: Swing, other: Swing | None) -> int | None:
    return swing.by - other.by if other and other.motion == swing.motion else None


def _swings(counts: Sequence[Forecast], side: Mapping[str, Side]) -> Iterator[Swing]:
    for before, after in pairwise(counts):
        if before.motion != after.motion or after.turn != before.turn + 1:
            continue
        of = side.get(before.motion, "for")
        moved = {
            where: on(ballots, of) - on(before.by_delegation[where], of)
            for where, ballots in after.by_delegation.items()
            if where in before.by_delegation
        }
        places = sorted(moved.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
        by = on(after.expected, of) - on(before.expected, of)
        yield Swing(
            before.turn, before.motion, by, after.expected.cast, tuple(p for p in places if p[1])
        )


def on(ballots: Ballots, side: Side) -> int:
    """The ballots of one side."""
    return {"for": ballots.for_, "against": ballots.against, "abstain": ballots.abstain}[side]


# --- the facts ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Parted:
    """A fact that came otherwise: since which turn, what it turns on, what its cause names."""

    fact: str
    turn: int
    turns_on: frozenset[str]
    named: frozenset[str]


def descents(scenario: Scenario, verdicts: Iterable[Verdict]) -> dict[str, str]:
    """Every fact that came otherwise, with the root it descends from (itself for a root)."""
    found = _parted(scenario, verdicts)
    roots: dict[str, str] = {}
    for nth, item in enumerate(found):
        parent = next(
            (
                earlier
                for earlier in found[:nth]
                if earlier.turn < item.turn and earlier.turns_on & (item.turns_on | item.named)
            ),
            None,
        )
        roots[item.fact] = roots[parent.fact] if parent else item.fact
    return roots


def _parted(scenario: Scenario, verdicts: Iterable[Verdict]) -> list[_Parted]:
    """In the order in which they parted from history."""
    about = {name: frozenset(subjects(fact)) for name, fact in scenario.facts.items()}
    common = _common(scenario, about.values())
    found = [
        _Parted(
            verdict.fact,
            parted_in(scenario, verdict),
            about[verdict.fact] - common,
            _named(verdict.cause) - common,
        )
        for verdict in verdicts
        if verdict.differs
    ]
    return sorted(found, key=lambda item: (item.turn, scenario.facts[item.fact].day, item.fact))


def parted_in(scenario: Scenario, verdict: Verdict) -> int:
    """The turn in which a fact that came otherwise parted from history."""
    own = min(max(turn_of(scenario, verdict.day), 0), len(scenario.calendar) - 1)
    return own if verdict.turn is None else min(own, verdict.turn)


def _common(scenario: Scenario, about: Iterable[frozenset[str]]) -> frozenset[str]:
    counts = Counter(name for names in about for name in names)
    often = {name for name, n in counts.items() if n > 1 and n * _COMMON >= len(scenario.facts)}
    return frozenset(often | {*scenario.factions, *scenario.bodies, *scenario.issues})


def _named(entries: Iterable[Entry]) -> frozenset[str]:
    parts = ((e.subject, e.detail, e.before, e.after, *e.cause.id.split()) for e in entries)
    return frozenset(part for entry in parts for part in entry if part)


# --- together -------------------------------------------------------------------------------------
def turning_points(
    scenario: Scenario, verdicts: Sequence[Verdict], moved: Iterable[Swing], most: int = MOST
) -> tuple[TurningPoint, ...]:
    """The `most` weightiest turns, in the order in which they came."""
    of = {verdict.fact: verdict for verdict in verdicts}
    rooted: dict[int, list[tuple[str, str]]] = {}
    for fact, root in descents(scenario, verdicts).items():
        rooted.setdefault(parted_in(scenario, of[root]), []).append((fact, root))
    swung = {swing.turn: swing for swing in moved if swing.by}
    found = []
    for turn in {*rooted, *swung}:
        facts, swing = rooted.get(turn, []), swung.get(turn)
        weight = sum(_weight(scenario, of[fact]) for fact, _ in facts)
        found.append(
            TurningPoint(
                turn,
                weight + (swing.weight if swing else 0),
                tuple(fact for fact, root in facts if fact == root),
                tuple(fact for fact, root in facts if fact != root),
                swing,
            )
        )
    weighty = sorted((p for p in found if p.weight >= _LEAST), key=lambda p: (-p.weight, p.turn))[
        :most
    ]
    return tuple(sorted(weighty, key=lambda point: point.turn))


def _weight(scenario: Scenario, verdict: Verdict) -> int:
    if verdict.fact in scenario.card.main_motions:
        return _MAIN
    return _DIVERGED if verdict.verdict == "diverged" else _SHIFTED


def telling(state: State, turn: int, most: int = 4) -> tuple[Entry, ...]:
    """The entries that say most of what happened in a turn."""
    entries = state.chronicle[turn] if turn < len(state.chronicle) else ()
    found = [entry for entry in entries if entry.key in _TELLING]
    return tuple(sorted(found, key=lambda entry: _TELLING.index(entry.key))[:most])
