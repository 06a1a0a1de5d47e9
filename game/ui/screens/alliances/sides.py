"""Owns the two sides of a pair: their leaders face to face, and what they have together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game import narrate
from game.rules.leaders import leader_of
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Align, Canvas
from game.ui.reasons import of_tie
from game.ui.screens import persons
from game.ui.screens.alliances import facts
from game.ui.screens.alliances.facts import Pair, Together
from game.ui.sitting import Sitting
from game.ui.widgets import Figure, Group, Label, Picture, Told, Widget
from game.words import text as _

TALL = 92.0
TOGETHER_TALL = 46.0
_BUST, _WORD = 72.0, 86.0

ToPerson = Callable[[str], None]


def face_to_face(sitting: Sitting, pair: Pair, box: Box, to_person: ToPerson) -> Widget:
    """Both leaders, what each feels for the other, and between them the tie with its trust."""
    scenario, state = sitting.scenario, sitting.state
    root = Group(box.top_part(TALL))
    one, other = (leader_of(scenario, state, side) for side in pair.sides)
    busts = (box.left_part(_BUST), box.right_part(_BUST))
    for person, place in zip((one, other), busts, strict=True):
        root.add(_Bust(sitting, person, Box(place.x, box.y + 8, _BUST, 80), to_person))
    middle = Box(box.x + _BUST + 14, box.y + 4, box.w - 2 * _BUST - 28, TALL)
    title = _("{one} and {other}").format(
        one=narrate.name(scenario, pair.one), other=narrate.name(scenario, pair.other)
    )
    root.add(Label(middle.top_part(32), title, t.PANEL, align="centre", ellipsis=True))
    left, right = Box(middle.x, box.y + 36, middle.w, 24).columns(2, 12)
    root.add(_feels(sitting, one, other, left))
    root.add(_feels(sitting, other, one, right, right=True))
    line = Box(middle.x, box.y + 62, middle.w, 26)
    root.add(Picture(line, lambda canvas, at: _line(canvas, at, pair)))
    _trust(root, sitting, pair, Box(line.centre[0] - 96, line.y - 2, 192, 30))
    return root


def _feels(
    sitting: Sitting,
    person: str,
    other: str,
    box: Box,
    *,
    right: bool = False,
) -> Widget:
    """What one leader feels for the other, with the reasons behind it."""
    why = of_tie(sitting.scenario, sitting.state, person, other)
    amount = why.total or 0
    told = _("{who} to {whom}: {n}").format(
        who=narrate.name(sitting.scenario, person),
        whom=narrate.name(sitting.scenario, other),
        n=narrate.signed(amount),
    )
    ink = t.RED if amount < 0 else t.INK
    align: Align = "right" if right else "left"
    name = f"feels {person}"
    return Label(box, told, t.LABEL_BOLD, ink, align=align, ellipsis=True, why=why, name=name)


def _line(canvas: Canvas, at: Box, pair: Pair) -> None:
    y = at.centre[1]
    art.tie(canvas, pair.kind, (at.x, y), (at.right, y))


def _trust(root: Widget, sitting: Sitting, pair: Pair, box: Box) -> None:
    """How far they trust each other, in a frame on the tie."""
    why = facts.of_trust(sitting.scenario, sitting.state, pair)
    root.add(Picture(box, lambda canvas, at: canvas.rect(at, t.CARD, t.INK, 2)))
    words = box.inset(10, 2)
    root.add(Label(words.left_part(words.w - 48), _("Trust, of 100"), t.LABEL, t.SOFT_INK))
    number = words.right_part(44)
    root.add(Figure(number, why.total or 0, t.NUMBER.at(22), align="right", why=why, name="trust"))


class _Bust(Widget):
    """A leader's bust; it opens the dossier."""

    takes_focus = True
    ring_reach = 3.0

    def __init__(self, sitting: Sitting, person: str, box: Box, to_person: ToPerson) -> None:
        scenario = sitting.scenario
        self.words = narrate.full_name(scenario, person)
        super().__init__(
            box,
            name=f"leader {person}",
            tooltip=_("{name}: open the dossier").format(name=self.words),
            on_act=lambda: to_person(person),
        )
        self.portrait = persons.face(scenario, person)
        self.faction = persons.look(sitting.state, person)

    def tells(self) -> Sequence[Told]:
        """Whose it is."""
        return (Told(self.words),)

    def paint(self, canvas: Canvas) -> None:
        """The bust, in red under the pointer."""
        art.bust(canvas, self.box, self.portrait, self.faction)
        if self.hovered:
            canvas.rect(self.box, None, t.RED, 4)


# --- what they have together ----------------------------------------------------------------------
def together(sitting: Sitting, pair: Pair, box: Box) -> Widget:
    """Delegates and seats of both in a strip, as far as half of the whole and beyond."""
    root = Group(box.top_part(TOGETHER_TALL))
    root.add(Label(box.left_part(_WORD).top_part(24), _("Together"), t.LABEL_BOLD, ellipsis=True))
    found = facts.together(sitting.scenario, sitting.state, pair)
    places = Box(box.x + _WORD, box.y, box.w - _WORD, TOGETHER_TALL).columns(len(found), 20)
    for item, place in zip(found, places, strict=True):
        root.add(_Share(place, item, pair))
    return root


class _Share(Widget):
    """What it is and the sum, over a bar of both parts with a mark at the half."""

    def __init__(self, box: Box, item: Together, pair: Pair) -> None:
        both = item.one + item.other
        most = both * 2 > item.whole
        told = _("A majority together.") if most else _("No majority together.")
        super().__init__(box, name=f"together {item.words}", tooltip=f"{item.words}. {told}")
        self.item, self.pair, self.most = item, pair, most
        self.words = _("{n} of {all}").format(n=both, all=item.whole)

    def paint(self, canvas: Canvas) -> None:
        """Words, sum, bar; the sum is red where it is no majority."""
        line = self.box.top_part(24)
        wide = lettering.width(canvas.theme, self.words, t.LABEL_BOLD) + 8
        words = line.left_part(line.w - wide)
        canvas.text_in(words, self.item.words, t.LABEL, t.INK, ellipsis=True)
        ink = t.INK if self.most else t.RED
        canvas.text_in(line, self.words, t.LABEL_BOLD, ink, align="right")
        self._bar(canvas, Box(line.x, line.bottom + 3, line.w, 13))

    def _bar(self, canvas: Canvas, bar: Box) -> None:
        canvas.rect(bar, t.SHADE)
        x, whole = bar.x, self.item.whole or 1
        for side, part in zip(self.pair.sides, (self.item.one, self.item.other), strict=True):
            wide = bar.w * part / whole
            art.pattern_fill(canvas, Box(x, bar.y, wide, bar.h), side)
            x += wide
        canvas.rect(bar, None, t.INK, 1.6)
        canvas.down(bar.centre[0], bar.y - 3, bar.bottom + 4, t.INK, 3)
