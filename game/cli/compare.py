"""Owns `gensek compare`: the same games under several settings, side by side.

    gensek compare 1925-fourteenth-congress --games 100 --readings machine,conviction,pressure
    gensek compare 1925-fourteenth-congress --games 100 --setting "players=left=cadre"

The first setting is the game as it is; each other one is held against it, game by game with the
same dice.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game import ensemble, words
from game.cli import asked as shared
from game.cli.simulate import play

if TYPE_CHECKING:
    from rich.console import Console

    from game.ensemble import Difference, Ensemble
    from game.rules.model import Scenario
    from game.scenario.layers import Layer
    from game.scenario.reading import Reading

OFTEN = 80  # per cent of the games in which a fact holds, as for docs/RECORD.md
AS_IT_IS = "as it is"
_TERMS = ("players", "reading", "balance", "orders")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is played under a name, and by whom."""

    name: str
    scenario: Scenario
    players: Mapping[str, str]
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """The games of a setting, and where they differ from those of the first."""

    setting: Setting
    runs: Ensemble
    differences: tuple[Difference, ...]

    def differs(self, kind: str, about: str) -> bool:
        """Whether something is otherwise than under the first setting, by more than chance."""
        found = (item for item in self.differences if (item.kind, item.about) == (kind, about))
        return any(item.significant for item in found)

    def holding(self, fact: str) -> ensemble.Share:
        """How often a fact was as in history."""
        counts = self.runs.facts.get(fact, {})
        return ensemble.share(counts.get("as_in_history", 0), self.runs.games)


def run(asked: Namespace) -> int:
    """Play the games of every setting, and print them side by side."""
    compared: list[Compared] = []
    for setting in list(_settings(asked)):
        runs = play(setting.scenario, setting.players, asked, asked.seed, setting.name)
        apart = ensemble.differences(compared[0].runs, runs, asked.seed) if compared else ()
        compared.append(Compared(setting, runs, apart))
    if asked.json:
        shared.print_json(_data(compared))
    else:
        _tell(shared.console(), compared)
    return 0


# --- what is asked for ----------------------------------------------------------------------------
def _settings(asked: Namespace) -> Iterator[Setting]:
    plain = shared.scenario(asked.scenario)
    yield Setting(AS_IT_IS, plain, shared.players(asked.players, plain.factions))
    named = [f"reading={name.strip()}" for name in asked.readings.split(",") if name.strip()]
    wanted = [*named, *asked.setting]
    if not wanted:
        raise shared.AskedWrongly("compare with what? --readings or --setting says it")
    for text in wanted:
        yield _setting(text, asked)


def _setting(text: str, asked: Namespace) -> Setting:
    """What a text such as `reading=machine players=left=cadre` asks for."""
    from game.scenario.reading import load_with

    terms = [term.partition("=") for term in text.split()]
    wrong = [key for key, _, value in terms if key not in _TERMS or not value]
    if wrong or not terms:
        hint = shared.near(wrong[0], _TERMS) if wrong else ""
        raise shared.AskedWrongly(f"a setting is of {', '.join(_TERMS)} with =, not {text!r}{hint}")
    readings = [_reading(value) for key, _, value in terms if key == "reading"]
    files = [_file(value) for key, _, value in terms if key in ("balance", "orders")]
    scenario = load_with(asked.scenario, [*(item.layer for item in readings), *files])
    players = ",".join([asked.players, *(value for key, _, value in terms if key == "players")])
    alone = readings[0] if len(terms) == 1 and readings else None
    name = alone.card.title if alone else text
    return Setting(name, scenario, shared.players(players, scenario.factions), alone)


def _reading(name: str) -> Reading:
    from game.scenario import reading

    path = reading.named(name)
    if not path.is_file():
        known = [file.stem for file in reading.files(reading.folder())]
        hint = shared.near(name, known)
        raise shared.AskedWrongly(f"no such reading: {name}{hint} ({', '.join(known)})")
    return reading.read_reading(path, words.language())


def _file(name: str) -> Layer:
    from game.scenario.reading import bare

    if not Path(name).is_file():
        raise shared.AskedWrongly(f"no such file: {name}")
    return bare(Path(name))


# --- in the terminal ------------------------------------------------------------------------------
def _tell(console: Console, compared: Sequence[Compared]) -> None:
    first = compared[0]
    console.print(f"{first.setting.scenario.card.title}: {first.runs.games} games of each")
    for item in compared:
        if item.setting.reading:
            console.print(f"\n{item.setting.name}. {item.setting.reading.card.summary}")
    _tell_votes(console, compared)
    _tell_facts(console, compared)
    _tell_endings(console, compared)
    console.print(
        f"* otherwise than {AS_IT_IS}, by more than chance (p < {ensemble.LEVEL:g}, game by game "
        "with the same dice: McNemar's exact test for shares, Fisher's permutation for means, "
        "adjusted by Holm for all that was compared)."
    )


def _motions(compared: Sequence[Compared]) -> list[str]:
    """The main votes, and those of which the record has a count."""
    scenario = compared[0].setting.scenario
    told = {name for item in compared for name in item.runs.motions}
    told = {name for name in told if name in dict(scenario.motions)}
    kept = [n for n in told if n in scenario.card.main_motions or scenario.motions[n].recorded]
    return sorted(kept, key=lambda name: (scenario.motions[name].day, name))


def _tell_votes(console: Console, compared: Sequence[Compared]) -> None:
    from rich.table import Table

    table = Table("vote", "side", "recorded", *(item.setting.name for item in compared))
    for name in _motions(compared):
        motion = compared[0].setting.scenario.motions[name]
        for side in ("for", "against"):
            recorded = str(motion.recorded.get(side, "?"))
            cells = (_spread_cell(item, name, side) for item in compared)
            table.add_row(motion.title if side == "for" else "", side, recorded, *cells)
    console.print(table)
    console.print("What 10, 50 and 90 of 100 games do not exceed.")


def _spread(runs: Ensemble, motion: str, side: str) -> tuple[int, ...]:
    if motion not in runs.motions:
        return ()
    counts = runs.motions[motion]
    values = counts.for_ if side == "for" else counts.against
    return tuple(ensemble.quantile(values, per_cent) for per_cent in (10, 50, 90))


def _spread_cell(item: Compared, motion: str, side: str) -> str:
    spread = "-".join(map(str, _spread(item.runs, motion, side))) or "never put"
    return f"{spread}{' *' if item.differs(side, motion) else ''}"


def _tell_facts(console: Console, compared: Sequence[Compared]) -> None:
    from rich.table import Table

    facts = compared[0].setting.scenario.facts
    apart = [name for name in facts if any(item.differs("fact", name) for item in compared)]
    table = Table("fact, as in history", *(item.setting.name for item in compared))
    table.add_row(f"how many hold (in {OFTEN} of 100)", *(str(_holding(i)) for i in compared))
    for name in apart:
        cells = (
            f"{_share(item.holding(name))}{' *' if item.differs('fact', name) else ''}"
            for item in compared
        )
        table.add_row(facts[name].title, *cells)
    console.print(table)


def _holding(item: Compared) -> int:
    return sum(item.holding(fact).per_cent >= OFTEN for fact in item.runs.facts)


def _tell_endings(console: Console, compared: Sequence[Compared]) -> None:
    from rich.table import Table

    endings = compared[0].setting.scenario.endings
    table = Table("ending", *(item.setting.name for item in compared))
    for name in dict.fromkeys(name for item in compared for name in item.runs.endings):
        cells = (
            f"{_share(ensemble.share(item.runs.endings.get(name, 0), item.runs.games))}"
            f"{' *' if item.differs('ending', name) else ''}"
            for item in compared
        )
        table.add_row(endings[name].title if name in endings else name or "none", *cells)
    console.print(table)


def _share(share: ensemble.Share) -> str:
    return f"{share.per_cent:g} % ({share.low:g}-{share.high:g})"


# --- as data --------------------------------------------------------------------------------------
def _data(compared: Sequence[Compared]) -> dict[str, object]:
    first = compared[0]
    return {
        "scenario": first.setting.scenario.card.id,
        "games": first.runs.games,
        "seed": first.runs.seed,
        "settings": [_setting_data(item, _motions(compared)) for item in compared],
    }


def _setting_data(item: Compared, motions: Sequence[str]) -> dict[str, object]:
    return {
        "name": item.setting.name,
        "source": list(item.setting.reading.card.source) if item.setting.reading else [],
        "votes": {
            name: {side: list(_spread(item.runs, name, side)) for side in ("for", "against")}
            for name in motions
        },
        "endings": item.runs.endings,
        "holding": _holding(item),
        "facts": item.runs.facts,
        "differences": [
            {
                "kind": found.kind,
                "about": found.about,
                "first": found.first,
                "here": found.second,
                "games": found.games,
                "p": found.p,
            }
            for found in item.differences
        ],
    }
