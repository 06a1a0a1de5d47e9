"""Owns the leaf of a dossier about people: who courts somebody, all ties with reasons, and feuds.

people(sitting, "kalinin", box, turn_to)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game import narrate
from game.rules.leaders import leader_of, led_by
from game.rules.state import Entry, State
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.courting import Suit, best_suit, of_courting, of_suit, suits
from game.ui.explain import Explanation, signed
from game.ui.keys import cap
from game.ui.reasons import of_tie
from game.ui.screens import persons
from game.ui.screens.alliances import facts as alliances
from game.ui.screens.cards import dossier_facts as facts
from game.ui.sitting import Sitting
from game.ui.widgets import Group, Item, Label, Paragraph, Picture, ScrollList, Widget
from game.words import plural
from game.words import text as _

TurnTo = Callable[[str], None]
_ROW, _TIE, _NEAR = 46.0, 50.0, 120.0
_FAR = 100  # so many points short, a faction's bar is empty
_FELT = 10  # weaker ties of others are not listed


def people(sitting: Sitting, person: str, box: Box, turn_to: TurnTo) -> Widget:
    """Courting at the left, ties at the right: those of the person, and those to the person."""
    root = Group(box)
    left, right = box.left_part(424), box.beside(448)
    root.add(_courting(sitting, person, left, turn_to))
    own, theirs = right.top_part(312), right.below(320)
    name = narrate.name(sitting.scenario, person)
    mine = [(person, other) for other in ties_of(sitting.state, person)]
    title = _("What {name} feels for others").format(name=name)
    root.add(_list(sitting, title, mine, own, turn_to, "own ties"))
    felt = [(other, person) for other in felt_for(sitting.state, person)]
    title = _("What others feel for {name}").format(name=name)
    root.add(_list(sitting, title, felt, theirs, turn_to, "ties of others"))
    middle = box.x + 436
    root.add(Picture(Box(middle, box.y, 2, box.h), lambda c, at: c.rect(at, t.TRAY)))
    return root


# --- who courts -----------------------------------------------------------------------------------
def _courting(sitting: Sitting, person: str, box: Box, turn_to: TurnTo) -> Widget:
    """How far each faction has won the person, what it lacks, and our chance."""
    root = Group(box)
    scenario, state = sitting.scenario, sitting.state
    name = narrate.name(scenario, person)
    root.add(Label(box.top_part(28), _("Who courts {name}").format(name=name), t.CARD_NAME))
    told = Paragraph(box.below(30).top_part(46), _stands(sitting, person), t.LABEL, t.SOFT_INK)
    root.add(told)
    if led_by(scenario, state, person):
        y = _allies(root, sitting, person, box.below(80))
        _followers(root, sitting, person, Box(box.x, y, box.w, box.bottom - y), turn_to)
        return root
    if not state.people[person].active:
        return root
    y = box.y + 82
    for suit in suits(scenario, state, person):
        root.add(_suit(sitting, person, suit, Box(box.x, y, box.w, _ROW - 2)))
        y += _ROW
    _ours(root, sitting, person, Box(box.x, y + 6, box.w, 30))
    past = Box(box.x, y + 44, box.w, box.bottom - y - 44)
    _past(root, sitting, person, past)
    return root


def _allies(root: Widget, sitting: Sitting, person: str, box: Box) -> float:
    """How a leader's faction stands with the others; where the next thing begins."""
    scenario, state = sitting.scenario, sitting.state
    own = led_by(scenario, state, person) or ""
    pairs = [pair for pair in alliances.pairs(scenario, state, own) if pair.one == own]
    for nth, pair in enumerate(pairs):
        row = Box(box.x, box.y + nth * _ROW, box.w, _ROW - 2)
        name = narrate.name(scenario, pair.other)
        head = _("{faction}: {words}").format(faction=name, words=alliances.label(pair))
        told = alliances.headline(scenario, state, pair)
        why = alliances.of_pair(scenario, state, pair)
        root.add(_two_lines(row, pair.other, head, told, why, t.SOFT_INK))
    words = _("Terms, trust and what was broken: alliances ({key}).").format(key=cap("f4"))
    foot = Box(box.x, box.y + len(pairs) * _ROW + 4, box.w, 24)
    root.add(Label(foot, words, t.LABEL, t.SOFT_INK, ellipsis=True))
    return foot.bottom + 8


def followers(state: State, person: str, faction: str) -> list[str]:
    """Who else stands with a leader's faction: whoever may leave first comes first."""
    found = {
        name: record.ties.get(person, 0)
        for name, record in state.people.items()
        if record.faction == faction and record.active and name != person
    }
    return sorted(found, key=lambda name: (found[name], name))


def _followers(root: Widget, sitting: Sitting, person: str, box: Box, turn_to: TurnTo) -> None:
    own = led_by(sitting.scenario, sitting.state, person) or ""
    found = followers(sitting.state, person, own)
    title = _("Who stands with {name}, the coolest first: {n}").format(
        name=narrate.name(sitting.scenario, person), n=len(found)
    )
    pairs = [(name, person) for name in found]
    root.add(Picture(box.top_part(2), lambda c, at: c.across(at.x, at.right, at.y, t.TRAY, 2)))
    root.add(_list(sitting, title, pairs, box.below(6), turn_to, "followers"))


def _stands(sitting: Sitting, person: str) -> str:
    """With whom somebody stands, and when they would leave."""
    scenario, state = sitting.scenario, sitting.state
    name, faction = narrate.name(scenario, person), state.people[person].faction
    if led_by(scenario, state, person):
        return _("{name} leads a faction, and is won by no other.").format(name=name)
    if faction is None:
        return _("{name} stands with nobody, and can be won.").format(name=name)
    leader = leader_of(scenario, state, faction)
    words = _("Stands with {faction}: {tie} to {leader}. Leaves at {cold} or less.")
    return words.format(
        faction=narrate.name(scenario, faction),
        tie=narrate.signed(state.people[person].ties.get(leader, 0)),
        leader=narrate.name(scenario, leader),
        cold=narrate.signed(scenario.balance.ties.cold),
    )


def _suit(sitting: Sitting, person: str, suit: Suit, box: Box) -> Widget:
    """A faction's line: sign, name, tie to its leader, and what it lacks."""
    scenario = sitting.scenario
    leader = narrate.name(scenario, leader_of(scenario, sitting.state, suit.faction))
    head = _("{faction}: {tie} to {leader}").format(
        faction=narrate.name(scenario, suit.faction), tie=narrate.signed(suit.tie), leader=leader
    )
    words = plural("{n} point short of going over", "{n} points short of going over", suit.short)
    told = words.format(n=suit.short) if suit.short else _("Would go over with the next courting")
    why = of_suit(scenario, sitting.state, person, suit)
    ink = t.RED if not suit.short else t.SOFT_INK
    root = _two_lines(box, suit.faction, head, told, why, ink)
    root.add(Picture(Box(box.right - 112, box.y + 27, 112, 10), partial(_nearness, suit=suit)))
    return root


def _nearness(canvas: Canvas, bar: Box, *, suit: Suit) -> None:
    """How much of a hundred points the faction has; full where the next courting wins."""
    share = max(0, _FAR - suit.short) / _FAR
    art.pattern_bar(canvas, bar, suit.faction, share)
    canvas.rect(bar, None, t.INK, 1.4)


def _two_lines(
    box: Box, faction: str, head: str, told: str, why: Explanation, ink: t.Colour
) -> Widget:
    """A faction's sign before a head, which opens its ledger, and a line under it."""
    root = Group(box)
    sign = Box(box.x, box.y, 24, box.h)
    root.add(Picture(sign, lambda c, at: art.glyph(c, faction, at.centre, 14)))
    line = Box(box.x + 30, box.y, box.w - 30, 22)
    root.add(Label(line, head, t.LABEL_BOLD, why=why, ellipsis=True, name=f"suit {faction}"))
    under = line.moved(0, 21).left_part(line.w - _NEAR)
    root.add(Label(under, told, t.LABEL, ink, ellipsis=True))
    return root


def _ours(root: Widget, sitting: Sitting, person: str, box: Box) -> None:
    """Our chance to court the person, through the best of our people."""
    scenario, state = sitting.scenario, sitting.state
    if state.people[person].faction == sitting.seat:
        return
    found = best_suit(sitting, person)
    root.add(Picture(box.top_part(2), lambda c, at: c.across(at.x, at.right, at.y, t.TRAY, 2)))
    if found.order is None:
        words = _("We cannot court now. {problem}").format(problem=found.problem)
        root.add(Label(box.below(4), words, t.LABEL, t.SOFT_INK, ellipsis=True, name="our chance"))
        return
    words = _("Our chance to court: {n} in 100, through {who}").format(
        n=found.chance, who=narrate.name(scenario, found.order.actor)
    )
    why = of_courting(sitting, found)
    root.add(Label(box.below(4), words, t.LABEL_BOLD, why=why, ellipsis=True, name="our chance"))


def _past(root: Widget, sitting: Sitting, person: str, box: Box) -> None:
    """Courtings and changes of side in this game, as far as they are seen; the newest first."""
    scenario = sitting.scenario
    root.add(Label(box.top_part(28), _("In this game"), t.CARD_NAME))
    told = [
        f"{_day(sitting, entry)}: {narrate.entry(scenario, entry)}"
        for entry in _entries(sitting.state)
        if entry.subject == person and entry.key in ("join", "tie") and _by_order(entry)
    ]
    items = [_line(words, nth) for nth, words in enumerate(reversed(told))]
    none = _("Nobody has courted in our sight, and no side was changed.")
    root.add(ScrollList(box.below(30), items, gap=0, name="courted before", empty=none))


def _by_order(entry: Entry) -> bool:
    return entry.key == "join" or entry.cause.kind == "order"


def _entries(state: State) -> Iterator[Entry]:
    return (entry for turn in (*state.chronicle, state.news) for entry in turn)


def _day(sitting: Sitting, entry: Entry) -> str:
    turn = min(entry.turn, len(sitting.scenario.calendar) - 1)
    return narrate.short_day(sitting.scenario.calendar[turn].begins)


def _line(words: str, nth: int) -> Item:
    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        canvas.text_in(at, words, t.LABEL, t.INK, ellipsis=True)

    return Item(24, pen, name=f"before {nth}", tooltip=words)


# --- ties -----------------------------------------------------------------------------------------
def ties_of(state: State, person: str) -> list[str]:
    """To whom somebody is tied: feuds first, then the strongest."""
    ties = state.people[person].ties
    return sorted(
        (n for n in ties if ties[n]), key=lambda n: (ties[n] > -facts.CLOSE, -abs(ties[n]))
    )


def felt_for(state: State, person: str) -> list[str]:
    """Who is tied to somebody, as far as it counts: feuds first, then the strongest."""
    found = {
        name: record.ties[person]
        for name, record in state.people.items()
        if abs(record.ties.get(person, 0)) >= _FELT and record.standing != "dead"
    }
    return sorted(found, key=lambda n: (found[n] > -facts.CLOSE, -abs(found[n]), n))


def _list(
    sitting: Sitting,
    title: str,
    pairs: list[tuple[str, str]],
    box: Box,
    turn_to: TurnTo,
    name: str,
) -> Widget:
    root = Group(box)
    root.add(Label(box.top_part(28), title, t.CARD_NAME, ellipsis=True))
    shown = [_tie(sitting, one, other, name, turn_to) for one, other in pairs]
    none = _("No tie is known.")
    root.add(ScrollList(box.below(30), shown, gap=2, name=name, empty=none))
    return root


def since(sitting: Sitting, person: str, to: str) -> str:
    """Since when a tie is what it is: from before the game, or moved in it, and by how much."""
    changes = [
        entry
        for entry in _entries(sitting.state)
        if entry.key == "tie" and entry.subject == person and entry.detail == to
    ]
    old = any(tie.to == to for tie in sitting.scenario.people[person].ties)
    began = _("from before the game") if old else ""
    if not changes:
        return began
    by = sum(int(entry.after) - int(entry.before) for entry in changes)
    moved = _("moved by {n} since {day}").format(
        n=narrate.signed(by), day=_day(sitting, changes[0])
    )
    return ", ".join(part for part in (began, moved) if part)


def _tie(sitting: Sitting, person: str, to: str, where: str, turn_to: TurnTo) -> Item:
    """A tie: the other's face and name, what kind it is, the reason and since when."""
    scenario, state = sitting.scenario, sitting.state
    other = to if where == "own ties" else person
    why = of_tie(scenario, state, person, to)
    strength = why.total or 0
    portrait, faction = persons.face(scenario, other), persons.look(state, other)
    name = narrate.name(scenario, other)
    first = why.rows[0].words if why.rows else ""
    note = "; ".join(part for part in (first, since(sitting, person, to)) if part)
    kind = f"{facts.tie_words(strength)} {signed(strength)}"
    row: Item

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        if row.hovered or row.focused:
            canvas.rect(at, t.BRIGHT, t.RED, 2)
        art.bust(canvas, Box(at.x + 4, at.y + 3, 38, 43), portrait, faction, border=1.4)
        art.glyph(canvas, faction, (at.x + 58, at.y + 15), 12)
        ink = t.RED if strength < 0 else t.INK
        wide = lettering.width(canvas.theme, kind, t.LABEL_BOLD) + 12
        right = Box(at.x, at.y + 3, at.w - 8, 24)
        canvas.text_in(right, kind, t.LABEL_BOLD, ink, align="right")
        line = Box(at.x + 72, at.y + 3, at.w - 80 - wide, 24)
        canvas.text_in(line, name, t.LABEL_BOLD, t.INK, ellipsis=True)
        under = Box(at.x + 52, at.y + 26, at.w - 60, 22)
        canvas.text_in(under, note, t.LABEL, t.SOFT_INK, ellipsis=True)

    row = Item(_TIE, pen, name=f"{where} {other}", why=why, on_act=lambda: turn_to(other))
    return row
