"""The congress screen: what it counts, what it explains, and how it is worked."""

from __future__ import annotations

import pygame
import pytest

from game.rules.cases import Case
from game.rules.votes import roll_call
from game.ui.box import Box
from game.ui.faults import screen_faults
from game.ui.motion import HUSH_DECIDES, HUSH_LAST, ROLL_CALL_STEP
from game.ui.preferences import Preferences
from game.ui.screen import render
from game.ui.screens.congress.hall import HallField
from game.ui.screens.congress.panels import known_count
from game.ui.screens.congress.roll import decisive_part, roll_of
from game.ui.screens.congress.screen import CongressScreen
from game.ui.screens.congress.speeches import heckles, speeches_of
from game.ui.screens.congress.votes import (
    SIDES,
    change_words,
    changes,
    counted,
    ground_words,
    grounds,
    moved_side,
    of_side,
    parted,
    votes_of,
)
from game.ui.widgets import Dialog, Figure
from tests.ui.conftest import Hand
from tests.ui.games import FACTIONS, SIZES, over, scenario, under_way

PLENUM, POLITBURO, CONFERENCES, CONGRESS = 5, 9, 13, 21


def hall(turn: int = CONGRESS, seat: str = "leningrad") -> CongressScreen:
    screen = CongressScreen(over(seat), turn)
    render(screen, (1600, 900))
    return screen


def run(screen: CongressScreen, seconds: float) -> None:
    for _ in range(round(seconds * 50)):
        screen.advance(0.02)
        screen.draw(SURFACE)


SURFACE = pygame.Surface((1600, 900))


# --- what is known of a vote ----------------------------------------------------------------------
def test_all_votes_of_a_turn_are_shown_one_after_the_other() -> None:
    votes = votes_of(over(), CONFERENCES)

    assert {vote.motion.id for vote in votes} == {"leningrad_declaration", "moscow_declaration"}


@pytest.mark.parametrize("turn", [PLENUM, POLITBURO, CONFERENCES, CONGRESS, 22, 24])
def test_parts_make_up_the_hall_and_the_grounds_sum_to_the_ballots(turn: int) -> None:
    for vote in votes_of(over(), turn):
        result = vote.sitting.match.state.results[vote.motion.id]

        assert vote.count == result.ballots
        assert sum(len(part.ballots) for part in vote.parts) == result.ballots.cast
        for side in SIDES:
            assert sum(of_side(item.count, side) for item in grounds(vote)) == of_side(
                vote.count, side
            )
            assert sum(of_side(part.count, side) for part in vote.parts) == of_side(
                vote.count, side
            )


@pytest.mark.parametrize("turn", [PLENUM, CONFERENCES, CONGRESS, 22])
def test_what_moved_a_part_sums_to_the_difference_from_the_forecast(turn: int) -> None:
    for vote in votes_of(over(), turn):
        for part in vote.parts:
            side, by = moved_side(part)

            assert sum(changes(part, side).values()) == by


def test_a_congress_is_called_by_delegations_the_smallest_first_a_small_body_by_name() -> None:
    (congress,) = votes_of(over(), CONGRESS)
    (politburo,) = votes_of(over(), POLITBURO)

    sizes = [len(part.ballots) for part in congress.parts]
    seated = sorted(congress.parts, key=lambda part: part.place)
    assert sizes == sorted(sizes)
    assert [part.key for part in seated] == list(scenario().organisations)
    assert "Zinoviev" in {part.name for part in politburo.parts}
    assert all(len(part.ballots) == 1 for part in politburo.parts)


def test_the_verdict_on_the_vote_is_the_records() -> None:
    (vote,) = votes_of(over(), CONGRESS)

    assert vote.verdict is not None
    assert vote.verdict.fact == "vote_559_65"


def test_speeches_are_those_of_the_debate_and_hostile_halls_cry_out() -> None:
    (vote,) = votes_of(over(), CONGRESS)
    speeches = speeches_of(vote)
    against = next(s for s in speeches if s.actor == "zinoviev")
    friendly = next(s for s in speeches if s.actor == "molotov" and s.heard)

    assert against.side == "against"
    assert against.points < 0
    assert against.noise > friendly.noise
    assert heckles(vote, friendly) == ((), ())


# --- the roll call --------------------------------------------------------------------------------
def test_a_delegation_is_called_every_350_milliseconds() -> None:
    screen = hall()

    assert screen.called == 0
    run(screen, ROLL_CALL_STEP * 3 + 0.05)
    assert screen.called == 3
    assert screen.flipped >= sum(len(part.ballots) for part in screen.vote.parts[:3])


def test_seats_flip_in_row_order_and_at_once_under_reduced_motion() -> None:
    screen = hall()
    run(screen, 0.1)
    some = screen.flipped
    screen.reduced_motion = True

    assert 0 < some < len(screen.vote.parts[0].ballots)
    assert screen.flipped == len(screen.vote.parts[0].ballots)


def test_space_skips_p_stops_and_r_begins_anew() -> None:
    screen = hall()
    hand = Hand(screen)
    hand.press(pygame.K_p)
    run(screen, 1.0)
    assert screen.called == 0
    assert screen.wake_in is None
    hand.press(pygame.K_p)
    hand.press(pygame.K_SPACE)

    assert screen.called == len(screen.vote.parts)
    assert known_count(screen.vote, screen.flipped) == screen.vote.count
    hand.press(pygame.K_r)
    assert screen.called == 0
    assert screen.flipped < 100


def test_enter_goes_to_the_next_vote_and_then_on() -> None:
    gone: list[str] = []
    screen = CongressScreen(over(), CONFERENCES, on_done=lambda: gone.append("on"))
    hand = Hand(screen)
    first = screen.vote.motion.id
    hand.press(pygame.K_SPACE, pygame.K_RETURN)

    assert screen.vote.motion.id != first
    hand.press(pygame.K_SPACE, pygame.K_RETURN)
    assert gone == ["on"]


def test_escape_skips_and_then_leaves() -> None:
    gone: list[str] = []
    screen = CongressScreen(over(), CONGRESS, on_done=lambda: gone.append("on"))
    hand = Hand(screen)

    hand.press(pygame.K_ESCAPE)
    assert gone == []
    assert screen.called == len(screen.vote.parts)
    hand.press(pygame.K_ESCAPE)
    assert gone == ["on"]


def test_a_turn_without_a_vote_goes_on_at_once() -> None:
    gone: list[str] = []
    screen = CongressScreen(over(), 0, on_done=lambda: gone.append("on"))
    render(screen, (1600, 900))
    screen.on_show()

    assert gone == ["on"]


def test_it_stands_still_when_the_count_is_over() -> None:
    screen = hall()
    screen.to_result()
    run(screen, 0.5)

    assert screen.wake_in is None
    assert not screen.advance(0.1)


def test_parts_sit_in_their_places_in_whatever_order_they_are_called() -> None:
    screen = hall()
    field = screen.root.find("hall")
    assert isinstance(field, HallField)
    wedges = [field.plan.wedges[nth] for nth, _part in enumerate(screen.vote.parts)]
    by_place = sorted(zip([part.place for part in screen.vote.parts], wedges, strict=True))

    assert [start for _place, (start, _end) in by_place] == sorted(start for start, _end in wedges)
    for seat in field.plan.seats:
        start, end = field.plan.wedges[seat.delegation]
        assert start - 1e-9 <= seat.angle <= end + 1e-9


def test_the_hall_waits_before_the_part_that_decides_and_before_the_last() -> None:
    screen = hall()
    decides, last = decisive_part(screen.vote), len(screen.vote.parts) - 1
    assert decides is not None

    for part, hush in ((decides, HUSH_DECIDES), (last, HUSH_LAST)):
        screen.clock = screen.roll.called[part] + hush / 2
        before = screen.flipped
        screen.refresh()
        assert (screen.called, screen.hushed) == (part, True)
        assert screen.root.find("called") is not None
        assert screen_faults(screen, (1280, 720)) == []
        screen.clock = screen.roll.votes[part] + 0.1
        assert screen.flipped > before
        assert not screen.hushed


def test_what_decides_carries_the_motion_or_makes_it_hopeless() -> None:
    for turn in (PLENUM, POLITBURO, CONFERENCES, CONGRESS):
        for vote in votes_of(over(), turn):
            nth = decisive_part(vote)
            assert nth is not None
            before = counted(b.side for part in vote.parts[:nth] for b in part.ballots)
            after = counted(b.side for part in vote.parts[: nth + 1] for b in part.ballots)
            settled = vote.count.cast - vote.needed

            assert before.for_ < vote.needed
            assert before.cast - before.for_ <= settled
            assert after.for_ >= vote.needed or after.cast - after.for_ > settled


def test_few_are_called_without_a_pause() -> None:
    (vote,) = votes_of(over(), POLITBURO)
    roll = roll_of(vote.parts[:4], 1, "murmur_3")

    assert roll.called == roll.votes
    assert roll.murmurs == ()


def test_the_hall_grows_louder_as_far_as_it_was_loud() -> None:
    screen = hall()
    cues = [cue for _at, cue in screen.roll.murmurs]
    calm = roll_of(screen.vote.parts, None, "murmur_1").murmurs

    assert cues == ["murmur_1", "murmur_2", "murmur_3"]
    assert {cue for _at, cue in calm} == {"murmur_1"}


@pytest.mark.parametrize("turn", [POLITBURO, CONGRESS])
def test_skipping_ends_at_the_same_picture_as_waiting(turn: int) -> None:
    waited, skipped = hall(turn), hall(turn)
    run(waited, waited.roll.end + 1)
    skipped.advance(0.02)
    Hand(skipped).press(pygame.K_SPACE)
    run(skipped, 1)

    pictures = [pygame.image.tobytes(render(s, (1280, 720)), "RGB") for s in (waited, skipped)]
    assert pictures[0] == pictures[1]


# --- seats ----------------------------------------------------------------------------------------
def test_a_click_on_any_seat_opens_its_delegate() -> None:
    screen = hall()
    screen.to_result()
    hand = Hand(screen)
    field = hand.widget("hall")
    assert isinstance(field, HallField)
    for nth in (0, 100, 400, 664):
        seat = field.plan.seats[nth]
        hand.click(Box(seat.x - 1, seat.y - 1, 2, 2))

        assert isinstance(screen.router.top, Dialog), nth
        assert screen.chosen == nth
        hand.press(pygame.K_ESCAPE)
        field = hand.widget("hall")
        assert isinstance(field, HallField)


def test_every_seat_can_be_reached_with_the_arrows() -> None:
    screen = hall()
    screen.to_result()
    screen.focus("hall")
    reached, edge = {0}, [0]
    field = screen.root.find("hall")
    assert isinstance(field, HallField)
    while edge:
        field.chosen = edge.pop()
        here = field.chosen
        for key in ("left", "right", "up", "down"):
            field.chosen = here
            nth = field._towards(key)
            if nth is not None and nth not in reached:
                reached.add(nth)
                edge.append(nth)

    assert len(reached) == 665


def test_enter_opens_the_seat_with_the_ring_and_arrows_step_on() -> None:
    screen = hall()
    screen.to_result()
    hand = Hand(screen)
    screen.focus("hall")
    hand.press(pygame.K_RIGHT, pygame.K_RIGHT)
    chosen = screen.chosen
    hand.press(pygame.K_RETURN)

    assert chosen != 0
    assert isinstance(screen.router.top, Dialog)
    hand.press(pygame.K_RIGHT)
    assert screen.chosen == chosen + 1
    hand.press(pygame.K_ESCAPE)
    assert hand.focused == "hall"


def test_w_explains_the_seat_with_the_ring() -> None:
    screen = hall()
    screen.to_result()
    hand = Hand(screen)
    screen.focus("hall")
    hand.press(pygame.K_w)

    assert screen.router.tips[-1].what.total == screen.vote.parts[0].ballots[0].tally.total


def test_a_seat_that_is_not_called_yet_does_not_tell_its_vote() -> None:
    screen = hall()
    field = screen.root.find("hall")
    assert isinstance(field, HallField)

    assert field.told(600).rows == ()
    assert field.told(600).total is None


def test_the_speeches_are_walked_with_arrows_and_clicks() -> None:
    screen = hall()
    hand = Hand(screen)
    screen.focus("noise")
    shown = screen.speech
    hand.press(pygame.K_RIGHT)

    assert screen.speech == (shown + 1) % len(screen.speeches)
    assert hand.focused == "noise"


# --- the page -------------------------------------------------------------------------------------
@pytest.mark.parametrize("seat", FACTIONS)
@pytest.mark.parametrize("turn", [PLENUM, POLITBURO, CONFERENCES, CONGRESS, 23])
def test_nothing_is_clipped_or_faint_at_any_size(seat: str, turn: int) -> None:
    for size in SIZES:
        screen = CongressScreen(over(seat), turn)
        render(screen, size)
        screen.clock = screen.roll.end / 2
        screen.refresh()

        assert screen_faults(screen, size) == []
        screen.to_result()
        screen.drop.cut()
        assert screen_faults(screen, size) == []


def test_large_text_fits() -> None:
    screen = hall()
    screen.to_result()
    screen.drop.cut()

    assert screen_faults(screen, (1600, 900), Preferences(text_percent=150)) == []


@pytest.mark.parametrize("turn", [POLITBURO, CONGRESS])
def test_the_delegates_page_has_no_faults(turn: int) -> None:
    screen = hall(turn)
    screen.to_result()
    for nth in (0, 3, len(screen.vote.call.ballots) - 1):
        screen.open_seat(nth)

        assert screen_faults(screen, (1280, 720)) == []
        screen.close()


def test_a_members_page_says_what_he_is_and_can_count_on() -> None:
    screen = hall(POLITBURO)
    screen.to_result()
    screen.open_seat(0)

    said = " ".join(str(getattr(widget, "words", "")) for widget in screen.layers[-1].walk())
    assert "Can count on" in said


def test_every_number_opens_its_reasons() -> None:
    screen = hall()
    screen.to_result()
    for name in ("count for", "count against", "count abstain", "all ballots", "noise"):
        found = screen.root.find(name)

        assert found is not None, name
        assert found.why is not None, name
    for widget in screen.root.walk():
        assert not isinstance(widget, Figure) or widget.why is not None
        if widget.name.startswith(("part ", "ground ")):
            assert widget.why is not None


def test_a_joint_plenum_is_shown_in_the_parts_in_which_it_divides() -> None:
    """A case is heard by two bodies together (R6.72): nobody sits there for an organisation."""
    state = under_way(turn=3).match.state
    case = Case("zinoviev", "out_of_committee", 3, "secretariat", "leningrad").id
    assembly = scenario().assemblies[scenario().motions[case].assembly]
    call = roll_call(scenario(), state, case)

    parts = parted(scenario(), state, assembly, call, None)

    assert sum(len(part.ballots) for part in parts) == call.count.cast
    assert {part.name for part in parts} >= {"Secretariat", "Leningrad", "Uncommitted"}


def test_whatever_moves_a_vote_has_words() -> None:
    """R5.11: what is weighed in votes about posts alone moves seats too."""
    assert change_words("custom") == ground_words("person")
