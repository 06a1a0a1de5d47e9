"""Owns the votes of a game that is over: each can be looked at again, roll call and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import narrate
from game.report.facts import short_date
from game.rules.state import Ballots
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.widgets import Item, Panel, ScrollList, TextItem, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_BAR = 236.0


def votes(screen: DebriefScreen) -> list[str]:
    """The motions whose votes can be called again, in the order of their days."""
    scenario, results = screen.sitting.scenario, screen.sitting.match.state.results
    found = [
        name
        for name, result in results.items()
        if scenario.motions[name].vote and screen.sitting.match.opened(result.turn) is not None
    ]
    return sorted(found, key=lambda name: (scenario.motions[name].day, name))


class VoteItem(TextItem):
    """A vote of the list: what it was about, and the ballots as a bar with their numbers."""

    def __init__(self, title: str, note: str, ballots: Ballots, needed: int, motion: str) -> None:
        """`needed` ballots for would have carried it."""
        super().__init__(57, title, note, name=f"vote {motion}", room=_BAR + 12)
        self.ballots, self.needed = ballots, needed

    def paint(self, canvas: Canvas) -> None:
        """The card of a list, with the bar at its right end."""
        super().paint(canvas)
        room = Box(self.box.right - 16 - _BAR, self.box.y + 8, _BAR, self.box.h - 12)
        votes = (self.ballots.for_, self.ballots.against, self.ballots.abstain)
        art.vote_bar(canvas, room.top_part(16), votes, needed=self.needed, role=None)
        words = _("{n} for, {m} against, {k} abstaining")
        told = words.format(n=votes[0], m=votes[1], k=votes[2])
        canvas.text_in(room.bottom_part(24), told, t.NOTE_BOLD, align="right")


def votes_panel(box: Box, screen: DebriefScreen) -> Widget:
    """The votes by their days; Enter or a second click calls the roll again."""
    panel = Panel(box, title=_("Look at a vote again"), name="votes")
    scenario, results = screen.sitting.scenario, screen.sitting.match.state.results
    items: list[Item] = []
    for name in votes(screen):
        motion, ballots = scenario.motions[name], results[name].ballots
        came = _("carried") if results[name].carried else _("lost")
        note = _("{assembly}, {day}: {came}").format(
            assembly=narrate.name(scenario, motion.assembly), day=short_date(motion.day), came=came
        )
        items.append(VoteItem(motion.title, note, ballots, ballots.needed(motion.majority), name))
    panel.add(
        ScrollList(
            Box(box.x + 16, box.y + 46, box.w - 32, box.h - 60),
            items,
            chosen=screen.vote,
            on_choose=screen.choose_vote,
            on_act=screen.open_vote,
            name="vote list",
            empty=_("There is no vote that could be called again."),
        )
    )
    return panel
