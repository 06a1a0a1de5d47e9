"""Owns the page on those who stand with nobody: what they feel for each leader, and who is near."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game import narrate
from game.narrate.posts import post_line
from game.rules.leaders import leaders
from game.rules.model import Scenario
from game.rules.state import State
from game.ui.courting import Suit, best_suit, of_courting, of_suit, suits
from game.ui.explain import Explanation, Row
from game.ui.screens import persons
from game.ui.screens.organs import loop
from game.ui.screens.organs.page import Content, Remark, Sides
from game.ui.screens.organs.register import Cell, Column, Line
from game.ui.sitting import Sitting
from game.words import plural
from game.words import text as _

_NAME, _POST, _TIE, _NEAR, _OURS = 270.0, 330.0, 96.0, 350.0, 160.0


def content(sitting: Sitting) -> Content:
    """The uncommitted, the weightiest first."""
    scenario, state = sitting.scenario, sitting.state
    people = [
        person
        for person in persons.in_order(scenario, state, sitting.seat, "weight")
        if state.people[person].faction is None and state.people[person].active
    ]
    ties = tuple(
        Column(narrate.name(scenario, leader), _TIE, "right") for leader in leaders(scenario, state)
    )
    columns = (
        Column(_("Name"), _NAME),
        Column(_("Post"), _POST),
        *ties,
        Column("", 20),
        Column(_("Nearest to going over"), _NEAR),
        Column(_("Our chance"), _OURS, "right"),
    )
    words = plural("{n} stands with nobody.", "{n} stand with nobody.", len(people))
    first = Remark(words.format(n=len(people)), strong=True)
    lines = tuple(_line(sitting, person) for person in people)
    return Content(
        _("The uncommitted"),
        (first, _courted(sitting)),
        columns,
        lines,
        _("open the dossier, with who courts and why"),
        _leaning(scenario, state, people),
        _("Everybody stands with somebody."),
    )


def _leaning(scenario: Scenario, state: State, people: Sequence[str]) -> Sides:
    """The uncommitted by the side to which they are nearest."""
    found = Counter(next(iter(suits(scenario, state, person))).faction for person in people)
    counts = tuple((side, found[side]) for side in scenario.factions if found[side])
    title = _("To which side they are nearest")
    return Sides(title, counts, loop.of_sides(scenario, title, counts))


def _courted(sitting: Sitting) -> Remark:
    """Whom we courted of late; what others do behind closed doors is not known."""
    scenario, state = sitting.scenario, sitting.state
    rows = tuple(
        Row(
            _("{who}, through {by}: {how}").format(
                who=narrate.name(scenario, deed.target),
                by=narrate.name(scenario, deed.actor),
                how=_("it took") if deed.success else _("it did not take"),
            )
        )
        for deed in state.deeds
        if deed.verb == "cultivate" and deed.faction == sitting.seat
    )
    words = plural("We have courted {n} time.", "We have courted {n} times.", len(rows))
    told = words.format(n=len(rows)) if rows else _("We have courted nobody so far.")
    note = _("Whom others court is seen only when somebody goes over.")
    return Remark(f"{told} {note}", Explanation(_("Whom we courted"), rows[-12:], None, note))


def _line(sitting: Sitting, person: str) -> Line:
    scenario, state = sitting.scenario, sitting.state
    found = {suit.faction: suit for suit in suits(scenario, state, person)}
    nearest = next(iter(found.values()))
    chance = best_suit(sitting, person)
    ours = f"{chance.chance}%" if chance.order else _("not now")
    cells = (
        Cell(
            narrate.name(scenario, person),
            "uncommitted",
            strong=True,
            face=persons.face(scenario, person),
        ),
        Cell(post_line(scenario, state, person), quiet=True),
        *(_tie(found[faction]) for faction in scenario.factions),
        Cell(""),
        Cell(_near(scenario, nearest), nearest.faction),
        Cell(ours, strong=chance.order is not None, share=chance.chance if chance.order else None),
    )
    rows = [
        Row(why.title, suit.lead, parts=why)
        for suit in found.values()
        for why in (of_suit(scenario, state, person, suit),)
    ]
    why = of_courting(sitting, chance)
    if why is not None and chance.order is not None:
        actor = narrate.name(scenario, chance.order.actor)
        words = _("Our chance to court, through {who}").format(who=actor)
        rows.append(Row(words, chance.chance, parts=why))
    elif chance.problem:
        rows.append(Row(chance.problem))
    return Line(person, cells, Explanation(narrate.full_name(scenario, person), tuple(rows)))


def _tie(suit: Suit) -> Cell:
    return Cell(narrate.signed(suit.tie), alarm=suit.tie < 0, quiet=not suit.tie)


def _near(scenario: Scenario, suit: Suit) -> str:
    """How far the nearest faction is from winning somebody."""
    if not suit.short:
        words = _("{faction}: the next courting wins")
        return words.format(faction=narrate.name(scenario, suit.faction))
    words = plural("{faction}: {n} point short", "{faction}: {n} points short", suit.short)
    return words.format(faction=narrate.name(scenario, suit.faction), n=suit.short)
