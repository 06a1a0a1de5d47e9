"""Many games in plain words: what came up, how often, and how sure that is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.ensemble import Difference, Ensemble, simulate
from game.report import plain
from game.report.plain import otherwise, told
from game.rules.model import Scenario
from game.scenario.load import load


@pytest.fixture(scope="module")
def tutorial() -> Scenario:
    return load("tutorial")


@pytest.fixture(scope="module")
def runs(tutorial: Scenario) -> Ensemble:
    """Twenty games that are all the same but for three, which ended otherwise."""
    one = simulate(tutorial, games=1, seed=1).summaries[0]
    games = (replace(one, game=n, ending="another" if n < 3 else one.ending) for n in range(20))
    return Ensemble("tutorial", 1, 0.0, tuple(games))


def difference(about: str, p: float, kind: str = "fact") -> Difference:
    return Difference("fact" if kind == "fact" else "for", about, 40.0, 80.0, 20, p)


class TestOneSetting:
    def test_the_commonest_ending_has_its_share_and_bounds(
        self, tutorial: Scenario, runs: Ensemble
    ) -> None:
        first = next(told(tutorial, runs))

        assert tutorial.endings[runs.summaries[-1].ending].title in first
        assert "17 of 20 games" in first
        assert "64 to 95%" in first

    def test_each_main_vote_and_the_facts_are_told(
        self, tutorial: Scenario, runs: Ensemble
    ) -> None:
        words = " ".join(told(tutorial, runs))

        assert all(tutorial.motions[name].title in words for name in tutorial.card.main_motions)
        assert f"of {len(runs.facts)} facts" in words

    def test_where_games_are_few_it_is_said(self, tutorial: Scenario, runs: Ensemble) -> None:
        many = replace(runs, summaries=runs.summaries * 5)

        assert "20 games are few" in " ".join(told(tutorial, runs))
        assert "are few" not in " ".join(told(tutorial, many))

    @pytest.mark.parametrize(
        ("recorded", "said"),
        [
            (549, "fewer than nine games"),
            (559, "one of those eight"),
            (578, "more than nine games"),
        ],
    )
    def test_the_record_is_set_beside_the_games(self, recorded: int, said: str) -> None:
        assert said in plain._beside(recorded, 550, 577)


class TestOtherwise:
    def test_where_nothing_differs_that_proves_nothing(self, tutorial: Scenario) -> None:
        fact = next(iter(tutorial.facts))

        (words,) = otherwise(tutorial, [difference(fact, 0.2)], 20)

        assert "in 20 games only large differences show" in words

    @pytest.mark.parametrize(
        ("p", "said"), [(0.0001, "fewer than one case"), (0.001, "1 case of"), (0.031, "31 cases")]
    )
    def test_it_is_said_what_chance_would_do(self, tutorial: Scenario, p: float, said: str) -> None:
        fact = next(iter(tutorial.facts))

        (words,) = otherwise(tutorial, [difference(fact, p)], 20)

        assert f"“{tutorial.facts[fact].title}” is as in history in 80%" in words
        assert said in words

    def test_votes_come_before_facts_and_the_rest_is_counted(self, tutorial: Scenario) -> None:
        fact, motion = next(iter(tutorial.facts)), tutorial.card.main_motions[0]
        found = [difference(fact, 0.001)] * 12 + [difference(motion, 0.04, "for")]

        words = list(otherwise(tutorial, found, 20))

        assert tutorial.motions[motion].title in words[0]
        assert words[-1] == "And 3 things more."
