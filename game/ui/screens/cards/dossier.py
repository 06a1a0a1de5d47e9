"""Owns the dossier: the open file of one person, from the bust to the ties.

    dossier(theme, sitting, "kamenev", LIFE, hand)

What it says comes from `dossier_facts`; what is done with it goes through its `Hand`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game import narrate
from game.narrate.posts import post_line
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.reasons import (
    MARKS,
    away_words,
    mark_name,
    of_delegation,
    of_mark,
    of_security,
    of_source,
)
from game.ui.screens import persons
from game.ui.screens.cards import dossier_facts as facts
from game.ui.screens.cards.dossier_facts import Action
from game.ui.screens.cards.dossier_file import file
from game.ui.screens.cards.dossier_life import life
from game.ui.screens.cards.dossier_people import people
from game.ui.screens.cards.dossier_ties import follows, papers, ties
from game.ui.screens.cards.vacancies import Candidate, Vacancy
from game.ui.screens.cards.vacancy import vacancy
from game.ui.screens.order.groups import letter_of
from game.ui.screens.turns import PageTurn
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Button, Figure, Group, Label, Picture, Widget
from game.words import text as _

FILE = Box(580, 146, 1004, 744)
_TAB = Box(580, 112, 312, 36)
_INSIDE = Box(600, 162, 966, 716)
_LEAF = Box(600, 336, 966, 544)
_TURNS = Box(1004, 112, 580, 30)

GiveOrder = Callable[[Action], None]


LIFE, PEOPLE, PROOF = "life", "people", "file"
LEAVES = (LIFE, PEOPLE, PROOF)


@dataclass(frozen=True, slots=True)
class Hand:
    """What is done with a dossier: orders, other cards, leaves; and how large its stamp is now."""

    give_order: GiveOrder
    turn_to: Callable[[str], None]
    turn_leaf: Callable[[str], None]
    drop: Callable[[], float]
    look_up: Callable[[str], None]


def dossier(theme: Theme, sitting: Sitting, person: str, leaf: str, hand: Hand) -> Widget:
    """The file of a person, open on a leaf."""
    root = Group(_TAB.joined(FILE))
    number = list(sitting.scenario.people).index(person) + 1
    rules = (326, 518, 728) if leaf == LIFE else (326,)
    root.add(Picture(root.box, lambda canvas, _box: _folder(canvas, rules)))
    words = _("Dossier {n}").format(n=number)
    root.add(Label(_TAB.inset(26, 4), words, t.MONO_BOLD))
    for nth, (name, place) in enumerate(zip(LEAVES, _TURNS.columns(3, 8), strict=True), 1):
        words, told = _leaf_words(name)
        turn = PageTurn(
            place, nth, name, words, told, chosen=name == leaf, on_choose=hand.turn_leaf
        )
        root.add(turn)
    root.add(_head(theme, sitting, person, hand))
    if leaf == PEOPLE:
        root.add(people(sitting, person, _LEAF, hand.turn_to))
    elif leaf == PROOF:
        root.add(file(sitting, person, _LEAF))
    else:
        _life(root, theme, sitting, person, hand)
    return root


def _life(root: Widget, theme: Theme, sitting: Sitting, person: str, hand: Hand) -> None:
    """The first leaf: posts, leaders, papers, the strongest ties."""
    root.add(life(sitting, person, Box(_INSIDE.x, 334, _INSIDE.w, 180)))
    root.add(follows(theme, sitting, person, Box(_INSIDE.x, 526, _INSIDE.w, 196), hand.turn_to))
    root.add(papers(sitting, person, Box(_INSIDE.x, 736, 474, 146)))
    root.add(ties(sitting, person, Box(_INSIDE.x + 498, 736, 468, 146), hand.turn_to))


def _leaf_words(leaf: str) -> tuple[str, str]:
    """What a leaf is called, and what is on it."""
    return {
        LIFE: (_("Life"), _("Posts, the leaders who matter, the vote, papers")),
        PEOPLE: (_("Ties and courting"), _("Who courts, and what they lack; all ties, and why")),
        PROOF: (_("File"), _("What can be proved, sanctions, health, how safe the post is")),
    }[leaf]


def vacant_file(
    sitting: Sitting,
    item: Vacancy,
    give: Callable[[Candidate], None],
    turn_to: Callable[[str], None],
) -> Widget:
    """The file of a post that nobody holds, in the same folder."""
    root = Group(_TAB.joined(FILE))
    root.add(Picture(root.box, _bare_folder))
    root.add(Label(_TAB.inset(26, 4), _("Vacant post"), t.MONO_BOLD))
    root.add(vacancy(sitting, item, _INSIDE, give, turn_to))
    return root


def _folder(canvas: Canvas, rules: Sequence[float]) -> None:
    _bare_folder(canvas, FILE)
    for y in rules:
        canvas.across(FILE.x + 16, FILE.right - 16, y, t.TRAY, 2)


def _bare_folder(canvas: Canvas, _box: Box) -> None:
    slope = _TAB.h * 0.6
    ear = (
        (_TAB.x, FILE.y + 2),
        (_TAB.x + slope, _TAB.y),
        (_TAB.right - slope, _TAB.y),
        (_TAB.right, FILE.y + 2),
    )
    canvas.polygon(ear, t.SHADE, t.INK, 2)
    canvas.rect(FILE, t.CARD, t.INK, 2)


# --- the head -----------------------------------------------------------------------------------
def _head(theme: Theme, sitting: Sitting, person: str, hand: Hand) -> Widget:
    head = Group(Box(_INSIDE.x, 154, _INSIDE.w, 168))
    scenario, state = sitting.scenario, sitting.state
    portrait, faction = persons.face(scenario, person), persons.look(state, person)
    box = Box(_INSIDE.x, 164, 132, 154)
    head.add(Picture(box, lambda canvas, at: art.bust(canvas, at, portrait, faction)))
    acts = facts.actions(sitting, person)
    _names(theme, head, sitting, person, hand.look_up)
    _side(head, sitting, person)
    _marks(theme, head, sitting, person)
    _sway(theme, head, sitting, person)
    _stamp(head, sitting, person, hand.drop)
    _buttons(head, acts, hand.give_order)
    return head


_LEFT = 752.0
_BUTTONS_LEFT = 1272.0


def _names(
    theme: Theme, head: Widget, sitting: Sitting, person: str, look_up: Callable[[str], None]
) -> None:
    """The name, which leads to the encyclopaedia, and beside it first names and year."""
    item = sitting.scenario.people[person]
    role = t.TITLE.at(38)
    name = item.name.upper()
    room = _BUTTONS_LEFT - 16 - _LEFT
    while lettering.width(theme, name, role) > room:
        role = role.at(role.size - 2)
    wide = lettering.width(theme, name, role)
    link = Label(
        Box(_LEFT, 162, min(wide + 4, room), 44),
        name,
        role,
        name="dossier name",
        tooltip=_("Opens the encyclopaedia; so does {key} on any name").format(key=cap("f6")),
        on_act=lambda: look_up(person),
    )
    head.add(link)
    first = item.full_name.removesuffix(item.name).strip() if item.name in item.full_name else ""
    born = _("born {year}").format(year=item.born)
    beside = ", ".join(part for part in (first, born) if part)
    x = _LEFT + wide + 14
    box = Box(x, 172, _BUTTONS_LEFT - 8 - x, 28)
    if box.w > 60 and not item.composite:
        head.add(Label(box, beside, t.LABEL, t.SOFT_INK, ellipsis=True))


def _side(head: Widget, sitting: Sitting, person: str) -> None:
    scenario, state = sitting.scenario, sitting.state
    item, faction = scenario.people[person], persons.look(state, person)
    head.add(Picture(Box(_LEFT, 206, 20, 26), lambda c, at: art.glyph(c, faction, at.centre, 14)))
    side = persons.stands_with(scenario, state, person)
    words = f"{side}. {post_line(scenario, state, person)}"
    seats = ", ".join(facts.seats_now(scenario, state, person))
    line = f"{words}. {seats}" if seats else words
    head.add(Label(Box(_LEFT + 28, 206, 596, 26), line, t.LABEL, ellipsis=True))
    character = item.character[:1].upper() + item.character[1:]
    source = of_source(scenario, item.full_name, item.source, item.confidence)
    box = Box(_LEFT, 234, 514, 24)
    if item.composite:
        words = _("Composite figure, invented: stands for officials whom the record does not name")
        head.add(Label(box, words, t.LABEL_BOLD, t.AMBER, ellipsis=True, why=source))
        return
    head.add(Label(box, character, t.READING_ITALIC.at(17), t.SOFT_INK, ellipsis=True, why=source))


def _marks(theme: Theme, head: Widget, sitting: Sitting, person: str) -> None:
    x = _LEFT
    item = sitting.scenario.people[person]
    for mark in MARKS:
        words = mark_name(mark)
        wide = lettering.width(theme, words, t.LABEL)
        head.add(Label(Box(x, 258, wide + 1, 26), words, t.LABEL, t.SOFT_INK))
        why = of_mark(sitting.scenario, person, mark)
        value = getattr(item, mark)
        figure = Box(x + wide + 8, 256, 28, 30)
        head.add(Figure(figure, value, t.NUMBER.at(24), why=why, name=f"mark {mark}"))
        bar = Box(x, 286, wide + 32, 7)
        head.add(Picture(bar, partial(_tenths, value=value)))
        x += wide + 8 + 28 + 18


def _tenths(canvas: Canvas, bar: Box, *, value: int) -> None:
    """A mark of ten as ten little boxes."""
    for nth, cell in enumerate(bar.columns(10, 2)):
        canvas.rect(cell, t.INK if nth < value else t.TRAY)


def _sway(theme: Theme, head: Widget, sitting: Sitting, person: str) -> None:
    """What hangs on this person: a delegation, or whom he can count on; or where he is."""
    scenario, state = sitting.scenario, sitting.state
    led = state.post_as_secretary(person)
    box = Box(_LEFT, 297, _BUTTONS_LEFT - 8 - _LEFT, 25)
    away = away_words(scenario, state, person)
    if away:
        head.add(Label(box, away, t.LABEL_BOLD, t.RED, ellipsis=True, name="away"))
        return
    if led is None:
        words = _("Can count on: {base}").format(base=scenario.people[person].base)
        head.add(Label(box, words, t.LABEL, ellipsis=True))
        return
    why = of_delegation(scenario, state, led)
    words = _("Leads {place}: {all} delegates, {own} of them nominees").format(
        place=narrate.name(scenario, led),
        all=why.total,
        own=facts.nominees(scenario, state, led),
    )
    safe = of_security(scenario, state, led)
    told = _("safe {n}").format(n=safe.total)
    wide = lettering.width(theme, told, t.LABEL_BOLD) + 12
    left = Box(box.x, box.y, box.w - wide - 8, box.h)
    head.add(Label(left, words, t.LABEL_BOLD, why=why, ellipsis=True, name="sway"))
    head.add(Label(box.right_part(wide), told, t.LABEL_BOLD, align="right", why=safe, name="safe"))


def _stamp(head: Widget, sitting: Sitting, person: str, drop: Callable[[], float]) -> None:
    record = sitting.state.people[person]
    words = facts.stamp_words(record.standing)
    if not words and record.absence:
        words = facts.stamp_words(record.absence.why)
    if words:
        box = Box(1380, 160, 186, 62)

        def pen(canvas: Canvas, at: Box) -> None:
            art.stamp(canvas, at.centre, words, t.RED, turn=4, drop=drop())

        head.add(Picture(box, pen))


def _buttons(head: Widget, acts: tuple[Action, ...], give_order: GiveOrder) -> None:
    """Up to four orders, from the foot of the head upwards."""
    for nth, action in enumerate(reversed(acts)):
        row, column = divmod(nth, 2)
        box = Box(1566 - 143 - column * 151, 280 - row * 46, 143, 40)
        head.add(_button(box, action, give_order))


def _button(box: Box, action: Action, give_order: GiveOrder) -> Widget:
    return Button(
        box,
        action.words,
        on_act=lambda: give_order(action),
        key=letter_of(action.verb),
        show_key=False,
        enabled=not action.reason,
        reason=action.reason,
        name=f"order {action.verb}",
    )
