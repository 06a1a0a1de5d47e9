"""Owns the sentences for every key that the rules use; whole ones, so that they can be translated.

`{0}`, `{1}`... stand for the things a reason, an entry or a problem is about, by their names. It
must not know any rule; a test holds that every key of the rules has its sentence here.
"""

from game.narrate.tables.entries import ENTRIES, RULES
from game.narrate.tables.orders import ORDERS, TITLES, VERBS, WHAT_FOR
from game.narrate.tables.problems import PROBLEMS
from game.narrate.tables.reasons import REASONS
from game.narrate.tables.words import CONFIDENCE, MONTHS, VERDICTS, WORDS
from game.words.mark import N_, marked

__all__ = [
    "CONFIDENCE",
    "ENTRIES",
    "MONTHS",
    "N_",
    "ORDERS",
    "PROBLEMS",
    "REASONS",
    "RULES",
    "TITLES",
    "VERBS",
    "VERDICTS",
    "WHAT_FOR",
    "WORDS",
    "marked",
]
