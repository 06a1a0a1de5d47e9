"""The game in a terminal: whole games through a pipe, and what is answered to what is typed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game import paths
from game.match import Match, load
from game.ui.terminal.run import play

FOURTEENTH = "1925-fourteenth-congress"
TURN = ("end", "yes", "Go on", "Go on", "Go on")
ENVIRONMENT = {
    key: value
    for key, value in os.environ.items()
    if key not in {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}
}


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENSEK_HOME", str(tmp_path))


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return Told(capsys)


class Told:
    """Types lines, and gives back what was told after each of them."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def after(self, *lines: str, scenario: str | None = FOURTEENTH) -> list[str]:
        answers = []

        def typed() -> object:
            for line in lines:
                answers.append(self.capsys.readouterr().out)
                yield line

        faction = None if scenario is None else "leningrad"
        play(typed(), scenario, faction, 7)  # type: ignore[arg-type]
        answers.append(self.capsys.readouterr().out)
        return answers[1:]


def piped(lines: tuple[str, ...], *argv: str) -> str:
    """What a process prints that has no display and reads a pipe to its end."""
    done = subprocess.run(
        [sys.executable, "-m", "game", "play", "--text", *argv],
        input="\n".join(lines) + "\n",
        env={**ENVIRONMENT, "GENSEK_HOME": os.environ["GENSEK_HOME"]},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=250,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def number_of(words: str, told: str) -> str:
    """The number of the first line with these words."""
    found = re.search(rf"\[(\d+)\] [^\n]*{re.escape(words)}", told)
    assert found, words
    return found.group(1)


def autosave() -> Match:
    """The newest game that was kept."""
    return load(max(paths.saves().glob("autosave*"), key=lambda path: path.stat().st_mtime_ns))


# --- whole games ----------------------------------------------------------------------------------
def test_the_tutorial_is_played_to_its_end_through_a_pipe() -> None:
    out = piped(("tutorial", *TURN * 6, "The outcome", "Later fates", "quit"))

    assert "On the Lessons of October. Shall the conference condemn the book" in out
    assert re.search(r"Secretariat 24: for 24, against 0, abstaining 0", out)
    assert "WHAT BECAME OF THEM" in out
    assert autosave().over


def test_the_fourteenth_congress_is_played_to_its_debrief() -> None:
    out = piped(TURN * 30, FOURTEENTH, "--seed", "7", "--faction", "leningrad")

    assert "Leningrad 62: for 0, against 62, abstaining 0; stands with Leningrad" in out
    assert "CHECKED AGAINST THE RECORD" in out
    assert "The game is kept: " in out
    assert autosave().over


# --- orders ---------------------------------------------------------------------------------------
def test_an_order_is_given_by_numbers_and_words_and_taken_back(told: Told) -> None:
    desk, opened, _tour, given, orders, undone, none = told.after(
        "go map", "Krupskaya", "key t", "Give the order", "orders", "undo", "orders"
    )

    assert "[1] Influence" in desk
    assert "Krupskaya" in opened
    assert "Orders given: 1 of 3" in given
    assert "Krupskaya tours Leningrad" in orders
    assert "Krupskaya, Education commissariat" in undone
    assert "Orders given: 0 of 3" in none


# --- saving and loading ---------------------------------------------------------------------------
def test_a_game_is_saved_under_a_name_and_taken_up_again(told: Told) -> None:
    saved, *_turn, asked, loaded = told.after(
        "save my first", "end", "yes", "load my frst", "load my first"
    )

    assert saved.strip() == "Saved: my first"
    assert "Did you mean: my first?" in asked
    assert "Turn 1 of 28" in loaded


def test_the_end_of_input_keeps_the_game(told: Told) -> None:
    last = told.after("end", "yes")[-1]

    assert "The game is kept: " in last
    assert autosave().state.turn == 1


# --- what is answered -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("999", "There is no 999 here; the numbers go from 1 to"),
        ("go nowhere", "Where to? Map, Organs, Card index"),
        ("organz", "Did you mean: Organs?"),
        ("why", "Which line? why N"),
        ("why 999", "There is no 999 here"),
        ("key f12", "F12 does nothing here."),
        ("load nothing", "There is no save nothing."),
        ("undo", "There is nothing to take back."),
        ("help sing", "There is no command sing"),
        ("find xyzzy", "No line here says “xyzzy”."),
        ("1 words", "Nothing can be typed there"),
    ],
)
def test_what_is_typed_wrongly_gets_a_sentence(told: Told, typed: str, answer: str) -> None:
    assert answer in told.after("go map", typed)[1]


def test_what_is_impossible_says_why(told: Told) -> None:
    desk, _blank = told.after("go map", "")
    number = number_of("The people before", desk)

    assert "Not possible: There are no more." in told.after("go map", number)[1]


def test_why_tells_the_reasons_of_a_number(told: Told) -> None:
    desk = told.after("go map")[0]
    number = number_of("Leningrad: 62 delegates", desk)

    reasons = told.after("go map", f"why {number}")[1]

    assert "Leningrad" in reasons
    assert len(reasons.splitlines()) > 2


def test_words_are_typed_into_a_field(told: Told) -> None:
    index = told.after("go card index")[0]
    number = number_of("type words after the number", index)

    found = told.after("go card index", f"{number} zinov", "look")[-1]

    assert "Zinoviev, Grigory" in found
    assert "Bukharin, Nikolai" not in found


def test_a_key_of_the_screen_goes_before_the_words_of_a_line(told: Told) -> None:
    desk, organs = told.after("go map", "f2")

    assert "[1] Influence" in desk
    assert "Organs (chosen)" in organs


def test_only_what_has_changed_is_told_again(told: Told) -> None:
    desk, grip = told.after("go map", "Grip")

    assert "Grip (chosen)" in grip
    assert len(grip.splitlines()) < len(desk.splitlines()) / 2


def test_the_title_offers_what_a_newcomer_can_do(told: Told) -> None:
    title = told.after("help", scenario=None)[0]

    assert "why N" in title
    assert "the game is kept" in title
