"""Owns the piece that says that a chapter of the campaign begins."""

from __future__ import annotations

from game.ui.chapters import beginning
from game.ui.screens.bulletin.article import Article
from game.ui.sitting import Sitting
from game.words import text as _


def chapter_piece(sitting: Sitting) -> list[Article]:
    """One piece in the turn in which a chapter begins; none in any other."""
    chapter = beginning(sitting)
    if chapter is None:
        return []
    title = _("Chapter {n}: {title}").format(n=chapter.nth, title=chapter.cover.card.title)
    text = _(
        "A part of this campaign that can be played alone begins now. Alone it begins as history "
        "had left things; here it begins as you have."
    )
    return [Article(title, text, chapter.cover.card.motto, chapter=chapter.name)]
