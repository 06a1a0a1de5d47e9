"""Owns the middle of the hall: the speaker at the rostrum, the cries, and the line about a seat.

Cries are general and come from a list; the game puts no words in anybody's mouth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game import narrate
from game.rules.leaders import leader_of
from game.ui import art, lettering
from game.ui import ballots as ballot_words
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.screens.congress import speeches as words_of
from game.ui.screens.congress.hall import HallField, seat_words
from game.ui.screens.congress.speeches import Speech
from game.ui.screens.congress.votes import of_members
from game.ui.screens.persons import face
from game.ui.theme import Theme
from game.ui.widgets import Picture, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.congress.screen import CongressScreen

_ROSTRUM = Box(410, 500, 296, 170)
_LINE = Box(16, 676, 1084, 26)


def rostrum(theme: Theme, screen: CongressScreen) -> list[Widget]:
    """The speaker with the plate, the cries from the benches, the key, and the line of the seat."""
    vote = screen.vote
    widgets: list[Widget] = [Picture(_ROSTRUM, lambda c, b: _rostrum(c, b, screen))]
    if screen.speeches:
        mine, theirs = words_of.heckles(vote, screen.speeches[screen.speech])
        tip = _("Cries from the benches are general: the game puts no words in anybody’s mouth.")
        if mine or theirs:
            field = Box(16, 156, 1084, 100)
            pen = _cries(mine, theirs, screen.speeches[screen.speech])
            for n, place in enumerate(_cry_places(theme, field, mine, theirs)):
                widgets.append(Picture(place, pen(n), name=f"cry {n}", tooltip=tip))
    widgets.append(Picture(_LINE.left_part(340), _key, name="key"))
    widgets.append(_SeatLine(_LINE.beside(350), screen))
    return widgets


def _rostrum(canvas: Canvas, box: Box, screen: CongressScreen) -> None:
    vote = screen.vote
    scenario = vote.scenario
    if screen.speeches:
        speech = screen.speeches[screen.speech]
        person, faction = speech.actor, speech.faction
        plate = narrate.full_name(scenario, person)
    else:
        faction = vote.motion.mover
        person = leader_of(scenario, vote.hall, faction)
        plate = _("Moved: {name}").format(name=narrate.name(scenario, faction))
    place = Box(box.centre[0] - 53, box.y, 106, 124)
    art.bust(canvas, place, face(scenario, person), faction)
    foot = box.bottom - 48
    points: list[Point] = [
        (box.x + 30, foot),
        (box.right - 30, foot),
        (box.right, box.bottom),
        (box.x, box.bottom),
    ]
    canvas.polygon(points, t.INK)
    canvas.text_in(
        Box(box.x + 34, foot, box.w - 68, 48), plate, t.CARD_NAME, t.WHITE, align="centre"
    )


def _cry_places(theme: Theme, field: Box, mine: Sequence[str], theirs: Sequence[str]) -> list[Box]:
    """Friends at the upper left, enemies at the upper right; none over another."""
    places = []
    for n, words in enumerate(mine):
        wide = _cry_width(theme, words)
        places.append(Box(field.x + 8, field.y + 4 + n * 58, wide, 52))
    x = field.right - 4
    for words in theirs[:2]:
        wide = _cry_width(theme, words)
        places.append(Box(x - wide, field.y + 4, wide, 52))
        x -= wide + 16
    for words in theirs[2:3]:
        wide = _cry_width(theme, words)
        places.append(Box(field.right - 4 - wide - 40, field.y + 62, wide, 52))
    return places


def _cry_width(theme: Theme, words: str) -> float:
    return lettering.width(theme, quoted(words), t.READING_BOLD) + 20


def quoted(words: str) -> str:
    """A cry in quotation marks."""
    return _("“{words}”").format(words=words)


def _cries(
    mine: Sequence[str], theirs: Sequence[str], speech: Speech
) -> Callable[[int], Callable[[Canvas, Box], None]]:
    told = [*mine, *theirs[:3]]
    pale = art.paler(t.faction_look(speech.faction).colour, t.CARD)
    tint = tuple((3 * c + p) // 4 for c, p in zip(t.CARD, pale, strict=True))

    def pen_of(n: int) -> Callable[[Canvas, Box], None]:
        friend = n < len(mine)

        def pen(canvas: Canvas, box: Box) -> None:
            fill = (tint[0], tint[1], tint[2]) if friend else t.CARD
            tail = "right" if friend else "left"
            art.heckle(canvas, (box.x, box.y), quoted(told[n]), fill=fill, tail=tail)

        return pen

    return pen_of


def _key(canvas: Canvas, box: Box) -> None:
    art.vote_key(canvas, (box.x + 8, box.centre[1]), (_("for"), _("against"), _("abstain")))


class _SeatLine(Widget):
    """What is said of the seat under the pointer or the ring; else what the outer arc means."""

    def __init__(self, box: Box, screen: CongressScreen) -> None:
        super().__init__(box, name="seat line")
        self.screen = screen

    def paint(self, canvas: Canvas) -> None:
        """One line, at the right."""
        canvas.text_in(self.box, self._words(), t.LABEL, t.SOFT_INK, align="right", ellipsis=True)

    def _words(self) -> str:
        root = self.screen.router.layers[0] if self.screen.router.layers else None
        field = root.find("hall") if root else None
        if not isinstance(field, HallField) or not (field.focused or field.pointed):
            kind = self.screen.vote.assembly
            if isinstance(field, HallField) and field.faces:
                return _("Colour of the frame: whom they stand with. Arrows walk the seats.")
            if of_members(kind) or kind.organisation:
                return _("Outer arc: whom they stand with. Arrows walk the seats.")
            return _("Outer arc: patron of the delegation’s secretary. Arrows walk the seats.")
        nth = field.shown_seat
        ballot = field.ballots[nth]
        name = ballot_words.delegate_name(self.screen.vote.scenario, ballot)
        where = seat_words(self.screen.vote, ballot)
        if nth >= field.flipped:
            return f"{name}: {where}"
        side = narrate.name(self.screen.vote.scenario, ballot.side)
        return _("{name}, {side} ({score}): {where}").format(
            name=name, side=side, score=narrate.signed(ballot.tally.total), where=where
        )
