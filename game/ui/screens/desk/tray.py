"""Owns the tray of the desk: the seat's people on their cards, what the orders cost, END TURN."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game import narrate
from game.rules.prices import price
from game.ui import art, reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.keys import cap
from game.ui.sitting import Sitting
from game.ui.undone import due, idle, unable, unanswered
from game.ui.widgets import (
    Band,
    Busy,
    Idle,
    Label,
    Ordered,
    Panel,
    PersonCard,
    PosterButton,
    Widget,
)
from game.words import plural
from game.words import text as _

TRAY = Box(0, 668, 1600, 232)
ROOM = 8
_CARD_WIDTH, _PITCH = 162.0, 166.0
_SIDE = Box(1384, 678, 200, 212)


class Tray(Widget):
    """Eight cards at a time, and what ends the turn."""

    def __init__(
        self,
        sitting: Sitting,
        first: int,
        on_scroll: Callable[[int], None],
        on_card: Callable[[str], None],
        on_end: Callable[[], None],
    ) -> None:
        """`first` is the number of the first person in sight."""
        super().__init__(TRAY, name="tray")
        self.sitting, self.first, self.on_scroll = sitting, first, on_scroll
        self.people = sitting.agents()
        for nth, person in enumerate(self.people[first : first + ROOM]):
            box = Box(16 + nth * _PITCH, 678, _CARD_WIDTH, 212)
            card = person_card(sitting, person, box)
            card.on_act = _call(on_card, person)
            self.add(card)
        if len(self.people) > ROOM:
            self._pager()
        self._cost()
        self._end(on_end)

    def paint(self, canvas: Canvas) -> None:
        """The tray."""
        canvas.rect(self.box, t.TRAY)
        canvas.across(0, 1600, self.box.y, t.INK, 2)

    def on_wheel(self, steps: int) -> bool:
        """The wheel leafs through the cards."""
        if len(self.people) <= ROOM:
            return False
        self.on_scroll(steps)
        return True

    # --- leafing ------------------------------------------------------------------------------
    def _pager(self) -> None:
        column = Box(16 + ROOM * _PITCH, 678, 30, 212)
        pages = -(-len(self.people) // ROOM)
        here = self.first // ROOM + 1
        up, down = column.top_part(84), column.bottom_part(84)
        self.add(Leaf(up, "up", _("The people before"), lambda: self.on_scroll(-1), here > 1))
        count = Box(column.x - 1, up.bottom, 32, column.h - 168)
        self.add(Label(count, f"{here}/{pages}", t.NOTE_BOLD, align="centre"))
        self.add(Leaf(down, "down", _("More people"), lambda: self.on_scroll(1), here < pages))

    # --- the cost and the end -----------------------------------------------------------------
    def _cost(self) -> None:
        box = _SIDE.top_part(72)
        self.add(Panel(box))
        sitting = self.sitting
        purse = sitting.state.factions[sitting.seat].influence
        lines = [(str(order), price(sitting.scenario, order).total) for order in sitting.orders]
        why = reasons.of_price(sitting.scenario, lines, purse)
        first = {
            "weeks": _("This week costs"),
            "days": _("This day costs"),
            "months": _("This month costs"),
        }[sitting.turn.kind]
        self.add(Label(Box(box.x + 12, box.y + 6, 176, 24), first, t.LABEL, t.SOFT_INK))
        words = _("{spent} of {purse} influence").format(spent=sitting.spent, purse=purse)
        line = Box(box.x + 12, box.y + 32, 176, 32)
        self.add(Label(line, words, t.CARD_NAME, why=why, name="cost"))

    def _end(self, on_end: Callable[[], None]) -> None:
        sitting = self.sitting
        box = Box(_SIDE.x, 758, _SIDE.w, 132)
        button = PosterButton(
            box, _("END\nTURN"), self._note(), on_act=on_end, key="space", name="end turn",
            enabled=sitting.may_order,
            reason="" if sitting.may_order else _("The game does not wait for us."),
        )  # fmt: skip
        button.why = what_comes(sitting)
        self.add(button)

    def _note(self) -> str:
        sitting = self.sitting
        open_questions = unanswered(sitting)
        if open_questions:
            n = len(open_questions)
            return plural("{n} decision waits", "{n} decisions wait", n).format(n=n)
        left = min(sitting.allowed - len(sitting.orders), len(idle(sitting)))
        if left > 0:
            words = plural("{key}. {n} order left", "{key}. {n} orders left", left)
            return words.format(key=cap("space"), n=left)
        return _("{key}. All are at work").format(key=cap("space"))


def _call(act: Callable[[str], None], person: str) -> Callable[[], None]:
    return lambda: act(person)


class Leaf(Widget):
    """A narrow button with a pointer: the next people, or those before."""

    takes_focus = True
    ring_reach = 2.0

    def __init__(
        self,
        box: Box,
        side: str,
        tooltip: str,
        on_act: Callable[[], None],
        more: bool,  # noqa: FBT001
    ) -> None:
        super().__init__(
            box, name=f"leaf {side}", tooltip=tooltip, on_act=on_act, enabled=more,
            reason="" if more else _("There are no more."),
        )  # fmt: skip
        self.side = side

    def paint(self, canvas: Canvas) -> None:
        """A frame and a pointer."""
        edge = t.RED if self.hovered and self.enabled else t.INK if self.enabled else t.RULE
        canvas.rect(self.box, t.CARD if self.enabled else t.SHADE, edge, 2)
        art.pointer(canvas, self.box.centre, self.side, 14, edge)


# --- cards ----------------------------------------------------------------------------------------
def person_card(sitting: Sitting, person: str, box: Box) -> PersonCard:
    """The card of one of the seat's people, with what they are told to do."""
    scenario = sitting.scenario
    item = scenario.people[person]
    card = PersonCard(
        box,
        person=item.portrait or person,
        name=item.name,
        faction=sitting.state.people[person].faction or "",
        post=post_of(sitting, person),
        band=band_of(sitting, person),
        skills=(
            (_("Cadres"), item.cadres),
            (_("Speech"), item.oratory),
            (_("Theory"), item.theory),
        ),
        chosen=sitting.agent == person,
        composite=_("Composite figure") if item.composite else "",
        why=reasons.of_marks(scenario, person),
        tooltip=_told(sitting, person),
    )
    card.name = f"card {person}"
    return card


def post_of(sitting: Sitting, person: str) -> str:
    """The weightiest post held now, as on a card."""
    scenario, state = sitting.scenario, sitting.state
    led = state.post_as_secretary(person)
    if led:
        return _("Secretary, {place}").format(place=narrate.name(scenario, led))
    offices = sorted(state.posts_of(person), key=lambda o: -scenario.offices[o].influence)
    if offices:
        return scenario.offices[offices[0]].short or scenario.offices[offices[0]].name
    return scenario.people[person].post


def band_of(sitting: Sitting, person: str) -> Band:
    """What the foot of a card says."""
    order = sitting.order_of(person)
    if order is not None:
        words = narrate.order_object(sitting.scenario, str(order))
        return Ordered(narrate.verb(order.verb).upper(), words)
    why = unable(sitting, person)
    if why:
        return _away(sitting, person) or Busy(_("Can act no more"), why)
    if not sitting.may_order:
        return Busy(_("Waits"), _("for the others"))
    if len(sitting.orders) >= sitting.allowed:
        return Busy(_("At the desk"), _("all orders are given"))
    return Idle(_("No order yet"), _("choose: Enter"))


def _away(sitting: Sitting, person: str) -> Busy | None:
    """Where somebody is who is not at hand, and until when; from leave one can write."""
    absence = sitting.state.people[person].absence
    if absence is None:
        return None
    calendar = sitting.scenario.calendar
    day = narrate.short_day(calendar[min(absence.back, len(calendar) - 1)].begins)
    if absence.why == "leave":
        return Busy(_("On leave"), _("to {day}: can write").format(day=day))
    return Busy(_("Lies ill"), _("until {day}").format(day=day))


def _told(sitting: Sitting, person: str) -> str:
    """Name and posts in full, and the order as a sentence."""
    scenario, state = sitting.scenario, sitting.state
    parts = [narrate.full_name(scenario, person)]
    parts += [scenario.offices[office].name for office in state.posts_of(person)]
    health = state.people[person].health
    parts.append(_("health {n} of 10").format(n=health))
    told = ", ".join(parts) + "."
    order = sitting.order_of(person)
    return f"{told} {narrate.order(scenario, str(order))}." if order else told


# --- what the end of the turn brings --------------------------------------------------------------
def what_comes(sitting: Sitting) -> Explanation:
    """Who is idle, what is not answered, and what will be voted on when the turn ends."""
    scenario = sitting.scenario
    given = _("Orders given: {n} of {all}").format(n=len(sitting.orders), all=sitting.allowed)
    rows = [Row(given), *_idle_rows(sitting)]
    rows += [
        Row(_("Not answered: {title}").format(title=narrate.name(scenario, event)))
        for event in unanswered(sitting)
    ]
    rows += [
        Row(_("To be decided: {title}").format(title=narrate.name(scenario, thing)))
        for thing in due(sitting)
    ]
    return Explanation(_("When the turn ends"), tuple(rows))


def _idle_rows(sitting: Sitting) -> Sequence[Row]:
    waiting = idle(sitting)
    if not waiting:
        return ()
    names = [narrate.name(sitting.scenario, person) for person in waiting[:5]]
    more = len(waiting) - len(names)
    if more:
        names.append(plural("{n} other", "{n} others", more).format(n=more))
    words = _("Without an order: {names}").format(names=", ".join(names))
    return (Row(words),)
