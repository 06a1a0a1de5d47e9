"""Owns the tab of the bulletin: a newspaper on the left, what is to be decided on the right.

render(BulletinScreen(sitting), (1600, 900))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game import narrate
from game.rules.orders import Order
from game.rules.state import PactState
from game.rules.vocabulary import Side
from game.ui import navigator
from game.ui import theme as t
from game.ui.box import Box
from game.ui.motion import BAR_MOVE, Tween
from game.ui.screens.bulletin.agenda import Counts, Votes, agenda, triple_of
from game.ui.screens.bulletin.decide import BODY, HEAD, PANEL, Asked, question, record_line
from game.ui.screens.bulletin.offers import offer, standing
from game.ui.screens.bulletin.paper import PAPER, Paper, masthead
from game.ui.screens.tab import TabScreen
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Label,
    Panel,
    Picture,
    SegmentedControl,
    Toggle,
    Widget,
)
from game.words import plural
from game.words import text as _

Kind = Literal["event", "offer", "pact", "agenda"]


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that the right panel can show: a question, an offer, a pact, or the agenda."""

    kind: Kind
    id: str = ""


AGENDA = Matter("agenda")


class BulletinScreen(TabScreen):
    """The tab 'Bulletin'. Page up and page down turn the paper's pages."""

    tab = "Bulletin"
    hints = True  # the player's wish to see what was done in history; kept while the window is open

    def __init__(self, sitting: Sitting) -> None:
        """The first unanswered matter is shown; with none, the agenda."""
        super().__init__(sitting)
        self.page = 0
        self.pages = 1
        self.looked_at: dict[str, str] = {}
        self.counts = Counts()
        self._moves: dict[str, tuple[Tween, Votes]] = {}
        self.matter = self._first()

    # --- what there is ----------------------------------------------------------------------------
    def matters(self) -> tuple[Matter, ...]:
        """Everything that the panel can show, in its order."""
        state, seat = self.sitting.state, self.sitting.seat
        asked = [Matter("event", q.event) for q in state.questions]
        offers = [Matter("offer", p.id) for p in state.pacts if not p.signed and p.to == seat]
        pacts = [Matter("pact", p.id) for p in state.pacts if p.stands and seat in (p.by, p.to)]
        return (*asked, *offers, *pacts, AGENDA)

    def open_matters(self) -> tuple[Matter, ...]:
        """What still waits for an answer."""
        return tuple(
            matter
            for matter in self.matters()
            if matter.kind not in ("pact", "agenda") and self.sitting.answer_to(matter.id) is None
        )

    def _first(self) -> Matter:
        return next(iter(self.open_matters()), AGENDA)

    def aside(self) -> str:
        """How many matters need a decision."""
        count = len(self.open_matters())
        if not count:
            return _("Nothing waits for a decision")
        words = plural("{n} matter needs a decision", "{n} matters need a decision", count)
        return words.format(n=count)

    # --- what is shown ----------------------------------------------------------------------------
    def update(self, dt: float) -> bool:
        """Each number comes off the press once, when it lies in front."""
        if self.sitting.printed != self.sitting.state.turn:
            self.sitting.printed = self.sitting.state.turn
            self.sound("press")
        return super().update(dt)

    def body(self, theme: Theme) -> Sequence[Widget]:
        """The paper, and the panel."""
        return [self._paper(theme), self._panel(theme)]

    def _paper(self, theme: Theme) -> Widget:
        paper = Paper(theme, self.sitting, self.show_chapter)
        self.pages = len(paper.pages)
        self.page = min(self.page, self.pages - 1)
        title = _masthead(self.sitting.turn.kind)
        number = _("No. {n}, {day}. For party organisations only").format(
            n=self.sitting.state.turn + 1, day=narrate.day(self.sitting.turn.begins)
        )
        root = Picture(PAPER, lambda canvas, _at: masthead(canvas, title, number), name="paper")
        for widget in paper.pages[self.page]:
            root.add(widget)
        if (self.page == 0 and self.pages > 1) or self.page:
            self._turners(root)
        return root

    def _turners(self, root: Widget) -> None:
        """The buttons that turn the pages, at the foot of the paper."""
        foot = Box(PAPER.right - 318, PAPER.bottom - 40, 302, 34)
        told = _("Page {n} of {all}").format(n=self.page + 1, all=self.pages)
        root.add(Label(foot.left_part(94), told, t.NOTE, t.SOFT_INK))
        for nth, (words, by, key) in enumerate(
            ((_("Back"), -1, "page up"), (_("Overleaf"), 1, "page down"))
        ):
            box = Box(foot.x + 98 + nth * 104, foot.y, 100, 34)
            root.add(self._turner(box, words, by, key))

    def _turner(self, box: Box, words: str, by: int, key: str) -> Widget:
        there = 0 <= self.page + by < self.pages
        reason = _("This is the first page.") if by < 0 else _("This is the last page.")
        return Button(
            box,
            words,
            on_act=lambda: self.turn_page(by),
            key=key,
            show_key=False,
            enabled=there,
            reason="" if there else reason,
            role=t.LABEL_BOLD,
        )

    def _panel(self, theme: Theme) -> Widget:
        matters = self.matters()
        if self.matter not in matters:
            self.matter = self._first()
        panel = Panel(PANEL, drop=4, name="panel")
        panel.add(self._head())
        panel.add(self._content(theme))
        panel.add(self._switch(matters))
        self._foot(panel)
        return panel

    def _head(self) -> Widget:
        """The band: what kind of matter, and which."""
        band = PANEL.top_part(HEAD)
        decide = self.matter.kind in ("event", "offer")
        colour = t.RED if decide else t.INK
        root = Picture(band, lambda canvas, at: canvas.rect(at, colour, t.INK, 2))
        title, words = self._titles()
        line = band.inset(16, 6)
        root.add(Label(line.top_part(38), title, t.TITLE.at(30), t.WHITE))
        root.add(Label(line.bottom_part(36), words, t.CARD_NAME, t.WHITE, ellipsis=True))
        return root

    def _titles(self) -> tuple[str, str]:
        scenario = self.sitting.scenario
        match self.matter.kind:
            case "event":
                return _("DECIDE"), scenario.events[self.matter.id].question
            case "offer":
                pact = self._pact()
                words = _("Terms from {faction}").format(faction=narrate.name(scenario, pact.by))
                return _("AN OFFER"), words
            case "pact":
                name = narrate.name(scenario, self._pact().other(self.sitting.seat))
                return _("A PACT"), _("With {faction}").format(faction=name)
            case _:
                return _("AGENDA"), _("Motions to come, and our line")

    def _content(self, theme: Theme) -> Widget:
        sitting, matter = self.sitting, self.matter
        given = sitting.answer_to(matter.id) if matter.id else None
        match matter.kind:
            case "event":
                return self._question(theme, matter.id, given)
            case "offer":
                verb = given.verb if given else ""
                pact = self._pact()
                return offer(theme, sitting, pact, verb, self.answer_offer, self.take_back)
            case "pact":
                return standing(
                    theme,
                    sitting,
                    self._pact(),
                    self.answer_offer,
                    self.take_back,
                    ends=bool(given),
                )
            case _:
                return agenda(sitting, self.counts, self.instruct, self.moving)

    def _question(self, theme: Theme, event: str, given: Order | None) -> Widget:
        sitting = self.sitting
        answered = given.object if given else ""
        looked_at = self.looked_at.get(event, answered)
        asked = Asked(sitting.scenario.events[event], looked_at, answered, self.hints)
        return question(theme, sitting, asked, self.look_at, self.answer, self.take_back)

    def _pact(self) -> PactState:
        return next(p for p in self.sitting.state.pacts if p.id == self.matter.id)

    def _switch(self, matters: tuple[Matter, ...]) -> Widget:
        """From one matter to the other."""
        box = Box(BODY.x, 796, BODY.w, 34)
        words = [self._word(matter, matters) for matter in matters]
        chosen = matters.index(self.matter)
        return SegmentedControl(
            box, words, chosen, lambda nth: self.show(matters[nth]), gap=6, name="matters"
        )

    def _word(self, matter: Matter, matters: tuple[Matter, ...]) -> str:
        same = [item for item in matters if item.kind == matter.kind]
        word = {
            "event": _("Decide"),
            "offer": _("Offer"),
            "pact": _("Pact"),
            "agenda": _("Agenda"),
        }[matter.kind]
        if matter.kind == "agenda":
            return f"{word} {len(self.sitting.state.agenda)}"
        return word if len(same) == 1 else f"{word} {same.index(matter) + 1}"

    def _foot(self, panel: Widget) -> None:
        """The wish for hints of the record, and the source of a question."""
        line = Box(BODY.x, 834, BODY.w, 24)
        if self.matter.kind != "event":
            told = {
                "offer": _("An offer that is not answered lapses with the turn."),
                "pact": _("To end a pact openly costs less than to break it."),
                "agenda": _("A line is set when the turn ends. The dashed mark is what is needed."),
            }[self.matter.kind]
            panel.add(Label(line, told, t.NOTE, t.SOFT_INK))
            return
        event = self.sitting.scenario.events[self.matter.id]
        panel.add(record_line(self.sitting, event, line))
        toggle = Box(BODY.x, 857, BODY.w, 30)
        panel.add(
            Toggle(toggle, _("Show what was done in history"), on=self.hints, on_change=self.hint)
        )

    # --- what the player does ---------------------------------------------------------------------
    def turn_page(self, by: int) -> None:
        """Turn the paper over."""
        self.page = min(max(self.page + by, 0), self.pages - 1)
        self.refresh()

    def show_chapter(self, chapter: str) -> None:
        """Open the chapters on one of them."""
        if self.app is not None:
            self.app.push(navigator.screen("chapters", self.sitting, chapter))

    def show(self, matter: Matter) -> None:
        """Show another matter."""
        self.matter = matter
        self.refresh()

    def look_at(self, option: str) -> None:
        """Look at an answer without giving it."""
        self.looked_at[self.matter.id] = option
        self.refresh()

    def answer(self, option: str) -> None:
        """Give an answer: it goes on the draft."""
        self.looked_at[self.matter.id] = option
        self.sitting.give(Order("", "decide", self.matter.id, object=option))
        self.sound("tick")
        self.refresh()

    def answer_offer(self, verb: str) -> None:
        """Accept or decline the offer that is shown."""
        self.sitting.give(Order("", verb, self.matter.id))
        self.sound("tick")
        self.refresh()

    def take_back(self) -> None:
        """Take the answer to the matter that is shown off the draft."""
        given = self.sitting.answer_to(self.matter.id)
        if given is not None:
            self.sitting.withdraw(given)
            self.sound("tick")
        self.refresh()

    def instruct(self, motion: str, side: Side) -> None:
        """Set our line on a motion; the line that stands anyway needs no instruction."""
        before = triple_of(self.counts.count(self.sitting, motion))
        given = self.sitting.answer_to(motion)
        if given is not None and given.object == side:
            self.sitting.withdraw(given)
        else:
            self.sitting.give(Order("", "instruct", motion, object=side))
        self.sound("tick")
        self._moves[motion] = (self.play(Tween(0, 100, BAR_MOVE)), before)
        self.refresh()

    def moving(self, motion: str, votes: Votes) -> Votes:
        """What the bar of a motion shows now, on its way from the count before to this one."""
        if motion not in self._moves:
            return votes
        tween, before = self._moves[motion]
        share = tween.value / 100
        for_ = round(before[0] + (votes[0] - before[0]) * share)
        against = round(before[1] + (votes[1] - before[1]) * share)
        return (for_, against, sum(votes) - for_ - against)

    def hint(self, on: bool) -> None:  # noqa: FBT001
        """Show, or hide, what was done in history; for every bulletin of this sitting."""
        BulletinScreen.hints = on
        self.refresh()


def _masthead(kind: str) -> str:
    """What the paper is called: by the length of a turn."""
    return {"weeks": _("THE WEEK"), "days": _("THE DAY"), "months": _("THE MONTH")}[kind]
