"""What scenarios/README.md tells a modder to do works as it stands there."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from game import paths
from game.cli import main
from game.cli.parser import parser
from game.scenario.load import load
from game.scenario.mod import ModCard, read_mod
from game.scenario.read import parse, read
from game.scenario.reading import found_in
from tests.shelf_of_mods import EXAMPLE, tour_costs, write_mod

PAGE = paths.scenarios() / "README.md"
README = paths.scenarios().parent / "README.md"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.fixture
def mod(home: Path) -> Path:
    """Steps 1 to 4 of the page."""
    card, secretary, event = (
        next(block for block in blocks("yaml") if block.startswith(begins))
        for begins in ("id: ", "  secretary: ", "- id: ")
    )
    folder = paths.mods() / "my-congress"
    shutil.copytree(paths.scenario_folder("1925-fourteenth-congress"), folder)
    replaced(folder / "scenario.yaml", r"^id: .*\ntitle: .*\n", card)
    replaced(folder / "organisations.yaml", r"^- id: leningrad\n", f"- id: leningrad\n{secretary}")
    (folder / "events.yaml").write_text(event, "utf-8")
    return folder


def replaced(path: Path, old: str, new: str) -> None:
    text, times = re.subn(old, new, path.read_text("utf-8"), flags=re.MULTILINE)
    assert times == 1
    path.write_text(text, "utf-8")


def commands() -> list[list[str]]:
    lines = "".join(blocks("sh")).splitlines()
    return [line.split()[1:] for line in lines if line.startswith("gensek ")]


def test_the_page_names_commands_that_there_are() -> None:
    named = ["validate", "watch", "simulate", "play", "compare", "compare"]

    assert [argv[0] for argv in commands()] == named
    assert [parser().parse_args(argv).command for argv in commands()] == named


def test_its_reading_has_no_mistake(tmp_path: Path) -> None:
    (card,) = (block for block in blocks("yaml") if block.startswith("id: mine"))
    (tmp_path / "mine.yaml").write_text(card, "utf-8")

    assert found_in(tmp_path / "mine.yaml") == ()


def test_its_mod_has_neither_mistakes_nor_warnings(
    mod: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*commands()[0], "--strict"]) == 0
    assert "no mistake" in capsys.readouterr().out


def test_its_mod_is_played(mod: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(commands()[1]) == 0

    told = capsys.readouterr().out
    assert "A letter from Tula" in told
    assert "My Congress" in told


def test_its_mistake_is_told_as_the_page_shows_it(
    mod: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = PAGE.read_text("utf-8")
    shown = page[page.index("```\nmy-congress/events.yaml") + 4 :].splitlines()[:3]
    events = mod / "events.yaml"
    before, after = events.read_text("utf-8").rsplit("faction: right, of: legitimacy", 1)
    events.write_text(f"{before}faction: rigth, of: legitimacy{after}", "utf-8")

    assert main(commands()[0]) == 1

    told = capsys.readouterr().out.replace(f"{mod.parent}/", "").splitlines()[:3]
    assert [_numberless(line) for line in told] == [_numberless(line) for line in shown]


def _numberless(line: str) -> str:
    """A line without the number of the line that it is about."""
    return re.sub(r"^( *|my-congress/events.yaml:)[0-9]+", r"\1N", line)


def test_it_lists_every_file_of_a_scenario() -> None:
    from game.scenario.load import NOUNS

    page = PAGE.read_text("utf-8")

    assert [noun for noun in NOUNS if f"`{noun}.yaml`" not in page and noun != "balance"] == []


class TestReadme:
    def test_its_commands_are_understood(self) -> None:
        text = README.read_text("utf-8")
        written = re.findall(r"`gensek ([^`]+)`", text) + re.findall(
            r"^gensek (.+)$", text, re.MULTILINE
        )

        for line in written:
            if line != "--help":
                assert parser().parse_args(line.split()).command == line.split()[0]

    def test_what_it_points_to_is_there(self) -> None:
        targets = re.findall(r"\]\(([^)]+)\)", README.read_text("utf-8"))

        assert [name for name in targets if not (README.parent / name).is_file()] == []
        assert any(name.endswith(".png") for name in targets)

    def test_the_ci_runs_its_test_command(self) -> None:
        command = "pip install -e '.[test]' && pytest"

        assert command in README.read_text("utf-8")
        assert command.replace("install", "install -q") in (
            README.parent / ".ci" / "run"
        ).read_text("utf-8")


class TestMods:
    """The chapter on mods, and the example that it shows."""

    def test_it_shows_the_example_as_it_is(self) -> None:
        card, balance = (
            parse(block.encode(), "README.md").plain()
            for begins in ("id: speakers", "orders:")
            for block in blocks("yaml")
            if block.startswith(begins)
        )

        mod = read_mod(EXAMPLE)
        assert {**mod.node.plain(), "description": ""} == {**card, "description": ""}  # type: ignore[dict-item]
        assert balance == read(EXAMPLE / "over" / "base" / "balance.yaml").plain()

    def test_it_explains_every_key_of_a_card(self) -> None:
        page = PAGE.read_text("utf-8")

        assert [f.name for f in fields(ModCard) if f"`{f.name}`" not in page] == []

    def test_what_it_says_to_do_with_the_example_works(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        shutil.copytree(EXAMPLE, paths.mods() / EXAMPLE.name)
        (command,) = re.findall(r"`gensek (mods --on [a-z-]+)`", PAGE.read_text("utf-8"))

        assert main(command.split()) == 0
        assert "on   speakers-on-the-road  Speakers on the Road 1.0.0" in capsys.readouterr().out
        assert "letter_from_tula" in load("1925-fourteenth-congress").events


class TestModsCommand:
    def test_without_mods_it_says_where_they_would_be(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["mods"]) == 0
        assert f"no mod in {paths.mods()}" in capsys.readouterr().out

    def test_a_mod_that_is_not_there_is_asked_wrongly(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write_mod("winter")

        assert main(["mods", "--on", "wintr"]) == 2
        assert "did you mean winter?" in capsys.readouterr().err

    def test_why_one_is_left_out_is_listed(self, capsys: pytest.CaptureFixture[str]) -> None:
        write_mod("winter", more="requires: [autumn]\n")

        assert main(["mods"]) == 0
        assert "left out: it needs a mod that is not there (autumn)" in capsys.readouterr().out

    def test_a_file_in_a_mod_is_checked_with_the_mod(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = write_mod("winter", tour_costs(2, "1925-fourteen-congress"))

        assert main(["validate", str(next(folder.rglob("balance.yaml")))]) == 1
        assert "M005" in capsys.readouterr().out

    def test_a_game_begins_without_a_broken_mod_and_says_so(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        broken = {"over/1925-fourteenth-congress/balance.yaml": "orders: {cost: {tuor: 1, x: 2}}\n"}
        write_mod("winter", broken)

        assert main(["simulate", "1925-fourteenth-congress", "--games", "1"]) == 0
        assert "the mod winter is left out: 2 mistakes" in capsys.readouterr().err
