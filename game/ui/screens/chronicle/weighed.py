"""What spoke for an order with a player that is no person: told when the game is over.

    if can_be_told(sitting, turn, cause):
        root.add(Weighed(box, sitting, turn, cause))     # a link; its block is written when opened

During a game it would tell what others are about; afterwards nothing is hidden any more.
"""

from __future__ import annotations

from collections.abc import Iterator

from game import narrate
from game.match.sitting import PERSON
from game.narrate import seats
from game.players.why import Why, why
from game.rules.state import Cause
from game.rules.view import view
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.sitting import Sitting
from game.ui.widgets import Widget
from game.words import text as _


def can_be_told(sitting: Sitting, turn: int, cause: Cause) -> bool:
    """Whether it is the order of no person, the game is over, and its turn is still known."""
    match = sitting.match
    given = cause.kind == "order" and cause.faction in match.players
    by_person = given and match.players[cause.faction] == PERSON
    return match.over and given and not by_person and match.opened(turn) is not None


def of_order(sitting: Sitting, turn: int, cause: Cause) -> Explanation:
    """What the player weighed, worked out again from what its side could see then."""
    scenario, match = sitting.scenario, sitting.match
    level, opened = match.players[cause.faction], match.opened(turn)
    side = narrate.name(scenario, cause.faction)
    title = _("What spoke for it: {side}").format(side=side)
    if opened is None:
        return Explanation(title)
    found = why(scenario, view(scenario, opened, cause.faction), level, cause.id)
    rows = tuple(_rows(sitting, cause.faction, found)) if found is not None else ()
    note = _("{level}. {how}").format(level=seats.level(level), how=_how(level))
    return Explanation(title, rows, note=note)


def _rows(sitting: Sitting, side: str, found: Why) -> Iterator[Row]:
    """Its record, its aims, its promise, its odds and its price."""
    if found.recorded is not None:
        words = _("The side did so in the record ({source})")
        yield Row(words.format(source=found.recorded.source.rstrip(".")))
    aims = {aim.id: aim.text for aim in sitting.scenario.factions[side].aims}
    for aim, by in found.gains:
        nearer = _("“{aim}” comes nearer, by {n} points for each point of influence")
        further = _("“{aim}” moves away, by {n} points for each point of influence")
        words = nearer if by > 0 else further
        yield Row(words.format(aim=aims[aim], n=f"{abs(by) / 10:.1f}"))
    words = _("By its reckoning it is worth {n} delegates for each point of influence")
    yield Row(words.format(n=f"{found.promise / 100:.1f}"))
    words = _("Its odds are {odds} %, its price is {price} influence")
    yield Row(words.format(odds=found.odds, price=found.price))


def _how(level: str) -> str:
    """How a kind of player comes to its orders."""
    return {
        "history": _("It gives the orders of the record."),
        "cadre": _("It takes what promises most for its price, as far as it can judge."),
        "old_bolshevik": _("It takes what brings its aims nearer for its price."),
        "vozhd": _(
            "It played on from several answers; the order stood in the one that led furthest."
        ),
    }.get(level, "")


class Weighed(Widget):
    """A link at the right of an order's heading; it opens what spoke for the order."""

    ring_reach = 0.0

    def __init__(self, box: Box, sitting: Sitting, turn: int, cause: Cause) -> None:
        """To weigh it takes a while: it is done when it is asked for."""
        self.sitting, self.turn, self.cause = sitting, turn, cause
        name, about = f"weighed {cause.id}", _("What whoever gave it weighed")
        super().__init__(box, name=name, on_act=self.open, tooltip=about)
        self.words = _("What spoke for it?")

    def open(self) -> None:
        """Weigh it, once, and show it."""
        if self.why is None:
            self.why, self.tooltip = of_order(self.sitting, self.turn, self.cause), ""
        if self.host is not None:
            self.host.explain(self)

    def paint(self, canvas: Canvas) -> None:
        """The words, underlined."""
        ink = t.RED if self.hovered or self.focused else t.INK
        wide = canvas.text_in(self.box, self.words, t.NOTE_BOLD, ink, align="right")
        right, y = self.box.right, self.box.centre[1] + 9
        canvas.across(right - wide, right, y, ink, 1.2)
