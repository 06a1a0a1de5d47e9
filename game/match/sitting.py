"""Owns the sitting itself: who is asked, what was answered, and what can be taken back.

>>> Note(3, "left", "trotsky tour urals", "no such order")
Note(turn=3, faction='left', line='trotsky tour urals', problem='no such order')

It must not know how a save is written nor how a player makes up their mind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from game import rules, version
from game.match import save as saves
from game.match.save import Answer, Cover, Save, SavedTurn, SaveError
from game.match.told import Archive, Told
from game.players import DEFAULT, LEVELS, Player, Watch, patient, with_patience
from game.rules.answer import check
from game.rules.errors import GensekError, NotAwaited, OrderError
from game.rules.model import Scenario
from game.rules.state import Outcome, State, View

PERSON = "person"


class NothingToUndo(GensekError):
    """There is no edit and no unresolved answer of a person to take back."""


class NoSuchPlayer(GensekError):
    """A faction that the scenario has not, or a level of which nobody knows."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something that went wrong without stopping play: an AI's line was dropped, a save failed."""

    turn: int
    faction: str
    line: str
    problem: str


@dataclass(frozen=True, slots=True)
class _Step:
    """An answer of the present turn, with what is needed to take it back."""

    before: State
    answer: Answer
    drafts: tuple[tuple[str, ...], ...]


class Match:
    """One sitting: scenario, seed, players, answers so far, and the state after each turn.

    `players` says who answers for a faction: `PERSON`, or a level of `game.players.LEVELS`; whoever
    is not named is the `DEFAULT` level. `strict` raises an AI's illegal answer instead of dropping
    the line; `autosaves` keeps an autosave each time a turn is resolved.
    """

    def __init__(
        self,
        scenario: Scenario,
        seed: int,
        players: Mapping[str, str] | None = None,
        *,
        strict: bool = False,
        autosaves: bool = False,
    ) -> None:
        self.scenario = scenario
        self.seed = seed
        self.players = _seated(scenario, players or {})
        self.strict = strict
        self.autosaves = autosaves
        self.patience: Callable[[], Watch] = lambda: patient  # for who looks ahead, at each answer
        self.notes: list[Note] = []
        self.last_asked: Player | None = None  # who answered last, for whoever asks why
        self._now = rules.start(scenario, seed)
        self._past: tuple[SavedTurn, ...] = ()  # turns of which only the answers are known
        self._opened = [self._now]
        self._digests = [""]  # worked out when they are asked for
        self._answers: list[tuple[Answer, ...]] = [()]
        self._steps: list[_Step] = []
        self._drafts: list[tuple[str, ...]] = [()]
        self._archive = Archive()

    def resume(self, save: Save) -> None:
        """Go on from the snapshot of `save`; of the turns before it only the answers are known."""
        self._now = save.snapshot
        self._past = save.turns[:-1]
        self._opened = [self._now]
        self._digests = [save.turns[-1].digest]
        self._answers = [save.turns[-1].answers]
        self._steps = []
        self._drafts = [()]

    # --- what is --------------------------------------------------------------------------------
    @property
    def state(self) -> State:
        """What is now, with the answers of this turn given so far."""
        return self._now

    @property
    def states(self) -> tuple[State, ...]:
        """The state with which each turn opened, and the last one: the end, or now."""
        return (*self._opened[:-1], self._now)

    def opened(self, turn: int) -> State | None:
        """The state with which `turn` (from 0) opened; None where only its answers are known."""
        index = turn - len(self._past)
        return self._opened[index] if 0 <= index < len(self._opened) else None

    @property
    def over(self) -> bool:
        """Whether the game has ended."""
        return self._now.over

    @property
    def awaited(self) -> str | None:
        """The faction that the game waits for; None when it is over."""
        return self._now.awaiting[0] if self._now.awaiting else None

    @property
    def awaits_person(self) -> bool:
        """Whether the next answer is a person's to give."""
        return self.awaited is not None and self.players[self.awaited] == PERSON

    @property
    def answers(self) -> tuple[tuple[Answer, ...], ...]:
        """The answers of every turn from the first, in the order in which they were given."""
        return (*(turn.answers for turn in self._past), *self._answers)

    @property
    def outcome(self) -> Outcome | None:
        """How it came out, once it is over."""
        return rules.outcome(self.scenario, self._now)

    def view(self) -> View:
        """What the awaited faction may know; raises `NotAwaited` when the game is over."""
        if self.awaited is None:
            raise NotAwaited("the game is over: nobody is awaited")
        return rules.view(self.scenario, self._now, self.awaited)

    # --- a person's draft -----------------------------------------------------------------------
    @property
    def draft(self) -> tuple[str, ...]:
        """The lines that the awaited person has put down and not yet given."""
        return self._drafts[-1]

    def add(self, line: str) -> None:
        """Put a line on the draft; raises `OrderError` where the answer would not be legal."""
        self.redraft((*self.draft, line))

    def remove(self, index: int) -> None:
        """Strike the line at `index` from the draft."""
        self.redraft((*self.draft[:index], *self.draft[index + 1 :]))

    def redraft(self, lines: Sequence[str]) -> None:
        """Make `lines` the draft; raises `OrderError` where they are not a legal answer."""
        if self.awaited is None:
            raise NotAwaited("the game is over: nobody is awaited")
        check(self.scenario, self._now, self.awaited, tuple(lines))
        self._drafts.append(tuple(lines))

    def restore_draft(self, lines: Sequence[str]) -> None:
        """Put down again what a save kept of a draft, legal or not: `answer` will tell."""
        if lines:
            self._drafts = [(), tuple(lines)]

    @property
    def can_undo(self) -> bool:
        """Whether an edit, or an answer that is not yet resolved, can be taken back."""
        return len(self._drafts) > 1 or any(self._is_persons(step) for step in self._steps)

    def undo(self) -> None:
        """Take back the last edit of the draft, or else the last answer a person gave this turn.

        Answers that AI players gave after it are taken back with it. What is resolved stays.
        """
        if len(self._drafts) > 1:
            self._drafts.pop()
            return
        if not self.can_undo:
            raise NothingToUndo("nothing can be taken back: the turn before has been resolved")
        while not self._is_persons(step := self._steps.pop()):
            pass
        self._now = step.before
        self._drafts = list(step.drafts)
        self._answers[-1] = tuple(kept.answer for kept in self._steps)

    def _is_persons(self, step: _Step) -> bool:
        return self.players[step.answer.faction] == PERSON

    # --- answers --------------------------------------------------------------------------------
    def end_turn(self) -> State:
        """Give the draft as the awaited person's answer."""
        return self.answer(self.draft)

    def answer(self, lines: Sequence[str]) -> State:
        """Give `lines` as the awaited faction's whole answer; raises `OrderError`, `NotAwaited`."""
        faction = self.awaited or ""
        given = Answer(faction, tuple(lines))
        before = self._now
        after = rules.play(self.scenario, before, faction, given.lines)
        self._steps.append(_Step(before, given, tuple(self._drafts)))
        self._answers[-1] = (*self._answers[-1], given)
        self._drafts = [()]
        self._now = after
        if after.turn != before.turn or after.over:
            self._open(after)
        return after

    def _open(self, state: State) -> None:
        """The turn is resolved: another begins, or the game is over."""
        self._opened.append(state)
        self._digests.append("")
        self._answers.append(())
        self._steps.clear()
        if self.autosaves:
            self._keep()

    def _keep(self) -> None:
        """A full disk must not end a game: the failure is noted, and play goes on."""
        try:
            self.autosave()
        except SaveError as error:
            self.notes.append(Note(self._now.turn, "", "", str(error)))

    def advance(self) -> State:
        """Let the AI players answer until a person is awaited or the game is over."""
        while not self.over and not self.awaits_person:
            self.step()
        return self._now

    def step(self) -> State:
        """Let the awaited AI player answer; a line that is not legal is dropped and noted."""
        faction = self.awaited or ""
        label = _secret(self.seed, faction, self._now.turn)
        asked = with_patience(LEVELS[self.players[faction]](), self.patience())
        lines = asked.decide(self.scenario, self.view(), label)
        self.last_asked = asked
        while True:
            try:
                return self.answer(lines)
            except OrderError as error:
                if self.strict or not lines:
                    raise
                lines = self._without(lines, error, faction)

    def _without(self, lines: tuple[str, ...], error: OrderError, faction: str) -> tuple[str, ...]:
        """`lines` less the one that `error` is about, or the last where it names none of them."""
        line = error.order if error.order in lines else lines[-1]
        self.notes.append(Note(self._now.turn, faction, line, error.problem))
        index = len(lines) - 1 - lines[::-1].index(line)
        return (*lines[:index], *lines[index + 1 :])

    # --- saves ----------------------------------------------------------------------------------
    @property
    def digests(self) -> tuple[str, ...]:
        """The digest of the state with which each turn opened, from the first turn."""
        return tuple(turn.digest for turn in self._turns())

    def _turns(self) -> tuple[SavedTurn, ...]:
        for index, known in enumerate(self._digests):
            if not known:
                self._digests[index] = self._archive.digest(self._opened[index])
        turns = zip(self._digests, self._answers, strict=True)
        return (*self._past, *(SavedTurn(digest, answers) for digest, answers in turns))

    def as_save(self) -> Save:
        """The sitting as it is kept."""
        return Save(
            scenario=self.scenario.card.id,
            scenario_version=self.scenario.version,
            mods=self.scenario.mods,
            seed=self.seed,
            players=self.players,
            turns=self._turns(),
            draft=self.draft,
            snapshot=replace(self._now, chronicle=self._told()),
            cover=self._cover(),
        )

    def _told(self) -> Told:
        """What has happened, as it is kept; what an earlier save packed is not packed again."""
        chronicle = self._now.chronicle
        return Told(self._archive.pages(chronicle), chronicle)

    def _cover(self) -> Cover:
        calendar, factions = self.scenario.calendar, self.scenario.factions
        return Cover(
            game=version(),
            title=self.scenario.card.title,
            turn=calendar[min(self._now.turn, len(calendar) - 1)].label,
            seats=tuple(factions[f].name for f in factions if self.players[f] == PERSON),
        )

    def save(self, path: Path) -> None:
        """Write the sitting to `path` in one step; raises `SaveError`."""
        saves.write(self.as_save(), path)

    def autosave(self) -> Path:
        """Keep the sitting as the newest of the scenario's five autosaves."""
        return saves.write_autosave(self.as_save())


def _seated(scenario: Scenario, players: Mapping[str, str]) -> dict[str, str]:
    """Who plays each faction of the scenario; raises `NoSuchPlayer`."""
    for faction, level in players.items():
        if faction not in scenario.factions:
            known = ", ".join(scenario.factions)
            raise NoSuchPlayer(f"no such faction: {faction} (there are {known})")
        if level != PERSON and level not in LEVELS:
            known = ", ".join((PERSON, *LEVELS))
            raise NoSuchPlayer(f"no such player: {level} (there are {known})")
    return {faction: players.get(faction, DEFAULT) for faction in scenario.factions}


def _secret(seed: int, faction: str, turn: int) -> str:
    """A label for a player's own dice, from which the seed of the game can't be had."""
    return blake2b(f"player|{seed}|{faction}|{turn}".encode(), digest_size=8).hexdigest()
