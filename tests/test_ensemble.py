from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import ensemble
from game.ensemble import Ensemble, Log, differences, mean, quantile, share, simulate, work
from game.ensemble.contrast import by_signs
from game.record import VERDICTS
from game.rules.errors import GensekError
from game.rules.model import Scenario
from game.rules.orders import VERBS


@pytest.fixture(scope="module")
def runs() -> Ensemble:
    from game.scenario.load import load

    return simulate(load("1925-fourteenth-congress"), games=4, seed=1925)


def test_game_k_is_the_same_whatever_the_number_of_games(
    scenario: Scenario, runs: Ensemble
) -> None:
    fewer = simulate(scenario, games=2, seed=1925)

    assert fewer.summaries == runs.summaries[:2]


def test_game_k_is_the_same_whatever_the_number_of_jobs(scenario: Scenario, runs: Ensemble) -> None:
    told: list[tuple[int, int]] = []

    parallel = simulate(
        scenario, games=4, seed=1925, jobs=2, progress=lambda *done: told.append(done)
    )

    assert parallel.summaries == runs.summaries
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_another_seed_is_another_run(scenario: Scenario, runs: Ensemble) -> None:
    other = simulate(scenario, games=1, seed=1926)

    assert other.summaries[0].seed != runs.summaries[0].seed
    assert len({summary.seed for summary in runs.summaries}) == 4


def test_players_are_seated(scenario: Scenario, runs: Ensemble) -> None:
    other = simulate(scenario, games=1, seed=1925, players={"left": "arbitrary"})

    assert other.summaries[0].verbs != runs.summaries[0].verbs


def test_no_answer_of_the_players_of_history_is_illegal(runs: Ensemble) -> None:
    assert runs.dropped == 0


def test_what_is_counted_adds_up(scenario: Scenario, runs: Ensemble) -> None:
    assert runs.games == 4
    assert runs.turns == 4 * len(scenario.calendar)
    assert runs.orders == sum(runs.verbs.values()) > 0
    assert runs.verbs.keys() == VERBS.keys()
    assert sum(runs.endings.values()) == 4
    assert all(sum(counts.values()) == 4 for counts in runs.facts.values())


def test_the_congress_votes_in_every_game(scenario: Scenario, runs: Ensemble) -> None:
    counts = runs.motions[scenario.card.main_motions[-1]]
    sums = [
        sum(ensemble.known(votes))
        for votes in zip(counts.for_, counts.against, counts.abstain, strict=True)
    ]

    assert sums == [665] * 4
    assert len(set(counts.for_)) > 1, "a spread, not a script"


def test_who_was_a_bloc_to_the_end_was_one_before(runs: Ensemble) -> None:
    assert "right+secretariat" in runs.blocs
    assert all(4 >= blocs.ever >= blocs.to_the_end for blocs in runs.blocs.values())


def test_the_json_is_of_the_promised_form(scenario: Scenario, runs: Ensemble) -> None:
    data = ensemble.as_json(runs)

    assert list(data) == [
        "scenario",
        "games",
        "seed",
        "seconds",
        "turns",
        "orders",
        "motions",
        "facts",
        "endings",
        "verbs",
        "blocs",
    ]
    motions, facts = data["motions"], data["facts"]
    assert isinstance(motions, Mapping)
    assert isinstance(facts, Mapping)
    motion = motions[scenario.card.main_motions[-1]]
    assert list(motion) == ["for", "against", "abstain", "carried"]
    assert all(len(entries) == 4 for entries in motion.values())
    assert all(set(counts) == set(VERDICTS) for counts in facts.values())


def test_chunks_hold_every_game_once() -> None:
    for games, jobs in ((1, 1), (7, 2), (200, 2), (1001, 8), (3, -1)):
        chunks = ensemble.chunks(games, jobs)
        assert [game for chunk in chunks for game in chunk] == list(range(games))
        assert all(len(chunk) <= ensemble.MOST_IN_CHUNK for chunk in chunks)


def test_quantiles_are_values_that_came_up() -> None:
    values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]

    assert [quantile(values, per_cent) for per_cent in (0, 10, 50, 90, 100)] == [
        10,
        10,
        50,
        90,
        100,
    ]
    assert quantile([None, 3, None], 50) == 3
    with pytest.raises(ValueError, match="no game came to that vote"):
        quantile([None], 50)


@given(st.lists(st.integers(), min_size=1), st.integers(0, 100))
def test_at_least_that_share_does_not_exceed_a_quantile(values: list[int], per_cent: int) -> None:
    found = quantile(values, per_cent)

    assert sum(value <= found for value in values) * 100 >= per_cent * len(values)


@given(st.integers(1, 1000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_lies_in_its_interval(counted: tuple[int, int]) -> None:
    found = share(*counted)

    assert 0 <= found.low <= found.per_cent <= found.high <= 100


def test_a_share_of_no_games_is_none() -> None:
    with pytest.raises(ValueError, match="no game"):
        share(0, 0)


class TestKeeping:
    def test_a_run_that_was_broken_off_is_gone_on_with(
        self, scenario: Scenario, runs: Ensemble, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = next(ensemble.play(scenario, 1925, range(4), keep=tmp_path))  # and then no more
        told: list[tuple[int, int]] = []

        whole = simulate(scenario, 4, 1925, progress=lambda *now: told.append(now), keep=tmp_path)

        assert whole.summaries == runs.summaries
        assert told[0] == (len(first), 4)
        monkeypatch.setattr(work, "play_chunk", None)  # nothing is left to be played
        assert simulate(scenario, 4, 1925, keep=tmp_path).summaries == runs.summaries

    def test_other_players_or_numbers_have_a_file_of_their_own(
        self, scenario: Scenario, tmp_path: Path
    ) -> None:
        others = replace(scenario, version="another")
        seats: tuple[dict[str, str], ...] = ({}, {"left": "cadre"})

        files = {Log.of_games(tmp_path, s, 1, p).path for s in (scenario, others) for p in seats}

        assert len(files) == 4


class TestCluster:
    def test_without_dask_it_is_said_what_to_install(
        self, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "distributed", None)

        with pytest.raises(GensekError, match=r"pip install .gensek\[cluster\]"):
            simulate(scenario, 1, 1, cluster="tcp://localhost:8786")

    @pytest.mark.extra
    def test_no_scheduler_is_no_traceback(
        self, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pytest.importorskip("distributed")
        monkeypatch.setattr(work, "PATIENCE", 1)

        with pytest.raises(GensekError, match=r"no dask scheduler answers at tcp://127\.0\.0\.1:9"):
            simulate(scenario, 1, 1, cluster="tcp://127.0.0.1:9")

    @pytest.mark.extra
    def test_a_cluster_plays_the_same_games_and_goes_on_where_it_was_broken_off(
        self, scenario: Scenario, runs: Ensemble, tmp_path: Path
    ) -> None:
        distributed = pytest.importorskip("distributed")
        told: list[tuple[int, int]] = []

        with distributed.LocalCluster(2, threads_per_worker=1, dashboard_address=None) as cluster:
            there = cluster.scheduler_address
            first = ensemble.play(scenario, 1925, range(4), cluster=there, keep=tmp_path)
            next(first)
            first.close()
            whole = simulate(
                scenario,
                4,
                1925,
                progress=lambda *now: told.append(now),
                cluster=there,
                keep=tmp_path,
            )

        assert whole.summaries == runs.summaries
        assert told[0][0] >= 1, "what was played is not played again"


class TestMeans:
    @given(st.lists(st.integers(0, 700), min_size=2))
    def test_a_mean_lies_in_its_interval(self, values: list[int]) -> None:
        found = mean(values)

        assert found.low <= found.mean <= found.high

    def test_of_one_game_nobody_knows_how_far_it_is_off(self) -> None:
        assert mean([559]).high - mean([559]).low == float("inf")

    def test_of_no_game_there_is_none(self) -> None:
        with pytest.raises(ValueError, match="no game"):
            mean([None])


class TestDifferences:
    def test_a_setting_does_not_differ_from_itself(self, runs: Ensemble) -> None:
        assert differences(runs, runs) == ()

    def test_games_of_other_seeds_are_no_pairs(self, scenario: Scenario, runs: Ensemble) -> None:
        with pytest.raises(ValueError, match="pair by pair"):
            differences(runs, simulate(scenario, 4, 1926))

    def test_what_differs_in_every_game_is_found_and_no_more(self, runs: Ensemble) -> None:
        games = tuple(replace(runs.summaries[0], game=n, seed=n) for n in range(20))
        otherwise = tuple(replace(game, ending="another") for game in games)
        one, other = (replace(runs, summaries=played) for played in (games, otherwise))

        found = {item.about: item for item in differences(one, other)}

        assert found.keys() == {games[0].ending, "another"}
        assert (found["another"].first, found["another"].second) == (0, 100)
        assert found["another"].significant
        assert found["another"].p == pytest.approx(2 * 2 / 2**20), (
            "twice: two endings were compared"
        )

    def test_so_large_a_sum_comes_up_by_chance_as_often_as_it_is_drawn(self) -> None:
        """Of the sixteen ways to sign four numbers two reach as far as all of one sign."""
        assert by_signs([1, 2, 3, 4]) == pytest.approx(2 / 16, abs=0.02)

    @settings(max_examples=20, deadline=None)
    @given(st.lists(st.integers(-9, 9), min_size=1, max_size=12))
    def test_the_sign_of_all_is_no_matter(self, values: list[int]) -> None:
        assert 0 < by_signs(values) <= 1
        assert by_signs(values) == by_signs([-value for value in values])
