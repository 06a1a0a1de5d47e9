"""Games played by the record's orders, held against the record: the bar, the log, the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from game.report import calibration
from game.report.calibration import Checked, Game
from game.report.record_page import page
from game.rules.errors import GensekError
from game.rules.model import Scenario
from game.rules.state import Ballots

MAIN = "vote_559_65"


def games(
    verdicts: list[str], scenario: Scenario, for_: list[int] | None = None
) -> tuple[Game, ...]:
    """A game for each of `verdicts`, which every fact that can be checked has in it."""
    facts = [fact.id for fact in scenario.facts.values() if fact.claim and not fact.unchecked]
    return tuple(
        Game(nth, _votes(for_[nth] if for_ else 559), dict.fromkeys(facts, verdict), 0)
        for nth, verdict in enumerate(verdicts)
    )


def _votes(for_: int) -> Mapping[str, Ballots]:
    return {MAIN: Ballots(for_, 665 - 41 - for_, 41)}


def only_main(scenario: Scenario) -> Scenario:
    """The scenario with no recorded vote but its main one."""
    motions = {
        name: motion if name == MAIN else replace(motion, recorded={})
        for name, motion in scenario.motions.items()
    }
    return replace(scenario, motions=motions)


def checked(scenario: Scenario, as_in_history: int, of: int) -> Checked:
    verdicts = ["as_in_history"] * as_in_history + ["diverged"] * (of - as_in_history)
    return calibration.check(scenario, games(verdicts, scenario))


class TestTheBar:
    def test_a_fact_holds_where_four_games_in_five_have_it(self, scenario: Scenario) -> None:
        assert all(row.holds for row in checked(scenario, 8, 10).facts)
        assert not any(row.holds for row in checked(scenario, 79, 100).facts)

    def test_facts_that_cannot_be_checked_do_not_count(self, scenario: Scenario) -> None:
        found = checked(scenario, 1, 1)

        assert {row.fact.id for row in found.facts}.isdisjoint(fact.id for fact in found.unchecked)
        assert len(found.facts) + len(found.unchecked) == len(scenario.facts)

    @pytest.mark.parametrize(
        ("counts", "within"),
        [
            ([540] + [559] * 8 + [600], True),
            ([540] * 5 + [600] * 5, True),
            ([560] * 10, False),
            ([500] * 10, False),
        ],
    )
    def test_a_recorded_vote_lies_in_the_middle_of_the_games(
        self, scenario: Scenario, counts: list[int], *, within: bool
    ) -> None:
        found = calibration.check(
            only_main(scenario), games(["as_in_history"] * 10, scenario, counts)
        )
        row = next(row for row in found.votes if row.side == "for")

        assert row.within is within

    def test_a_vote_that_no_game_came_to_is_outside(self, scenario: Scenario) -> None:
        without = [replace(item, votes={}) for item in games(["as_in_history"], scenario)]

        found = calibration.check(only_main(scenario), without)

        assert [(row.spread, row.within) for row in found.votes] == [(None, False)] * 3

    def test_a_scenario_passes_with_facts_and_votes_together(self, scenario: Scenario) -> None:
        assert checked(only_main(scenario), 10, 10).passes
        assert not checked(only_main(scenario), 5, 10).passes
        assert not checked(scenario, 10, 10).passes  # other recorded votes were never put

    def test_without_a_game_there_is_no_verdict(self, scenario: Scenario) -> None:
        with pytest.raises(ValueError, match="no game"):
            calibration.check(scenario, ())


class TestTheLog:
    def test_games_are_not_played_again(self, scenario: Scenario, tmp_path: Path) -> None:
        log, told = tmp_path / "log" / "x.jsonl", list[int]()
        first = calibration.play(scenario, 1, 5, log=log)

        both = calibration.play(scenario, 2, 5, log=log, progress=lambda n, _: told.append(n))

        assert both[:1] == first
        assert told == [2]
        assert calibration.play(scenario, 2, 5, log=log, progress=told.append) == both  # type: ignore[arg-type]

    def test_a_log_of_another_seed_is_begun_anew(self, scenario: Scenario, tmp_path: Path) -> None:
        log = tmp_path / "x.jsonl"
        calibration.play(scenario, 1, 5, log=log)

        assert calibration.play(scenario, 1, 6, log=log) == calibration.play(scenario, 1, 6)

    def test_a_line_cut_short_is_played_again(self, scenario: Scenario, tmp_path: Path) -> None:
        log = tmp_path / "x.jsonl"
        whole = calibration.play(scenario, 2, 5, log=log)
        log.write_text(log.read_text("utf-8")[:-40], "utf-8")

        assert calibration.play(scenario, 2, 5, log=log) == whole

    def test_no_place_to_keep_games_is_told(self, scenario: Scenario, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")

        with pytest.raises(GensekError, match="no games can be kept there"):
            calibration.play(scenario, 1, 5, log=tmp_path / "file" / "x.jsonl")


class TestThePage:
    def test_it_names_each_miss_with_its_reason(self, scenario: Scenario) -> None:
        fact = replace(scenario.facts[MAIN], miss="The hall is noisier here.")
        scenario = replace(only_main(scenario), facts={MAIN: fact})

        text = page([checked(scenario, 1, 2)], seed=1)

        assert "559 | 559 | 559 | 559 | yes" in text
        assert f"(`{MAIN}`, 1925-12-23)" in text
        assert "as in history in 50 %" in text
        assert "The hall is noisier here.\n" in text

    def test_a_miss_without_a_reason_says_so(self, scenario: Scenario) -> None:
        assert "No reason has been written down yet." in page([checked(scenario, 1, 2)], seed=1)

    def test_what_the_game_cannot_say_stands_there_too(self, scenario: Scenario) -> None:
        text = page([checked(scenario, 1, 1)], seed=1)

        for fact in scenario.facts.values():
            if fact.unchecked:
                assert f"`{fact.id}`" in text
