"""Owns what is at a moment of play: a value (R0.2). It knows the nouns and changes nothing.

A `State` is never altered: the rules make the next one. Records are replaced, tables are copied;
what did not change is shared, so that a state is cheap to keep and a turn cheap to undo.

`records` says how each thing stands, `pending` what is under way, `chronicle` what has happened;
`whole` is all of it at one moment.

>>> Ballots(559, 65, 41).carried("two_thirds")
True
"""

from game.rules.state.chronicle import Ballots, Cause, Deed, Entry, Evidence, Occurrence, Result
from game.rules.state.pending import Campaign, Letter, PactState, Question, Term
from game.rules.state.records import (
    Absence,
    BodyState,
    Delegation,
    DoctrineState,
    DocumentState,
    FactionState,
    OrganisationState,
    Ousting,
    PersonState,
)
from game.rules.state.whole import Given, Outcome, State, View, has_read

__all__ = [
    "Absence",
    "Ballots",
    "BodyState",
    "Campaign",
    "Cause",
    "Deed",
    "Delegation",
    "DoctrineState",
    "DocumentState",
    "Entry",
    "Evidence",
    "FactionState",
    "Given",
    "Letter",
    "Occurrence",
    "OrganisationState",
    "Ousting",
    "Outcome",
    "PactState",
    "PersonState",
    "Question",
    "Result",
    "State",
    "Term",
    "View",
    "has_read",
]
