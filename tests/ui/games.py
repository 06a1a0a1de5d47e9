"""Games with real content for the tests of screens: played once, and shared."""

from __future__ import annotations

from functools import cache

from game.match.save import Save, SavedTurn
from game.match.sitting import Match
from game.rules.model import Scenario
from game.rules.state import State
from game.scenario.load import load
from game.ui.screen import Screen, render
from game.ui.sitting import Sitting

SIZES = ((1280, 720), (1600, 900), (1920, 1080))
FACTIONS = ("secretariat", "leningrad", "right", "left")


@cache
def scenario() -> Scenario:
    """The Fourteenth Congress, as it ships."""
    return load("1925-fourteenth-congress")


@cache
def played(level: str = "history", seed: int = 1925) -> Match:
    """A whole game in which everybody plays at one level."""
    match = Match(scenario(), seed, dict.fromkeys(scenario().factions, level))
    match.advance()
    return match


def over(seat: str = "leningrad", level: str = "history", seed: int = 1925) -> Sitting:
    """A game that is over, seen from a seat."""
    return Sitting(played(level, seed), seat)


def under_way(seat: str = "leningrad", turn: int = 9, seed: int = 1925) -> Sitting:
    """A game that history has played up to a turn, and in which a person then takes a seat."""
    match = Match(scenario(), seed, dict.fromkeys(scenario().factions, "history"))
    while match.state.turn < turn:
        match.step()
    match.players[seat] = "person"
    match.advance()
    return Sitting(match, seat)


def laid(state: State, seat: str = "secretariat") -> Sitting:
    """A game that stands as `state` says, seen from a seat that a person has."""
    players = dict.fromkeys(scenario().factions, "history") | {seat: "person"}
    match = Match(scenario(), 1925, players)
    kept = Save("", "", (), 1925, players, (SavedTurn("", ()),), (), state)
    match.resume(kept)
    match.advance()
    return Sitting(match, seat)


def words_of(screen: Screen) -> str:
    """Everything that is written on a screen at 1600x900."""
    render(screen, (1600, 900))
    return " ".join(str(getattr(w, "words", "")) for w in screen.root.walk())
