"""Owns the way back from a save: played again and compared, or taken from its snapshot.

>>> ReplayedTurn(0, "a3f0", "a3f0").same
True

It must not know how a save is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from game import codec, paths
from game.match import save as saves
from game.match.save import Answer, Save, SaveError
from game.match.sitting import PERSON, Match, Note
from game.players import DEFAULT, LEVELS
from game.rules.errors import GensekError
from game.rules.model import ModMark, Scenario

if TYPE_CHECKING:
    from game.scenario.mod import Mod


@dataclass(frozen=True, slots=True)
class ReplayedTurn:
    """One turn of a replay: the digest in the save, and that of the turn played again.

    `played` is "" where the turn could not be reached, for the reason in `problem`.
    """

    turn: int
    saved: str
    played: str
    problem: str = ""

    @property
    def same(self) -> bool:
        """Whether the turn came out as it was saved."""
        return self.saved == self.played


def load(path: Path, scenario: Scenario | None = None) -> Match:
    """The sitting saved at `path`; raises `SaveError` where it can't be gone on with.

    The answers are played again, so that every turn's state is known. Where the rules have changed
    since, and they come out otherwise, play goes on from the snapshot, and a note says so.
    """
    save = _whole(saves.read(path), path)
    scenario = scenario or _scenario_of(save, path)
    match, turns = _played_again(save, scenario)
    if not all(turn.same for turn in turns) or match.state != save.snapshot:
        match = _from_snapshot(save, scenario, path)
        odd = next((turn.turn for turn in turns if not turn.same), len(turns) - 1)
        problem = f"the rules have changed since: turn {odd + 1} would come out otherwise now"
        match.notes.append(Note(save.snapshot.turn, "", "", problem))
    match.restore_draft(save.draft)
    return match


def _whole(save: Save, path: Path) -> Save:
    """A save of which nothing has still to be unpacked; raises `SaveError`."""
    try:
        chronicle = tuple(save.snapshot.chronicle)
    except codec.CodecError as error:
        problem = f"the save does not fit this game: {error}"
        raise SaveError(path, problem, saves.autosave_before(path)) from error
    return replace(save, snapshot=replace(save.snapshot, chronicle=chronicle))


def replay(path: Path, scenario: Scenario | None = None) -> tuple[ReplayedTurn, ...]:
    """Play the save at `path` again and hold each turn's digest against it; raises `SaveError`."""
    save = saves.read(path)
    return _played_again(save, scenario or _scenario_of(save, path))[1]


def _scenario_of(save: Save, path: Path) -> Scenario:
    """The scenario with the very mods of the save, whichever are on now; raises `SaveError`."""
    from game.scenario.load import sound

    mods = tuple(_mod_of(mark, path) for mark in save.mods)
    folder = paths.scenario_folder(save.scenario)
    if not folder.is_dir():
        problem = f"its scenario {save.scenario} is missing"
        raise SaveError(path, problem, saves.autosave_before(path))
    return sound(folder, mods=mods).scenario


def _mod_of(mark: ModMark, path: Path) -> Mod:
    """The mod as it was when the save was written; raises `SaveError` where it is another."""
    from game.scenario import load_order

    called = f"the mod {mark.title or mark.id} {mark.version}".rstrip()
    there = {item.name: item for item in load_order.found()}
    if mark.id not in there:
        problem = (
            f"it was played with {called}, which is missing: put {mark.id} into {paths.mods()}"
        )
        raise SaveError(path, problem, None)
    mod = there[mark.id].mod
    if mod is None:
        problem = f"it was played with {called}, which is broken now: see it under Mods"
        raise SaveError(path, problem, None)
    here = mod.mark()
    if (here.version, here.fingerprint) != (mark.version, mark.fingerprint):
        now = (
            f"is {here.version} here" if here.version != mark.version else "has been changed since"
        )
        problem = f"it was played with {called}, which {now}: put back the files of {mark.version}"
        raise SaveError(path, f"{problem} (fingerprint {mark.fingerprint})", None)
    return mod


def _played_again(save: Save, scenario: Scenario) -> tuple[Match, tuple[ReplayedTurn, ...]]:
    """As much of the save as can be played, and how each of its turns came out."""
    match = Match(scenario, save.seed, _known(save.players))
    problem = ""
    for turn in save.turns:
        if problem or match.over:
            break
        for answer in turn.answers:
            try:
                _same_faction(match, answer)
                match.answer(answer.lines)
            except GensekError as error:
                problem = str(error)
                break
    return match, tuple(_compared(save, match, problem))


def _same_faction(match: Match, answer: Answer) -> None:
    if match.awaited != answer.faction:
        raise GensekError(f"{answer.faction} answered, but {match.awaited or 'nobody'} is awaited")


def _digests_of_old(match: Match) -> tuple[str, ...]:
    """What a turn's digest was in saves that held the chronicle within the state."""
    opened = (match.opened(turn) for turn in range(match.state.turn + 1))
    return tuple(codec.digest(state) for state in opened if state is not None)


def _compared(save: Save, match: Match, problem: str) -> list[ReplayedTurn]:
    played = match.digests if save.form != saves.WHOLE else _digests_of_old(match)
    return [
        ReplayedTurn(
            number,
            turn.digest,
            played[number] if number < len(played) else "",
            "" if number < len(played) else problem or "the game is over before",
        )
        for number, turn in enumerate(save.turns)
    ]


def _known(players: Mapping[str, str]) -> dict[str, str]:
    """The players of a save; a level that this game has no more gives way to the default."""
    return {
        faction: level if level == PERSON or level in LEVELS else DEFAULT
        for faction, level in players.items()
    }


def _from_snapshot(save: Save, scenario: Scenario, path: Path) -> Match:
    """Go on from the snapshot, if it is about the people and places of this scenario."""
    for table in ("factions", "people", "organisations", "bodies", "offices", "documents"):
        if getattr(save.snapshot, table).keys() != getattr(scenario, table).keys():
            problem = f"it was played with another version of the scenario {save.scenario}"
            raise SaveError(path, f"{problem} (its {table} differ)", saves.autosave_before(path))
    match = Match(scenario, save.seed, _known(save.players))
    match.resume(save)
    return match
