"""Owns the rules: pure, deterministic, and free of files, clocks, screens and global chance.

Five verbs are all that anybody else needs: `start` a game, list the `legal_orders`, `play` an answer,
take a `view`, and read the `outcome`. A game is always either waiting for exactly one faction, or
over. Read on in this order: `tally`, `dice`, `vocabulary`, `model`, `state`, `minutes`, `delegates`,
`conditions`, `diplomacy`, `orders`, `prices`, `legality`, `votes`, `effects`, `deeds`, `elections`,
`turn`, `opening`, `choices`, `view`, `outcome`; and beside them RULEBOOK.md, whose numbered clauses
the docstrings cite.

    >>> from game.scenario import load                                    # doctest: +SKIP
    >>> scenario = load("1925-fourteenth-congress")                       # doctest: +SKIP
    >>> state = start(scenario, seed=1925)                                # doctest: +SKIP
    >>> state = play(scenario, state, state.awaiting[0], ["stalin cultivate kalinin"])  # doctest: +SKIP
"""

from game.rules.choices import legal_orders
from game.rules.opening import start
from game.rules.outcome import outcome
from game.rules.turn import play
from game.rules.view import view

__all__ = ["legal_orders", "outcome", "play", "start", "view"]
