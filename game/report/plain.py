"""Owns what many games say, in plain words: what came up, how often, and how sure that is.

    print(*told(scenario, runs))
    print(*otherwise(scenario, differences, games=100))

No word of statistics without what it means. It must not know a terminal nor a window.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game import ensemble
from game.ensemble import Counts, Difference, Ensemble, Share
from game.rules.model import Scenario
from game.words import plural
from game.words import text as _

OFTEN = 80  # per cent of the games in which a fact holds, as for docs/RECORD.md
LOW, MIDDLE, HIGH = 10, 50, 90  # per cent: between the outer two lie eight games of ten
FEW = 100  # games: with fewer it is said that the bounds are wide
_LEAST_SURE = 3  # facts that are named
_NAMED = 10  # differences that are told one by one
_FIRST = ("ending", "carried", "for", "against", "fact")  # and of two the one that is surer


# --- what one setting gives -----------------------------------------------------------------------
def told(scenario: Scenario, runs: Ensemble) -> Iterator[str]:
    """The ending, the main votes and the facts of many games."""
    yield _commonest(scenario, runs)
    for name in main_votes(scenario, runs):
        yield _vote(scenario, name, runs.motions[name])
    if runs.facts:
        yield _facts(scenario, runs)
    if runs.games < FEW:
        yield few(runs.games)


def few(games: int) -> str:
    """A warning where games are few."""
    return plural(
        "{n} game is little: with four times as many the bounds are half as wide.",
        "{n} games are few: with four times as many the bounds are half as wide.",
        games,
    ).format(n=games)


def main_votes(scenario: Scenario, runs: Ensemble) -> list[str]:
    """Those to which any game came, by day."""
    names = [name for name in runs.motions if name in scenario.card.main_motions]
    return sorted(names, key=lambda name: (scenario.motions[name].day, name))


def _commonest(scenario: Scenario, runs: Ensemble) -> str:
    name, count = next(iter(runs.endings.items()))
    found = ensemble.share(count, runs.games)
    words = _(
        "The commonest ending is “{ending}”: {n} of {all} games. Were such games played without "
        "end, it would be that of {low} to {high}% of them; 95 of 100 such bounds hold."
    )
    return words.format(ending=ending(scenario, name), n=count, all=runs.games, **_bounds(found))


def ending(scenario: Scenario, name: str) -> str:
    """What an ending is called."""
    return scenario.endings[name].title if name in scenario.endings else name or _("No ending")


def _bounds(share: Share) -> dict[str, str]:
    return {"low": f"{share.low:.0f}", "high": f"{share.high:.0f}"}


def _vote(scenario: Scenario, name: str, counts: Counts) -> str:
    motion = scenario.motions[name]
    low, middle, high = spread(counts.for_)
    words = _(
        "“{motion}”: half of the games have {n} votes for or fewer, half have as many or more; in "
        "eight of ten there are {low} to {high}. Against, in the middle: {m}."
    ).format(motion=motion.title, n=middle, low=low, high=high, m=spread(counts.against)[1])
    recorded = motion.recorded.get("for")
    return words if recorded is None else f"{words} {_beside(recorded, low, high)}"


def spread(values: Sequence[int | None]) -> tuple[int, int, int]:
    """What 10, 50 and 90 of 100 games do not exceed."""
    low, middle, high = (ensemble.quantile(values, per_cent) for per_cent in (LOW, MIDDLE, HIGH))
    return low, middle, high


def _beside(recorded: int, low: int, high: int) -> str:
    """Where the recorded count lies among those of the games."""
    if recorded < low:
        words = _("The record has {n}: fewer than nine games of ten.")
    elif recorded > high:
        words = _("The record has {n}: more than nine games of ten.")
    else:
        words = _("The record has {n}, as one of those eight might.")
    return words.format(n=recorded)


def _facts(scenario: Scenario, runs: Ensemble) -> str:
    held = {name: counts["as_in_history"] for name, counts in runs.facts.items()}
    often = [name for name, count in held.items() if 100 * count >= OFTEN * runs.games]
    words = _("{n} of {all} facts come out as in history in {often} games of 100 or more.").format(
        n=len(often), all=len(held), often=OFTEN
    )
    rarest = sorted(held.keys() - set(often), key=lambda name: (held[name], name))[:_LEAST_SURE]
    if not rarest:
        return words
    named = "; ".join(
        _("{fact} ({n} of {all})").format(
            fact=scenario.facts[name].title, n=held[name], all=runs.games
        )
        for name in rarest
    )
    least = _("The least sure of them all: {facts}.").format(facts=named)
    return f"{words} {least}"


# --- where another setting differs ----------------------------------------------------------------
def otherwise(scenario: Scenario, differences: Sequence[Difference], games: int) -> Iterator[str]:
    """What is otherwise by more than chance, the weightiest first; of each what chance would do."""
    found = sorted(
        (item for item in differences if item.significant),
        key=lambda item: (item.about not in scenario.card.main_motions, item.p),
    )
    found.sort(key=lambda item: _FIRST.index(item.kind))
    for item in found[:_NAMED]:
        yield f"{_difference(scenario, item)} {_by_chance(item.p)}"
    if len(found) > _NAMED:
        yield _("And {n} things more.").format(n=len(found) - _NAMED)
    if not found:
        yield _(
            "Nothing that was counted differs by more than chance. That does not prove that all is "
            "the same: in {n} games only large differences show."
        ).format(n=games)


def _difference(scenario: Scenario, item: Difference) -> str:
    words = {
        "for": _("“{what}”: {here} votes for on average, in place of {first}."),
        "against": _("“{what}”: {here} votes against on average, in place of {first}."),
        "carried": _("“{what}” is carried in {here}% of the games, in place of {first}%."),
        "fact": _("“{what}” is as in history in {here}% of the games, in place of {first}%."),
        "ending": _("“{what}” is the ending of {here}% of the games, in place of {first}%."),
    }[item.kind]
    return words.format(
        what=_title(scenario, item), here=f"{item.second:g}", first=f"{item.first:g}"
    )


def _title(scenario: Scenario, item: Difference) -> str:
    if item.kind == "ending":
        return ending(scenario, item.about)
    if item.kind == "fact":
        return scenario.facts[item.about].title
    known = scenario.motions.get(item.about)
    return known.title if known else item.about


def _by_chance(p: float) -> str:
    """What p means."""
    times = round(1000 * p)
    if not times:
        return _("Chance alone would do as much in fewer than one case of 1000.")
    return plural(
        "Chance alone would do as much in {n} case of 1000.",
        "Chance alone would do as much in {n} cases of 1000.",
        times,
    ).format(n=times)
