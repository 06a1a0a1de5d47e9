"""Owns the dialog of one delegate: who sits there, by whose grace, and the ledger of the vote.

screen.open(lambda theme: delegate_dialog(theme, vote, nth, on_step=step))
"""

from __future__ import annotations

from collections.abc import Callable

from game import narrate
from game.narrate.posts import post_line
from game.rules.model import Scenario
from game.rules.state import Entry
from game.rules.votes import Ballot
from game.ui import art, lettering, reasons
from game.ui import ballots as ballot_words
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.screens.congress.hall import ballots_in_order, seat_words
from game.ui.screens.congress.votes import Vote
from game.ui.screens.persons import face
from game.ui.theme import Theme
from game.ui.widgets import Button, Dialog, Label, Ledger, NamedValue, Paragraph, Picture, Widget
from game.words import text as _

_WIDE, _ROW = 1140.0, 34.0


def delegate_dialog(
    theme: Theme, vote: Vote, nth: int, *, called: bool, on_step: Callable[[int], None]
) -> Dialog:
    """The delegate in the nth seat; before the seat is called its vote is not told."""
    ballot = ballots_in_order(vote.parts)[nth]
    title = ballot_words.delegate_name(vote.scenario, ballot)
    tall = 200 + max(430, 264 + _ROW * len(ballot.tally.reasons))
    box = Box((PAGE.w - _WIDE) / 2, (PAGE.h - tall) / 2, _WIDE, tall)
    dialog = Dialog(box, title, seat_words(vote, ballot), name="delegate")
    body = dialog.body
    left, right = body.left_part(420), body.beside(452)
    told = _ledger(theme, right, vote, ballot) if called else _waiting(right)
    buttons = _buttons(theme, dialog, on_step)
    for widget in (*buttons, *_who(theme, left, vote, ballot), *told):
        dialog.add(widget)
    return dialog


def _buttons(theme: Theme, dialog: Dialog, on_step: Callable[[int], None]) -> list[Widget]:
    foot = dialog.foot
    keys = ((_("Seat before"), "left"), (_("Next seat"), "right"))
    wide = max(260.0, *(Button.width_for(theme, words, key) for words, key in keys))
    before, after = foot.left_part(wide), foot.beside(wide + 16).left_part(wide)
    return [
        Button(foot.right_part(200), _("Back"), key="esc", on_act=dialog.shut, primary=True),
        Button(before, _("Seat before"), key="left", on_act=lambda: on_step(-1)),
        Button(after, _("Next seat"), key="right", on_act=lambda: on_step(1)),
    ]


# --- who sits there -------------------------------------------------------------------------------
def _who(theme: Theme, box: Box, vote: Vote, ballot: Ballot) -> list[Widget]:
    delegate = ballot.delegate
    portrait = Box(box.x, box.y, 180, 210)
    widgets: list[Widget] = [Picture(portrait, lambda c, b: _portrait(c, b, vote.scenario, ballot))]
    facts = _facts(vote, ballot)
    beside = box.beside(196)
    for n, (words, value, why) in enumerate(facts):
        line = Box(beside.x, box.y + n * 54, beside.w, 50)
        widgets.append(_Fact(line, words, value, why))
    under = Box(box.x, box.y + 232, box.w, box.h - 232)
    story, wide = _story(vote, ballot), under.w
    share = lettering.fitting(
        theme,
        lambda share: lettering.paragraph_height(theme, story, t.READING, wide, share),
        under.h - (30 if delegate.person is None else 0),
    )
    widgets.append(Paragraph.flowing(theme, under, story, t.READING, share=share))
    if delegate.person is None:
        note = _("A composite figure: one seat among many, without a card in the game.")
        widgets.append(Label(under.bottom_part(24), note, t.NOTE, t.SOFT_INK))
    return widgets


def _portrait(canvas: Canvas, box: Box, scenario: Scenario, ballot: Ballot) -> None:
    delegate = ballot.delegate
    shown = face(scenario, delegate.person) if delegate.person else "official"
    art.bust(canvas, box, shown, delegate.faction or "uncommitted")


class _Fact(NamedValue):
    """A name over a value."""

    def __init__(self, box: Box, words: str, value: str, why: Explanation | None) -> None:
        super().__init__(box, words, value, why=why)

    def paint(self, canvas: Canvas) -> None:
        """Words over the value, over a hairline."""
        if self.acts and (self.hovered or self.focused):
            canvas.rect(self.box.inset(-5, 0), t.PALE_RED)
        canvas.text_in(self.box.top_part(24), self.words, t.NOTE, t.SOFT_INK)
        canvas.text_in(self.box.below(22).top_part(26), self.value, t.LEDGER_BOLD, ellipsis=True)
        canvas.across(self.box.x, self.box.right, self.box.bottom, t.RULE, 1.2)

    def fits(self, _theme: Theme) -> bool:
        """Long values are cut; the whole stands in the paragraph below."""
        return True


def _facts(vote: Vote, ballot: Ballot) -> list[tuple[str, str, Explanation | None]]:
    delegate, scenario = ballot.delegate, vote.scenario
    place = narrate.name(scenario, delegate.where)
    stands = narrate.name(scenario, delegate.faction or "uncommitted").capitalize()
    in_body = delegate.where in scenario.bodies
    marks = reasons.of_marks(scenario, delegate.person) if delegate.person else None
    nerve = marks or Explanation(
        _("Nerve {n} of 10").format(n=delegate.nerve),
        note=_("Drawn once and for all for this seat. The steadier, the less the ban frightens."),
    )
    seat = _("{n}").format(n=delegate.seat)
    return [
        (_("Body") if in_body else _("Organisation"), place, None),
        (_("Place in the list"), seat, None),
        (_("Stands with"), stands, None),
        (_("Nerve"), _("{n} of 10").format(n=delegate.nerve), nerve),
    ]


def _story(vote: Vote, ballot: Ballot) -> str:
    """By whose grace somebody sits in the hall."""
    delegate, scenario = ballot.delegate, vote.scenario
    if delegate.where in scenario.bodies:
        return _in_body(vote, ballot)
    if not delegate.nominee:
        return _chosen(vote, ballot)
    secretary = _secretary(vote, delegate.where)
    if not secretary:
        return _("Put on the list by the apparatus while the secretary’s post was vacant.")
    sentence = _("Put on the list by {secretary}, secretary in {place}.").format(
        secretary=narrate.full_name(scenario, secretary),
        place=narrate.name(scenario, delegate.where),
    )
    return f"{sentence} {appointed(vote, delegate.where, secretary)}"


def _chosen(vote: Vote, ballot: Ballot) -> str:
    place = narrate.name(vote.scenario, ballot.delegate.where)
    if not ballot.delegate.faction:
        return _("Chosen in {place} by members who stand with nobody.").format(place=place)
    return _("Chosen in {place} by those members who stand with {faction}.").format(
        place=place, faction=narrate.name(vote.scenario, ballot.delegate.faction)
    )


def _in_body(vote: Vote, ballot: Ballot) -> str:
    delegate, scenario = ballot.delegate, vote.scenario
    if delegate.person is None:
        return _("A full member whose name the game does not carry.")
    person = scenario.people[delegate.person]
    return _("{name}. {post}. Can count on {base}.").format(
        name=person.full_name,
        post=post_line(scenario, vote.hall, delegate.person).rstrip("."),
        base=person.base.strip().rstrip("."),
    )


def _secretary(vote: Vote, place: str) -> str:
    """Who led the organisation when its list was drawn, else who leads it now."""
    drawn = _last(vote, "delegation", place)
    after = vote.sitting.match.opened(drawn.turn + 1) if drawn else None
    state = after if after is not None and drawn and drawn.turn < vote.turn else vote.hall
    return state.organisations[place].secretary or ""


def _last(vote: Vote, key: str, subject: str, after: str = "") -> Entry | None:
    """The last entry of a kind about a subject, up to the turn of the vote."""
    found = None
    for entries in vote.sitting.match.state.chronicle[: vote.turn + 1]:
        for entry in entries:
            if entry.key == key and entry.subject == subject and after in ("", entry.after):
                found = entry
    return found


def appointed(vote: Vote, place: str, secretary: str) -> str:
    """How and when a secretary came to the post."""
    entry = _last(vote, "secretary", place, secretary)
    name = narrate.name(vote.scenario, secretary)
    if entry is None:
        began = narrate.day(vote.scenario.calendar[0].begins)
        return _("{name} held the post already when the game began, on {day}.").format(
            name=name, day=began
        )
    return _("{name} came to the post in the turn “{turn}”: {cause}.").format(
        name=name,
        turn=vote.scenario.calendar[entry.turn].label,
        cause=narrate.cause(vote.scenario, entry.cause),
    )


# --- the ledger -----------------------------------------------------------------------------------
def _ledger(theme: Theme, box: Box, vote: Vote, ballot: Ballot) -> list[Widget]:
    what = ballot_words.of_ballot(vote.scenario, ballot)
    heading = Label(box.top_part(34), _("What weighed, and how much"), t.PANEL)
    lines = Box(box.x, box.y + 40, box.w, 44 + _ROW * max(1, len(what.rows)))
    ledger = Ledger(lines, what, total_words=_("All together"), total_sign=True)
    scale = Box(box.x, lines.bottom + 16, box.w, 96)
    note = Box(box.x, scale.bottom + 8, box.w, 60)
    return [
        heading,
        ledger,
        Picture(scale, lambda c, b: _scale(c, b, vote.scenario, ballot), name="scale"),
        Paragraph(note, what.note, t.LABEL, t.SOFT_INK),
    ]


def _waiting(box: Box) -> list[Widget]:
    words = _("Not called yet. The reasons are told with the vote.")
    return [Label(box.top_part(34), words, t.READING)]


def _scale(canvas: Canvas, box: Box, scenario: Scenario, ballot: Ballot) -> None:
    """From against to for: the two thresholds, and where the delegate came to stand."""
    threshold = scenario.balance.votes.threshold
    score = ballot.tally.total
    reach = max(threshold * 3, abs(score) + threshold)
    middle = box.y + 40
    share = threshold / reach / 2
    bar = Box(box.x, middle - 12, box.w, 24)
    canvas.rect(bar.left_part(bar.w * (0.5 - share)), t.INK)
    canvas.rect(bar.right_part(bar.w * (0.5 - share)), t.RED)
    canvas.rect(Box(bar.x + bar.w * (0.5 - share), bar.y, bar.w * share * 2, bar.h), t.WHITE)
    canvas.rect(bar, None, t.INK, 2)
    words = ((_("against"), 0.25 - share / 2), (_("abstain"), 0.5), (_("for"), 0.75 + share / 2))
    for text, at in words:
        canvas.text(text, t.LABEL, (box.x + box.w * at, middle + 32), align="centre")
    x = box.x + box.w * (0.5 + score / reach / 2)
    art.pointer(canvas, (x, bar.y - 12), "down", 16, t.INK)
    art.seat_sign(canvas, (x, middle), ballot.side, 0, 1.3)
