"""Owns what can be looked up: an article on whatever a scenario names, and how it is found.

    >>> from game.scenario.load import load
    >>> book = Book.of(load("1925-fourteenth-congress"))
    >>> book.search("ban on fac")[0].title
    'Ban on factions'
    >>> [book.articles[key].title for key in book.named_in("Zinoviev left the Politburo.")]
    ['Grigory Yevseyevich Zinoviev', 'Politburo']

`article` says what an article is, `people`, `world` and `course` write them, `names` finds names in
a text, `book` keeps and searches all, `now` tells how a thing stands in a game. It reads scenarios
and views; it must not know a screen.
"""

from game.encyclopaedia.article import KINDS, Article, Kind, Line, Part, kind_name, kind_word
from game.encyclopaedia.book import Book
from game.encyclopaedia.names import Named
from game.encyclopaedia.now import now

__all__ = [
    "KINDS",
    "Article",
    "Book",
    "Kind",
    "Line",
    "Named",
    "Part",
    "kind_name",
    "kind_word",
    "now",
]
