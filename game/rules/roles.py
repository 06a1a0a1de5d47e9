"""Owns the roles of bodies and offices (R7.13): what the rules ask of one alone, whatever its name.

A scenario gives them in `roles` of bodies.yaml and offices.yaml; no id of either stands in code.

>>> ROLES["judges"].kind
'body'

It must not know what follows from a role: the rules that ask for it do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.rules.model import BodyRole, OfficeRole, Scenario
from game.rules.state import State


@dataclass(frozen=True, slots=True)
class Role:
    """What a role means, in a modder's words; which kind can have it; whether one of it must."""

    kind: Literal["body", "office"]
    means: str
    needed: bool = False


ROLES: Mapping[BodyRole | OfficeRole, Role] = {
    "leads": Role(
        "body",
        "Decides for the party while who elects it does not sit: what is printed, who is sent "
        "where (R14.2, R14.5), and whether a text that names no publisher is kept back (R4.60). "
        "Its seats are counted in alliances (R6.4); a leader who lost his own is beaten (R4.64).",
        needed=True,
    ),
    "judges": Role("body", "Brings the charges under the ban on factions, and hears them (R6.7)."),
    "protects": Role(
        "office",
        "Its holder shields secretaries of the own side, threatens those of hostile ones (R3.9), "
        "and can promise somebody safety in a post (R4.15).",
    ),
    "polices": Role(
        "office",
        "Its holder reads letters on their way (R13.6), and looks for what others do out of sight "
        "(R6.74).",
    ),
}
"""Every role. One body or office alone can have each, and only its kind can."""


def leading(scenario: Scenario) -> str:
    """The body that leads the party; the loader sees to it that there is one."""
    return next(name for name, body in scenario.bodies.items() if "leads" in body.roles)


def judging(scenario: Scenario) -> str:
    """The body that judges breaches of the ban; "" where a scenario has none."""
    return next((name for name, body in scenario.bodies.items() if "judges" in body.roles), "")


def in_charge(scenario: Scenario, state: State, role: OfficeRole) -> str | None:
    """Who holds the office with a role; None where it is vacant, or there is none."""
    offices = (name for name, office in scenario.offices.items() if role in office.roles)
    return next((state.offices[name] for name in offices), None)
