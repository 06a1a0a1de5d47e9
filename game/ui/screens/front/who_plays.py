"""The choice of who plays a seat: every kind of player side by side, with all that it leaves out.

screen.open(lambda theme: who_plays(theme, table, scenario, "leningrad"))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.narrate import seats
from game.players import LEVELS
from game.rules.model import Scenario
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.patience import SECONDS, looks_ahead
from game.ui.theme import Theme
from game.ui.widgets import Button, Dialog, Label, Paragraph, Toggle, Widget
from game.words import text as _

CHOICES = (seats.PERSON, *(level for level in LEVELS if level != "arbitrary"))
_BOX = Box(60, 32, 1480, 836)
_PERSON = 186.0  # of whom there is less to say than of the others
_BAND, _MARK, _APART = 44.0, 18.0, 8.0
_HEADING = 34.0


class Chairs(Protocol):
    """Who plays what, as the choice sees and changes it."""

    players: dict[str, str]
    alike: bool

    def seat(self, faction: str, player: str) -> None:
        """Say who plays a faction."""

    def seat_alike(self, player: str) -> None:
        """Give every opponent to the same kind of player."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of a kind of player, and what it leaves out."""

    about: str
    leaves: Sequence[str]

    def tall(self, theme: Theme, wide: float, share: float) -> float:
        """How much of a column its words take."""
        about = lettering.paragraph_height(theme, self.about, t.READING.at(17), wide, share)
        lines = (
            lettering.paragraph_height(theme, words, t.LABEL, wide - _MARK, share) + _APART
            for words in self.leaves
        )
        return about + (_HEADING + 20 if self.leaves else 0) + sum(lines)


def who_plays(theme: Theme, chairs: Chairs, scenario: Scenario, faction: str) -> Dialog:
    """The dialog: a click, Enter or its digit takes a kind of player."""
    title = _("Who plays {side}?").format(side=scenario.factions[faction].name)
    note = _(
        "They see only what their side may see, throw the same dice and pay the same prices: "
        "nobody has a bonus, only handicaps."
    )
    dialog = _Choice(_BOX, title, note)
    told = {one: _Told(seats.about_level(one), _left_out(scenario, one)) for one in CHOICES}
    body = dialog.body
    columns = [body.left_part(_PERSON), *body.beside(_PERSON + 12).columns(len(CHOICES) - 1, 12)]
    wide, room = columns[-1].w - 32, body.h - _BAND - 24
    share = lettering.fitting(
        theme, lambda share: max(told[one].tall(theme, wide, share) for one in CHOICES[1:]), room
    )
    for nth, (one, box) in enumerate(zip(CHOICES, columns, strict=True), 1):
        card = _LevelCard(theme, box, one, told[one], nth, share)
        card.chosen = chairs.players[faction] == one
        card.on_act = _taking(dialog, chairs, faction, one)
        dialog.add(card)
    _foot(dialog, chairs)
    return dialog


def _left_out(scenario: Scenario, level: str) -> Sequence[str]:
    """The handicaps of a level; one that looks ahead has so much time in this window."""
    told = [*seats.handicaps(level, scenario.balance.players.get(level))]
    if looks_ahead(level):
        words = _("It has {n} s for an answer; {key} ends it sooner.")
        told.append(words.format(n=f"{SECONDS:g}", key=cap("space")))
    return told


def _taking(dialog: Dialog, chairs: Chairs, faction: str, player: str) -> Callable[[], None]:
    def take() -> None:
        dialog.shut()
        if chairs.alike and player != seats.PERSON:
            chairs.seat_alike(player)
        chairs.seat(faction, player)

    return take


def _foot(dialog: Dialog, chairs: Chairs) -> None:
    """Whether all opponents are of one kind, and the way back."""

    def change(on: bool) -> None:  # noqa: FBT001 - a switch says only on or off
        chairs.alike = on

    words = _("Give every opponent to the same kind of player")
    line = dialog.foot
    switch = Box(line.x, line.y + 10, 520, 36)
    dialog.add(Toggle(switch, words, on=chairs.alike, on_change=change, name="alike"))
    back = line.right_part(160)
    dialog.add(Button(back, _("Back"), on_act=dialog.shut, key="esc"))


class _Choice(Dialog):
    """Left and right go from one kind of player to the next."""

    def on_key(self, key: str) -> bool:
        """The arrows; the rest is a dialog's."""
        cards = [child for child in self.children if isinstance(child, _LevelCard)]
        if key not in ("left", "right") or self.host is None:
            return super().on_key(key)
        at = next((nth for nth, card in enumerate(cards) if card.focused), None)
        if at is None:
            at = next((nth for nth, card in enumerate(cards) if card.chosen), 0)
        else:
            at = (at + (1 if key == "right" else -1)) % len(cards)
        self.host.focus(cards[at].name)
        return True


class _LevelCard(Widget):
    """One kind of player: its name on a band, what it does, what it leaves out."""

    takes_focus = True
    ring_reach = 4.0

    def __init__(
        self, theme: Theme, box: Box, level: str, told: _Told, nth: int, share: float
    ) -> None:
        super().__init__(box, name=seats.level(level), key=str(nth))
        self.words, self.nth, self.chosen = seats.level(level), nth, False
        self.marks: list[float] = []
        inside = box.below(_BAND).inset(16, 12)
        role = t.READING.at(17)
        about = self.add(Paragraph.flowing(theme, inside, told.about, role, share=share))
        y = about.box.bottom + 12
        if told.leaves:
            heading = Box(inside.x, y + 6, inside.w, 28)
            self.add(Label(heading, _("Its handicaps"), t.CONTROL))
            y += _HEADING + 8
        for words in told.leaves:
            self.marks.append(y)
            line = Box(inside.x + _MARK, y, inside.w - _MARK, 0)
            item = self.add(Paragraph.flowing(theme, line, words, t.LABEL, share=share))
            y = item.box.bottom + _APART

    def paint(self, canvas: Canvas) -> None:
        """Card, band, a tick where it is the one; a mark before each handicap."""
        art.drop_edge(canvas, self.box, 4)
        canvas.rect(self.box, t.BRIGHT if self.hovered else t.CARD)
        band = self.box.top_part(_BAND)
        canvas.rect(band, t.RED if self.chosen else t.INK)
        canvas.text_in(band.inset(16, 0).left_part(band.w - 72), self.words, t.CARD_NAME, t.WHITE)
        if self.chosen:
            art.tick(canvas, (band.right - 28, band.centre[1]), 18, t.WHITE)
        else:
            art.key_cap(canvas, band.right - 12, band.centre[1], cap(str(self.nth)), t.WHITE)
        for y in self.marks:
            canvas.rect(Box(self.box.x + 16, y + 8, 7, 7), t.RED)

    def paint_over(self, canvas: Canvas) -> None:
        """The frame."""
        edge = t.RED if self.chosen or self.hovered else t.INK
        canvas.rect(self.box, None, edge, 4 if self.chosen else 3 if self.hovered else 2)
