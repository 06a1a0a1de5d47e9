from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game import cli, paths, version
from game.cli import asked, main
from game.match import Match
from game.record import VERDICTS
from game.rules.model import Scenario

FOURTEENTH = "1925-fourteenth-congress"
HEADLESS = {
    key: value
    for key, value in os.environ.items()
    if key not in {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}
}


LENINGRAD = "- id: leningrad\n"


@pytest.fixture
def save(scenario: Scenario, tmp_path: Path) -> Path:
    match = Match(scenario, 1)
    while match.state.turn < 2:
        match.step()
    match.save(tmp_path / "two.gensek")
    return tmp_path / "two.gensek"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A copy of the scenario that can be broken."""
    return Path(shutil.copytree(paths.scenario_folder(FOURTEENTH), tmp_path / FOURTEENTH))


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def data(capsys: pytest.CaptureFixture[str], *argv: str) -> Any:
    """What a command prints with --json."""
    assert main([*argv, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def refused(capsys: pytest.CaptureFixture[str], code: int, *argv: str) -> str:
    """What a command that can't be carried out says on stderr, and nowhere else."""
    assert main(argv) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    return err


class TestAskedWrongly:
    @pytest.mark.parametrize(
        ("argv", "said"),
        [
            (["sing"], "invalid choice: 'sing'"),
            (["watch"], "the following arguments are required: SCENARIO"),
            (["watch", "1917-october"], "no such scenario: 1917-october"),
            (["watch", "1925-fourteenth-congres"], "did you mean 1925-fourteenth-congress?"),
            (["watch", FOURTEENTH, "--seed", "x"], "invalid int value: 'x'"),
            (["watch", FOURTEENTH, "--players", "left"], "wants FACTION=LEVEL"),
            (["watch", FOURTEENTH, "--players", "left=cader"], "did you mean cadre?"),
            (["watch", FOURTEENTH, "--players", "lefd=cadre"], "did you mean left?"),
            (["watch", FOURTEENTH, "--players", "left=person"], "no such level: person"),
            (["simulate", FOURTEENTH], "required: --games"),
            (
                ["ladder", "--games", "1", "--budget", "6,2"],
                "three numbers such as 6,2,4 are wanted",
            ),
            (
                ["ladder", "--games", "1", "--budget", "6,2,x"],
                "a number from 1 up is wanted, not x",
            ),
            (["ladder", "tutorial", "--games", "1", "--faction", "lefd"], "no such faction: lefd"),
            (["ladder", "tutorial", "--games", "1", "--top", "vozd"], "did you mean vozhd?"),
            (["simulate", FOURTEENTH, "--games", "0"], "a number from 1 up is wanted"),
            (["simulate", FOURTEENTH, "--games", "2", "--jobs", "-2"], "a number from 1 up"),
            (["compare", FOURTEENTH, "--games", "1"], "compare with what?"),
            (
                ["compare", FOURTEENTH, "--games", "1", "--readings", "machin"],
                "no such reading: machin; did you mean machine?",
            ),
            (
                ["compare", FOURTEENTH, "--games", "1", "--setting", "mood=3"],
                "a setting is of players, reading, balance, orders",
            ),
            (
                ["compare", FOURTEENTH, "--games", "1", "--setting", "orders=nowhere.yaml"],
                "no such file: nowhere.yaml",
            ),
            (["replay", "nowhere.gensek"], "no such file: nowhere.gensek"),
            (["report", "nowhere.gensek"], "no such file: nowhere.gensek"),
            (["report", "nowhere.gensek", "--games", "0"], "a number from 1 up is wanted"),
            (["validate", "nowhere"], "no such file or folder: nowhere"),
            (["record", "--scenario", "1917-october"], "no such scenario"),
            (["record", "1917-october", "--check"], "no such scenario"),
            (["record", "--check", "--games", "no"], "a number from 1 up is wanted"),
            (["screenshots", "shots", "--size", "big"], "a size such as 1280x720 is wanted"),
            (["bench", "--only", "vots"], "no such group of figures: vots; did you mean vote?"),
            (["play", FOURTEENTH, "--faction", "lefd"], "did you mean left?"),
        ],
    )
    def test_it_says_so_and_ends_with_2(
        self, capsys: pytest.CaptureFixture[str], argv: list[str], said: str
    ) -> None:
        assert said in refused(capsys, 2, *argv)

    def test_a_file_is_no_folder_for_pictures(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        (tmp_path / "file").write_text("")

        assert "a folder is wanted" in refused(capsys, 2, "screenshots", str(tmp_path / "file"))


class TestCannot:
    def test_a_damaged_save(self, capsys: pytest.CaptureFixture[str], save: Path) -> None:
        save.write_bytes(save.read_bytes()[:-9])

        assert "the file is cut short" in refused(capsys, 1, "replay", str(save))
        assert "the file is cut short" in refused(capsys, 1, "report", str(save))

    def test_a_broken_scenario(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        (tmp_path / "broken").mkdir()
        (tmp_path / "broken" / "people.yaml").write_text("- id: stalin\n  nmae: Stalin\n")

        said = refused(capsys, 1, "watch", str(tmp_path / "broken"))

        assert "people.yaml:2:3" in said

    def test_no_display_names_the_way_without_one(self) -> None:
        ended = subprocess.run(
            [sys.executable, "-m", "game", "play", FOURTEENTH],
            env=HEADLESS,
            capture_output=True,
            text=True,
            check=False,
        )

        assert ended.returncode == 1
        assert f"gensek play --text {FOURTEENTH}" in ended.stderr
        assert "Traceback" not in ended.stderr

    def test_a_bug_of_ours_leaves_a_report_and_no_traceback(
        self, capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def bug(_: object) -> int:
            raise ZeroDivisionError("a bug")

        monkeypatch.setattr("game.cli.tools.run", bug)

        said = refused(capsys, 1, "record")

        (report,) = (home / "crashes").iterdir()
        assert str(report) in said
        assert "ZeroDivisionError: a bug" in report.read_text("utf-8")
        assert "command: gensek record" in report.read_text("utf-8")

    def test_a_report_that_cannot_be_written_is_shown(
        self, capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def bug(_: object) -> int:
            raise ZeroDivisionError("a bug")

        monkeypatch.setattr("game.cli.tools.run", bug)
        home.write_text("a file where the folder should be")

        assert main(["record"]) == 1
        assert "ZeroDivisionError" in capsys.readouterr().err

    def test_whoever_breaks_off_is_not_told_of_it(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken_off(_: object) -> int:
            raise KeyboardInterrupt

        monkeypatch.setattr("game.cli.tools.run", broken_off)

        assert refused(capsys, cli.INTERRUPTED, "record") == ""


class TestVersion:
    def test_it_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--version"]) == 0

        assert capsys.readouterr().out.startswith("gensek ")

    def test_nothing_heavy_is_loaded_for_it(self) -> None:
        code = (
            "import sys; from game.cli import main; main(['--version']);"
            "heavy = {'pygame', 'pydantic', 'yaml', 'rich', 'joblib', 'game.rules.model'};"
            "sys.exit(str(heavy & set(sys.modules) or ''))"
        )

        ended = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )

        assert ended.stderr.strip() == ""
        assert ended.stdout.startswith("gensek ")

    def test_help_names_every_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--help"]) == 0

        told = capsys.readouterr().out
        commands = (
            "play watch simulate compare ladder replay report validate record schema screenshots "
            "bench"
        )
        assert all(command in told for command in commands.split())


class TestWatch:
    def test_a_game_is_told_with_its_roll_call_and_its_verdicts(
        self, capsys: pytest.CaptureFixture[str], scenario: Scenario
    ) -> None:
        assert main(["watch", FOURTEENTH, "--seed", "1"]) == 0

        out, err = capsys.readouterr()
        assert err == ""
        assert all(turn.label in out for turn in scenario.calendar)
        assert "Roll call" in out
        assert "Against the record" in out
        assert "Leningrad" in out

    def test_it_runs_without_a_display(self) -> None:
        ended = subprocess.run(
            [sys.executable, "-m", "game", "watch", FOURTEENTH, "--seed", "1"],
            env=HEADLESS,
            capture_output=True,
            text=True,
            check=False,
        )

        assert ended.returncode == 0
        assert "665" in ended.stdout
        assert ended.stderr == ""

    def test_the_same_game_as_data(
        self, capsys: pytest.CaptureFixture[str], scenario: Scenario
    ) -> None:
        told = data(capsys, "watch", FOURTEENTH, "--players", "all=history,left=arbitrary")

        motion = scenario.card.main_motions[-1]
        (vote,) = (turn["votes"][motion] for turn in told["turns"] if motion in turn["votes"])
        assert told["players"]["left"] == "arbitrary"
        assert len(told["turns"]) == len(scenario.calendar)
        assert vote["for"] + vote["against"] + vote["abstain"] == 665
        assert sum(side["for"] for side in vote["delegations"].values()) == vote["for"]
        assert {item["fact"] for item in told["verdicts"]} == set(scenario.facts)
        assert all(item["source"] for item in told["verdicts"])

    def test_a_reader_who_has_read_enough_is_not_shouted_at(self) -> None:
        command = f"{sys.executable} -m game watch {FOURTEENTH} | head -n 1"

        ended = subprocess.run(
            command, shell=True, env=HEADLESS, capture_output=True, text=True, check=False
        )

        assert ended.stdout.startswith("The Fourteenth Congress")
        assert ended.stderr == ""


class TestSimulate:
    def test_the_promised_json(
        self, capsys: pytest.CaptureFixture[str], scenario: Scenario
    ) -> None:
        told = data(capsys, "simulate", FOURTEENTH, "--games", "3", "--seed", "7")

        motion = told["motions"][scenario.card.main_motions[-1]]
        assert (told["scenario"], told["games"], told["seed"]) == (FOURTEENTH, 3, 7)
        assert told["seconds"] > 0
        assert [len(motion[side]) for side in ("for", "against", "abstain", "carried")] == [3] * 4
        assert all(set(counts) == set(VERDICTS) for counts in told["facts"].values())
        assert sum(told["endings"].values()) == 3

    def test_tables_for_people(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["simulate", FOURTEENTH, "--games", "2"]) == 0

        out, err = capsys.readouterr()
        assert "as in history" in out
        assert "2 games" in out
        assert err == ""


class TestLadder:
    LEFT = ("ladder", "tutorial", "--faction", "left", "--games", "1", "--top", "cadre")

    @pytest.mark.long
    def test_the_levels_in_tables(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(self.LEFT) == 0

        out, err = capsys.readouterr()
        assert "cadre over arbitrary" in out
        assert ">= 65 %" in out
        assert "tutorial left" in out
        assert err == ""

    def test_the_same_as_data(self, capsys: pytest.CaptureFixture[str]) -> None:
        told = data(capsys, *self.LEFT)

        (rung,) = (figure for figure in told if figure["kind"] == "rung")
        assert (rung["games"], rung["least"]) == (1, 65.0)
        assert rung["low"] <= rung["per_cent"] <= rung["high"]


class TestCompare:
    def test_settings_stand_side_by_side(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        (tmp_path / "orders.yaml").write_text("[]\n", "utf-8")
        orders = f"orders={tmp_path / 'orders.yaml'}"
        asked = ("compare", "tutorial", "--readings", "pressure", "--setting", orders)

        told = data(capsys, *asked, "--games", "3")

        assert [one["name"] for one in told["settings"]] == ["as it is", "Social pressure", orders]
        assert told["settings"][0]["differences"] == []
        assert all(sum(one["endings"].values()) == 3 for one in told["settings"])
        assert all(0 < d["p"] <= 1 for one in told["settings"] for d in one["differences"])

    def test_tables_for_people(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["compare", "tutorial", "--readings", "machine", "--games", "2"]) == 0

        out, err = capsys.readouterr()
        assert "Machine politics. The struggle was decided in the card index" in out
        assert "McNemar" in out
        assert err == ""


class TestReplay:
    def test_a_save_comes_out_as_it_was_saved(
        self, capsys: pytest.CaptureFixture[str], save: Path
    ) -> None:
        told = data(capsys, "replay", str(save))

        assert told["same"]
        assert [turn["turn"] for turn in told["turns"]] == [0, 1, 2]

    def test_a_turn_that_differs_is_named(
        self, capsys: pytest.CaptureFixture[str], save: Path
    ) -> None:
        from dataclasses import replace

        from game.match import save as saves

        kept = saves.read(save)
        saves.write(replace(kept, seed=kept.seed + 1), save)

        assert main(["replay", str(save)]) == 1
        out, err = capsys.readouterr()
        assert "not the same" in out
        assert "turn 1 does not come out as it was saved" in err


class TestValidate:
    def test_our_own_scenarios_have_no_mistake(self, capsys: pytest.CaptureFixture[str]) -> None:
        from game import paths

        folders = sorted(str(path) for path in paths.scenarios().iterdir())

        assert main(["validate", *folders]) == 0
        assert f"{FOURTEENTH}: no mistake" in capsys.readouterr().out

    def test_every_mistake_is_told_at_once(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        (tmp_path / "people.yaml").write_text("- id: stalin\n  nmae: Stalin\n  born: [1878\n")
        (tmp_path / "motions.yaml").write_text("a: &a [*a]\n")

        assert main(["validate", str(tmp_path)]) == 1
        out = capsys.readouterr().out
        assert "people.yaml:" in out
        assert "motions.yaml:1:4" in out

    def test_the_line_is_shown_with_a_caret(
        self, capsys: pytest.CaptureFixture[str], ours: Path
    ) -> None:
        replace(ours / "organisations.yaml", LENINGRAD, f"{LENINGRAD}  secretary: zalutski\n")

        assert main(["validate", str(ours)]) == 1
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].endswith("R001 no such person: zalutski (did you mean zalutsky?)")
        assert lines[1].endswith(" |   secretary: zalutski")
        assert lines[2].endswith(" |              ^")
        assert lines[3] == "1 mistake, 0 warnings"

    def test_a_warning_refuses_nothing_unless_it_is_asked_to(
        self, capsys: pytest.CaptureFixture[str], ours: Path
    ) -> None:
        (ours / "motions.yaml").write_text("[{id: vote_559_65, recorded: {for: 558}}]", "utf-8")

        assert main(["validate", str(ours)]) == 0
        assert "H011 warning: " in capsys.readouterr().out
        assert main(["validate", "--strict", str(ours)]) == 1
        assert "0 mistakes, 1 warning" in capsys.readouterr().out

    def test_a_file_is_checked_with_its_scenario(
        self, capsys: pytest.CaptureFixture[str], ours: Path
    ) -> None:
        replace(ours / "organisations.yaml", LENINGRAD, f"{LENINGRAD}  secretary: zalutski\n")

        assert main(["validate", str(ours / "organisations.yaml")]) == 1
        assert "R001" in capsys.readouterr().out

    def test_the_base_misses_nothing_but_is_no_scenario(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        base = Path(shutil.copytree(paths.scenario_folder("base"), tmp_path / "base"))

        assert main(["validate", str(base)]) == 0
        replace(base / "people.yaml", "  born: ", "  bron: ")
        assert main(["validate", str(base)]) == 1
        out = capsys.readouterr().out
        assert "S001 no such key: bron (did you mean born?)" in out
        assert "S002" not in out

    def test_what_is_no_scenario_is_passed_over_beside_one(
        self, capsys: pytest.CaptureFixture[str], ours: Path, tmp_path: Path
    ) -> None:
        picture = tmp_path / "picture.png"
        picture.write_bytes(b"\x89PNG\x00")

        assert main(["validate", str(ours), str(picture)]) == 0
        assert str(picture) not in capsys.readouterr().out
        assert "no scenario among these paths" in refused(capsys, 2, "validate", str(picture))

    def test_a_translation_is_checked_too(
        self, capsys: pytest.CaptureFixture[str], ours: Path
    ) -> None:
        (ours / "text").mkdir(exist_ok=True)
        (ours / "text" / "ru.yaml").write_text("people.stalyn.name: Сталин\n", "utf-8")

        assert main(["validate", str(ours)]) == 1
        assert "ru.yaml:1:1: S010" in capsys.readouterr().out

    def test_mistakes_as_data(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        path = tmp_path / "bad.yaml"
        path.write_bytes(b"a: \x00\n")

        assert main(["validate", str(path), "--json"]) == 1
        (mistake,) = json.loads(capsys.readouterr().out)["mistakes"]
        assert mistake["file"] == str(path)
        assert (mistake["line"], mistake["column"]) == (1, 4)
        assert mistake["code"]
        assert mistake["warning"] is False

    @pytest.mark.parametrize(
        ("name", "content", "said"),
        [
            ("people.yaml", b"- id: stalin\n  born: yes\n", "2:9: S003 'born' must be a whole"),
            ("people.yaml", b"- id: stalin\n  nmae: S\n", "2:3: S001 no such key: nmae (did you"),
            ("people.yaml", b"- id: stalin\n  id: lenin\n", "2:3: Y006 the key 'id' stands twice"),
            (
                "calendar.yaml",
                b"- {begins: 1925-02-30, label: x}\n",
                "1:12: S006 'begins' can't be",
            ),
            ("people.yaml", b"[" * 200_000, "Y007 nested more than 40 deep"),
            ("people.yaml", b"- &a [x]\n- [*a, *a]\n", "1:3: Y008 anchors (&) and aliases (*)"),
            ("people.yaml", b"- " + b"x" * 5_000_000, "1:1: Y002 the file is larger than"),
            (
                "people.yaml",
                b"- id: stalin\n  name: \xff\n",
                "2:9: Y003 the byte 0xff is not UTF-8",
            ),
            ("people.yaml", b"- id: sta\x00lin\n", "1:10: Y004 NUL (U+0000)"),
            ("peple.yaml", b"[]\n", "S011 no such file of a scenario: peple.yaml (did you mean"),
        ],
    )
    def test_a_bad_file_is_refused_with_its_place(
        self, capsys: pytest.CaptureFixture[str], ours: Path, name: str, content: bytes, said: str
    ) -> None:
        (ours / name).write_bytes(content)

        assert main(["validate", str(ours)]) == 1
        assert f"{name}:" in (out := capsys.readouterr().out)
        assert said in out
        assert said in refused(capsys, 1, "watch", str(ours))

    def test_a_folder_where_a_file_should_be_is_refused(
        self, capsys: pytest.CaptureFixture[str], ours: Path
    ) -> None:
        (ours / "calendar.yaml").unlink()
        (ours / "calendar.yaml").mkdir()

        assert "calendar.yaml:1:1: Y001 not a file" in refused(capsys, 1, "watch", str(ours))


class TestReport:
    def test_a_save_becomes_a_page_beside_it(
        self, capsys: pytest.CaptureFixture[str], save: Path
    ) -> None:
        assert main(["report", str(save), "--games", "1", "--jobs", "1"]) == 0

        page = save.with_suffix(".html")
        assert capsys.readouterr().out.strip() == str(page)
        assert "The Fourteenth Congress" in page.read_text("utf-8")
        assert "1 game was played from this start" in page.read_text("utf-8")

    def test_the_place_and_the_seat_can_be_named(
        self, capsys: pytest.CaptureFixture[str], save: Path, tmp_path: Path
    ) -> None:
        page = tmp_path / "deep" / "page.html"

        assert main(["report", str(save), "--html", str(page), "--seat", "left"]) == 0

        assert page.is_file()
        assert "did you mean left?" in refused_report(capsys, save, "--seat", "lefd")
        assert "is a folder" in refused_report(capsys, save, "--html", str(tmp_path))


def refused_report(capsys: pytest.CaptureFixture[str], save: Path, *more: str) -> str:
    capsys.readouterr()
    return refused(capsys, 2, "report", str(save), *more)


class TestRecord:
    def test_facts_are_told_with_their_sources(
        self, capsys: pytest.CaptureFixture[str], scenario: Scenario
    ) -> None:
        assert main(["record", "--scenario", FOURTEENTH]) == 0

        out = capsys.readouterr().out
        assert all(fact.source in out for fact in scenario.facts.values())

    def test_facts_as_data(self, capsys: pytest.CaptureFixture[str], scenario: Scenario) -> None:
        told = data(capsys, "record", "--scenario", FOURTEENTH)

        assert {fact["id"] for fact in told} == set(scenario.facts)

    def test_a_check_tells_every_fact_that_does_not_hold_and_every_vote(
        self, capsys: pytest.CaptureFixture[str], scenario: Scenario, tmp_path: Path
    ) -> None:
        page = tmp_path / "RECORD.md"
        asked = ["record", "--check", FOURTEENTH, "--games", "2", "--markdown", str(page)]
        code = main([*asked, "--keep", str(tmp_path / "kept"), "--jobs", "1"])
        out = capsys.readouterr().out
        main([*asked, "--keep", str(tmp_path / "kept"), "--json"])
        (told,) = json.loads(capsys.readouterr().out)

        assert code == (0 if told["passes"] else 1)
        assert all(name in out for name in told["misses"])
        assert f"{told['holding']} hold" in out
        assert told["checked"] + len(told["unchecked"]) == len(scenario.facts)
        assert {"for", "against", "abstain"} <= {vote["side"] for vote in told["votes"]}
        assert "| The Fourteenth Congress | 2 |" in page.read_text("utf-8")

    def test_a_page_that_cannot_be_written_is_told(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        asked = ["record", "--check", FOURTEENTH, "--games", "1", "--json"]

        assert main([*asked, "--markdown", str(tmp_path)]) == 1
        assert "can't be written" in capsys.readouterr().err


class TestSchema:
    def test_a_file_for_each_noun(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        assert main(["schema", "--out", str(tmp_path / "schema")]) == 0

        written = capsys.readouterr().out.split()
        assert str(tmp_path / "schema" / "people.schema.json") in written
        assert all(json.loads(Path(path).read_text("utf-8")) for path in written)

    def test_all_to_stdout(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["schema"]) == 0

        assert "people" in json.loads(capsys.readouterr().out)


class TestBench:
    def test_each_figure_has_its_unit_by_the_clock_and_by_the_processor(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        told = data(capsys, "bench", "--only", "vote,start")

        assert list(told["metrics"]) == [
            "vote.explained_us",
            "vote.forecast_1000_us",
            "start.version_ms",
            "start.python_ms",
        ]
        assert told["version"] == version()
        assert all(figure["value"] > 0 and figure["cpu"] > 0 for figure in told["metrics"].values())
        assert {figure["unit"] for figure in told["metrics"].values()} == {"us", "ms"}

    def test_a_table_for_people(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["bench", "--only", "start"]) == 0

        assert "start.version_ms" in capsys.readouterr().out


def test_a_later_entry_of_players_goes_over_an_earlier_one() -> None:
    seated = asked.players("left=cadre,all=history,right=cadre", ["left", "right"])

    assert seated == {"left": "history", "right": "cadre"}
