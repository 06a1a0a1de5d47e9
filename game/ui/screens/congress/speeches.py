"""Owns the speeches on a motion as the hall heard them: who, on which side, how loud it was.

    speeches = speeches_of(vote)
    speeches[-1].noise            # of every hundred in the hall, so many stand against the speaker

Told in the game's own words, from the deeds, the chronicle and the events; nothing is quoted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game import narrate
from game.narrate.cries import cries
from game.narrate.posts import post_line
from game.rules.delegates import Delegate, electorate
from game.rules.dice import roll
from game.rules.diplomacy import allied
from game.rules.errors import GensekError
from game.rules.model import Event
from game.rules.orders import parse
from game.rules.prices import odds
from game.rules.state import Deed, Entry, State
from game.ui import reasons
from game.ui.explain import Explanation, Row
from game.ui.screens.congress.votes import Vote
from game.words import text as _

LOUD = 50  # from so many enemies in a hundred the hall is hostile


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech: friends and foes in the hall are counted; `told` is what the bulletin says."""

    actor: str
    faction: str
    side: str  # for, against
    turn: int
    when: str
    heard: bool
    points: int
    friends: int
    foes: int
    voters: int
    entry: Entry | None
    changes: tuple[Entry, ...]
    told: Event | None

    @property
    def noise(self) -> int:
        """Of every hundred voters so many stand against the speaker's side."""
        return round(self.foes * 100 / max(1, self.voters))

    @property
    def hostile(self) -> bool:
        """Whether the hall cries out: a speaker shouted down, or most of it against."""
        return not self.heard or self.noise >= LOUD


def speeches_of(vote: Vote) -> tuple[Speech, ...]:
    """The speeches on the motion, in their order."""
    voters = electorate(vote.scenario, vote.hall, vote.assembly)
    return tuple(
        _speech(vote, deed, voters)
        for deed in vote.hall.deeds
        if deed.verb == "speak" and deed.target == vote.motion.id
    )


def _speech(vote: Vote, deed: Deed, voters: tuple[Delegate, ...]) -> Speech:
    entries = tuple(_left_by(vote.sitting.match.state, deed))
    entry = next((item for item in entries if item.key in ("done", "failed")), None)
    argument = next((item for item in entries if item.key == "argument"), None)
    stands = [_stands(vote.hall, deed.faction, voter.faction) for voter in voters]
    return Speech(
        actor=deed.actor,
        faction=deed.faction,
        side=_side(entry, vote, deed),
        turn=deed.turn,
        when=_when(vote, deed.turn),
        heard=deed.success,
        points=int(argument.after or 0) - int(argument.before or 0) if argument else 0,
        friends=stands.count(1),
        foes=stands.count(-1),
        voters=len(voters),
        entry=entry,
        changes=tuple(item for item in entries if item.key == "measure"),
        told=_told(vote, deed),
    )


def _stands(state: State, faction: str, other: str) -> int:
    if not other:
        return 0
    return 1 if allied(state, faction, other) else -1


def _left_by(state: State, deed: Deed) -> Iterator[Entry]:
    """The entries of the chronicle that a speech has left."""
    for turn in state.chronicle:
        for entry in turn:
            if entry.turn != deed.turn or entry.cause.kind != "order":
                continue
            words = entry.cause.id.split()
            if words[:2] == [deed.actor, "speak"] and words[-1] == deed.target:
                yield entry


def _side(entry: Entry | None, vote: Vote, deed: Deed) -> str:
    if entry is not None:
        try:
            return parse(entry.cause.id).how or "for"
        except GensekError:
            pass
    return "for" if deed.faction == vote.motion.mover else "against"


def _when(vote: Vote, turn: int) -> str:
    item = vote.scenario.calendar[turn]
    return narrate.day(item.begins).rsplit(" ", 1)[0] if item.kind == "days" else item.label


def _told(vote: Vote, deed: Deed) -> Event | None:
    """The news that the hall has had of the speech, with the speaker's picture on it."""
    for name, happened in vote.hall.events.items():
        event = vote.scenario.events[name]
        if happened.turn == deed.turn + 1 and event.picture == deed.actor:
            return event
    return None


# --- words ----------------------------------------------------------------------------------------
def title(vote: Vote, speech: Speech) -> str:
    """Who speaks and when."""
    name = narrate.name(vote.scenario, speech.actor)
    if vote.assembly.kind in ("congress", "conference"):
        return _("{name} from the rostrum, {day}").format(name=name, day=speech.when)
    return _("{name} to the meeting, {day}").format(name=name, day=speech.when)


def story(vote: Vote, speech: Speech) -> str:
    """The speech in a few sober sentences."""
    sentences = [_opening(vote, speech)]
    if speech.told is not None:
        if speech.told.lead:
            sentences.append(_("{lead}.").format(lead=speech.told.lead.rstrip(".")))
        sentences.append(speech.told.text)
    else:
        motion = vote.motion
        case = motion.for_says if speech.side == "for" else motion.against_says
        if case:
            sentences.append(_("The case, in short: {case}").format(case=case))
    sentences.append(_ended(vote, speech))
    return " ".join(sentences)


def _opening(vote: Vote, speech: Speech) -> str:
    places = {
        "name": narrate.name(vote.scenario, speech.actor),
        "post": post_line(vote.scenario, vote.hall, speech.actor),
        "faction": narrate.name(vote.scenario, speech.faction),
    }
    if speech.side == "for":
        return _("{name} ({post}) speaks for the motion, on the side of {faction}.").format(
            **places
        )
    return _("{name} ({post}) speaks against the motion, on the side of {faction}.").format(
        **places
    )


def _ended(vote: Vote, speech: Speech) -> str:
    name = narrate.name(vote.scenario, speech.actor)
    if not speech.heard:
        return _("{name} is shouted down, and the words move nobody.").format(name=name)
    if speech.noise >= LOUD:
        return _("The hall is loud, and hears {name} out.").format(name=name)
    return _("The hall hears {name} out.").format(name=name)


def effect(vote: Vote, speech: Speech) -> Explanation:
    """What the speech did, as a ledger; what it cost in influence is no effect."""
    rows = [Row(_("Weight with the hall: for is above, against below"), speech.points)]
    for entry in speech.changes:
        if entry.detail == "influence":
            continue
        words = narrate.name(vote.scenario, entry.detail).capitalize()
        if entry.subject != speech.faction:
            words = f"{narrate.name(vote.scenario, entry.subject)}: {words}"
        rows.append(Row(words, int(entry.after or 0) - int(entry.before or 0)))
    return Explanation(title(vote, speech), tuple(rows))


def effect_words(vote: Vote, speech: Speech) -> str:
    """What the speech did, in one line."""
    rows = effect(vote, speech).rows
    parts = [_("Weight with the hall {n}").format(n=narrate.signed(speech.points))]
    parts += [f"{row.words.lower()} {narrate.signed(row.amount or 0)}" for row in rows[1:]]
    return ", ".join(parts)


def noise_why(vote: Vote, speech: Speech) -> Explanation:
    """Why the hall was so loud: who sits in it, and the chance of being heard."""
    rows = [
        Row(_("Stand against the speaker’s side"), speech.foes),
        Row(_("Stand with it"), speech.friends),
        Row(_("Stand with nobody"), speech.voters - speech.friends - speech.foes),
    ]
    if speech.entry is not None and speech.entry.tally is not None:
        chance = odds(vote.scenario, speech.entry.tally)
        words = _("Chance to be heard, in a hundred")
        what = reasons.of_tally(vote.scenario, words, speech.entry.tally, chance)
        rows.append(Row(words, chance, parts=what))
    thrown = speech.entry.roll if speech.entry else None
    note = _("Noise is the share of the hall that stands against the speaker: {n} in 100.").format(
        n=speech.noise
    )
    if thrown is not None:
        note += " " + _("Thrown: {roll}.").format(roll=thrown)
    return Explanation(title(vote, speech), tuple(rows), note=note)


def heckles(vote: Vote, speech: Speech) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is cried by those with the speaker, and by those against; general cries only."""
    if not speech.hostile:
        return (), ()
    first = roll(0, speech.turn, f"cries:{speech.actor}:{speech.side}", 7)
    loud = 1 + (speech.noise >= LOUD) + (not speech.heard or speech.noise >= 80)
    friends = round(speech.friends * 100 / max(1, speech.voters))
    calm = (friends >= 5) + (friends >= 9)
    return cries("with", calm, first), cries("against", loud, first)
