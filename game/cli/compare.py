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
from game.cli.simulate import bounds, play, share, spread
from game.words import text as _

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from game.ensemble import Difference, Ensemble
    from game.rules.model import Scenario
    from game.scenario.layers import Layer
    from game.scenario.reading import Reading

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

    @property
    def called(self) -> str:
        """The name of the setting, as it is told."""
        return _("as it is") if self.setting.name == AS_IT_IS else self.setting.name

    def star(self, kind: str, about: str) -> str:
        """A star where something is otherwise than under the first setting, by more than chance."""
        found = (item for item in self.differences if (item.kind, item.about) == (kind, about))
        return "\u00a0*" if any(item.significant for item in found) else ""

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
    wrong = [key for key, _eq, value in terms if key not in _TERMS or not value]
    if wrong or not terms:
        hint = shared.near(wrong[0], _TERMS) if wrong else ""
        raise shared.AskedWrongly(f"a setting is of {', '.join(_TERMS)} with =, not {text!r}{hint}")
    readings = [_reading(value) for key, _eq, value in terms if key == "reading"]
    files = [_file(value) for key, _eq, value in terms if key in ("balance", "orders")]
    scenario = load_with(asked.scenario, [*(item.layer for item in readings), *files])
    players = ",".join([asked.players, *(value for key, _eq, value in terms if key == "players")])
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
    """The settings side by side, and then each in words."""
    first = compared[0]
    head = _("{scenario}: {n} games under each setting, game by game with the same dice")
    console.print(head.format(scenario=first.setting.scenario.card.title, n=first.runs.games))
    for item in compared:
        if item.setting.reading:
            console.print(f"\n{item.called}. {item.setting.reading.card.summary}")
    console.print()
    for table in (_votes, _facts, _endings):
        console.print(*table(compared))
    console.print(f"\n{bounds()}")
    for item in compared[1:]:
        _tell_apart(console, item, first)
    _tell_method(console, first)


def _tell_apart(console: Console, item: Compared, first: Compared) -> None:
    from game.report import plain

    console.print("\n" + _("What is otherwise under “{setting}”").format(setting=item.called))
    for told in plain.otherwise(first.setting.scenario, item.differences, first.runs.games):
        console.print(f"- {told}")


def _tell_method(console: Console, first: Compared) -> None:
    from game.report import plain

    method = _(
        "* otherwise by more than chance: if the setting changed nothing, so great a difference "
        "would come up less than {n} times in 100 (p < {p}; McNemar’s exact test for shares, "
        "Fisher’s permutation for means, adjusted by Holm for all that was compared)."
    )
    level = ensemble.LEVEL
    console.print("\n" + method.format(n=f"{100 * level:g}", p=f"{level:g}"))
    if first.runs.games < plain.FEW:
        console.print("\n" + plain.few(first.runs.games))


def _motions(compared: Sequence[Compared]) -> list[str]:
    """The main votes, and those of which the record has a count."""
    scenario = compared[0].setting.scenario
    told = {name for item in compared for name in item.runs.motions}
    told = {name for name in told if name in dict(scenario.motions)}
    kept = [n for n in told if n in scenario.card.main_motions or scenario.motions[n].recorded]
    return sorted(kept, key=lambda name: (scenario.motions[name].day, name))


def _heads(compared: Sequence[Compared], *heads: str) -> Table:
    from rich.table import Table

    return Table(*heads, *(item.called for item in compared))


def _votes(compared: Sequence[Compared]) -> Iterator[Table | str]:
    table = _heads(compared, _("motion"), _("votes"), _("in the record"))
    for name in _motions(compared):
        motion = compared[0].setting.scenario.motions[name]
        for side, word in (("for", _("for")), ("against", _("against"))):
            recorded = str(motion.recorded.get(side, "?"))
            cells = (_vote(item, name, side) for item in compared)
            title = motion.title if side == "for" else ""
            table.add_row(title, word, recorded, *cells)
    yield table
    yield "\n" + _("Of votes: the middle of the games, and between which numbers eight of ten lie.")


def _values(runs: Ensemble, motion: str, side: str) -> Sequence[int | None]:
    counts = runs.motions.get(motion)
    if counts is None:
        return ()
    return counts.for_ if side == "for" else counts.against


def _vote(item: Compared, motion: str, side: str) -> str:
    values = _values(item.runs, motion, side)
    return spread(values) + item.star(side, motion) if values else _("never put")


def _facts(compared: Sequence[Compared]) -> Iterator[Table]:
    from game.report import plain

    facts = compared[0].setting.scenario.facts
    apart = [name for name in facts if any(item.star("fact", name) for item in compared)]
    table = _heads(compared, _("fact, as in history"))
    holding = _("how many hold (in {n} games of 100)").format(n=plain.OFTEN)
    table.add_row(holding, *(str(_holding(item)) for item in compared))
    for name in apart:
        cells = (share(item.holding(name)) + item.star("fact", name) for item in compared)
        table.add_row(facts[name].title, *cells)
    yield table


def _holding(item: Compared) -> int:
    from game.report import plain

    return sum(item.holding(fact).per_cent >= plain.OFTEN for fact in item.runs.facts)


def _endings(compared: Sequence[Compared]) -> Iterator[Table]:
    from game.report import plain

    scenario = compared[0].setting.scenario
    table = _heads(compared, _("ending"))
    for name in dict.fromkeys(name for item in compared for name in item.runs.endings):
        cells = (
            share(ensemble.share(item.runs.endings.get(name, 0), item.runs.games))
            + item.star("ending", name)
            for item in compared
        )
        table.add_row(plain.ending(scenario, name), *cells)
    yield table


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
            name: {side: _quantiles(item.runs, name, side) for side in ("for", "against")}
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


def _quantiles(runs: Ensemble, motion: str, side: str) -> list[int]:
    from game.report import plain

    values = _values(runs, motion, side)
    return list(plain.spread(values)) if values else []
