"""Owns the leaf of a dossier that is the file: proof and sanctions, papers, health, the post.

file(sitting, "zinoviev", box)
"""

from __future__ import annotations

from collections.abc import Iterator

from game import narrate
from game.rules import proof, secretaries
from game.rules.cases import case
from game.rules.health import illness, stand_in
from game.rules.leaders import leader_of
from game.rules.state import Entry
from game.ui import reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.cards.dossier_facts import seats_now
from game.ui.screens.cards.dossier_ladder import ladder
from game.ui.screens.cards.dossier_ties import papers
from game.ui.screens.rows import ShortRow, fitting
from game.ui.sitting import Sitting
from game.ui.widgets import Group, Item, Label, Paragraph, Picture, ScrollList, Widget
from game.words import text as _

_ROW = 25.0
_PROOFS = 3  # so many reasons of the proof stand in lines of their own


def file(sitting: Sitting, person: str, box: Box) -> Widget:
    """What can be held against somebody at the left; health and post at the right."""
    root = Group(box)
    left, right = box.left_part(471), box.right_part(471)
    root.add(Picture(Box(box.x + 482, box.y, 2, box.h), lambda c, at: c.rect(at, t.TRAY)))
    tall = 116 + _ROW * min(_PROOFS, len(of_proof(sitting, person).rows))
    root.add(_proof(sitting, person, left.top_part(tall)))
    root.add(_sanctions(sitting, person, left.below(tall + 8).top_part(176)))
    root.add(papers(sitting, person, left.below(tall + 192)))
    root.add(_health(sitting, person, right.top_part(188)))
    root.add(_post(sitting, person, right.below(196)))
    return root


# --- the ladder -----------------------------------------------------------------------------------
def of_proof(sitting: Sitting, person: str) -> Explanation:
    """What can be proved: what is known of the side, and each paper by name (R6.71)."""
    scenario, state = sitting.scenario, sitting.state
    what = proof.proof(state, person)
    rows = [
        Row(narrate.reason(scenario, reason), reason.amount)
        for reason in what.reasons
        if reason.key != "papers"
    ]
    rows += [
        Row(
            _("{day}: a paper on file ({verb}, {place})").format(
                day=_day(sitting, item.turn),
                verb=narrate.verb(item.verb).lower(),
                place=narrate.name(scenario, item.place),
            ),
            item.weight,
        )
        for item in state.evidence
        if item.person == person
    ]
    name = narrate.name(scenario, person)
    title = _("What can be proved against {name}").format(name=name)
    return Explanation(title, tuple(rows), what.total)


def _proof(sitting: Sitting, person: str, box: Box) -> Widget:
    why, told = of_proof(sitting, person), _next(sitting, person)
    return _sum(box, why, _("In all"), _PROOFS, told, name="proof")


def _sum(box: Box, why: Explanation, total: str, most: int, told: str, *, name: str) -> Widget:
    """A number with at most so many of its reasons, its sum, and what it means in words."""
    root = Group(box)
    root.add(Label(box.top_part(28), why.title, t.CARD_NAME, ellipsis=True))
    rows = fitting(why.rows, most)
    for nth, row in enumerate(rows):
        line = Box(box.x, box.y + 32 + nth * _ROW, box.w, _ROW - 1)
        root.add(ShortRow(line, row, name=f"{name} {nth}"))
    y = box.y + 34 + len(rows) * _ROW
    rule = Box(box.x, y, box.w, 2)
    root.add(Picture(rule, lambda c, at: c.across(at.x, at.right, at.y, t.INK, 2)))
    summed = Row(total, why.total, parts=why)
    line = Box(box.x, y + 4, box.w, _ROW)
    root.add(ShortRow(line, summed, name=f"{name} in all", sign=False))
    words = Box(box.x, y + 34, box.w, box.bottom - y - 34)
    root.add(Paragraph(words, told, t.LABEL, name=f"{name} told"))
    return root


def _next(sitting: Sitting, person: str) -> str:
    """To which rung a charge would go, and what it needs; a word that was given."""
    scenario, state = sitting.scenario, sitting.state
    rung = proof.next_sanction(scenario, state, person)
    words = _("No charge could take anything more.")
    if rung is not None:
        words = _("A charge would ask for: {rung}. It needs {n}.").format(
            rung=rung.name, n=rung.proof
        )
    if state.people[person].promised:
        words += " " + _("Has given a word to keep no faction: a new paper weighs more.")
    return words


def _sanctions(sitting: Sitting, person: str, box: Box) -> Widget:
    """Standing, the ladder of discipline, cases that wait, and what was done in this game."""
    root = Group(box)
    scenario, state = sitting.scenario, sitting.state
    standing = narrate.name(scenario, state.people[person].standing)
    words = _("Standing: {standing}").format(standing=standing)
    root.add(Label(box.top_part(28), words, t.CARD_NAME, ellipsis=True))
    told = [*_cases(sitting, person), *_done(sitting, person)]
    items = [_line(words, nth) for nth, words in enumerate(told)]
    root.add(ladder(sitting, person, box.below(42).top_part(68)))
    legend = _("Steps: the proof needed. Red: proved enough. Grey: nothing to take.")
    root.add(Label(box.below(112).top_part(24), legend, t.LABEL, t.SOFT_INK, ellipsis=True))
    if items:
        root.add(ScrollList(box.below(138), items, gap=0, name="sanctions"))
    return root


def _cases(sitting: Sitting, person: str) -> Iterator[str]:
    scenario = sitting.scenario
    for name in sitting.state.agenda:
        item = case(name)
        if item is not None and item.accused == person:
            motion = scenario.motions[name]
            words = _("To be voted on, {day}: {title}")
            yield words.format(day=narrate.short_day(motion.day), title=motion.title)


def _done(sitting: Sitting, person: str) -> Iterator[str]:
    """Changes of standing, words given and broken, the newest first."""
    turns = (*sitting.state.chronicle, sitting.state.news)
    entries = [entry for turn in turns for entry in turn if _concerns(entry, person)]
    for entry in reversed(entries):
        words = narrate.entry(sitting.scenario, entry)
        yield f"{_day(sitting, entry.turn)}: {words}"


def _concerns(entry: Entry, person: str) -> bool:
    keys = ("standing", "promise", "promise_broken")
    return entry.key in keys and entry.subject == person


def _day(sitting: Sitting, turn: int) -> str:
    last = len(sitting.scenario.calendar) - 1
    return narrate.short_day(sitting.scenario.calendar[min(turn, last)].begins)


def _line(words: str, nth: int) -> Item:
    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        canvas.text_in(at, words, t.LABEL, t.INK, ellipsis=True)

    return Item(24, pen, name=f"sanction {nth}", tooltip=words)


# --- health ---------------------------------------------------------------------------------------
def _health(sitting: Sitting, person: str, box: Box) -> Widget:
    """Health with its history, the danger of an illness, who is away and who stands in."""
    root = Group(box)
    root.add(Label(box.top_part(28), _("Health and leave"), t.CARD_NAME))
    if sitting.state.people[person].standing == "dead":
        root.add(Label(box.below(32).top_part(_ROW), _("Dead."), t.LABEL))
        return root
    rows = fitting(_health_rows(sitting, person), 2, summed=False)
    for nth, row in enumerate(rows):
        line = Box(box.x, box.y + 32 + nth * _ROW, box.w, _ROW - 1)
        root.add(ShortRow(line, row, name=f"health {nth}", sign=False))
    y = box.y + 36 + len(rows) * _ROW
    words = " ".join(_away(sitting, person)) or _("At hand.")
    root.add(Paragraph(Box(box.x, y, box.w, box.bottom - y), words, t.LABEL, name="at hand"))
    return root


def _health_rows(sitting: Sitting, person: str) -> tuple[Row, ...]:
    scenario, state = sitting.scenario, sitting.state
    health = reasons.of_health(scenario, state, person)
    ill = illness(scenario, state, person)
    title = _("Illness, in a thousand a week")
    return (
        Row(_("Health, of 10"), health.total, parts=health),
        Row(title, ill.total, parts=reasons.of_tally(scenario, title, ill)),
    )


def _away(sitting: Sitting, person: str) -> Iterator[str]:
    """Why somebody is away; who would govern for a leader; letters on their way (R13)."""
    scenario, state = sitting.scenario, sitting.state
    yield reasons.away_words(scenario, state, person)
    faction = state.people[person].faction
    if (
        faction
        and person == leader_of(scenario, state, faction)
        and not state.people[person].absence
    ):
        deputy = stand_in(scenario, state, faction)
        least = scenario.balance.health.stand_in
        words = (
            _("At hand. On leave or in illness {deputy} would govern, and read the cipher.")
            if deputy
            else _("At hand. Nobody is trusted enough to stand in: that takes a tie of {n}.")
        )
        yield words.format(deputy=narrate.name(scenario, deputy or ""), n=least)
    for letter in state.letters:
        if letter.by == person:
            day = _day(sitting, letter.due)
            order = narrate.order(scenario, letter.order)
            yield _("A letter is on its way, for {day}: {order}.").format(day=day, order=order)


# --- the post -------------------------------------------------------------------------------------
def _post(sitting: Sitting, person: str, box: Box) -> Widget:
    """How safe a secretary is and why, how rooted, since when; of others the offices they hold."""
    root = Group(box)
    scenario, state = sitting.scenario, sitting.state
    led = state.post_as_secretary(person)
    if led is None:
        root.add(Label(box.top_part(28), _("Posts and seats held now"), t.CARD_NAME))
        held = [scenario.offices[name].name for name in state.posts_of(person)]
        held += seats_now(scenario, state, person)
        items = [_line(words, nth) for nth, words in enumerate(held)]
        none = _("No organisation, no office and no seat.")
        root.add(ScrollList(box.below(32), items, gap=0, name="offices", empty=none))
        return root
    why = reasons.of_security(scenario, state, led)
    return _sum(box, why, _("Safe, of 100"), 7, _rooted(sitting, led), name="safe")


def _rooted(sitting: Sitting, place: str) -> str:
    """Since when and how he came, how rooted he is, what it does; what the place may refuse."""
    scenario, state = sitting.scenario, sitting.state
    record, posts = state.organisations[place], scenario.balance.posts
    came = _("named by the centre") if record.named else _("elected there")
    day = narrate.day(record.since) if record.since else _("a day not known")
    words = _("In {place} since {day}, {came}. Roots: {roots} of {most}; they lean local.")
    told = words.format(
        place=narrate.name(scenario, place),
        day=day,
        came=came,
        roots=secretaries.roots(scenario, state, place),
        most=posts.roots_cap,
    )
    wish = secretaries.refusal(scenario, state, place)
    if wish.total > 0:
        refuses = _("The place refuses whom the centre sends, {n} per cent.").format(n=wish.total)
        return f"{told} {refuses}"
    return told
