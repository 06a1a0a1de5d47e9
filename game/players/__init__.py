"""Owns who decides: the table of players that are not people, and what each of them must be.

A player gets a `View` and never a `State`: what the faction may not know isn't there to be looked
at. It carries nothing from turn to turn, so that a game that was loaded is played like one that
was not.

>>> sorted(LEVELS) != [] and DEFAULT in LEVELS
True

It must not know a match, nor who else plays.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from game.players.arbitrary import Arbitrary
from game.players.cadre import Cadre
from game.players.history import History
from game.players.old_bolshevik import OldBolshevik
from game.players.vozhd import Vozhd, Watch, patient
from game.rules.model import Scenario
from game.rules.state import View

__all__ = ["DEFAULT", "LEVELS", "Player", "Watch", "patient", "player", "with_patience"]


class Player(Protocol):
    """Somebody who answers for a faction."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """The whole answer of the faction whose `view` it is, in the notation of orders.

        `seed_label` names the player's own dice (`rules.dice.roll`): the same view and label give
        the same answer.
        """


# Every level that can be asked for by name, from the plainest to the best.
LEVELS: Mapping[str, Callable[[], Player]] = {
    "history": History,
    "cadre": Cadre,
    "old_bolshevik": OldBolshevik,
    "vozhd": Vozhd,
    "arbitrary": Arbitrary,
}
DEFAULT = "history"


def player(level: str, watch: Watch = patient) -> Player:
    """A player of a level; `watch` may stop one that looks ahead between two of its games."""
    return with_patience(LEVELS[level](), watch)


def with_patience(asked: Player, watch: Watch) -> Player:
    """The same player, who asks `watch` between two games in its mind whether to go on."""
    if isinstance(asked, Vozhd):
        asked.watch = watch
    return asked
