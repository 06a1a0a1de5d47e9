"""Owns the errors of the rules; it knows no file, no screen and no language.

The tree, from the general to the particular::

    GensekError              anything that Gensek says to a person in place of a traceback
    +-- OrderError           an order that can't be taken; quotes the order and the place
        +-- OrderSyntaxError     the line is not in the notation
        +-- OrderNotLegal        the line is well formed, but not possible now; lists why
        +-- NotAwaited           the game waits for somebody else, or is over

>>> raise OrderSyntaxError("stalin tuor urals", 7, "no such verb: tuor (did you mean tour?)")
Traceback (most recent call last):
...
game.rules.errors.OrderSyntaxError: stalin tuor urals: at 8: no such verb: tuor (did you mean tour?)
"""


class GensekError(Exception):
    """Whatever goes wrong through no fault of the program; its text is fit to be read."""


class OrderError(GensekError):
    """An order that can't be taken.

    `order` is the line as it was given, `position` the zero-based column that is at fault,
    `problem` what is wrong there.
    """

    def __init__(self, order: str, position: int, problem: str) -> None:
        self.order = order
        self.position = position
        self.problem = problem
        super().__init__(f"{order}: at {position + 1}: {problem}")


class OrderSyntaxError(OrderError):
    """The line is not in the notation of orders (R4.1)."""


class OrderNotLegal(OrderError):
    """The order is in the notation, but a condition of it fails now (R4.2)."""


class NotAwaited(GensekError):
    """An answer came from a faction that the game does not wait for (R1.2)."""
