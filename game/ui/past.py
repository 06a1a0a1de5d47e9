"""Owns what a seat may know of the turns behind it: each state, and the forecast of the vote ahead.

    past = sitting.past
    past.states[3]                      # as turn 3 opened, or the first that is known
    while not past.done:
        past.work(0.012)                # seconds at most, give or take one state
    past.forecasts[3]

A state is looked through once, when it is first asked for: views and forecasts are kept over turns.
When the game is over nothing is hidden any more.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from game.match.sitting import Match
from game.record.turning import Forecast, forecasts
from game.rules.delegates import delegations
from game.rules.model import Scenario
from game.rules.state import Entry, State
from game.rules.view import view

SLICE = 0.008  # seconds of a frame that may go into it
Sent = Mapping[str, Mapping[str, int]]


class Past:
    """The turns of a match up to now, as a seat may know them."""

    def __init__(self, match: Match, seat: Callable[[], str]) -> None:
        """`seat` says whose view it is: where several people play it changes."""
        self._match, self._seat = match, seat
        self._key: tuple[str, bool] = ("", False)
        self._sources: list[State] = []
        self._states: list[State] = []
        self._forecasts: list[Forecast | None] = []
        self._sent: list[Sent] = []

    @property
    def states(self) -> tuple[State, ...]:
        """The state with which each turn opened, and the last: now, or the end."""
        self._look()
        return tuple(self._states)

    @property
    def forecasts(self) -> tuple[Forecast | None, ...]:
        """The forecast of the main vote ahead, as far as counted; None where none is ahead."""
        self._look()
        return tuple(self._forecasts)

    @property
    def sent(self) -> tuple[Sent, ...]:
        """The delegates of each organisation by faction ("" uncommitted), as far as counted."""
        self._look()
        return tuple(self._sent)

    @property
    def done(self) -> bool:
        """Whether every state has been counted."""
        self._look()
        return len(self._forecasts) == len(self._states)

    def work(self, seconds: float = SLICE) -> None:
        """Count on for so long, at least one state."""
        until = time.perf_counter() + seconds
        while not self.done:
            state = self._states[len(self._forecasts)]
            scenario = self._match.scenario
            self._forecasts.append(next(forecasts(scenario, [state]), None))
            self._sent.append(_sent(scenario, state))
            if time.perf_counter() >= until:
                return

    def entries(self, nth: int) -> tuple[Entry, ...]:
        """What happened between the state before and the nth: it is why they differ."""
        states = self.states
        turn = states[nth].turn - 1
        chronicle = states[-1].chronicle
        return chronicle[turn] if nth and 0 <= turn < len(chronicle) else ()

    def _look(self) -> None:
        """Take in what is new, and drop what another seat saw or a step back has undone."""
        sources = self._match.states
        key = (self._seat(), self._match.over)
        if key == self._key and _same(sources, self._sources):
            return
        same = 0
        if key == self._key:
            pairs = zip(self._sources, sources, strict=False)
            same = next((n for n, (a, b) in enumerate(pairs) if a is not b), -1)
            same = min(len(self._sources), len(sources)) if same < 0 else same
        if same == len(sources) == len(self._sources):
            return
        self._key = key
        seen = [self._seen(state, key) for state in sources[same:]]
        self._states[same:] = seen
        self._sources[same:] = sources[same:]
        del self._forecasts[same:]
        del self._sent[same:]

    def _seen(self, state: State, key: tuple[str, bool]) -> State:
        seat, over = key
        return state if over else view(self._match.scenario, state, seat).state


def _same(some: Sequence[State], others: Sequence[State]) -> bool:
    """Whether nothing has happened: turns are only added at the end, or dropped from it."""
    return len(some) == len(others) and some[0] is others[0] and some[-1] is others[-1]


def _sent(scenario: Scenario, state: State) -> Sent:
    """Whom each organisation would send: its nominees stand with its patron."""
    found = {}
    for where, sent in delegations(scenario, state, None).items():
        found[where] = Counter(sent.others)
        found[where][sent.patron] += sent.nominees
    return found
