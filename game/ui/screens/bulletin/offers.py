"""Owns the panels of pacts offered and in force: terms, reasons, and what can be answered."""

from __future__ import annotations

from collections.abc import Callable

from game import narrate
from game.rules.bargain import holds, willingness
from game.rules.leaders import leader_of
from game.rules.state import PactState, Term
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.explain import Explanation
from game.ui.lettering import Run
from game.ui.reasons import of_tally
from game.ui.screens import persons
from game.ui.screens.bulletin.decide import BODY
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Button, Group, Label, Ledger, Paragraph, Picture, Widget
from game.words import text as _


def offer(
    theme: Theme,
    sitting: Sitting,
    pact: PactState,
    given: str,
    answer: Callable[[str], None],
    take_back: Callable[[], None],
) -> Widget:
    """Who offers, what binds whom, what speaks for it by the rules, and the two answers."""
    root = Group(BODY)
    who = _("{leader} offers for {faction}.") + _lasting(sitting, pact)
    y = _partner(root, sitting, pact.by, who)
    y = _terms(theme, root, sitting, _("They will:"), pact.gives, y)
    y = _terms(theme, root, sitting, _("We are to:"), pact.asks, y)
    why = of_tally(
        sitting.scenario,
        _("What speaks for it"),
        willingness(sitting.scenario, sitting.state, pact),
        note=_("Above 0 the faction would sign by itself."),
    )
    _reasons(root, why, y)
    _answers(root, sitting, given, answer, take_back)
    return root


def standing(
    theme: Theme,
    sitting: Sitting,
    pact: PactState,
    answer: Callable[[str], None],
    take_back: Callable[[], None],
    *,
    ends: bool,
) -> Widget:
    """With whom, what binds whom, the trust, why we would sign it today, and the way out."""
    root = Group(BODY)
    other = pact.other(sitting.seat)
    who = _("{leader}, for {faction}. Trust: {n} of 100.").replace("{n}", str(pact.trust))
    y = _partner(root, sitting, other, who + _lasting(sitting, pact))
    y = _terms(theme, root, sitting, _("They will:"), pact.binds(other), y)
    y = _terms(theme, root, sitting, _("We are to:"), pact.binds(sitting.seat), y)
    why = of_tally(
        sitting.scenario,
        _("What holds us to it"),
        holds(sitting.scenario, sitting.state, pact, sitting.seat),
        note=_("Below 0 the faction would not sign it again."),
    )
    _reasons(root, why, y)
    foot = BODY.bottom_part(56).top_part(48)
    if ends:
        words = _("To be ended openly: take it back")
        root.add(Button(foot, words, on_act=take_back, name="take back"))
    else:
        reason = "" if sitting.may_order else _("The game does not wait for us.")
        root.add(_button(foot, "denounce", _("End it openly"), answer, sitting.may_order, reason))
    return root


def _partner(root: Widget, sitting: Sitting, faction: str, words: str) -> float:
    """The leader's face and what is said beside it; where the next line begins."""
    scenario = sitting.scenario
    leader = leader_of(scenario, sitting.state, faction)
    portrait, look = persons.face(scenario, leader), persons.look(sitting.state, leader)
    face = Box(BODY.x, BODY.y, 78, 91)
    root.add(Picture(face, lambda canvas, at: art.bust(canvas, at, portrait, look)))
    told = words.format(
        leader=narrate.full_name(scenario, leader), faction=narrate.name(scenario, faction)
    )
    root.add(Paragraph(BODY.beside(94).top_part(91), told, t.READING))
    return face.bottom + 12


def _lasting(sitting: Sitting, pact: PactState) -> str:
    """Until when a pact would stand; "" for one without an end."""
    if pact.until is None:
        return ""
    day = sitting.scenario.calendar[min(pact.until, len(sitting.scenario.calendar) - 1)].begins
    return " " + _("Until {day}.").format(day=narrate.day(day))


def _reasons(root: Widget, why: Explanation, y: float) -> None:
    """The ledger of a tally, between the terms and the answers."""
    room = Box(BODY.x, y + 4, BODY.w, BODY.bottom - 74 - y)
    root.add(Label(room.top_part(28), why.title, t.CARD_NAME))
    root.add(Ledger(room.below(30), why, total_words=_("Sum"), role=t.LABEL, total_sign=True))


def _terms(
    theme: Theme, root: Widget, sitting: Sitting, head: str, terms: tuple[Term, ...], y: float
) -> float:
    words = "; ".join(narrate.term(sitting.scenario, item) for item in terms) or _("nothing")
    runs = (Run(head + " ", t.LABEL_BOLD), Run(words + ".", t.LABEL))
    line = Paragraph.flowing(theme, Box(BODY.x, y, BODY.w, 0), runs, t.LABEL)
    root.add(line)
    return line.box.bottom + 6


def _answers(
    root: Widget,
    sitting: Sitting,
    given: str,
    answer: Callable[[str], None],
    take_back: Callable[[], None],
) -> None:
    foot = BODY.bottom_part(56).top_part(48)
    if given:
        words = _("Accepted: take it back") if given == "accept" else _("Declined: take it back")
        root.add(Button(foot, words, on_act=take_back, name="take back"))
        return
    left, right = foot.columns(2, 12)
    ready = sitting.may_order
    reason = "" if ready else _("The game does not wait for us.")
    for box, verb, words in ((left, "accept", _("Accept")), (right, "decline", _("Decline"))):
        root.add(_button(box, verb, words, answer, ready, reason))


def _button(
    box: Box,
    verb: str,
    words: str,
    answer: Callable[[str], None],
    ready: bool,  # noqa: FBT001
    reason: str,
) -> Widget:
    return Button(
        box,
        words,
        on_act=lambda: answer(verb),
        primary=verb == "accept",
        enabled=ready,
        reason=reason,
        name=verb,
    )
