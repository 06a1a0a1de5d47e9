"""A file of a mod around one line: line numbers, the line that is meant, and what is wrong in it.

It also writes the nearest valid name in place of the wrong one, where that is plain.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path

from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.mods.facts import Line, source
from game.ui.screens.mods.head import fitting
from game.ui.theme import rgb
from game.ui.widgets import Act, Button, Panel
from game.words import text as _

_STEP, _HEAD, _FOOT = 27.0, 38.0, 86.0
_DARK, _WAVE, _HINT = rgb("#4A1412"), rgb("#FF9A8A"), rgb("#E8B04A")
_WORD = re.compile(r"[\w./-]+")
_LIKE = 0.6  # as near as a suggestion has to be


class Excerpt(Panel):
    """The lines around `line`; without mistakes a file from its beginning."""

    def __init__(self, box: Box, line: Line | None, on_mend: Act, said: str = "") -> None:
        """`on_mend` writes what was meant; `said` is what was just done."""
        super().__init__(box, fill=t.INK, name="excerpt")
        self.line, self.said = line, said
        self.lines = source(line.file) if line is not None else ()
        if line is not None and wrong_word(line) is not None:
            foot = box.bottom_part(50).inset(12, 4)
            words = _("Write {name}").format(name=line.meant)
            self.add(
                Button(
                    foot.right_part(300),
                    words,
                    on_ink=True,
                    on_act=on_mend,
                    name="mend",
                    tooltip=_("Changes this word in the file, and checks the mod again."),
                )
            )

    def paint(self, canvas: Canvas) -> None:
        """The file's name, its lines, what was meant."""
        canvas.rect(self.box, t.INK, t.INK, 2)
        head = self.box.top_part(_HEAD)
        canvas.rect(head, rgb("#2A261F"))
        if self.line is None:
            return
        place = ""
        if self.line.line:
            place = _("line {line}, column {column}").format(
                line=self.line.line, column=self.line.column
            )
        wide = canvas.text_in(head.inset(16, 0), place, t.LABEL, t.LABEL_ON_INK, align="right")
        name = head.inset(16, 0).left_part(head.w - 32 - wide - 16)
        canvas.text_in(name, self.line.shown, t.MONO, t.PAPER, ellipsis=True)
        self._lines(canvas, self.box.below(_HEAD + 8).left_part(self.box.w - 2))
        if self.line.code:
            self._foot(canvas)

    def _lines(self, canvas: Canvas, box: Box) -> None:
        assert self.line is not None
        if not self.lines:
            return
        foot = _FOOT if self.line.line else 8
        count = int((box.h - foot) // _STEP)
        first = min(max(0, self.line.line - 1 - count // 2), max(0, len(self.lines) - count))
        for nth in range(first, min(first + count, len(self.lines))):
            row = Box(box.x, box.y + (nth - first) * _STEP, box.w, _STEP)
            self._line(canvas, row, nth)

    def _line(self, canvas: Canvas, row: Box, nth: int) -> None:
        assert self.line is not None
        meant = nth == self.line.line - 1 and self.line.kind != "sound"
        if meant:
            canvas.rect(row.inset(2, 0), _DARK)
        middle = row.centre[1]
        number = str(nth + 1)
        ink = t.WHITE if meant else t.LABEL_ON_INK
        canvas.text(number, t.MONO, (row.x + 56, middle), ink, align="right", enlarge=1.0)
        sign = lettering.width(canvas.theme, "m" * 40, t.MONO) / 40
        room = int((row.w - 72 - 20) / sign)
        start = 0
        if meant and self.line.column > room - 8:
            start = self.line.column - room // 2
        words = _printable(self.lines[nth][start:])
        shown = words if len(words) <= room else f"{words[: room - 1]}…"
        key = "" if meant else _key_of(shown)
        canvas.text(key, t.MONO, (row.x + 72, middle), t.LABEL_ON_INK, enlarge=1.0)
        at = (row.x + 72 + len(key) * sign, middle)
        canvas.text(shown[len(key) :], t.MONO, at, t.PAPER, enlarge=1.0)
        if meant:
            self._underline(canvas, row, nth, sign, start)

    def _underline(self, canvas: Canvas, row: Box, nth: int, sign: float, start: int) -> None:
        """A wave under the word that is wrong."""
        assert self.line is not None
        begins = self.line.column - 1
        found = _WORD.search(self.lines[nth], begins)
        long = found.end() - begins if found and found.start() <= begins + 1 else 1
        x = row.x + 72 + (begins - start) * sign
        right = min(x + max(long, 1) * sign, row.right - 12)
        y, points, down = row.bottom - 4, [], False
        while x <= right:
            points.append((x, y + (2 if down else -1)))
            x, down = x + 4, not down
        if len(points) > 1:
            canvas.line(points, _WAVE, 2)

    def _foot(self, canvas: Canvas) -> None:
        """What is wrong in whole words, and what was meant or has just been done."""
        assert self.line is not None
        foot = self.box.bottom_part(_FOOT).inset(16, 4)
        canvas.across(foot.x, foot.right, foot.y - 3, t.SOFT_INK)
        upper, lower = foot.top_part(44), foot.bottom_part(34)
        if self.children:
            lower = lower.left_part(lower.w - 312)
        told = _("{code}: {words}").format(code=self.line.code, words=self.line.words)
        canvas.paragraph(fitting(canvas.theme, told, t.LABEL, upper), t.LABEL, upper, t.WHITE)
        words = self.said
        if not words and self.line.meant:
            words = _("Did you mean {name}?").format(name=self.line.meant)
        if words:
            canvas.text_in(lower, words, t.MONO, _HINT, ellipsis=True)


def _key_of(words: str) -> str:
    """What of a line comes before its value: the key with its colon, or a whole remark."""
    if words.lstrip().startswith("#"):
        return words
    key, colon, _value = words.partition(": ")
    return f"{key}{colon}" if colon else words if words.endswith(":") else ""


def _printable(words: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in words)


# --- mending --------------------------------------------------------------------------------------
def wrong_word(line: Line) -> tuple[int, int] | None:
    """Where in its line the wrong word begins and ends, if it is plain which one that is."""
    lines = source(line.file)
    if not line.meant or line.kind == "sound" or not 0 < line.line <= len(lines):
        return None
    found = _WORD.search(lines[line.line - 1], line.column - 1)
    if found is None or found.start() > line.column:  # one sign on, for a quote
        return None
    near = difflib.SequenceMatcher(None, found.group().lower(), line.meant).ratio()
    return found.span() if near >= _LIKE else None


def mend(line: Line) -> str:
    """Write what was meant in place of the wrong word; what was done, or why not, in words."""
    span = wrong_word(line)
    if span is None:
        return ""
    try:
        _write(line.file, line.line - 1, span, line.meant)
    except (OSError, UnicodeError) as error:
        return _("The file can’t be changed: {problem}").format(problem=error)
    return _("Line {line} now says {name}.").format(line=line.line, name=line.meant)


def _write(file: Path, nth: int, span: tuple[int, int], meant: str) -> None:
    """Change one word; line ends stay as they are."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        whole = opened.read()
    parts = re.split(r"(\r\n|\r|\n)", whole)
    text = parts[2 * nth]
    parts[2 * nth] = f"{text[: span[0]]}{meant}{text[span[1] :]}"
    with file.open("w", encoding="utf-8", newline="") as opened:
        opened.write("".join(parts))
