"""Owns the minutes: the one place where a state becomes the next, with its entries (R0.5).

A `Minutes` is the only mutable thing of the rules. It lives for the length of one `play`, holds the
state so far, and offers one method for each thing that can change. Every method writes an entry
that says what changed, from what, to what, and because of whom. Nothing else may call `replace` on
a state, and no caller outside the rules ever sees a `Minutes`.

Each module holds what can change in one kind of thing: `organisations`, `bodies`, `people`,
`papers`. They stand on `draft`, which alone makes the next state; `whole` is all of them together,
and `sums` the arithmetic that they keep to.
"""

from game.rules.minutes.sums import clamp, gained, has_place, places
from game.rules.minutes.whole import Minutes

__all__ = ["Minutes", "clamp", "gained", "has_place", "places"]
