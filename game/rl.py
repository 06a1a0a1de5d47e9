"""Owns the game as an environment of PettingZoo's Parallel kind, for agents from outside.

    from game.rl import Environment             # pip install "gensek[rl]"

    env = Environment("1926-leningrad", players={"secretariat": "history", "right": "history"})
    seen, _ = env.reset(seed=1)
    while env.agents:
        chosen = {a: env.action_space(a).sample(seen[a]["action_mask"]) for a in env.agents}
        seen, rewards, *_ = env.step(chosen)

An agent is a faction. In each step it puts one line of its menu on its draft, or hands the draft in
(action 0; one that is masked counts as that). When all have handed in, all answers are resolved
together, and a new month begins: nobody sees another's draft. The reward comes at the end: the
points of the aims reached. Factions named in `players` are played by those levels.

Thousands of orders can be legal at once. A menu holds what was asked, and for the weightiest people
of a faction some orders of each kind, drawn by a keyed die: the same seed gives the same menus.

It must not know how an agent learns. It needs the extra, so nothing else in the house imports it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import numpy as np
from gymnasium.spaces import Box, Dict, Discrete, MultiBinary
from pettingzoo import ParallelEnv

from game import rules
from game.match import Match
from game.match.sitting import PERSON
from game.players.answers import Draft
from game.rules.choices import agents, answers, candidates, kinds
from game.rules.dice import roll
from game.rules.legality import open_to
from game.rules.model import Scenario
from game.rules.orders import ANSWERS, VERBS, Order, parse
from game.rules.prices import chance, odds, price
from game.rules.state import View
from game.scenario.load import load

MENU = 128  # lines that an agent can choose from in a month
ASKED = 40  # of them answers to what was asked, at most
PEOPLE = 9  # the weightiest of a faction, through whom the others can be given
EACH = 1  # orders of one kind for one of them
LOOKED_AT = 6  # and so many possibilities are looked at to find them
THOUGHT_OF = 200  # of the first so many

_KINDS = {verb: number for number, verb in enumerate((*ANSWERS, *VERBS), 1)}  # 0 is to hand in
_MEASURES = ("influence", "legitimacy", "exposure", "cohesion")

Seen = dict[str, Any]  # "observation", "lines" and "action_mask", as arrays


class Environment(ParallelEnv):
    """One game after the other of one scenario."""

    metadata = {"name": "gensek_v0", "render_modes": []}  # noqa: RUF012 - PettingZoo's own form

    def __init__(self, scenario: str | Scenario, players: Mapping[str, str] | None = None) -> None:
        """A scenario, or the name of one; `players` are the factions that no agent plays."""
        self.scenario = load(scenario) if isinstance(scenario, str) else scenario
        others = dict(players or {})
        self.possible_agents = [name for name in self.scenario.factions if name not in others]
        self.players = others | dict.fromkeys(self.possible_agents, PERSON)
        self.agents: list[str] = []
        self.render_mode = None
        self.seed = 0
        self._months: dict[str, _Month] = {}
        width = len(_numbers(self.scenario, _opening(self.scenario, self.possible_agents[0])))
        seen = {
            "observation": Box(-1.0, np.inf, (width,), np.float32),
            "lines": Box(0, 200, (MENU + 1, 3), np.int16),
            "action_mask": MultiBinary(MENU + 1),
        }
        self._spaces = {name: (Dict(seen), Discrete(MENU + 1)) for name in self.possible_agents}

    def observation_space(self, agent: str) -> Dict:
        """What an agent sees.

        Its view as numbers; of each line of its menu the kind, the price and the chance in per
        cent; and which of them it can choose now.
        """
        return self._spaces[agent][0]

    def action_space(self, agent: str) -> Discrete:
        """The lines of a menu, from 1; 0 hands the draft in."""
        return self._spaces[agent][1]

    def reset(
        self,
        seed: int | None = None,
        options: Mapping[str, object] | None = None,  # noqa: ARG002 - PettingZoo's own form
    ) -> tuple[dict[str, Seen], dict[str, dict[str, object]]]:
        """Begin a game of `seed`, or of the one after the last."""
        self.seed = self.seed + 1 if seed is None else seed
        self.match = Match(self.scenario, self.seed, self.players)
        self.agents = list(self.possible_agents)
        self._open()
        return self._seen(self.agents), {name: {} for name in self.agents}

    def step(
        self, actions: Mapping[str, int]
    ) -> tuple[
        dict[str, Seen],
        dict[str, float],
        dict[str, bool],
        dict[str, bool],
        dict[str, dict[str, object]],
    ]:
        """One choice of every agent; what each sees then, and what it gets."""
        asked = list(self.agents)
        for name in asked:
            self._months[name].choose(int(actions[name]))
        if asked and all(self._months[name].handed_in for name in asked):
            self._resolve()
        over = self.match.over
        points = self.match.outcome.points if over and self.match.outcome else {}
        if over:
            self.agents = []
        return (
            self._seen(asked),
            {name: float(points.get(name, 0)) for name in asked},
            dict.fromkeys(asked, over),
            dict.fromkeys(asked, False),
            {name: {} for name in asked},
        )

    def lines(self, agent: str) -> tuple[str, ...]:
        """The menu of an agent in the notation of orders: action n is the line n - 1."""
        return self._months[agent].menu

    def render(self) -> None:
        """Nothing: `gensek watch` tells a game."""

    def close(self) -> None:
        """Nothing is open."""

    def _resolve(self) -> None:
        """All have handed in: their answers go to the match, and the others give theirs."""
        turn = self.match.state.turn
        while not self.match.over and self.match.state.turn == turn:
            month = self._months.get(self.match.awaited or "")
            if month is None:
                self.match.step()
            else:
                self.match.answer(month.draft.lines)
        if not self.match.over:
            self._open()

    def _open(self) -> None:
        state = self.match.state
        for name in self.possible_agents:
            view = rules.view(self.scenario, state, name)
            self._months[name] = _Month(self.scenario, view, f"{self.seed}:{state.turn}:{name}")

    def _seen(self, names: list[str]) -> dict[str, Seen]:
        return {name: self._months[name].seen() for name in names}


class _Month:
    """What one agent can do in a month, and what it has done of it."""

    def __init__(self, scenario: Scenario, view: View, label: str) -> None:
        self.draft = Draft(scenario, view)
        self.menu = tuple(islice(_menu(scenario, view, label), MENU))
        self.handed_in = False
        self._numbers = np.array(_numbers(scenario, view), np.float32)
        self._lines = _told(scenario, view, self.menu)
        self._mask = self._possible()

    def choose(self, action: int) -> None:
        if self.handed_in or not action or not self._mask[action]:
            self.handed_in = True
        else:
            self.draft.add(self.menu[action - 1])
        self._mask = self._possible()

    def seen(self) -> Seen:
        return {"observation": self._numbers, "lines": self._lines, "action_mask": self._mask}

    def _possible(self) -> Any:
        mask = np.zeros(MENU + 1, np.int8)
        mask[0] = 1
        if not self.handed_in:
            for number, line in enumerate(self.menu, 1):
                mask[number] = line not in self.draft.lines and self.draft.allows(line)
        return mask


# --- what is on a menu ----------------------------------------------------------------------------
def _menu(scenario: Scenario, view: View, label: str) -> Iterator[str]:
    """Answers first, then orders in no order."""
    yield from islice(answers(scenario, view.state, view.faction), ASKED)
    orders = [str(order) for order in _orders(scenario, view, label)]
    yield from sorted(orders, key=lambda line: (roll(0, 0, f"{label}:{line}", 1 << 62), line))


def _orders(scenario: Scenario, view: View, label: str) -> Iterator[Order]:
    state, faction = view.state, view.faction
    for person in agents(scenario, state, faction)[:PEOPLE]:
        for verb in kinds(scenario, state, faction, person):
            found = candidates(scenario, state, faction, person, verb)
            thought_of = list(islice(found, THOUGHT_OF))
            start = roll(0, 0, f"{label}:{person}:{verb}", len(thought_of) or 1)
            step = max(1, len(thought_of) // LOOKED_AT)
            looked_at = [*thought_of[start:], *thought_of[:start]][::step][:LOOKED_AT]
            yield from islice(
                (o for o in looked_at if open_to(scenario, view.state, view.faction, o)), EACH
            )


# --- as numbers -----------------------------------------------------------------------------------
def _opening(scenario: Scenario, faction: str) -> View:
    return rules.view(scenario, rules.start(scenario, 0), faction)


def _numbers(scenario: Scenario, view: View) -> list[float]:
    """Whose turn it is and when; measures, offices and places, by faction, of 100."""
    state, names = view.state, list(scenario.factions)
    told = [state.turn / len(scenario.calendar), *(float(name == view.faction) for name in names)]
    for name in names:
        told += [getattr(state.factions[name], measure) / 100 for measure in _MEASURES]
    for holder in state.offices.values():
        side = state.people[holder].faction if holder else None
        told += [float(side == name) for name in names]
    for place, organisation in state.organisations.items():
        patron = state.patron(place)
        told.append(organisation.grip / 100)
        told += [float(patron == name) for name in names]
        told += [organisation.support.get(name, 0) / 100 for name in names]
    return told


def _told(scenario: Scenario, view: View, menu: tuple[str, ...]) -> Any:
    """Of each line its kind, its price, and its chance in per cent; noughts for what is none."""
    told = np.zeros((MENU + 1, 3), np.int16)
    for number, order in enumerate(map(parse, menu), 1):
        likely = odds(scenario, chance(scenario, view.state, view.faction, order))
        told[number] = (_KINDS[order.verb], price(scenario, order).total, likely)
    return told
