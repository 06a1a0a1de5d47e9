"""Owns the rules: pure, deterministic, and free of files, clocks, screens and global chance.

Five verbs are all that anybody else needs: `start` a game, list the `legal_orders`, `play` an
answer, take a `view`, and read the `outcome`. A game is always either waiting for exactly one
faction, or over. Read on in this order: `errors`, `tally`, `dice`, `vocabulary`, `model`, `cases`,
`state`, `roles`, `minutes`, `proof`, `delegates`, `conditions`, `country`, `effects`, `weighing`,
`votes`, `diplomacy`, `orders`, `verbs`, `prices`, `legality`, `choices`, `elections`, `deeds`,
`forecast`, `reckoning`, `answer`, `turn`, `opening`, `outcome`, `view`; and beside them
RULEBOOK.md, whose numbered clauses the docstrings cite.

    >>> from game.scenario.load import load
    >>> scenario = load("1925-fourteenth-congress")
    >>> state = start(scenario, seed=1925)
    >>> state = play(scenario, state, "secretariat", ["stalin cultivate kalinin"])
    >>> state.awaiting[0]
    'leningrad'
"""

from game.rules.choices import legal_orders
from game.rules.opening import start
from game.rules.outcome import outcome
from game.rules.turn import play
from game.rules.view import view

__all__ = ["legal_orders", "outcome", "play", "start", "view"]
