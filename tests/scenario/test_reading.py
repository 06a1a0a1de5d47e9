"""Readings: numbers that lie over a scenario, each of which has to be what it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from game import rules
from game.rules.model import Scenario
from game.rules.votes import roll_call
from game.scenario import reading
from game.scenario.language import words
from game.scenario.mistakes import Mistakes

OURS = reading.files(reading.folder())
FOURTEENTH = "1925-fourteenth-congress"
READINGS = ("machine", "conviction", "pressure")
SOUND = """id: mine
title: Mine
summary: What I think.
source: [me]
"""


def weights(scenario: Scenario) -> Counter[str]:
    """What weighs how much in the votes of a hall, in per cent of all that weighs."""
    motion = scenario.card.main_motions[-1]
    counted: Counter[str] = Counter()
    for ballot in roll_call(scenario, rules.start(scenario, 1), motion).ballots:
        for reason in ballot.tally.reasons:
            counted[reason.key] += abs(reason.amount)
    return Counter({key: 100 * n // counted.total() for key, n in counted.items()})


def under(name: str) -> Scenario:
    return reading.load_with(FOURTEENTH, [reading.read_reading(reading.named(name)).layer])


def told(path: Path) -> str:
    return "\n".join(map(str, reading.found_in(path)))


class TestOurs:
    @pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
    def test_each_is_sound_names_its_sources_and_has_a_translation(self, path: Path) -> None:
        assert reading.found_in(path) == ()
        card = reading.read_reading(path).card
        assert card.source
        for language in ("ru",):
            other = reading.read_reading(path, language).card
            assert other.title != card.title
            assert other.summary != card.summary

    def test_no_translation_is_of_a_reading_that_is_not_there(self) -> None:
        translated = {steps[0] for steps in words(reading.folder(), "ru").texts}

        assert translated == {path.stem for path in OURS}

    def test_each_weighs_what_it_says(self, scenario: Scenario) -> None:
        plain = weights(scenario)
        machine, conviction, pressure = map(weights, map(under, READINGS))

        assert machine["bound"] > plain["bound"] > pressure["bound"] > conviction["bound"]
        assert conviction["convinced"] > 2 * plain["convinced"]
        assert machine["convinced"] < plain["convinced"] / 2
        assert pressure["fear"] + pressure["swept"] > plain["fear"] + plain["swept"]
        assert pressure["mood"] > plain["mood"]


class TestLaid:
    def test_a_reading_changes_its_numbers_and_no_others(self, scenario: Scenario) -> None:
        other = under("machine")

        assert other.balance.votes.bound == 95
        assert other.balance.votes.threshold == scenario.balance.votes.threshold
        assert other.version != scenario.version
        assert other.people == scenario.people

    def test_a_bare_file_of_numbers_will_do(self, tmp_path: Path) -> None:
        file = tmp_path / "mine.yaml"
        file.write_text("votes: {mood: 1}\n", "utf-8")

        assert reading.load_with(FOURTEENTH, [reading.bare(file)]).balance.votes.mood == 1

    def test_a_list_is_orders_in_place_of_the_records(self, tmp_path: Path) -> None:
        file = tmp_path / "mine.yaml"
        file.write_text("[]\n", "utf-8")

        assert reading.load_with(FOURTEENTH, [reading.bare(file)]).history == ()


class TestMistakes:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (
                f"{SOUND}balance: {{votes: {{buond: 3}}}}\n",
                "no such key: buond (did you mean bound",
            ),
            (f"{SOUND}balance: {{vots: {{bound: 3}}}}\n", "no such key: vots (did you mean votes"),
            (f"{SOUND}balance: {{votes: {{bound: much}}}}\n", "mine.yaml:5:26: S003"),
            (
                f"{SOUND}balance: {{orders: {{base: {{apoint: 3}}}}}}\n",
                "apoint (did you mean appoint",
            ),
            (f"{SOUND}balance: {{players: {{vozd: {{}}}}}}\n", "vozd (did you mean vozhd"),
            (f"{SOUND}balans: {{}}\n", "no such key: balans"),
            (SOUND, "a reading lays something: balance or history"),
            (f"{SOUND.replace('mine', 'yours')}balance: {{}}\n", "looked for as yours"),
            ("[]\n", "a reading is a mapping of keys"),
        ],
    )
    def test_each_is_told_with_its_place(self, tmp_path: Path, text: str, said: str) -> None:
        file = tmp_path / "mine.yaml"
        file.write_text(text, "utf-8")

        assert said in told(file)

    def test_all_are_told_at_once(self, tmp_path: Path) -> None:
        file = tmp_path / "mine.yaml"
        wrong = (
            SOUND.replace("[me]", "me") + "balance: {votes: {buond: 3}, orders: {base: {sped: 1}}}"
        )
        file.write_text(wrong, "utf-8")

        assert [m.place[1:] for m in reading.found_in(file)] == [(4, 9), (5, 19), (5, 46)]

    def test_a_folder_of_readings_tells_all_of_them(self, tmp_path: Path) -> None:
        home = tmp_path / "readings"
        home.mkdir()
        for name in ("one", "two"):
            (home / f"{name}.yaml").write_text(SOUND, "utf-8")

        assert reading.is_reading(home)
        assert {"one.yaml", "two.yaml"} <= {Path(m.file).name for m in reading.found_in(home)}

    def test_a_file_that_is_not_there_is_a_mistake(self, tmp_path: Path) -> None:
        with pytest.raises(Mistakes, match="no such file"):
            reading.bare(tmp_path / "nowhere.yaml")
