"""Owns how a hall votes (R5): one rule for congress, conference, plenum and Politburo.

Each delegate weighs whole numbers (`weighing`): **bound**, **convinced**, **prestige**; then the
hall adds **fear** or sweeps along (`pressure`), and a keyed die the **mood**. At or above the
threshold the ballot is for, at or below its negative against, between them it is an abstention. The
whip count is the same with every face of the die counted, so that it can say how sure it is.

Who has the same reasons is weighed once; the sums that give a ballot are explained when asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isqrt

from game.rules.balance import VoteBalance
from game.rules.delegates import Bloc, Delegate, blocs
from game.rules.dice import swing
from game.rules.model import Motion, Scenario
from game.rules.pressure import (
    NOTHING,
    Hall,
    Pressure,
    beaten,
    faces,
    pressed,
    score_of,
    side_of,
    visible_lead,
)
from game.rules.state import Ballots, State
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import Side
from game.rules.weighing import Weighing

Chance = tuple[int, int]  # faces of the die that give a ballot for, and against


@dataclass(frozen=True, slots=True)
class Mind:
    """What delegates of one bloc and nerve have in common: their reasons, and the hall's.

    `score` is what their own reasons sum to, `chance` on how many faces of the mood die they vote
    for, and against (R5.8).
    """

    balance: VoteBalance
    where: str
    own: Tally
    score: int
    weighs: Pressure
    chance: Chance

    def reasons(self, mood: int | None) -> Tally:
        """Why they vote so, with the mood of the hour where it is thrown."""
        own = self.own if mood is None else tally(*self.own.reasons, Reason("mood", mood))
        return pressed(self.balance, own, self.weighs, self.where)

    def side(self, mood: int = 0) -> Side:
        """What they answer in a mood."""
        return side_of(self.balance, score_of(self.balance, self.score + mood, self.weighs))

    @property
    def certain(self) -> Side | None:
        """What they answer whatever the mood; None where it decides."""
        sides, (ayes, nays) = 2 * self.balance.mood + 1, self.chance
        if sides not in (ayes, nays, sides - ayes - nays):
            return None
        return "for" if ayes else "against" if nays else "abstain"


Voices = tuple[tuple[Bloc, tuple[Mind, ...]], ...]  # by blocs: a mind for each of their seats


@dataclass(frozen=True, slots=True)
class Ballot:
    """One delegate's answer, with the reasons that made it.

    In a whip count no die is thrown (`mood` is None), and `open` says that the mood of the hour
    could still make it another.
    """

    delegate: Delegate
    side: Side
    mind: Mind
    mood: int | None = None
    open: bool = False

    @property
    def tally(self) -> Tally:
        """The reasons, told anew each time: most ballots are only counted."""
        return self.mind.reasons(self.mood)


@dataclass(frozen=True, slots=True)
class RollCall:
    """Every ballot on a motion, in the order in which delegations are called."""

    motion: str
    ballots: tuple[Ballot, ...]

    @property
    def count(self) -> Ballots:
        """The votes for, against and abstaining."""
        return _count(ballot.side for ballot in self.ballots)

    def by_delegation(self) -> dict[str, tuple[Ballot, ...]]:
        """The ballots of each delegation (or of the one body that votes)."""
        called: dict[str, list[Ballot]] = {}
        for ballot in self.ballots:
            called.setdefault(ballot.delegate.where, []).append(ballot)
        return {where: tuple(ballots) for where, ballots in called.items()}


@dataclass(frozen=True, slots=True)
class WhipCount:
    """What a vote would give today: the likeliest count, and how far each number may be off.

    `expected` sums to the electorate; `spread` is one standard deviation of the ballots for,
    against and abstaining, from the die alone: what people will yet do is not in it.
    """

    motion: str
    expected: Ballots
    spread: Ballots
    by_delegation: Mapping[str, Ballots]
    voices: Voices

    @property
    def ballots(self) -> tuple[Ballot, ...]:
        """Without mood: each delegate's leaning and its reasons."""
        return tuple(
            Ballot(delegate, mind.side(), mind, open=mind.certain is None)
            for delegate, mind in _each(self.voices)
        )


def _count(sides: Iterable[Side]) -> Ballots:
    numbers = Counter(sides)
    return Ballots(numbers["for"], numbers["against"], numbers["abstain"])


def roll_call(scenario: Scenario, state: State, motion: str) -> RollCall:
    """Call every delegate on `motion`, with the dice of the present turn (R5)."""
    ballots = []
    for delegate, mind in _each(_weigh(scenario, state, scenario.motions[motion])):
        mood = _mood(scenario, state, motion, delegate.where, delegate.seat)
        ballots.append(Ballot(delegate, mind.side(mood), mind, mood))
    return RollCall(motion, tuple(ballots))


def counted(scenario: Scenario, state: State, motion: str) -> Ballots:
    """The count of that roll call; no die is thrown for whom no mood would move."""
    return _count(
        mind.certain or mind.side(_mood(scenario, state, motion, bloc.where, seat))
        for bloc, minds in _weigh(scenario, state, scenario.motions[motion])
        for seat, mind in enumerate(minds, bloc.first)
    )


def _mood(scenario: Scenario, state: State, motion: str, where: str, seat: int) -> int:
    """The mood of the hour: a keyed die for each seat."""
    label = f"mood:{motion}:{where}:{seat}"
    return swing(state.seed or 0, state.turn, label, scenario.balance.votes.mood)


def whip_count(scenario: Scenario, state: State, motion: str) -> WhipCount:
    """Count `motion` before the vote: the same weighing, over every face of the die (R5.8)."""
    voices = _weigh(scenario, state, scenario.motions[motion])
    chances: dict[str, list[Chance]] = {}
    for bloc, minds in voices:
        chances.setdefault(bloc.where, []).extend(mind.chance for mind in minds)
    everyone = [chance for delegation in chances.values() for chance in delegation]
    sides = 2 * scenario.balance.votes.mood + 1
    return WhipCount(
        motion,
        _expected(everyone, sides),
        _spread(everyone, sides),
        {where: _expected(delegation, sides) for where, delegation in chances.items()},
        voices,
    )


def _expected(chances: list[Chance], faces: int) -> Ballots:
    for_ = (2 * sum(ayes for ayes, _ in chances) + faces) // (2 * faces)
    against = (2 * sum(nays for _, nays in chances) + faces) // (2 * faces)
    against = min(against, len(chances) - for_)
    return Ballots(for_, against, len(chances) - for_ - against)


def _spread(chances: list[Chance], faces: int) -> Ballots:
    """One standard deviation of each number: the ballots are thrown one by one."""
    kinds = Counter(chances).items()

    def deviation(shares: Iterable[tuple[int, int]]) -> int:
        whole = sum(share * (faces - share) * times for share, times in shares)
        return isqrt(whole // (faces * faces))

    return Ballots(
        deviation((ayes, times) for (ayes, _), times in kinds),
        deviation((nays, times) for (_, nays), times in kinds),
        deviation((ayes + nays, times) for (ayes, nays), times in kinds),
    )


def _weigh(scenario: Scenario, state: State, motion: Motion) -> Voices:
    """Each bloc with what its delegates have in mind: reasons, and the majority seen (R5.5)."""
    lost = beaten(scenario, state, motion)
    weighing = Weighing(scenario, state, motion, lost)
    own = [
        (bloc, reasons, reasons.total)
        for bloc in blocs(scenario, state, scenario.assemblies[motion.assembly])
        for reasons in (weighing.own(bloc),)
    ]
    scores = ((score, len(bloc.nerves)) for bloc, _, score in own)
    hall = Hall(scenario, state, visible_lead(scenario.balance.votes, scores), lost)
    return tuple((bloc, _minds(hall, bloc, reasons, score)) for bloc, reasons, score in own)


def _minds(hall: Hall, bloc: Bloc, own: Tally, score: int) -> tuple[Mind, ...]:
    """What each delegate of a bloc has in mind: those of one nerve the same.

    Who votes with the majority in any mood has nothing to fear, whatever the nerve.
    """
    balance, where = hall.balance, bloc.where
    carries = hall.carries(score)
    if carries:
        sides = 2 * balance.mood + 1
        chance = (sides, 0) if carries > 0 else (0, sides)
        return (Mind(balance, where, own, score, NOTHING, chance),) * len(bloc.nerves)
    by_nerve = {}
    for nerve in set(bloc.nerves):
        weighs = hall.weighs_on(bloc, nerve)
        chance = faces(balance, score, weighs)
        by_nerve[nerve] = Mind(balance, where, own, score, weighs, chance)
    return tuple(by_nerve[nerve] for nerve in bloc.nerves)


def _each(voices: Voices) -> Iterator[tuple[Delegate, Mind]]:
    """Each delegate with what they have in mind, in the order of seats."""
    for bloc, minds in voices:
        yield from zip(bloc.delegates(), minds, strict=True)
