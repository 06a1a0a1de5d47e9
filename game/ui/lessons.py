"""Owns how a tutorial stands beside the screens: a line, a card that folds, and rings.

    lessons.point(page, self, sitting, Box(798, 68, 422, 30))   # in `build`
    lessons.sheet(self, sitting, Box(612, 108, 446, 0))         # in `sheet`

A lesson never blocks: every screen works as it does without one. F7 folds its card away and back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.match import lessons
from game.rules.model import Lesson
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import PAGE, Box, Point
from game.ui.canvas import Canvas
from game.ui.keys import cap, filled
from game.ui.screen import Screen
from game.ui.sitting import Sitting
from game.ui.widgets import Act, Button, Group, Label, Paragraph, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.theme import Theme

_HEAD, _FOOT = 40.0, 52.0


def current(sitting: Sitting, *, last: bool = False) -> Lesson | None:
    """The lesson that is on, or the `last` of its turn; none where the tutorial was ended."""
    if sitting.lessons_ended:
        return None
    passed = {one.id for one in lessons.course(sitting.match, sitting.seat)[:-1]} if last else ()
    return lessons.current(sitting.match, sitting.seat, {*sitting.skipped, *passed})


def point(
    page: Widget, screen: Screen, sitting: Sitting, line: Box | None, *, last: bool = False
) -> None:
    """Add to a page the line of the lesson that is on, and rings round what it speaks of."""
    lesson = current(sitting, last=last)
    if lesson is None:
        return
    meant = [found for name in lesson.points_at if (found := page.find(name)) is not None]
    shown = [widget for widget in meant if widget.visible and PAGE.holds(widget.box)]
    way = page.find("tab Map")  # where what it speaks of stands
    for widget in shown or ([way] if way is not None and lesson.points_at else []):
        page.add(_Ring(widget.box))
    if line is not None:
        page.add(_Line(line, _Hand(screen, sitting, lesson)))


def sheet(
    screen: Screen, sitting: Sitting, place: Box, *, opens: bool = True, last: bool = False
) -> Widget | None:
    """The card of the lesson that is on, where it lies open; `place.h` is ignored.

    It `opens` by itself on a screen, or only when it is asked for. At the debrief the `last` lesson
    is on: those about the votes before it belong to the hall.
    """
    lesson = current(sitting, last=last)
    if lesson is None:
        return None
    hand = _Hand(screen, sitting, lesson)
    shown = opens != ((lesson.id, type(screen).__name__) in sitting.folded)
    return _card(screen.theme, place, hand) if shown else None


class _Hand:
    """What can be done with the lesson on a screen."""

    def __init__(self, screen: Screen, sitting: Sitting, lesson: Lesson) -> None:
        self.screen, self.sitting, self.lesson = screen, sitting, lesson

    @property
    def done(self) -> bool:
        """Whether it is done, or needs only to be read."""
        return lessons.done(self.sitting.match, self.lesson)

    @property
    def title(self) -> str:
        """Which lesson of how many, and its title."""
        course = lessons.course(self.sitting.match, self.sitting.seat)
        nth = course.index(self.lesson) + 1
        return _("Lesson {n} of {all}: {title}").format(
            n=nth, all=len(course), title=self.lesson.title
        )

    def fold(self) -> None:
        """Fold the card away on this screen, or back."""
        self.sitting.folded ^= {(self.lesson.id, type(self.screen).__name__)}
        self.screen.refresh()

    def skip(self) -> None:
        """Leave the lesson undone; the next of the turn comes, or the card folds."""
        self.sitting.skipped.add(self.lesson.id)
        following = current(self.sitting)
        if following is not None and following.id == self.lesson.id:
            self.fold()
        self.screen.refresh()

    def end(self) -> None:
        """End the tutorial; the game goes on as any other."""
        self.sitting.lessons_ended = True
        self.screen.refresh()


class _Line(Widget):
    """The lesson in a line, with a tick when it is done; a click or F7 unfolds it."""

    takes_focus = True

    def __init__(self, box: Box, hand: _Hand) -> None:
        words = _("{key} folds the lesson away, and back").format(key=cap("f7"))
        super().__init__(box, name="lesson line", key="f7", on_act=hand.fold, tooltip=words)
        self.hand = hand

    def paint(self, canvas: Canvas) -> None:
        """Tick or ring, words, the key."""
        middle = self.box.centre[1]
        if self.hand.done:
            art.tick(canvas, (self.box.x + 12, middle), 16, t.RED)
        else:
            canvas.circle((self.box.x + 12, middle), 7, None, t.RED, 2)
        ink = t.RED if self.hovered else t.INK
        line = self.box.beside(28).left_part(self.box.w - 60)
        canvas.text_in(line, self.hand.title, t.LABEL_BOLD, ink, ellipsis=True)
        canvas.text_in(self.box, "F7", t.LABEL, t.SOFT_INK, align="right")


class _Ring(Widget):
    """A red frame round what a lesson speaks of; it hears nothing."""

    def __init__(self, box: Box) -> None:
        around = box.inset(-4)
        x, y = max(around.x, 0), max(around.y, 0)
        wide, tall = min(around.right, PAGE.w) - x, min(around.bottom, PAGE.h) - y
        super().__init__(Box(x, y, wide, tall), name="lesson ring")

    def under(self, _at: Point) -> Widget | None:
        """The pointer goes through it."""
        return None

    def paint(self, canvas: Canvas) -> None:
        """The frame."""
        canvas.dashed_box(self.box, t.RED, 3, dash=9)


class _Card(Group):
    """The ground of the card."""

    def hit(self, at: Point) -> bool:
        """What lies under the card is not pointed at through it."""
        return self.box.contains(at)

    def paint(self, canvas: Canvas) -> None:
        """A bright sheet with a red band."""
        art.drop_edge(canvas, self.box, 4)
        canvas.rect(self.box, t.BRIGHT, t.INK, 2)
        canvas.rect(self.box.left_part(8), t.RED)


def _card(theme: Theme, place: Box, hand: _Hand) -> Widget:
    """Title, text, hint or praise, and the two ways out."""
    lesson, wide = hand.lesson, place.w - 40
    role, size = t.READING.at(17), theme.scale.text
    done = _("Done. {key} ends the turn.").format(key=cap("space"))
    hint, words = done if hand.done else filled(lesson.hint), filled(lesson.text)
    text = lettering.paragraph_height(theme, words, role, wide, size)
    below = lettering.paragraph_height(theme, hint, t.LABEL_BOLD, wide, size) if hint else 0
    card = _Card(Box(place.x, place.y, place.w, _HEAD + text + below + _FOOT + 8), name="lesson")
    x, y = place.x + 24, place.y + 6
    card.add(Label(Box(x, y, wide, 34), hand.title, t.CONTROL, ellipsis=True))
    card.add(Paragraph(Box(x, place.y + _HEAD, wide, text), words, role, name="lesson text"))
    y = place.y + _HEAD + text + 4
    if hint:
        colour = t.RED if hand.done else t.SOFT_INK
        told = Paragraph(Box(x, y, wide, below), hint, t.LABEL_BOLD, colour, name="lesson hint")
        card.add(told)
    _ways(theme, card, hand)
    lower = max(0.0, card.box.bottom - PAGE.h + 8)
    card.move(0, -lower)
    return card


def _ways(theme: Theme, card: Widget, hand: _Hand) -> None:
    """Fold, skip, end."""
    x = card.box.x + 24
    acts: tuple[tuple[str, Act], ...] = (
        (_("Fold"), hand.fold),
        (_("Skip lesson"), hand.skip),
        (_("End tutorial"), hand.end),
    )
    for words, act in acts:
        wide = Button.width_for(theme, words, role=t.LABEL_BOLD) - 12
        box = Box(x, card.box.bottom - 44, wide, 34)
        card.add(Button(box, words, role=t.LABEL_BOLD, on_act=act))
        x += wide + 8
