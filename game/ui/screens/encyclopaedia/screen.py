"""The encyclopaedia: what is known of whatever has a name, and from which source.

    EncyclopaediaScreen(book)                          # from the title, without a game
    EncyclopaediaScreen(book, sitting, "person:kirov") # over a game, open on an article

Words typed are searched as they are typed; links lead on, and the way back is kept.
"""

from __future__ import annotations

from collections.abc import Callable

from game.encyclopaedia import KINDS, Article, Book
from game.ui import navigator
from game.ui import theme as t
from game.ui.art.glyphs import pointer
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.screen import Screen
from game.ui.screens.encyclopaedia.margin import margin
from game.ui.screens.encyclopaedia.page import page
from game.ui.screens.encyclopaedia.shelf import Shelf
from game.ui.screens.encyclopaedia.trail import Trail
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Act, Group, TitleBar, Widget, back_button
from game.words import plural
from game.words import text as _

_SHELF = Box(16, 80, 404, 804)
_PAGE = Box(436, 80, 748, 804)
_MARGIN = Box(1200, 80, 384, 804)


class EncyclopaediaScreen(Screen):
    """A list of what was found, the article that is open, and what belongs to it."""

    def __init__(self, book: Book, sitting: Sitting | None = None, key: str = "") -> None:
        """It opens on the article `key`, or on the first."""
        super().__init__()
        self.book, self.about = book, sitting
        self.words = ""
        self.kind: str = book.articles[key].kind if key in book.articles else KINDS[0]
        first = next(iter(book.articles), "")
        self.trail = Trail(key if key in book.articles else first)
        self.found: list[Article] = []
        self._search()

    # --- what is shown ------------------------------------------------------------------------
    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self.book.articles.get(self.trail.here)

    def open_article(self, key: str) -> None:
        """Follow a link: the article before is one step back."""
        if key in self.book.articles and key != self.trail.here:
            self.trail.go(key)
            self._arrive()

    def can_follow(self, article: Article) -> bool:
        """Whether the chronicle of the game can be narrowed to what an article is about."""
        return self.about is not None and (
            article.kind in ("person", "organisation", "faction")
            or self.about.match.state.results.get(article.id) is not None
        )

    def follow(self) -> None:
        """Read in the chronicle what happened to it: of a vote, the turn in which it was held."""
        article, sitting = self.article, self.about
        if article is None or sitting is None or self.app is None:
            return
        result = sitting.match.state.results.get(article.id)
        turn = result.turn if result is not None else None
        about = "" if result is not None else article.id
        self.app.push(navigator.screen("chronicle", sitting, turn, about))

    def browse(self, key: str) -> None:
        """Show what is chosen in the list; leafing through it leaves no trail."""
        self.trail.leaf(key)
        self.refresh()

    def go_back(self) -> None:
        """The article before."""
        self.trail.back()
        self._arrive()

    def go_on(self) -> None:
        """The article after, where one went back."""
        self.trail.on()
        self._arrive()

    def _arrive(self) -> None:
        """Show where the trail has led; the list follows where it holds that article not."""
        article = self.article
        if article is not None and article not in self.found:
            self.words, self.kind = "", article.kind
            self._search()
        self.refresh()

    # --- the search ---------------------------------------------------------------------------
    def type(self, words: str) -> None:
        """Search for what is typed now, in all kinds; with nothing typed, the kind of the page."""
        self.words = words
        self._search()
        if words.strip() and self.found:
            self.browse(self.found[0].key)
        self.refresh()

    def show_kind(self, kind: str) -> None:
        """Keep to one kind, or with "" to none."""
        self.kind = kind
        self._search()
        if self.found and self.article not in self.found:
            self.browse(self.found[0].key)
        self.refresh()

    def _search(self) -> None:
        self.found = self.book.search(self.words, self.kind)
        if not self.found and self.kind and self.words:
            self.kind = ""
            self.found = self.book.search(self.words)

    # --- the picture --------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """Title bar, the three columns."""
        note = plural("{n} article", "{n} articles", len(self.book.articles)).format(
            n=len(self.book.articles)
        )
        shelf = Shelf(_SHELF, self)
        root = _Page(shelf)
        if self.about is not None:
            note = f"{note}. {self._as_things_stand(self.about)}"
        root.add(TitleBar(theme, _("ENCYCLOPAEDIA"), note))
        for nth, (side, act, can, words) in enumerate(self._ways()):
            box = Box(1330 + nth * 58, 12, 50, 40)
            root.add(_Way(box, side, act, can, words))
        root.add(back_button(self.leave))
        root.add(shelf)
        root.add(page(theme, _PAGE, self))
        root.add(margin(theme, _MARGIN, self))
        return root

    @staticmethod
    def _as_things_stand(sitting: Sitting) -> str:
        """Of which turn it tells how things stand."""
        return _("How things stand in this game: {turn}.").format(turn=sitting.turn.label)

    def _ways(self) -> tuple[tuple[str, Act, bool, str], ...]:
        return (
            ("left", self.go_back, self.trail.can_go_back, _("The article before: Alt and left")),
            ("right", self.go_on, self.trail.can_go_on, _("The article after: Alt and right")),
        )

    def on_show(self) -> None:
        """The keyboard starts in the search."""
        self.focus("search")

    def on_key(self, key: str) -> bool:
        """F6 leads to the search."""
        if key == "f6":
            self.focus("search")
        return key == "f6"


class _Page(Group):
    """The whole page: keys that move in the list work wherever the keyboard is."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(PAGE)
        self.shelf = shelf

    def on_key(self, key: str) -> bool:
        """Up and down leaf through the list, also while something is typed."""
        return key in ("up", "down", "page up", "page down") and self.shelf.list.on_key(key)


class _Way(Widget):
    """One step back or on along the articles that were read."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        side: str,
        on_act: Callable[[], None],
        can: bool,  # noqa: FBT001 - of one tuple
        words: str,
    ) -> None:
        none = _("No article was read before") if side == "left" else _("This is the last one read")
        key = f"alt+{side}"
        super().__init__(
            box, name=key, key=key, on_act=on_act, tooltip=words, enabled=can, reason=none
        )
        self.side = side

    def paint(self, canvas: Canvas) -> None:
        """A triangle in a frame."""
        ink = t.WHITE if self.enabled else t.GREY
        canvas.rect(self.box, t.INK, t.WHITE if self.hovered and self.enabled else ink, 2)
        pointer(canvas, self.box.centre, self.side, 18, ink)

    def paint_focus(self, canvas: Canvas) -> None:
        """A light frame on the ink."""
        canvas.dashed_box(self.box.inset(4), t.PAPER, 1.6)
