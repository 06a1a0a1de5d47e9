"""Owns the arithmetic that changes keep to: the ends of a scale, shares of support, free places."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.model import Scenario
from game.rules.state import State
from game.rules.vocabulary import Rank


def clamp(value: int, low: int, high: int) -> int:
    """`value`, kept within `low` and `high`."""
    return max(low, min(high, value))


def gained(support: Mapping[str, int], faction: str, by: int) -> dict[str, int]:
    """Shares of support after `faction` moves by `by` per cent (R8.3).

    A gain is taken from the uncommitted first, then one by one from whoever has most; a loss goes
    to the uncommitted. The shares never fall below 0 nor sum to more than 100.
    """
    shares = {name: share for name, share in support.items() if share}
    if by < 0:
        shares[faction] = max(0, shares.get(faction, 0) + by)
        return shares
    for _ in range(min(by, 100 - shares.get(faction, 0))):
        if sum(shares.values()) >= 100:
            loser = max((name for name in shares if name != faction), key=lambda n: (shares[n], n))
            shares[loser] -= 1
        shares[faction] = shares.get(faction, 0) + 1
    return shares


def places(scenario: Scenario, state: State, body: str) -> tuple[int, int]:
    """The full and candidates' places of a body: its last election's, or the scenario's (R7.1)."""
    held = [
        election
        for election in scenario.elections.values()
        if election.body == body and election.id in state.elections
    ]
    last = max(held, key=lambda election: election.day, default=scenario.bodies[body])
    more = sum(state.enlarged.get(body, {}).values()) if held else 0
    return last.full + more, last.candidates


def has_place(scenario: Scenario, state: State, body: str, rank: Rank | None) -> bool:
    """Whether a place of a rank is free in a body (R7.1); leaving needs none."""
    full, candidates = places(scenario, state, body)
    record = state.bodies[body]
    if rank == "full":
        return len(record.full) + sum(record.others.values()) < full
    return rank is None or len(record.candidates) < candidates
