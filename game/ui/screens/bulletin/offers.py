"""Owns the panel of offers from other factions: terms, the sum of reasons, accept or decline."""

from __future__ import annotations

from collections.abc import Callable

from game import narrate
from game.rules.diplomacy import willingness
from game.rules.state import PactState, Term
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
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
    leader = sitting.scenario.factions[pact.by].leader
    portrait, faction = persons.face(sitting.scenario, leader), persons.look(sitting.state, leader)
    face = Box(BODY.x, BODY.y, 78, 91)
    root.add(Picture(face, lambda canvas, at: art.bust(canvas, at, portrait, faction)))
    who = _("{leader} offers for {faction}.").format(
        leader=narrate.full_name(sitting.scenario, leader),
        faction=narrate.name(sitting.scenario, pact.by),
    )
    beside = BODY.beside(94).top_part(91)
    root.add(Paragraph(beside, who, t.READING))
    y = _terms(theme, root, sitting, _("They will:"), pact.gives, face.bottom + 12)
    y = _terms(theme, root, sitting, _("We are to:"), pact.asks, y)
    why = of_tally(
        sitting.scenario,
        _("What speaks for it"),
        willingness(sitting.scenario, sitting.state, pact),
        note=_("Above 0 the faction would sign by itself."),
    )
    room = Box(BODY.x, y + 4, BODY.w, BODY.bottom - 74 - y)
    root.add(Label(room.top_part(28), why.title, t.CARD_NAME))
    ledger = room.below(30)
    root.add(Ledger(ledger, why, total_words=_("Sum"), role=t.LABEL, total_sign=True))
    _answers(root, sitting, given, answer, take_back)
    return root


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
