"""Owns one sitting at a game: the one mutable object of the house (`Match`), its saves and replays.

It asks the players in turn, keeps every turn's state and every answer, takes answers back while
they are not resolved, and saves and loads::

    from game.scenario.load import load
    from game.match import Match, load

    match = Match(scenario.load("1925-fourteenth-congress"), 1925, {"leningrad": "person"})
    match.advance()                  # the AI answers until the person is awaited, or it is over
    match.add("zinoviev tour urals")
    match.undo()
    match.end_turn()
    match.save(Path("monday.gensek"))
    load(Path("monday.gensek")).state == match.state

It must not know a screen, a clock or how a player makes up their mind.
"""

from game.match.replay import ReplayedTurn, load, replay
from game.match.save import Answer, Save, SavedTurn, SaveError, autosaves
from game.match.sitting import PERSON, Match, NoSuchPlayer, Note, NothingToUndo

__all__ = [
    "PERSON",
    "Answer",
    "Match",
    "NoSuchPlayer",
    "Note",
    "NothingToUndo",
    "ReplayedTurn",
    "Save",
    "SaveError",
    "SavedTurn",
    "autosaves",
    "load",
    "replay",
]
