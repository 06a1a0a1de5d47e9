"""Owns what follows from an order: when it takes, when it fails, when others have decided.

    found = courses(sitting, choice)              # one or two, each with its lines
    Courses(theme, box, found)                    # side by side; a long line goes on below

A line that finds no room is one of those that `And 3 more` opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from game import narrate
from game.narrate.changes import Change, changes
from game.narrate.effects import effect
from game.rules.delegates import delegation
from game.rules.forecast import Course, forecast
from game.rules.orders import Order
from game.rules.prices import can_fail
from game.rules.reckoning import grip_reach
from game.rules.state import Ballots, State
from game.rules.verbs import state as of_state
from game.rules.verbs.seats import asked
from game.rules.vocabulary import Effect
from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row, signed
from game.ui.screens.desk.forecast import motion_of
from game.ui.screens.desk.map import place_of
from game.ui.screens.order.choices import Choice
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Label, NamedValue, Panel, Paragraph, Picture, Widget
from game.words import text as _

_ROW = 27.0
_HEAD = 34.0 + 6
_APART = 14.0
_LEAST = 150.0
VOTED = ("propose", "resign", "policy")
_LATER = ("negotiate", "table", *VOTED)


@dataclass(frozen=True, slots=True)
class Follows:
    """One course: its heading and its lines."""

    title: str
    told: Sequence[Change]


# --- what follows ---------------------------------------------------------------------------------
def courses(sitting: Sitting, choice: Choice) -> list[Follows]:
    """The courses of an order as it stands."""
    order = choice.order
    takes, fails = forecast(sitting.scenario, sitting.state, sitting.seat, order)
    if order.verb in _LATER:
        return _later(sitting, order, takes)
    lost = _told(sitting, order, fails) if can_fail(order) else []
    won = _told(sitting, order, takes)
    won = [*_warning(won, lost), *won]
    if choice.problems or choice.chance == 100:
        found = [Follows(_("What it does"), won)]
        if choice.problems and can_fail(order):
            found.append(Follows(_("If it fails"), lost))
        return found
    return [
        Follows(_("If it takes: {n}%").format(n=choice.chance), won),
        Follows(_("If it fails: {n}%").format(n=100 - choice.chance), lost),
    ]


def _warning(won: Sequence[Change], lost: Sequence[Change]) -> Sequence[Change]:
    """Where an order would change nothing but what it costs, or no more than if it failed."""
    if any(change.key != "influence" and change not in lost for change in won):
        return ()
    if lost and any(change.key != "influence" for change in won):
        return (Change(_("No more than if it fails"), "", -1),)
    return (Change(_("Nothing is won: there is nothing for it to change"), "", -1),)


def _later(sitting: Sitting, order: Order, takes: Course) -> list[Follows]:
    """Orders whose outcome others decide: an offer, a motion."""
    scenario = sitting.scenario
    if order.verb == "negotiate":
        told = [Change(narrate.term(scenario, item), _("they")) for item in order.asks]
        told += [Change(narrate.term(scenario, item), _("we")) for item in order.gives]
        if order.until:
            day = narrate.short_day(date.fromisoformat(order.until))
            told.append(Change(_("Runs out"), day))
        offered = Follows(_("What it does"), _told(sitting, order, takes))
        return [offered, Follows(_("If they sign"), _capital(told))]
    put = motion_put(sitting, order)
    if not put:
        return []
    motion = scenario.motions[put]
    if not motion.vote:
        return [Follows(_("What it does"), _effects(sitting, motion.carried))]
    expected = sitting.count(put).expected
    today = Change(_("Expected today, for–against–abstaining"), _triple(expected))
    stays = order.verb == "resign"
    carried = _("If asked to stay") if stays else _("If it is carried")
    lost = _("If let go") if stays else _("If it is lost")
    return [
        Follows(carried, [today, *_effects(sitting, motion.carried)]),
        Follows(lost, _effects(sitting, motion.lost)),
    ]


def motion_put(sitting: Sitting, order: Order) -> str:
    """The motion that an order brings before those who vote on it; "" where nobody could."""
    if order.verb == "table":
        return order.target
    if order.verb == "policy":
        return of_state.asked(sitting.state, sitting.seat, order).id
    item = asked(sitting.scenario, sitting.state, sitting.seat, order)
    return item.id if item else ""


def _capital(told: Sequence[Change]) -> list[Change]:
    return [replace(item, words=item.words[:1].upper() + item.words[1:]) for item in told]


def _effects(sitting: Sitting, found: Sequence[Effect]) -> list[Change]:
    """What a motion does, before it has done it."""
    told = []
    for item in found:
        words, by = effect(sitting.scenario, item)
        told.append(Change(words, signed(by) if by is not None else "", by or 0))
    return told


def _told(sitting: Sitting, order: Order, course: Course) -> list[Change]:
    """What follows for the place first, then everything else; the price stands last."""
    known = [item for item in course.entries if item.key != "nothing_found"]
    found = changes(sitting.scenario, known, sitting.seat)
    if len(known) < len(course.entries):  # what meets in secret is not ours to foresee
        found = (Change(_("Whatever meets there in secret is found"), ""), *found)
    told = [*_votes(sitting, order, course.state), *found]
    return sorted(told, key=lambda change: change.key == "influence")


def _votes(sitting: Sitting, order: Order, after: State) -> Sequence[Change]:
    """What follows for the delegation and the vote, where the order is aimed at a place."""
    if after is sitting.state:
        return ()
    place = place_of(order)
    found = [_hall(sitting, order, after)]
    if place:
        found = [
            _delegates(sitting, place, after),
            _delegation(sitting, place, after),
            *found,
            _reach(sitting, place, after),
        ]
    return [change for change in found if change is not None]


def _hall(sitting: Sitting, order: Order, after: State) -> Change | None:
    """The whole vote: on the motion spoken to, or on the one that the desk forecasts."""
    motion = order.target if order.verb == "speak" else motion_of(sitting)
    if motion in sitting.state.results:
        return None
    first = sitting.count(motion).expected
    second = sitting.count(motion, after).expected
    if order.verb == "speak":
        return _from_to(_("The vote, for–against–abstaining"), first, second)
    return _from_to(_("The congress, for–against–abstaining"), first, second)


def _delegates(sitting: Sitting, place: str, after: State) -> Change | None:
    scenario = sitting.scenario
    before, now = (delegation(scenario, state, place) for state in (sitting.state, after))
    if before.patron == now.patron:
        return None
    return Change(_("Line of its machine"), narrate.name(scenario, now.patron or "uncommitted"))


def _delegation(sitting: Sitting, place: str, after: State) -> Change | None:
    """For, against and abstaining in the delegation: now, and after."""
    motion = motion_of(sitting)
    first = sitting.count(motion).by_delegation.get(place)
    second = sitting.count(motion, after).by_delegation.get(place)
    if first is None or second is None:
        return None
    words = _("Votes of {place}").format(place=narrate.name(sitting.scenario, place))
    return _from_to(words, first, second)


def _reach(sitting: Sitting, place: str, after: State) -> Change | None:
    """How far a new secretary can bring the grip."""
    new = after.organisations[place].secretary
    if new == sitting.state.organisations[place].secretary or new is None:
        return None
    reach = grip_reach(sitting.scenario, after, place)
    return Change(_("Grip that the new secretary can reach"), str(reach))


def _triple(votes: Ballots) -> str:
    return f"{votes.for_}–{votes.against}–{votes.abstain}"


def _from_to(words: str, first: Ballots, second: Ballots) -> Change | None:
    """For, against and abstaining before and after; nothing where they are the same."""
    if first == second:
        return None
    pair = _("{before} to {after}").format(before=_triple(first), after=_triple(second))
    return Change(words, pair)


# --- how it is shown ------------------------------------------------------------------------------
class Courses(Widget):
    """The panels of the courses, side by side."""

    def __init__(self, theme: Theme, box: Box, found: Sequence[Follows]) -> None:
        super().__init__(box, name="courses")
        self.theme = theme
        self.share = lettering.fitting(theme, lambda s: self.tall(theme, box, found, s), box.h)
        for nth, course in enumerate(found):
            band = t.SHADE if nth else t.INK
            self._panel(box.columns(2, 12)[nth], course, band)

    @staticmethod
    def tall(theme: Theme, box: Box, found: Sequence[Follows], share: float) -> float:
        """How much room all lines take in a box of that width, enlarged by a share."""
        wide = box.columns(2, 12)[0].w - 28
        most = [
            sum(_line_tall(theme, change, wide, share) for change in course.told)
            for course in found
        ]
        return max([_LEAST, *(tall + _HEAD + 6 for tall in most)])

    def _panel(self, box: Box, course: Follows, band: t.Colour) -> None:
        ink = t.CARD if band == t.INK else t.INK
        panel = self.add(Panel(box, title=course.title, role=t.CARD_NAME, band=band, ink=ink))
        room = Box(box.x + 14, box.y + panel.head.h + 3, box.w - 28, box.h - panel.head.h - 6)
        if not course.told:
            words = _("Nothing changes.")
            panel.add(Label(room.top_part(_ROW), words, t.LABEL, t.SOFT_INK))
        count = _shown(self.theme, course.told, room, self.share)
        for nth, change in enumerate(course.told[:count]):
            tall = _line_tall(self.theme, change, room.w, self.share)
            panel.add(_line(self.theme, room.top_part(tall), change, f"change {nth}"))
            room = room.below(tall)
        if count < len(course.told):
            panel.add(_rest(room.top_part(_ROW), course.told[count:]))


def _shown(theme: Theme, told: Sequence[Change], room: Box, share: float) -> int:
    """How many lines find room; where not all do, one is left for the rest."""
    tall = [_line_tall(theme, change, room.w, share) for change in told]
    if sum(tall) <= room.h + 0.5:
        return len(told)
    count = len(told)
    while count and sum(tall[:count]) + _ROW > room.h + 0.5:
        count -= 1
    return count


def _beside(theme: Theme, change: Change, wide: float) -> float:
    """The room for the words beside the value; 0 where the value is too long to stand aside."""
    value = lettering.width(theme, change.value, t.LEDGER_BOLD)
    if not change.value:
        return wide
    return wide - value - _APART if value <= wide * 0.55 else 0.0


def _words(theme: Theme, change: Change, wide: float) -> tuple[str, float]:
    """The words of a line and the room in which they stand."""
    room = _beside(theme, change, wide)
    return (change.words, room) if room else (f"{change.words}: {change.value}", wide)


def _line_tall(theme: Theme, change: Change, wide: float, share: float) -> float:
    words, room = _words(theme, change, wide)
    lines = len(lettering.wrap(theme, words, t.LABEL, room, max(1.0, share)))
    return max(_ROW, lines * lettering.line_height(t.LABEL, max(1.0, share)) + 5)


def _line(theme: Theme, box: Box, change: Change, name: str) -> Widget:
    """Words with the value at the right; a long value follows the words."""
    words, room = _words(theme, change, box.w)
    value = change.value if words == change.words else ""
    ink = t.RED if _worse(change) else t.INK
    if len(lettering.wrap(theme, words, t.LABEL, room)) == 1 and box.h <= _ROW:
        return NamedValue(box, words, value, colour=ink, name=name)
    line = Picture(box, _rule, name=name)
    told = t.INK if value else ink
    line.add(Paragraph(Box(box.x, box.y + 2, room, box.h - 5), words, t.LABEL, told))
    if value:
        aside = box.top_part(_ROW).right_part(box.w - room)
        line.add(Label(aside, value, t.LEDGER_BOLD, ink, align="right"))
    return line


def _rule(canvas: Canvas, box: Box) -> None:
    canvas.across(box.x, box.right, box.bottom, t.SHADE, 1.2)


def _rest(line: Box, told: Sequence[Change]) -> Widget:
    rows = tuple(
        Row(f"{change.words}: {change.value}" if change.value else change.words) for change in told
    )
    words = _("And {n} more").format(n=len(told))
    return NamedValue(line, words, "", why=Explanation(words, rows), name="more")


def _worse(change: Change) -> bool:
    """Exposure is the one measure that is better low."""
    return change.by > 0 if change.key == "exposure" else change.by < 0
