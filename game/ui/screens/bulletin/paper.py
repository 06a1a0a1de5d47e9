"""Owns the newspaper: masthead, lead story, our orders, the other pieces, and its pages.

    pages = Paper(theme, sitting).pages      # each a list of widgets; page 0 has the lead

Pieces are set whole, column by column; what finds no room goes overleaf. Text takes the player's
size, or the next smaller in which every piece ends on its page; the number of pages follows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from game import narrate
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.lettering import Run
from game.ui.preferences import STEPS
from game.ui.reasons import of_source
from game.ui.screens import persons
from game.ui.screens.bulletin.article import Article
from game.ui.screens.bulletin.news import Report, articles, reports
from game.ui.screens.bulletin.rows import ReportRow
from game.ui.sitting import Sitting
from game.ui.theme import Role, Theme
from game.ui.widgets import Button, Label, Paragraph, Picture, Widget
from game.words import text as _

PAPER = Box(16, 112, 1104, 778)
GROUND = t.NEWSPRINT
INSIDE = Box(40, 220, 1056, 622)
_LEFT = Box(40, 220, 690, 646)
_RIGHT = Box(766, 220, 330, 622)
_HEADLINE = t.BULLETIN_BOLD.at(44)
_GAP = 14.0
_REPORT = 44.0


class _Column:
    """A column of a page, and how far down it is filled."""

    def __init__(self, page: int, box: Box) -> None:
        self.page, self.box, self.y = page, box, box.y


class Paper:
    """One number of the bulletin, set for a theme."""

    def __init__(
        self, theme: Theme, sitting: Sitting, on_chapter: Callable[[str], None] | None = None
    ) -> None:
        """Sets all pages at once; `on_chapter` is told the chapter whose button was acted on."""
        self.theme, self.sitting, self.on_chapter = theme, sitting, on_chapter
        self._articles, self._told = articles(sitting), list(reports(sitting))
        wish = theme.scale.text
        for share in (wish, *(step / 100 for step in STEPS[::-1] if 100 <= step < wish * 100)):
            self._lay_out(share)
            if self._holds():
                return

    def _holds(self) -> bool:
        """Whether every page ends on the paper."""
        return all(w.box.bottom <= _LEFT.bottom for page in self.pages for w in page)

    def _lay_out(self, share: float) -> None:
        """Set all pages with their text enlarged by a share."""
        self.share = share
        (lead, *others), told = self._articles, self._told
        self.pages: list[list[Widget]] = [[]]
        kept = self._front(lead, told)
        gutter = Box(746, 226, 3, 614)
        self.pages[0].append(
            Picture(gutter, lambda c, at: c.down(at.x, at.y, at.bottom, t.INK, 1.6))
        )
        self._columns(others, told[kept:])

    # --- the front page ---------------------------------------------------------------------------
    def _front(self, lead: Article, told: Sequence[Report]) -> int:
        """The lead story over our orders; returns how many orders found room."""
        rows = len(told)
        room = _LEFT.h - (52 + rows * _REPORT if rows else 0)
        piece = self._lead(lead, max(room, 330))
        self.pages[0] += piece
        y = max(w.box.bottom for w in piece) + 12
        return self._reports(told, Box(_LEFT.x, y, _LEFT.w, _LEFT.bottom - y))

    def _lead(self, lead: Article, room: float) -> list[Widget]:
        theme = self.theme
        role = _shrunk(theme, lead.title, _HEADLINE, _LEFT.w, 30)
        title = Box(_LEFT.x, _LEFT.y, _LEFT.w, 54)
        widgets: list[Widget] = [Label(title, lead.title, role, ellipsis=True, name="headline")]
        y = title.bottom
        if lead.lead:
            line = Box(_LEFT.x, y, _LEFT.w, 28)
            italic = t.BULLETIN_ITALIC.at(21)
            widgets.append(Label(line, lead.lead, italic, t.SOFT_INK, ellipsis=True))
            y += 36
        text = self._beside(lead, y, room - (y - _LEFT.y) - 64)
        widgets += text
        y = max(w.box.bottom for w in text) + 8
        return [*widgets, *self._foot(lead, Box(_LEFT.x, y, _LEFT.w, 0))]

    def _beside(self, lead: Article, y: float, room: float) -> list[Widget]:
        """The text, beside the portrait if there is one, then under it over the whole width."""
        if not lead.picture:
            return [self._text(lead.text, Box(_LEFT.x, y, _LEFT.w, 0))]
        for wide in (290.0, 240.0, 200.0, 160.0):
            placed = self._wrapped(lead, y, wide)
            if max(w.box.bottom for w in placed) - y <= room:
                break
        return placed

    def _wrapped(self, lead: Article, y: float, wide: float) -> list[Widget]:
        theme, tall = self.theme, wide * 0.88
        picture = Box(_LEFT.x, y, wide, tall)
        portrait = persons.face(self.sitting.scenario, lead.picture)
        faction = persons.look(self.sitting.state, lead.picture)
        widgets: list[Widget] = [
            Picture(picture, lambda canvas, at: art.bust(canvas, at, portrait, faction))
        ]
        beside = Box(_LEFT.x + wide + 22, y - 3, _LEFT.w - wide - 22, 0)
        step = lettering.line_height(t.BULLETIN, self.share)
        lines = int((tall + 6) // step)
        first, rest = _split(theme, lead.text, t.BULLETIN, beside.w, lines, self.share)
        widgets.append(self._text(first, beside))
        if rest:
            widgets.append(self._text(rest, Box(_LEFT.x, y + tall + 4, _LEFT.w, 0)))
        return widgets

    def _reports(self, told: Sequence[Report], box: Box) -> int:
        """Our orders, as many as fit; how many that was."""
        fit = min(len(told), int((box.h - 48) // _REPORT))
        if fit <= 0:
            return 0
        page = self.pages[0]
        rule = Box(box.x, box.y, box.w, 5)
        page.append(Picture(rule, lambda c, at: c.across(at.x, at.right, at.y + 2, t.INK, 4)))
        title = Box(box.x, box.y + 8, box.w, 36)
        page.append(Label(title, self._orders_title(), t.BULLETIN_BOLD, name="orders"))
        for nth, report in enumerate(told[:fit]):
            row = Box(box.x, box.y + 46 + nth * _REPORT, box.w, _REPORT)
            page.append(ReportRow(self.sitting, report, row, nth))
        return fit

    def _orders_title(self) -> str:
        turn = self.sitting.scenario.calendar[max(0, self.sitting.state.turn - 1)]
        return _("Your orders: {turn}").format(turn=turn.label)

    # --- pieces -----------------------------------------------------------------------------------
    def _columns(self, pieces: Sequence[Article], left_over: Sequence[Report]) -> None:
        """Put each piece in the first column with room for it; what finds none opens a page."""
        columns = [_Column(0, _RIGHT), _Column(0, self._under())]
        for piece in pieces:
            if not any(self._fitted(piece, column) for column in columns):
                self.pages.append([])
                fresh = [_Column(len(self.pages) - 1, box) for box in INSIDE.columns(3, 33)]
                self._fitted(piece, fresh[0], force=True)
                columns += fresh
        if left_over:
            self._overflow(left_over)

    def _under(self) -> Box:
        """What is left of the left column under the orders."""
        lowest = max((w.box.bottom for w in self.pages[0] if w.box.x < _RIGHT.x - 21), default=0)
        top = min(lowest + _GAP, _LEFT.bottom)
        return Box(_LEFT.x, top, _LEFT.w, _LEFT.bottom - top)

    def _fitted(self, piece: Article, column: _Column, *, force: bool = False) -> bool:
        """Set a piece in a column if there is room for it."""
        placed = self._piece(piece, Box(column.box.x, column.y, column.box.w, 0))
        if placed[-1].box.bottom > column.box.bottom and not force:
            return False
        self.pages[column.page] += placed
        column.y = placed[-1].box.bottom + _GAP
        return True

    def _overflow(self, told: Sequence[Report]) -> None:
        """Orders for which the front page had no room have a page of their own."""
        self.pages.append([])
        page = self.pages[-1]
        page.append(Label(_LEFT.top_part(36), self._orders_title(), t.BULLETIN_BOLD))
        for nth, report in enumerate(told):
            row = Box(_LEFT.x, _LEFT.y + 40 + nth * _REPORT, _LEFT.w, _REPORT)
            page.append(ReportRow(self.sitting, report, row, nth))

    def _piece(self, piece: Article, box: Box) -> list[Widget]:
        """A headline, the line under it, the text, what it did; the last widget is the lowest."""
        title = self._set(piece.title, t.BULLETIN_BOLD, box)
        widgets: list[Widget] = [title]
        y = title.box.bottom + 2
        if piece.lead:
            under = Box(box.x, y, box.w, 0)
            lead = self._set(piece.lead, t.BULLETIN_ITALIC.at(18), under, t.SOFT_INK)
            widgets.append(lead)
            y = lead.box.bottom + 2
        text = self._text(piece.text, Box(box.x, y, box.w, 0))
        foot = self._foot(piece, Box(box.x, text.box.bottom + 4, box.w, 0))
        end = Box(box.x, (foot[-1] if foot else text).box.bottom + 6, box.w, 3)
        rule = Picture(end, lambda c, at: c.across(at.x, at.right, at.y + 1, t.RULE, 1.6))
        return [*widgets, text, *foot, rule]

    def _foot(self, piece: Article, box: Box) -> list[Widget]:
        """What it did, and where it is known from."""
        widgets: list[Widget] = []
        y = box.y
        if piece.effects:
            runs = _effects(piece)
            role = t.LABEL
            tall = lettering.paragraph_height(self.theme, runs, role, box.w, self.share)
            why = Explanation(_("What came of it"), piece.effects[:22])
            place = Box(box.x, y, box.w, tall)
            widgets.append(Paragraph(place, runs, role, why=why, name=f"effect {piece.title}"))
            y += tall + 2
        if piece.chapter and self.on_chapter is not None:
            words = _("What is carried into it")
            wide = min(Button.width_for(self.theme, words), box.w)
            act = partial(self.on_chapter, piece.chapter)
            widgets.append(Button(Box(box.x, y + 2, wide, 36), words, on_act=act, name="chapter"))
            y += 40
        if piece.source:
            why = of_source(self.sitting.scenario, piece.title, piece.source, piece.confidence)
            words = f"{narrate.confidence(piece.confidence).capitalize()}. {piece.source}"
            line = Box(box.x, y, box.w, 22)
            widgets.append(
                Label(line, words, t.NOTE, t.GREY, ellipsis=True, why=why, name="source")
            )
        return widgets

    def _text(self, words: str, box: Box) -> Paragraph:
        return self._set(words, t.BULLETIN, box)

    def _set(self, words: str, role: Role, box: Box, colour: t.Colour = t.INK) -> Paragraph:
        return Paragraph.flowing(self.theme, box, words, role, colour, share=self.share)


def _effects(piece: Article) -> tuple[Run, ...]:
    """The first effects in a line; the ledger behind it has them all."""
    told = []
    for row in piece.effects[:3]:
        amount = f" {narrate.signed(row.amount)}" if row.amount is not None else ""
        told.append(f"{row.words}{amount}")
    over = len(piece.effects) - 3
    words = "; ".join(told) + (_("; and {n} more").format(n=over) if over > 0 else "")
    return (Run(_("Effect.") + " ", t.LABEL_BOLD), Run(words + ".", t.LABEL))


def _split(
    theme: Theme, words: str, role: Role, wide: float, lines: int, share: float
) -> tuple[str, str]:
    """The words of the first lines of a column, and the rest."""
    whole = lettering.wrap(theme, words, role, wide, share)
    if len(whole) <= lines:
        return words, ""
    first = " ".join("".join(p.words for p in line.pieces).strip() for line in whole[:lines])
    count = len(first.split())
    parts = words.split()
    return " ".join(parts[:count]), " ".join(parts[count:])


def _shrunk(theme: Theme, words: str, role: Role, room: float, least: float) -> Role:
    """The role made smaller until the words fit on a line."""
    while role.size > least and lettering.width(theme, words, role) > room:
        role = role.at(role.size - 2)
    return role


def masthead(canvas: Canvas, title: str, number: str) -> None:
    """The title of the paper, its number, its rules."""
    art.drop_edge(canvas, PAPER, 4)
    canvas.rect(PAPER, GROUND, t.INK, 2)
    wide = canvas.text(title, t.MASTHEAD, (40, 160), t.INK, room=520)
    x = 40 + wide + 26
    canvas.text("БЮЛЛЕТЕНЬ ЦК", t.BULLETIN_BOLD.at(26), (x, 148), t.INK, room=300)
    room = 1096 - x - 90
    canvas.text(number, t.BULLETIN_ITALIC.at(19), (x, 178), t.INK, room=room, ellipsis=True)
    place = _("Moscow")
    canvas.text(place, t.BULLETIN_ITALIC.at(19), (1096, 178), t.INK, align="right", room=86)
    canvas.across(40, 1096, 199, t.INK, 5)
    canvas.across(40, 1096, 205, t.INK, 1.4)
