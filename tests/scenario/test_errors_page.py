from __future__ import annotations

from game import paths
from game.scenario.errors_page import page
from game.scenario.mistakes import CODES


def test_the_page_in_the_folder_is_the_page_of_today() -> None:
    """If not: python -c "from game.scenario.errors_page import page; print(page(), end='')"
    > scenarios/ERRORS.md"""
    committed = paths.scenarios().joinpath("ERRORS.md").read_text("utf-8")

    assert committed == page()


def test_every_code_has_its_line() -> None:
    assert all(page().count(f"| {code} |") == 1 for code in CODES)
