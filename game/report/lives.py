"""Owns whose later fate is told: those who took part in a game. No death is scored."""

from __future__ import annotations

from game.match import Match


def involved(match: Match) -> tuple[str, ...]:
    """Who gave or met an order, sat in a body of the leadership, or led a place; by authority."""
    scenario = match.scenario
    first, last = match.states[0], match.state
    names: set[str] = set()
    for deed in last.deeds:
        names |= {name for name in (deed.actor, deed.target) if name in scenario.people}
    for state in (first, last):
        for body, item in scenario.bodies.items():
            if item.standing:
                names |= {*state.bodies[body].full, *state.bodies[body].candidates}
        names |= {item.secretary for item in state.organisations.values() if item.secretary}
    return tuple(sorted(names, key=lambda name: (-scenario.people[name].authority, name)))
