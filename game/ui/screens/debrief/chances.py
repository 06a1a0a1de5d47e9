"""Owns how rare an outcome is: the button that plays games, their progress, what they gave.

No number is shown that was not computed here and now: the games are played when they are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.report.odds import Odd, endings, sentence
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.background import Games
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.theme import Theme
from game.ui.widgets import Button, Label, Panel, Paragraph, Picture, ProgressLine, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

GAMES = 100
_ROWS = 7  # measures that are told beside the first
_LONG = 40  # turns of a game that takes its time


def chances_panel(theme: Theme, box: Box, screen: DebriefScreen) -> Widget:
    """The button that plays games from this start, its progress, or what they gave."""
    panel = Panel(box, name="chances")
    games = screen.games
    if games is None:
        return _asking(theme, panel, screen)
    if not games.done:
        return _playing(panel, screen)
    return _told(theme, panel, screen)


def _asking(theme: Theme, panel: Panel, screen: DebriefScreen) -> Widget:
    panel.add(Picture(panel.box.inset(2), lambda canvas, box: _unknown(canvas, box, screen)))
    inside = panel.box.beside(206).inset(0, 16).left_part(panel.box.w - 222)
    panel.add(Label(inside.top_part(32), _("How rare is such an outcome?"), t.PANEL))
    words = _(
        "{n} games can be played from this start now, each with other dice, with every side "
        "giving the orders of the record. {time} You may look at the other pages meanwhile."
    )
    long = len(screen.sitting.scenario.calendar) > _LONG
    time = _("It takes some minutes.") if long else _("It takes a minute or two.")
    words = words.format(n=GAMES, time=time)
    panel.add(Paragraph(inside.below(36).top_part(112), words, t.LEDGER))
    label = _("Play {n} games from this start").format(n=GAMES)
    wide = Button.width_for(theme, label, "g")
    place = inside.bottom_part(48).left_part(wide)
    panel.add(
        Button(place, label, key="g", primary=True, on_act=screen.play_games, name="play games")
    )
    return panel


def _playing(panel: Panel, screen: DebriefScreen) -> Widget:
    games = screen.games
    inside = panel.box.inset(20, 16)
    panel.add(Label(inside.top_part(32), _("How rare is such an outcome?"), t.PANEL))
    if games is None:
        return panel
    done, count = progress(games)
    line = Box(inside.x, inside.y + 60, inside.w, 44)
    panel.add(ProgressLine(line, _("Games are being played"), done, count=count))
    place = inside.bottom_part(44).left_part(180)
    panel.add(Button(place, _("Stop"), key="g", on_act=screen.stop_games, name="stop games"))
    return panel


def progress(games: Games) -> tuple[float, str]:
    """How far the games have come: a share, and in words."""
    words = _("{n} of {all}").format(n=games.number, all=games.count)
    return games.number / games.count, words


def _told(theme: Theme, panel: Panel, screen: DebriefScreen) -> Widget:
    games, odds = screen.games, screen.odds
    if games is None or not odds:
        return panel
    odd = odds[0]
    look = t.faction_look(screen.sitting.seat)
    box = panel.box
    panel.add(Picture(box.inset(2), lambda canvas, place: _block(canvas, place, screen, odd)))
    why = _share_why(screen, odds)
    panel.add(
        Picture(Box(box.x + 12, box.y + 12, 150, 200), lambda _c, _b: None, why=why, name="share")
    )
    right = box.beside(206).left_part(box.w - 222)
    words = _sentence(odd)
    tall = lettering.paragraph_height(theme, words, t.LEDGER_BOLD, right.w, theme.scale.text)
    panel.add(Paragraph(Box(right.x, box.y + 16, right.w, tall), words, t.LEDGER_BOLD))
    top = box.y + 16 + tall + 12
    marks = Box(right.x, top, right.w, box.bottom - 46 - top)
    panel.add(
        Picture(
            marks,
            lambda c, b: art.spread_marks(c, b, games.count, odd.count, look.colour, columns=20),
        )
    )
    foot = Box(right.x, box.bottom - 36, right.w, 24)
    panel.add(Label(foot, _("each mark is one game"), t.NOTE, t.SOFT_INK))
    ending = next((item for item in odds if item.kind == "ending"), None)
    if ending is not None:
        aside = _("your ending: {n}").format(n=ending.count)
        panel.add(Label(foot, aside, t.NOTE_BOLD, align="right", why=_endings_why(screen)))
    return panel


def _unknown(canvas: Canvas, box: Box, screen: DebriefScreen) -> None:
    """The block of the share before it is known: a mark for each game, none of them played."""
    look = t.faction_look(screen.sitting.seat)
    art.slanted(canvas, box.left_part(196), look.colour, 44)
    pitch = 13.0
    for n in range(GAMES):
        row, column = divmod(n, 10)
        at = Box(box.x + 16 + column * pitch, box.y + 18 + row * pitch, pitch - 4, pitch - 4)
        canvas.rect(at, None, look.on_top, 1.4)
    art.glyph_on_top(canvas, screen.sitting.seat, (box.x + 28, box.bottom - 32), 22)


def _block(canvas: Canvas, box: Box, screen: DebriefScreen, odd: Odd) -> None:
    look, share = t.faction_look(screen.sitting.seat), odd.share
    art.slanted(canvas, box.left_part(196), look.colour, 44)
    x = box.x + 18
    canvas.text(f"{share.per_cent:.0f}%", t.BIG_NUMBER.at(60), (x, box.y + 54), look.on_top)
    lines = (
        _("{n} of {all}").format(n=odd.count, all=odd.games),
        _("simulated games"),
        _("likely {low} to {high}%").format(low=f"{share.low:.0f}", high=f"{share.high:.0f}"),
    )
    for n, words in enumerate(lines):
        canvas.text(words, t.LABEL_BOLD, (x, box.y + 108 + n * 25), look.on_top)


def _sentence(odd: Odd) -> str:
    """What came up in how many per cent of the games; a measure has its words whole."""
    words = {
        "ending": _(
            "From this start, in {n} games with the record’s orders, your ending came up in {p}%."
        ),
        "otherwise": _(
            "From this start, in {n} games with the record’s orders, {v} facts or more came "
            "otherwise in {p}%."
        ),
        "for": _(
            "From this start, in {n} games with the record’s orders on every side, {v} or more "
            "votes for came up in {p}%."
        ),
        "against": _(
            "From this start, in {n} games with the record’s orders on every side, {v} or more "
            "votes against came up in {p}%."
        ),
    }[odd.side if odd.kind == "vote" else odd.kind]
    return words.format(n=odd.games, v=odd.number, p=f"{odd.share.per_cent:.0f}")


def _share_why(screen: DebriefScreen, odds: Sequence[Odd]) -> Explanation:
    """All that was counted, each with its error bar."""
    rarest = sorted(odds[1:], key=lambda odd: odd.count)[:_ROWS]  # a campaign has many main votes
    told = (odds[0], *(odd for odd in odds[1:] if odd in rarest))
    scenario = screen.sitting.scenario
    rows = tuple(Row(f"{sentence(scenario, odd)} ({_likely(odd)})", odd.count) for odd in told)
    note = _("The true shares lie within the bounds given, 95 times in 100 (Wilson’s interval).")
    return Explanation(_("Games that went at least as far"), rows, note=note)


def _likely(odd: Odd) -> str:
    share = odd.share
    return _("{low} to {high}%").format(low=f"{share.low:.0f}", high=f"{share.high:.0f}")


def _endings_why(screen: DebriefScreen) -> Explanation:
    games = screen.games.results if screen.games else []
    scenario = screen.sitting.scenario
    rows = tuple(
        Row(scenario.endings[name].title if name in scenario.endings else _("No ending"), number)
        for name, number in endings(games).items()
    )
    return Explanation(_("How those games ended"), rows, len(games))
