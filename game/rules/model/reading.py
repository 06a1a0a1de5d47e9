"""Owns what is there for the reader alone: terms of the glossary, lessons of a tutorial.

No rule asks for either: a scenario plays the same with and without them.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.model.world import Confidence
from game.rules.vocabulary import Condition


@dataclass(frozen=True, slots=True)
class Term:
    """glossary.yaml: a word of the time, or of its historians, in 30 to 80 words.

    `also` are other forms under which it is met in a text; `see_also` the ids of whatever else is
    worth reading, of which a scenario may have dropped some.
    """

    id: str
    term: str
    text: str
    source: str
    confidence: Confidence
    also: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """lessons.yaml: one idea, told beside the screens in the `turn` (from 1) that needs it.

    Whoever plays `faction` reads it. `points_at` names what is meant on a screen.
    It is done when `done_when` holds, or when an order of the kind `verb` has been put down (on
    `target`, where one is named); one that asks for neither is only read.
    """

    id: str
    turn: int
    faction: str
    title: str
    text: str
    hint: str = ""
    points_at: tuple[str, ...] = ()
    done_when: tuple[Condition, ...] = ()
    verb: str = ""
    target: str = ""
