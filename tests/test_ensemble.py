from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import ensemble
from game.ensemble import Ensemble, quantile, share, simulate
from game.record import VERDICTS
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
