"""Why a number is what it is: the ledger behind every figure on the screen.

>>> chance = Explanation("Chance", (Row("Molotov’s hand", 18), Row("An outsider", -9)), total=9)
>>> [signed(row.amount) for row in chance.rows]
['+18', '−9']

Plain values: any room may build them; nothing here draws.
"""

from __future__ import annotations

from dataclasses import dataclass

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a ledger: words, a signed amount if it has one, whence, and its own parts."""

    words: str
    amount: int | None = None
    source: str = ""
    parts: Explanation | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A ledger: what is explained, the lines, what they come to, and a closing remark."""

    title: str
    rows: tuple[Row, ...] = ()
    total: int | None = None
    note: str = ""


def signed(amount: int | None) -> str:
    """A number as a ledger writes it: a plus or a true minus before it; nothing for None."""
    if amount is None:
        return ""
    return f"+{amount}" if amount > 0 else plain(amount)


def plain(amount: int) -> str:
    """A number without a plus, and with a true minus sign where it is negative."""
    return f"{MINUS}{-amount}" if amount < 0 else str(amount)
