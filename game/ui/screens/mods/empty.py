"""What stands in place of a mod where there is none: what one is, and how one is begun."""

from __future__ import annotations

from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.theme import Theme
from game.ui.widgets import Act, Button, Panel, Paragraph, Picture
from game.words import text as _

_STEP = 38.0


class Empty(Panel):
    """How one is installed, how one is begun, and how its folder looks."""

    def __init__(self, theme: Theme, box: Box, on_look: Act, on_begin: Act) -> None:
        """`on_begin` writes a mod to begin from."""
        super().__init__(box, title=_("How one is installed"), name="empty")
        inside = self.inside
        words = _(
            "A mod is a folder with a file mod.yaml. Put it into the folder of mods, and press "
            "{key}: it is listed here, checked, and off until you switch it on. How to make one, "
            "in twenty minutes and without programming, stands in scenarios/README.md of the game."
        ).format(key=cap("f5"))
        told = self.add(Paragraph.flowing(theme, inside, words, share=1.0))
        line = Box(inside.x, told.box.bottom + 20, inside.w, 48)
        look, begin = _("Look again"), _("Begin a mod of your own")
        wide = Button.width_for(theme, look, "f5")
        self.add(Button(line.left_part(wide), look, key="f5", primary=True, on_act=on_look))
        more = line.beside(wide + 16).left_part(Button.width_for(theme, begin))
        self.add(Button(more, begin, on_act=on_begin, name="begin"))
        tree = Box(inside.x, line.bottom + 24, inside.w, 56 + _STEP * len(_tree()))
        self.add(Picture(tree, _paint_tree, name="tree"))


def _tree() -> tuple[tuple[str, str], ...]:
    return (
        ("my-mod/", ""),
        ("  mod.yaml", _("who it is: id, title, author, version")),
        ("  over/base/balance.yaml", _("numbers of the rules, in every scenario")),
        ("  over/base/text/ru.yaml", _("the same in another language")),
        ("  over/1926-leningrad/events.yaml", _("what happens, in one scenario")),
        ("  over/1926-leningrad/people.yaml", _("who is who, in one scenario")),
        ("  scenarios/my-congress/", _("a whole scenario of its own")),
        ("  portraits/sapronov.svg", _("a face")),
    )


def _paint_tree(canvas: Canvas, box: Box) -> None:
    """The folder as it would look, on ink."""
    canvas.rect(box, t.INK)
    left = max(lettering.width(canvas.theme, file, t.MONO) for file, _words in _tree()) + 48
    for nth, (file, words) in enumerate(_tree()):
        line = Box(box.x + 20, box.y + 28 + nth * _STEP, box.w - 40, _STEP)
        indent = 28.0 if file.startswith(" ") else 0.0
        place = (line.x + indent, line.centre[1])
        canvas.text(file.strip(), t.MONO, place, t.PAPER, enlarge=1.0)
        rest = line.beside(left)
        canvas.text_in(rest, words, t.LABEL, t.LABEL_ON_INK, ellipsis=True)
