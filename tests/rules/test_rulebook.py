"""The rulebook has every clause that is cited, and describes every verb, condition and effect."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

import pytest

import game
from game.rules.balance import Balance, PlayerBalance
from game.rules.orders import VERBS
from game.rules.vocabulary import Condition, Effect
from game.scenario.vocabulary_page import words
from tests.rules.scene import tiny

HOUSE = Path(game.__file__).parent
BOOK = HOUSE.joinpath("rules", "RULEBOOK.md").read_text("utf-8")
CLAUSE = re.compile(r"\bR(?:1[0-9]|[0-9])(?:\.[0-9]+)?\b")


def chapter(number: int) -> str:
    """The text of a chapter of the book."""
    return BOOK.split(f"## R{number} ")[1].split("\n## ")[0]


def numbers() -> list[str]:
    """Every chapter and clause that the book has, in its order."""
    found = re.finditer(r"^## (R[0-9]+) |\*\*(R[0-9]+\.[0-9]+)\*\*", BOOK, re.MULTILINE)
    return [match[1] or match[2] for match in found]


def cited() -> Iterator[tuple[str, str]]:
    for folder, pattern in ((HOUSE, "*.py"), (HOUSE.parent / "tests", "*.py")):
        for path in sorted(folder.rglob(pattern)):
            for clause in CLAUSE.findall(path.read_text("utf-8")):
                yield clause, path.name


def test_every_clause_that_is_cited_exists() -> None:
    known = set(numbers())

    assert [(clause, where) for clause, where in cited() if clause not in known] == []


def test_clauses_are_numbered_in_order_and_each_once() -> None:
    keys = [[int(n) for n in number[1:].split(".")] for number in numbers()]

    assert keys == sorted(keys)
    assert len(keys) == len({tuple(key) for key in keys})
    assert [key[0] for key in keys if len(key) == 1] == list(range(16))


def test_every_clause_that_the_book_refers_to_exists() -> None:
    assert set(CLAUSE.findall(BOOK)) <= set(numbers())


def test_every_verb_has_a_clause_of_its_own() -> None:
    rows = re.findall(r"^\| \*\*(R4\.[0-9]+)\*\* \| (\w+) \|", BOOK, re.MULTILINE)

    assert {verb for _, verb in rows} == set(VERBS)
    assert len(rows) == len(VERBS)


@pytest.mark.parametrize(("number", "language"), [(9, Condition), (10, Effect)])
def test_every_condition_and_effect_is_named(number: int, language: object) -> None:
    named = set(re.findall(r"[a-z_]+", chapter(number)))

    assert words(language).keys() <= named


def test_every_number_of_the_balance_stands_in_the_book() -> None:
    quoted = set(re.findall(r"`([a-z_]+)`", BOOK))

    parts = [getattr(tiny().balance, part.name) for part in fields(Balance)]
    flat = [part for part in parts if not isinstance(part, Mapping)]
    names = [field.name for part in (*flat, PlayerBalance) for field in fields(part)]
    assert [name for name in names if name not in quoted | {"weights"}] == []


def test_every_weight_of_a_chance_and_of_a_list_stands_in_the_book() -> None:
    weights = {*tiny().balance.orders.weights, *tiny().balance.effects.strike}
    standings = {"member", "warned", "reprimanded", "removed"}

    assert [name for name in weights - standings if f"`{name}`" not in BOOK] == []
