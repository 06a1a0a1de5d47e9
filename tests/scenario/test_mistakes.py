from __future__ import annotations

import re
from pathlib import Path

import pytest

import game.scenario
from game.rules.errors import GensekError
from game.scenario.mistakes import CODES, Mistake, Mistakes, Place, each, mistake, nearest

ROOM = Path(game.scenario.__file__).parent


def test_a_mistake_reads_as_editors_expect_it() -> None:
    plain = Mistake("people.yaml", 3, 5, "S001", "no such key: nmae")
    meant = Mistake("people.yaml", 3, 5, "S001", "no such key: nmae", "name")

    assert str(plain) == "people.yaml:3:5: S001 no such key: nmae"
    assert str(meant) == "people.yaml:3:5: S001 no such key: nmae (did you mean name?)"


def test_mistakes_come_in_the_order_of_the_files_and_each_once() -> None:
    late, early = (mistake(Place("a.yaml", line, 1), "S001", "x") for line in (10, 9))

    mistakes = Mistakes([late, early, late])

    assert mistakes.found == (early, late)
    assert str(mistakes) == f"{early}\n{late}"
    assert isinstance(mistakes, GensekError)


def test_no_code_is_used_that_the_table_does_not_explain() -> None:
    used = {
        code
        for path in ROOM.rglob("*.py")
        if path.name != "mistakes.py"
        for code in re.findall(r'"([YSRAH][0-9]{3})"', path.read_text("utf-8"))
    }

    assert used <= set(CODES)
    with pytest.raises(KeyError):
        mistake(Place("a.yaml", 1, 1), "X999", "x")


def test_the_nearest_word_is_close_or_none() -> None:
    assert nearest("Stalyn", ["stalin", "lenin"]) == "stalin"
    assert nearest("zzz", ["stalin", "lenin"]) == ""


def test_work_on_each_thing_fails_for_all_of_them_at_once() -> None:
    def refuse_odd(number: int) -> int:
        if number % 2:
            raise Mistakes([mistake(Place("a.yaml", number, 1), "S001", "odd")])
        return number

    assert each(refuse_odd, [2, 4]) == [2, 4]
    with pytest.raises(Mistakes) as caught:
        each(refuse_odd, [1, 2, 3])
    assert [found.line for found in caught.value.found] == [1, 3]
