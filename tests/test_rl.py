"""The game as outside agents meet it; skipped where the extra `[rl]` is not installed."""

from __future__ import annotations

import re
import warnings
from itertools import product
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("pettingzoo")

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # of PettingZoo's own examples
    from pettingzoo.test import parallel_api_test, parallel_seed_test

from game import paths
from game.rl import MENU, Environment
from game.rules.orders import parse

if TYPE_CHECKING:
    from game.rules.model import Scenario

SMALL = "tutorial"
pytestmark = pytest.mark.extra


def finished(env: Environment, seed: int) -> dict[str, float]:
    """What each agent has in the end, where each always takes the last line that it can."""
    seen, _ = env.reset(seed=seed)
    rewards: dict[str, float] = {}
    while env.agents:
        actions = {name: max(seen[name]["action_mask"].nonzero()[0]) for name in env.agents}
        seen, rewards, *_ = env.step(actions)
    return rewards


def test_it_is_what_pettingzoo_promises() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        parallel_api_test(Environment(SMALL), num_cycles=40)


def test_the_same_seed_is_the_same_game() -> None:
    parallel_seed_test(lambda: Environment(SMALL), num_cycles=10)


def test_what_is_seen_lies_in_its_space() -> None:
    env = Environment(SMALL)
    seen, _ = env.reset(seed=1)

    assert all(env.observation_space(name).contains(seen[name]) for name in env.agents)


def test_at_first_every_line_of_a_menu_is_open_and_nothing_else(scenario: Scenario) -> None:
    env = Environment(scenario, {"left": "history", "right": "history"})
    seen, _ = env.reset(seed=1)

    for name, action in product(env.agents, range(1, MENU + 1)):
        lines = env.lines(name)[action - 1 : action]
        assert bool(seen[name]["action_mask"][action]) == bool(lines)
        assert all(parse(line) for line in lines)


def test_whoever_plays_by_a_level_is_no_agent(scenario: Scenario) -> None:
    env = Environment(scenario, {"left": "history", "right": "history"})

    assert env.possible_agents == [n for n in scenario.factions if n not in ("left", "right")]


def test_the_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    text = (paths.scenarios().parent / "docs" / "agents" / "search.py").read_text("utf-8")
    quick = re.sub(r"range\(.*?\)", "range(1)", text)

    exec(compile(quick, "search.py", "exec"), {})

    assert "never seen before" in capsys.readouterr().out


def test_drafts_are_hidden_until_all_have_handed_in() -> None:
    env = Environment(SMALL)
    seen, _ = env.reset(seed=1)
    one, other = env.agents[:2]
    chosen = dict.fromkeys(env.agents, 0) | {one: 1}

    after, rewards, *_ = env.step(chosen)

    assert env.match.state.turn == 0
    assert (after[other]["observation"] == seen[other]["observation"]).all()
    assert after[other]["action_mask"].sum() == 1, "who has handed in can only wait"
    assert not any(rewards.values())
    env.step(dict.fromkeys(env.agents, 0))
    assert env.match.state.turn == 1


def test_the_reward_is_the_points_of_the_aims_reached() -> None:
    env = Environment(SMALL, {"left": "history"})

    rewards = finished(env, seed=3)

    assert env.match.outcome is not None
    points = env.match.outcome.points
    assert rewards == {name: points[name] for name in env.possible_agents}
    assert "left" not in rewards
    assert env.match.notes == []
