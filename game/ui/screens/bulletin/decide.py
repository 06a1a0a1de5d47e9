"""Owns the panel of questions: what an event asks of the seat, the answers, and what each would do.

An answer is looked at first and given by a second press, by Enter or by the button; it can be taken
back until the turn ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game import narrate
from game.narrate.effects import effect, remark
from game.rules.legality import problems
from game.rules.model import Event, Option, Scenario
from game.rules.orders import Order
from game.rules.turn import default_option
from game.rules.vocabulary import Effect, FillOffice, FillSeat, NameSecretary, PutOnAgenda
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Row
from game.ui.reasons import of_source
from game.ui.screens import persons
from game.ui.screens.rows import ShortRow, fitting
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Button, Group, Label, Paragraph, Widget
from game.words import text as _

PANEL = Box(1144, 112, 440, 778)
HEAD = 88.0
BODY = Box(1160, 212, 408, 576)
FOOT = 64.0
_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on the table: what is looked at, the answer on the draft, hints or none."""

    event: Event
    looked_at: str
    given: str
    hints: bool


def question(
    theme: Theme,
    sitting: Sitting,
    asked: Asked,
    look_at: Callable[[str], None],
    answer: Callable[[str], None],
    take_back: Callable[[], None],
) -> Widget:
    """Introduction, options, the button that gives the answer."""
    root = Group(BODY)
    event = asked.event
    intro = event.lead or event.title
    words = Paragraph.flowing(theme, Box(BODY.x, BODY.y, BODY.w, 0), f"{intro}.", t.READING.at(18))
    root.add(words)
    top = words.box.bottom + 8
    room = Box(BODY.x, top, BODY.w, BODY.bottom - FOOT - top)
    for nth, (option, box) in enumerate(
        zip(event.options, _cut(theme, sitting.scenario, event, room), strict=True)
    ):
        act = _chooser(option.id, asked, look_at, answer)
        card = root.add(_OptionCard(theme, sitting, asked, option, nth, box, act))
        top = card.box.bottom + 8
    line = Box(BODY.x, top, BODY.w, 0)
    silence = unanswered(sitting, event)
    stands = Paragraph.flowing(theme, line, silence, t.LABEL, t.SOFT_INK)
    if not asked.given and stands.box.bottom <= BODY.bottom - FOOT:
        root.add(stands)
    foot = BODY.bottom_part(FOOT - 8)
    if asked.given and asked.given == asked.looked_at:
        root.add(Button(foot.top_part(48), _("Take the answer back"), on_act=take_back))
    else:
        give = Button(
            foot.top_part(48),
            _("Change the answer") if asked.given else _("Give this answer"),
            on_act=lambda: answer(asked.looked_at),
            key="enter",
            primary=True,
            enabled=sitting.may_order and bool(asked.looked_at),
            reason=_why_not(sitting, asked),
            name="give answer",
        )
        root.add(give)
    return root


def _why_not(sitting: Sitting, asked: Asked) -> str:
    if not sitting.may_order:
        return _("The game does not wait for us.")
    return "" if asked.looked_at else _("Look at an answer first: press its number.")


def _chooser(
    option: str, asked: Asked, look_at: Callable[[str], None], answer: Callable[[str], None]
) -> Callable[[], None]:
    """First look at an option; the second press gives it."""

    def act() -> None:
        if asked.looked_at == option and asked.given != option:
            answer(option)
        else:
            look_at(option)

    return act


def _rows(scenario: Scenario, option: Option) -> tuple[Row, ...]:
    rows = []
    for item in option.effects:
        words, amount = effect(scenario, item)
        rows.append(Row(words, amount, source=remark(scenario, item)))
    return tuple(rows)


_LINE = 23.0


def _cut(theme: Theme, scenario: Scenario, event: Event, room: Box) -> list[Box]:
    """A box for each option, as tall as its words need, less where all together need too much."""
    gaps = _GAP * (len(event.options) - 1)
    wanted = [_height(theme, scenario, option) for option in event.options]
    while sum(wanted) + gaps > room.h:
        tallest = max(range(len(wanted)), key=lambda n: wanted[n])
        wanted[tallest] -= _LINE
    boxes, y = [], room.y
    for tall in wanted:
        boxes.append(Box(room.x, y, room.w, tall))
        y += tall + _GAP
    return boxes


def _height(theme: Theme, scenario: Scenario, option: Option) -> float:
    """What an option's card needs: its words and effects, and its face if it has one."""
    words = _title_height(theme, scenario, option) + max(1, len(option.effects)) * _LINE + 22
    return max(words, _FACED if _named(scenario, option) else 0)


def _title_height(theme: Theme, scenario: Scenario, option: Option) -> float:
    wide = _words_wide(scenario, option)
    lines = len(lettering.wrap(theme, option.text, _TITLE, wide))
    return lines * lettering.line_height(_TITLE)


_TITLE = t.Role("Oswald-SemiBold", 18, 1.25)
_TAG = 88.0
_FACED = 122.0


def _words_wide(scenario: Scenario, option: Option) -> float:
    return BODY.w - 24 - (78 if _named(scenario, option) else 28) - (_TAG if option.history else 0)


def _named(scenario: Scenario, option: Option) -> str:
    """Whom an option puts in a place; "" where it names nobody."""
    if option.id in scenario.people:
        return option.id
    return _placed(scenario, option.effects)


def _placed(scenario: Scenario, effects: Iterable[Effect]) -> str:
    """The first person whom effects put in a place, at once or by a motion."""
    for item in effects:
        if isinstance(item, FillOffice | NameSecretary | FillSeat) and item.person:
            return item.person if item.person in scenario.people else ""
        if isinstance(item, PutOnAgenda):
            return _placed(scenario, scenario.motions[item.motion].carried)
    return ""


class _OptionCard(Widget):
    """An option: its number, whose face, its words, what it does."""

    takes_focus = True

    def __init__(
        self,
        theme: Theme,
        sitting: Sitting,
        asked: Asked,
        option: Option,
        nth: int,
        box: Box,
        on_act: Callable[[], None],
    ) -> None:
        scenario = sitting.scenario
        order = Order("", "decide", asked.event.id, object=option.id)
        stands = problems(scenario, sitting.state, sitting.seat, order)
        super().__init__(
            box,
            on_act=on_act,
            key=str(nth + 1),
            name=f"option {option.id}",
            enabled=not stands,
            reason="\n".join(narrate.problem(scenario, item) for item in stands),
        )
        self.option, self.nth = option, nth
        self.chosen, self.given = asked.looked_at == option.id, asked.given == option.id
        self.history = asked.hints and option.history
        self.person = _named(scenario, option)
        self.portrait = persons.face(scenario, self.person) if self.person else ""
        self.faction = persons.look(sitting.state, self.person) if self.person else ""
        self.left = 78.0 if self.person else 28.0
        wide = _words_wide(scenario, option)
        tall = _title_height(theme, scenario, option)
        self.title = Box(box.x + 12 + self.left, box.y + 8, wide, tall)
        self._set_rows(_rows(scenario, option))

    def _set_rows(self, rows: tuple[Row, ...]) -> None:
        """The effects under the words, as many as the card holds."""
        top = self.title.bottom + 3
        fit = max(1, int((self.box.bottom - 6 - top) // _LINE))
        for nth, row in enumerate(fitting(rows, fit, summed=False)):
            wide = self.box.right - 12 - self.title.x
            place = Box(self.title.x, top + nth * _LINE, wide, _LINE)
            self.add(ShortRow(place, row, name=f"effect {self.option.id} {nth}"))

    def paint(self, canvas: Canvas) -> None:
        """Frame, number or face, words, tags."""
        ground = t.BRIGHT if self.chosen or self.hovered else t.CARD
        ground = ground if self.enabled else t.SHADE
        edge = t.RED if self.chosen or self.hovered else t.INK
        canvas.rect(self.box, ground, edge, 4 if self.chosen else 2)
        ink = t.INK if self.enabled else t.GREY
        number = (self.box.x + 22, self.box.y + 20)
        if self.person:
            face = Box(self.box.x + 12, self.box.y + 12, 64, 75)
            art.bust(canvas, face, self.portrait, self.faction, border=1.6)
            number = (self.box.x + 44, self.box.y + 100)
        if self.person or not self.given:
            canvas.text(str(self.nth + 1), t.CARD_NAME, number, ink, align="centre")
        if self.given:
            at = (number[0] + (22 if self.person else 0), number[1])
            art.tick(canvas, at, 18, t.RED)
        canvas.paragraph(self.option.text, _TITLE, self.title, ink)
        if self.history:
            self._tag(canvas)

    def _tag(self, canvas: Canvas) -> None:
        """The mark of what was done in history: a block in its corner."""
        words = _("in history")
        wide = lettering.width(canvas.theme, words, t.NOTE_BOLD) + 20
        box = Box(self.box.right - wide - 8, self.box.y + 8, wide, 22)
        canvas.rect(box, t.INK)
        canvas.text_in(box, words, t.NOTE_BOLD, t.WHITE, align="centre")


def unanswered(sitting: Sitting, event: Event) -> str:
    """What happens if no answer is given."""
    option = default_option(sitting.scenario, sitting.state, event.id)
    return _("Unanswered, this stands: {option}.").format(option=option.text.rstrip("."))


def record_line(sitting: Sitting, event: Event, box: Box) -> Widget:
    """The source of a question and its answers."""
    why = of_source(sitting.scenario, event.title, event.source, event.confidence)
    words = f"{narrate.confidence(event.confidence).capitalize()}. {event.source}"
    return Label(box, words, t.NOTE, t.GREY, ellipsis=True, why=why, name="question source")
