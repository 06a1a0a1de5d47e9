"""Owns the modder's page of the two languages: every condition and effect with its keys.

The page is made from the classes themselves (their docstrings, fields and types) and from the
scenario files that we ship: an example is the first line there that uses the word, or one of
`MADE` where none does yet. scenarios/VOCABULARY.md is this page, and a test keeps it so.

>>> from game.scenario.read import parse
>>> flow(parse(b"{do: grip, organisation: tula, by: -5}", "x.yaml").plain())
'{do: grip, organisation: tula, by: -5}'
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from game import paths
from game.rules import vocabulary
from game.rules.roles import ROLES, Role
from game.scenario.load import NOUNS
from game.scenario.read import read

# Examples of words that no shipped scenario uses yet.
MADE: Mapping[str, str] = {
    "all": "{test: all, of: [{test: date, since: 1925-12-23}, {test: motion, motion: vkpb}]}",
    "date": "{test: date, since: 1925-12-01, until: 1925-12-18}",
    "read": "{test: read, document: lenin_testament, reader: central_committee}",
    "kept_back": "{test: kept_back, document: lenin_testament}",
    "platform": "{test: platform, faction: secretariat, issue: tempo, at_least: 3}",
    "appeal": "{test: appeal, doctrine: one_country, at_least: 60}",
    "grip": "{test: grip, organisation: leningrad, at_most: 60}",
    "support": "{test: support, organisation: moscow, faction: leningrad, at_least: 20}",
    "delegates": "{test: delegates, faction: leningrad, at_least: 100}",
    "seats": "{test: seats, body: politburo, faction: secretariat, at_most: 4}",
    "enlarge": "{do: enlarge, body: central_committee, by: 6, faction: secretariat}",
    "gauge": "{do: gauge, gauge: war_scare, by: 60}",
    "lever": "{do: lever, lever: measures, by: 1}",
    "country": "{test: country, gauge: shortfall, at_least: 25}",
    "policy": "{test: policy, lever: measures, at_least: 1}",
    "discussion": "{test: discussion}",
    "campaign": "{test: campaign, paper: leningrad_pravda, against: secretariat}",
    "barred": "{test: barred, organisation: leningrad, faction: secretariat}",
    "open_discussion": "{do: open_discussion, until: 1925-12-18}",
    "close_discussion": "{do: close_discussion}",
    "do read": "{do: read, document: georgian_note, reader: delegations}",
    "do platform": "{do: platform, faction: right, issue: tempo, by: 2}",
    "do appeal": "{do: appeal, doctrine: one_country, by: 4}",
    "seat": "{do: seat, body: politburo, person: kirov, rank: candidate}",
    "do standing": "{do: standing, person: zalutsky, to: warned}",
    "away": "{test: away, person: stalin, why: leave}",
    "ill": "{test: ill, person: trotsky}",
    "goes_on_leave": "{do: goes_on_leave, person: stalin, weeks: 4}",
    "falls_ill": "{do: falls_ill, person: trotsky, weeks: 6}",
    "comes_back": "{do: comes_back, person: stalin}",
    "dies": "{do: dies, person: frunze}",
    "health": "{do: health, person: dzerzhinsky, by: -2}",
}

_HEAD = """\
# Vocabulary

Everything that happens in a scenario, and every question asked of it, is written in these two
short lists. A condition says `test:`, an effect `do:`. Events, motions, aims, endings and facts are
made of them and of nothing else. Ids are those of the scenario's own files; dates are `1925-12-18`.

Made by `game/scenario/vocabulary_page.py` from the rules; what each word means is R9 and R10 of
[the rulebook](../game/rules/RULEBOOK.md).
"""
_ROLES = """\
## Roles

What the rules ask of one body or office alone, whatever it is called: `roles` of `bodies.yaml` and
`offices.yaml`. No two can have the same one.
"""


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join(
        (
            _HEAD,
            "## Conditions: `test`",
            *_entries("test", vocabulary.Condition),
            "",
            "## Effects: `do`",
            *_entries("do", vocabulary.Effect),
            "",
            _ROLES,
            *(f"- `{name}` ({role.kind}): {_role(role)}" for name, role in ROLES.items()),
            "",
        )
    )


def _role(role: Role) -> str:
    return f"{role.means} One of them has to have it." if role.needed else role.means


def words(union: object) -> dict[str, type]:
    """The classes of a language by the word that each goes by."""
    return {_tag(member): member for member in get_args(union)}


def flow(value: object) -> str:
    """A value as one line of YAML."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def example(mark: str, word: str) -> str:
    """A line that uses `word`: the first of our scenario files, or one that we made."""
    return _used().get((mark, word)) or MADE.get(f"{mark} {word}") or MADE[word]


# --- entries ------------------------------------------------------------------------------------
def _entries(mark: str, union: object) -> Iterator[str]:
    for word, kind in sorted(words(union).items()):
        yield f"\n### {word}\n\n{_plain(kind.__doc__ or '')}\n"
        yield f"```yaml\n- {example(mark, word)}\n```\n"
        hints = get_type_hints(kind)
        for field in fields(kind)[1:]:
            yield f"- `{field.name.rstrip('_')}`: {_type(hints[field.name])}{_default(field)}"


def _tag(kind: Any) -> str:
    first = fields(kind)[0]
    word: str = get_args(get_type_hints(kind)[first.name])[0]
    return word


def _plain(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _type(hint: Any) -> str:
    """A type as a modder would say it."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in (vocabulary.Condition, vocabulary.Effect):
        return "condition"
    if origin is Literal:
        return " or ".join(f"`{word}`" for word in inner)
    if origin in (Union, UnionType):
        return _type(next(kind for kind in inner if kind is not type(None)))
    if origin is tuple and inner[-1] is Ellipsis:
        return f"a list, each {_type(inner[0])}"
    if origin is tuple:
        return f"a list of {len(inner)}, each {_type(inner[0])}"
    return {str: "id", int: "whole number", bool: "`true` or `false`", date: "date"}[hint]


def _default(field: Field[Any]) -> str:
    if field.default is MISSING:
        return ""
    if field.default in (None, 10_000, -10_000):
        return "; may be left out"
    return f"; {flow(field.default)} where left out"


# --- examples -----------------------------------------------------------------------------------
SHOWN = "1925"  # examples come from the year that README.md takes its own from, where it has them


@cache
def _used() -> dict[tuple[str, str], str]:
    """The first line that uses each word in the scenario files that we ship."""
    found: dict[tuple[str, str], str] = {}
    for file in sorted(_files(), key=lambda file: (SHOWN not in str(file), file)):
        for line in _marked(read(file).plain()):
            for mark in ("test", "do"):
                found.setdefault((mark, str(line.get(mark))), flow(line))
    return found


def _files() -> Iterator[Path]:
    """The files of nouns, and their parts."""
    for folder in paths.scenarios().iterdir():
        for noun in NOUNS:
            whole = folder / f"{noun}.yaml"
            yield from [whole] if whole.is_file() else []
            yield from (folder / noun).glob("*.yaml")


def _marked(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, Mapping):
        if "test" in value or "do" in value:
            yield value
        for item in value.values():
            yield from _marked(item)
    elif isinstance(value, list):
        for item in value:
            yield from _marked(item)
