"""Owns the parts of the page: timelines, facts, votes, turning points, charts, odds, fates.

Each gives markup, or nothing where the game has nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game import narrate
from game.match.halls import votes as roll_calls
from game.narrate.posts import post_line
from game.record import turning
from game.report import draw, series
from game.report import odds as chances
from game.report.facts import SIDES, Told, place_in_game, place_of, short_date, spans
from game.report.game import Reported
from game.report.lives import involved
from game.report.markup import Content, Marks, joined, table, tag
from game.rules.model import Motion
from game.rules.state import Ballots
from game.words import plural
from game.words import text as _

NOTHING = Marks("")


# --- timelines and facts --------------------------------------------------------------------------
def timelines(told: Reported) -> Marks:
    """Both lines as a drawing, and the verdicts counted in a sentence."""
    scenario = told.scenario
    moments = [
        draw.Moment(
            f"{item.fact.title}: {item.in_record}; {item.in_game}, {item.apart}",
            item.fact.title,
            _rank(item),
            place_of(scenario, item.fact.day),
            place_in_game(item),
            item.verdict.verdict,
        )
        for item in told.facts
        if item.verdict.verdict is not None
    ]
    whole, done, stretches = len(scenario.calendar), 0, list[tuple[float, str]]()
    for turns, words in spans(scenario):
        stretches.append((done / whole, words))
        done += turns
    words = counted(told)
    drawing = draw.timelines(moments, stretches, (_("Record"), _("Game")), told.seat, words)
    return joined([tag("p", words), tag("figure", [drawing, _verdict_key()])])


def _rank(item: Told) -> int:
    """The scenario's main votes, then what came otherwise, then what the founding articles tell."""
    if item.fact.id in item.scenario.card.main_motions:
        return 0
    return 1 if item.verdict.differs else 2 if item.fact.seed else 3


def counted(told: Reported) -> str:
    """How many facts came out with each verdict, in a sentence."""
    found = [item.verdict.verdict for item in told.facts if item.verdict.verdict is not None]
    each = [
        f"{narrate.verdict(name)} {found.count(name)}" for name in draw.VERDICTS if name in found
    ]
    words = plural("{n} fact could be checked", "{n} facts could be checked", len(found))
    return f"{words.format(n=len(found))}: {', '.join(each)}."


def _verdict_key() -> Marks:
    items = [tag("span", narrate.verdict(name), class_=f"stamp {name}") for name in draw.VERDICTS]
    return tag("figcaption", [part for item in items for part in (item, " ")])


def facts(told: Reported) -> Marks:
    """The table of the record: what, whence, how sure; when here, the verdict, and why."""
    head = [_("In the record"), _("Fact"), _("In this game"), _("Verdict"), _("Because")]
    if told.games:
        head.append(_("As in history in"))
    caption = _("The record, fact by fact, with its source and how sure it is")
    return table(caption, head, [_fact(told, item) for item in told.facts])


def _fact(told: Reported, item: Told) -> list[Content]:
    verdict, fact = item.verdict.verdict or "unchecked", item.fact
    source = f"{' '.join(fact.source.split())} ({narrate.confidence(fact.confidence)})"
    cells: list[Content] = [
        item.in_record,
        [
            tag("b", fact.title),
            tag("br"),
            " ".join(fact.statement.split()),
            tag("div", source, class_="note"),
        ],
        item.in_game,
        [tag("span", narrate.verdict(verdict), class_=f"stamp {verdict}"), " ", _apart(item)],
        [tag("div", _sentence(cause)) for cause in item.causes] or item.verdict.unchecked,
    ]
    if told.games:
        n = chances.as_in_history(fact.id, told.games)
        cells.append(_("{n} of {all} games").format(n=n, all=len(told.games)))
    return cells


def _sentence(words: str) -> str:
    """With a full stop, where it ends in none of its own."""
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _apart(item: Told) -> str:
    return item.apart if item.verdict.verdict in ("earlier", "later") else ""


# --- votes ----------------------------------------------------------------------------------------
def votes(told: Reported) -> Marks:
    """Every vote beside the recorded one, and the halls of those on which the scenario turns."""
    results = told.state.results
    motions = [told.scenario.motions[name] for name in results if name in told.scenario.motions]
    held = sorted((m for m in motions if m.vote), key=lambda m: (m.day, m.id))
    if not held:
        return NOTHING
    head = (_("Vote"), _("Where and when"), _("In this game"), _("In the record"))
    rows = [_vote(told, motion) for motion in held]
    halls = [_hall(told, motion) for motion in told.scenario.card.main_motions if motion in results]
    caption = _("Votes: for, against, abstaining")
    return joined([table(caption, head, rows), *halls])


def _vote(told: Reported, motion: Motion) -> list[Content]:
    result = told.state.results[motion.id]
    came = _("carried") if result.carried else _("lost")
    where = f"{narrate.name(told.scenario, motion.assembly)}, {short_date(motion.day)}"
    recorded = ", ".join(str(motion.recorded.get(side, "?")) for side in SIDES)
    return [
        motion.title,
        where,
        f"{_three(result.ballots)}: {came}",
        recorded if motion.recorded else _("no numbers"),
    ]


def _three(ballots: Ballots) -> str:
    return f"{ballots.for_}, {ballots.against}, {ballots.abstain}"


def _hall(told: Reported, name: str) -> Marks:
    """The hall of a vote, seat by seat; nothing where a save no longer knows it."""
    motion, result = told.scenario.motions[name], told.state.results[name]
    call = roll_calls(told.match, result.turn).get(name)
    if call is None:
        return NOTHING
    parts = [
        (narrate.name(told.scenario, where), [ballot.side for ballot in ballots])
        for where, ballots in call.by_delegation().items()
    ]
    words = _("{motion}: {for_} for, {against} against, {abstain} abstaining").format(
        motion=motion.title,
        for_=result.ballots.for_,
        against=result.ballots.against,
        abstain=result.ballots.abstain,
    )
    key = _("Red square: for. Black disc: against. Ring: abstaining. Each sign is one delegate.")
    drawing = draw.hall(parts, words, key)
    return tag("figure", [drawing, tag("figcaption", [words, ". ", key])])


# --- turning points -------------------------------------------------------------------------------
def turning_points(told: Reported) -> Marks:
    """The few turns after which it went another way, and how that was reckoned."""
    if not told.points:
        return tag("p", _("Nothing moved this game away from the record."))
    how = _(
        "Reckoned from two things: which facts first parted from the record in a turn, with those "
        "that descend from them because they turn on the same person, place, text or vote; and by "
        "how much the forecast of the main vote moved from the opening of the turn to the next, "
        "beyond what the record's orders moved with the same dice."
    )
    head = (_("Turn"), _("What happened"), _("Facts that parted there"), _("The hall"))
    rows = [_turn(told, point) for point in told.points]
    caption = _("Turning points, in the order in which they came")
    return joined([tag("p", how, class_="note"), table(caption, head, rows)])


def _turn(told: Reported, point: turning.TurningPoint) -> list[Content]:
    scenario = told.scenario
    entries = [narrate.entry(scenario, e) for e in turning.telling(told.state, point.turn)]
    roots = [tag("div", scenario.facts[name].title) for name in point.roots]
    return [
        scenario.calendar[point.turn].label,
        [tag("div", _sentence(words)) for words in entries]
        or _("Orders, and the drift of things."),
        [*roots, _descend(told, point.descend)],
        _moved(told, point.swing),
    ]


def _descend(told: Reported, names: Sequence[str]) -> Marks:
    if not names:
        return NOTHING
    titles = ", ".join(told.scenario.facts[name].title for name in names)
    words = plural("{n} more descends from it: {facts}", "{n} more descend: {facts}", len(names))
    return tag("div", words.format(n=len(names), facts=titles), class_="note")


def _moved(told: Reported, swing: turning.Swing | None) -> str:
    if swing is None:
        return ""
    motion = told.scenario.motions[swing.motion].title
    side = narrate.name(told.scenario, chances.side_of(told.scenario, swing.motion, told.seat))
    words = _("{by} expected votes {side} on “{motion}”").format(
        by=narrate.signed(swing.by), side=side, motion=motion
    )
    if swing.beyond is None:
        return words
    beside = narrate.signed(swing.by - swing.beyond)
    return f"{words} {_('({by} by the record’s orders)').format(by=beside)}"


# --- charts ---------------------------------------------------------------------------------------
def charts(told: Reported) -> Marks:
    """Lines over the turns, each with its numbers at every year or month as a table below."""
    if len(told.match.states) < 2:
        return NOTHING
    figures = [_chart(chart) for chart in series.charts(told.scenario, told.match.states)]
    return tag("div", figures, class_="charts")


def _chart(chart: series.Chart) -> Marks:
    told = "; ".join(
        _("{words} from {first} to {last}").format(
            words=line.words, first=line.values[0], last=line.values[-1]
        )
        for line in chart.lines
    )
    head = ["", *(line.words for line in chart.lines)]
    marked = [n for n, words in enumerate(chart.labels) if words]
    last = len(chart.labels) - 1
    places = [*marked, *([last] if last not in marked else [])]
    rows = [
        [chart.labels[n] or _("End"), *(str(line.values[n]) for line in chart.lines)]
        for n in places
    ]
    numbers = tag("details", [tag("summary", _("The numbers")), table(chart.title, head, rows)])
    caption = tag("figcaption", [tag("b", chart.title), ". ", chart.note])
    return tag("figure", [caption, draw.lines(chart, f"{told}."), numbers])


# --- odds -----------------------------------------------------------------------------------------
def odds(told: Reported) -> Marks:
    """Shares of games from this start with their error bars; nothing where none were played."""
    if not told.games:
        return NOTHING
    n = len(told.games)
    words = plural(
        "{n} game was played from this start with other dice, every side giving the record's "
        "orders. The bar shows between which shares the true one lies, 95 times in 100 (Wilson's "
        "interval).",
        "{n} games were played from this start with other dice, every side giving the record's "
        "orders. The bar shows between which shares the true one lies, 95 times in 100 (Wilson's "
        "interval).",
        n,
    ).format(n=n)
    rows = [_odd(told, odd) for odd in told.odds]
    head = (_("At least as far as here"), _("Games"), _("Share"), "")
    mine = table(_("How often it came so far"), head, rows, class_="odds")
    return joined([tag("p", words), mine, _endings(told)])


def _odd(told: Reported, odd: chances.Odd) -> list[Content]:
    share = odd.share
    return [
        chances.sentence(told.scenario, odd),
        _("{n} of {all}").format(n=odd.count, all=odd.games),
        f"{share.per_cent:g} % ({share.low:g} to {share.high:g})",
        draw.share_bar(share, f"{share.per_cent:g} %"),
    ]


def _endings(told: Reported) -> Marks:
    rows = list(_ending_rows(told))
    head = (_("Ending"), _("Games"))
    return table(_("How those games ended"), head, rows)


def _ending_rows(told: Reported) -> Iterator[list[Content]]:
    for name, count in chances.endings(told.games).items():
        ending = told.scenario.endings.get(name)
        yield [ending.title if ending else _("No ending"), str(count)]


# --- fates ----------------------------------------------------------------------------------------
def fates(told: Reported) -> Marks:
    """What the record says became of those who took part, whatever happened in the game."""
    scenario, state = told.scenario, told.state
    rows = [
        [
            _("{name}, born {year}").format(
                name=narrate.full_name(scenario, name), year=scenario.people[name].born
            ),
            post_line(scenario, state, name),
            " ".join(scenario.people[name].fate.split()),
        ]
        for name in involved(told.match)
    ]
    head = (_("Who"), _("At the end of this game"), _("In history"))
    caption = _("This is the record’s, whatever happened in this game")
    return table(caption, head, rows)
