"""Owns the rules of all verbs: a family in a module, one table for the rest of the house.

A new verb is a line in `orders.VERBS` (its notation), a `VerbRule` here, its numbers in
balance.yaml and its words in `narrate`; nothing else has to know it.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.verbs import (
    agitation,
    discipline,
    leave,
    letters,
    levy,
    motions,
    papers,
    people,
    plenums,
    postings,
    printing,
    seats,
    slates,
    speech,
    state,
    street,
    submission,
    team,
    underground,
    word,
)
from game.rules.verbs.base import Problem, VerbRule

RULES: Mapping[str, VerbRule] = {
    **people.RULES,
    **motions.RULES,
    **discipline.RULES,
    **postings.RULES,
    **levy.RULES,
    **seats.RULES,
    **plenums.RULES,
    **slates.RULES,
    **state.RULES,
    **agitation.RULES,
    **team.RULES,
    **word.RULES,
    **speech.RULES,
    **leave.RULES,
    **letters.RULES,
    **papers.RULES,
    **underground.RULES,
    **printing.RULES,
    **street.RULES,
    **submission.RULES,
}

__all__ = ["RULES", "Problem", "VerbRule"]
