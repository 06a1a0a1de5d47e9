"""Owns the panel under the hall: the speech in the game's own words, and the noise it met.

page.add(speech_panel(theme, screen))
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from game import narrate
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.screens.congress import speeches as words_of
from game.ui.screens.congress.speeches import Speech
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Dialog,
    Label,
    LinkButton,
    Panel,
    Paragraph,
    Picture,
    Told,
    Widget,
)
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.congress.screen import CongressScreen

_SPEECH = Box(16, 706, 1084, 184)


def speech_panel(theme: Theme, screen: CongressScreen) -> Widget:
    """The speech in the game's words, and how loud it was, speech by speech."""
    panel = Panel(_SPEECH, name="speech")
    inside = _SPEECH.inset(18, 12)
    if not screen.speeches:
        heading = _("Nobody spoke to the motion")
        panel.add(Label(inside.top_part(30), heading, t.PANEL.at(22)))
        words = _("It was put and voted on. What weighed is in the ledgers of the seats.")
        panel.add(Paragraph(inside.below(40), words, t.READING))
        return panel
    left, right = inside.left_part(600), inside.beside(640)
    speech = screen.speeches[screen.speech]
    panel.add(Label(left.top_part(30), words_of.title(screen.vote, speech), t.PANEL.at(22)))
    _story(theme, panel, left.below(36), screen, speech)
    panel.add(Picture(Box(left.right + 19, inside.y, 2, inside.h), _rule))
    _noise(theme, panel, right, screen, speech)
    return panel


def _rule(canvas: Canvas, box: Box) -> None:
    canvas.down(box.x + 1, box.y, box.bottom, t.RULE, 1.6)


def _story(theme: Theme, panel: Panel, box: Box, screen: CongressScreen, speech: Speech) -> None:
    """As many sentences as there is room for; the whole is behind the link over them."""
    story = words_of.story(screen.vote, speech)
    role = t.READING.at(18)
    shown = _fitting(theme, story, box)
    panel.add(Paragraph(box, shown, role))
    if shown == story:
        return
    words = _("The whole report")
    wide = lettering.width(theme, words, t.LABEL_BOLD) + 4
    place = Box(box.right - wide, box.y - 36, wide, 30)
    panel.add(LinkButton(place, words, on_act=lambda: screen.open(lambda th: report(th, screen))))


def _fitting(theme: Theme, story: str, box: Box) -> str:
    """The sentences that end inside a box."""
    shown = ""
    for sentence in _sentences(story):
        longer = f"{shown} {sentence}".strip()
        role, size = t.READING.at(18), theme.scale.text
        if shown and lettering.paragraph_height(theme, longer, role, box.w, size) > box.h:
            break
        shown = longer
    return shown


def _sentences(story: str) -> list[str]:
    """A story cut after its full stops.

    >>> _sentences("It began. It ended.")
    ['It began.', 'It ended.']
    """
    parts = story.replace(". ", ".\n").replace("? ", "?\n").split("\n")
    return [part.strip() for part in parts if part.strip()]


def report(theme: Theme, screen: CongressScreen) -> Dialog:
    """The whole of a speech as the bulletin told it, with its source."""
    speech = screen.speeches[screen.speech]
    story = words_of.story(screen.vote, speech)
    source = _source(speech)
    size = theme.scale.text
    told = lettering.paragraph_height(theme, story, t.READING, 868, size)
    cited = lettering.paragraph_height(theme, source, t.LABEL, 868, size)
    tall = min(64 + told + cited + 48 + 76, 860)
    title = words_of.title(screen.vote, speech)
    dialog = Dialog(Box(350, (900 - tall) / 2, 900, tall), title, foot=76)
    dialog.add(Paragraph(dialog.body.top_part(told), story, t.READING))
    under = dialog.body.below(told + 16).top_part(cited)
    dialog.add(Paragraph(under, source, t.LABEL, t.SOFT_INK))
    back = dialog.foot.right_part(180)
    dialog.add(Button(back, _("Back"), key="esc", on_act=dialog.shut, primary=True))
    return dialog


def _source(speech: Speech) -> str:
    if speech.told is None:
        return _("Told by the game from the order and the hall.")
    return _("Source: {source} ({confidence}).").format(
        source=speech.told.source, confidence=narrate.confidence(speech.told.confidence)
    )


def _noise(theme: Theme, panel: Panel, box: Box, screen: CongressScreen, speech: Speech) -> None:
    panel.add(Label(box.top_part(30), _("Noise of the hall, speech by speech"), t.PANEL.at(22)))
    chart = Box(box.x, box.y + 38, box.w, box.h - 38 - 28)
    panel.add(NoiseChart(chart, screen))
    words = words_of.effect_words(screen.vote, speech)
    why = words_of.effect(screen.vote, speech)
    panel.add(Label(box.bottom_part(22), words, t.NOTE_BOLD, ellipsis=True, why=why, name="effect"))


class NoiseChart(Widget):
    """A bar for each speech: the share of enemies in the hall. Arrows and clicks choose one."""

    takes_focus = True

    def __init__(self, box: Box, screen: CongressScreen) -> None:
        speech = screen.speeches[screen.speech]
        super().__init__(box, name="noise", why=words_of.noise_why(screen.vote, speech))
        self.screen = screen

    @property
    def _pitch(self) -> float:
        return min(self.box.w / max(1, len(self.screen.speeches)), 60)

    def on_key(self, key: str) -> bool:
        """Left and right: the speech before or after."""
        by = {"left": -1, "right": 1}.get(key, 0)
        if by:
            self.screen.choose_speech((self.screen.speech + by) % len(self.screen.speeches))
        return bool(by)

    def on_release(self, at: Point) -> None:
        """A click chooses a speech; a click on the chosen one explains it."""
        nth = int((at[0] - self.box.x) / self._pitch)
        if 0 <= nth < len(self.screen.speeches) and nth != self.screen.speech:
            self.screen.choose_speech(nth)
        else:
            self.act()

    def tells(self) -> Sequence[Told]:
        """A line for each speech, which shows it."""
        chosen = self.screen.speeches[self.screen.speech]
        head = words_of.title(self.screen.vote, chosen)
        shown = _("Noise of the hall at: {speech}").format(speech=head)
        choose = self.screen.choose_speech
        told = (
            Told(_noise_words(self.screen, speech), partial(choose, nth))
            for nth, speech in enumerate(self.screen.speeches)
        )
        return (Told(shown), *told)

    def paint(self, canvas: Canvas) -> None:
        """Bars over the speakers' signs; the chosen one is framed, the shouted-down are crossed."""
        foot = self.box.bottom - 24
        tall = foot - self.box.y - 16
        for nth, speech in enumerate(self.screen.speeches):
            x = self.box.x + nth * self._pitch
            high = max(3.0, tall * speech.noise / 100)
            bar = Box(x + self._pitch * 0.14, foot - high, self._pitch * 0.72, high)
            canvas.rect(bar, t.INK if speech.heard else t.RED)
            if not speech.heard:
                art.cross(canvas, (bar.centre[0], bar.y - 9), 11, t.RED)
            if nth == self.screen.speech:
                frame = Box(x + 1, self.box.y, self._pitch - 2, self.box.h)
                canvas.rect(frame, None, t.RED, 2.4)
            art.glyph(canvas, speech.faction, (x + self._pitch / 2, foot + 12), 11)
        canvas.across(self.box.x, self.box.right, foot, t.INK, 2)


def _noise_words(screen: CongressScreen, speech: Speech) -> str:
    """A bar of the chart: who spoke, for whom, over how much noise."""
    told = _("{speech}, {faction}: noise {n} of 100")
    if not speech.heard:
        told = _("{speech}, {faction}: noise {n} of 100, shouted down")
    return told.format(
        speech=words_of.title(screen.vote, speech),
        faction=narrate.name(screen.vote.scenario, speech.faction),
        n=speech.noise,
    )
