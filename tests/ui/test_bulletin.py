"""The bulletin: what is reported, what is asked, and how answers reach the draft."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.narrate import effects as told
from game.rules.minutes import Minutes
from game.rules.orders import parse
from game.rules.state import Cause, PactState, Term
from game.rules.vocabulary import Effect
from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screen import render
from game.ui.screens.bulletin.agenda import MotionItem
from game.ui.screens.bulletin.news import articles, reports
from game.ui.screens.bulletin.paper import Paper
from game.ui.screens.bulletin.screen import AGENDA, BulletinScreen, Matter
from game.ui.sitting import Sitting
from game.ui.theme import Scale, Theme
from game.ui.widgets import Ledger, ScrollList, Widget
from tests.ui.conftest import Hand
from tests.ui.games import FACTIONS, SIZES, scenario, under_way

TRUCE = 5


def bulletin(seat: str = "leningrad", turn: int = TRUCE) -> BulletinScreen:
    return BulletinScreen(under_way(seat, turn))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seat", FACTIONS)
@pytest.mark.parametrize("turn", [0, 26])
def test_nothing_is_cut_small_or_dead(size: tuple[int, int], seat: str, turn: int) -> None:
    assert screen_faults(bulletin(seat, turn), size) == []


@pytest.mark.parametrize("turn", range(2, 28, 4))
def test_every_page_of_every_number_is_sound(turn: int) -> None:
    for seat in ("leningrad", "secretariat"):
        screen = bulletin(seat, turn)
        render(screen, (1600, 900))
        for page in range(screen.pages):
            screen.page = page
            screen.refresh()

            assert [str(f) for f in screen_faults(screen)] == []


@pytest.mark.parametrize("turn", [5, 9, 14, 21])
def test_large_text_finds_room(turn: int) -> None:
    screen = bulletin("leningrad", turn)

    assert screen_faults(screen, preferences=Preferences(text_percent=150)) == []


# --- what is reported -----------------------------------------------------------------------------
def test_the_question_leads_and_has_its_source() -> None:
    lead = articles(under_way("leningrad", TRUCE))[0]

    assert lead.title == "A text for both sides"
    assert lead.source
    assert lead.confidence


def test_no_piece_is_lost_between_the_pages() -> None:
    for turn in (9, 14, 22, 26):
        sitting = under_way("leningrad", turn)
        paper = Paper(Theme(Scale(1.0)), sitting)
        words = {str(getattr(w, "words", "")) for page in paper.pages for w in page}

        assert {piece.title for piece in articles(sitting)} <= words


def test_what_is_done_in_private_is_not_reported_of_others() -> None:
    for turn in range(1, 28):
        for piece in articles(under_way("leningrad", turn)):
            if "what was seen" in piece.title:
                assert "courts" not in piece.text
                assert "offer" not in piece.text
                assert not any("feels for" in row.words for row in piece.effects)


def test_each_of_our_orders_tells_its_throw_and_its_chance() -> None:
    sitting = under_way("leningrad", 15)
    found = reports(sitting)

    assert found
    for report in found:
        if report.why is not None:
            assert str(report.why.total) in report.result


def test_a_vote_is_reported_with_its_count() -> None:
    sitting = under_way("leningrad", 22)
    ballots = sitting.state.results["vote_559_65"].ballots
    piece = next(p for p in articles(sitting) if p.title == "The line of the Central Committee")

    assert f"{ballots.for_} to {ballots.against}" in piece.lead


def test_the_paper_is_named_after_the_turn() -> None:
    assert bulletin(turn=5).sitting.turn.kind == "weeks"
    assert bulletin(turn=21).sitting.turn.kind == "days"


def test_pages_turn_by_key_and_by_button() -> None:
    screen = bulletin("leningrad", 14)
    hand = Hand(screen)

    hand.press(pygame.K_PAGEDOWN)
    by_key = screen.page
    hand.click("Back")

    assert (by_key, screen.page) == (1, 0)


def test_every_effect_has_its_words() -> None:
    assert set(told.FORMS) == set(Effect.__args__)


# --- what is decided ------------------------------------------------------------------------------
def test_digits_look_at_an_answer_and_enter_gives_it() -> None:
    screen = bulletin()
    hand = Hand(screen)

    hand.press(pygame.K_2)
    looked = screen.sitting.draft
    hand.press(pygame.K_RETURN)

    assert looked == ()
    assert screen.sitting.draft == (parse("decide october_truce refuse"),)
    assert screen.open_matters() == ()


def test_two_clicks_give_an_answer_and_it_can_be_taken_back() -> None:
    screen = bulletin()
    hand = Hand(screen)

    hand.click("option accept")
    hand.click("option accept")
    given = screen.sitting.draft
    hand.click("Take the answer back")

    assert given == (parse("decide october_truce accept"),)
    assert screen.sitting.draft == ()


def test_an_answer_can_be_changed() -> None:
    screen = bulletin()
    screen.answer("accept")

    screen.answer("refuse")

    assert screen.sitting.draft == (parse("decide october_truce refuse"),)


def test_what_history_did_is_marked_only_if_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BulletinScreen, "hints", True)
    screen = bulletin()
    with_hints = pygame.image.tobytes(render(screen, (1600, 900)), "RGB")

    screen.hint(False)

    assert pygame.image.tobytes(render(screen, (1600, 900)), "RGB") != with_hints
    assert screen_faults(screen) == []


def test_an_event_that_asks_others_asks_nothing_here() -> None:
    screen = bulletin("right", TRUCE)

    assert screen.matters() == (Matter("pact", "majority_1925"), AGENDA)
    assert screen.aside() == "Nothing waits for a decision"


# --- offers ---------------------------------------------------------------------------------------
def offered(seat: str = "leningrad") -> Sitting:
    sitting = under_way(seat, 9)
    terms = (Term("vote", "vote_559_65", "against"),)
    pact = PactState("left-leningrad-9", "left", seat, (), terms, signed=False, trust=50, turn=9)
    match = sitting.match
    match._now = replace(match.state, pacts=(*match.state.pacts, pact))
    return sitting


def test_an_offer_shows_its_reasons_and_can_be_accepted() -> None:
    screen = BulletinScreen(offered())
    hand = Hand(screen)
    screen.show(Matter("offer", "left-leningrad-9"))
    ledger = next(w for w in screen.root.walk() if isinstance(w, Ledger))

    hand.click("accept")

    assert ledger.what.total == sum(row.amount or 0 for row in ledger.what.rows)
    assert screen.sitting.draft == (parse("accept left-leningrad-9"),)
    for size in SIZES:
        assert screen_faults(screen, size) == []


def test_an_offer_can_be_declined_and_the_answer_taken_back() -> None:
    screen = BulletinScreen(offered())
    screen.show(Matter("offer", "left-leningrad-9"))
    screen.answer_offer("decline")

    screen.take_back()

    assert screen.sitting.draft == ()


# --- the agenda -----------------------------------------------------------------------------------
def test_the_agenda_has_every_motion_and_every_count_its_why() -> None:
    screen = bulletin("leningrad", 14)
    screen.show(AGENDA)
    listed = next(w for w in screen.root.walk() if isinstance(w, ScrollList) and w.name == "agenda")
    counts = [w for item in listed.items for w in item.walk() if w.name.startswith("count ")]

    assert len(listed.items) == len(screen.sitting.state.agenda)
    assert all(w.why is not None for w in counts)
    assert all(sum(r.amount or 0 for r in w.why.rows) == w.why.total for w in counts if w.why)


def test_a_motion_is_counted_when_it_comes_into_sight_and_keeps_the_keyboard() -> None:
    screen = bulletin("leningrad", 14)
    screen.show(AGENDA)
    listed = screen.root.find("agenda")
    assert isinstance(listed, ScrollList)
    items = [item for item in listed.items if isinstance(item, MotionItem)]
    render(screen, (1600, 900))
    seen = [item.filled for item in items]
    assert seen == [nth in listed.shown for nth in range(len(items))]
    assert not all(seen)

    listed.scroll_to(2)
    render(screen, (1600, 900))
    line = f"line {items[2].motion.id}"
    held = _abstain(screen, line)
    screen.router.set_focus(held)
    assert held.act()
    screen.root.find("agenda")
    assert screen.router.focused is not held
    assert screen.router.focused is _abstain(screen, line)


def _abstain(screen: BulletinScreen, line: str) -> Widget:
    """The cell of a line with which one abstains."""
    control = screen.root.find(line)
    assert control is not None
    return [widget for widget in control.walk() if widget.focusable][-1]


def test_our_line_is_set_and_the_count_follows_it() -> None:
    screen = bulletin("leningrad", 14)
    before = screen.counts.count(screen.sitting, "vote_559_65").expected

    screen.instruct("vote_559_65", "for")
    after = screen.counts.count(screen.sitting, "vote_559_65").expected

    assert screen.sitting.draft == (parse("instruct vote_559_65 for"),)
    assert after.for_ > before.for_


def test_the_same_line_again_takes_the_instruction_back() -> None:
    screen = bulletin("leningrad", 14)
    screen.instruct("vote_559_65", "for")

    screen.instruct("vote_559_65", "for")

    assert screen.sitting.draft == ()


def test_a_line_is_set_by_mouse() -> None:
    screen = bulletin("leningrad", 14)
    hand = Hand(screen)
    control = hand.widget("line vote_559_65")

    hand.click(control.children[2].box)

    assert screen.sitting.draft == (parse("instruct vote_559_65 abstain"),)


def test_titles_of_motions_and_questions_fit_for_all() -> None:
    for event in scenario().events.values():
        assert len(event.question) <= 60


def test_the_bar_moves_from_the_old_count_to_the_new_and_may_be_cut() -> None:
    screen = bulletin("leningrad", 14)
    render(screen, (1600, 900))
    before = screen.counts.count(screen.sitting, "vote_559_65").expected.for_
    screen.instruct("vote_559_65", "for")
    after = screen.counts.count(screen.sitting, "vote_559_65").expected

    first = screen.moving("vote_559_65", (after.for_, after.against, after.abstain))
    screen.skip()
    last = screen.moving("vote_559_65", (after.for_, after.against, after.abstain))

    assert first[0] == before
    assert last == (after.for_, after.against, after.abstain)


def test_a_pact_in_force_shows_what_holds_it_and_can_be_ended() -> None:
    """R6.10: the right's pact with the Secretariat; it waits for no answer."""
    sitting = under_way("right", 4)
    screen = BulletinScreen(sitting)
    pact = Matter("pact", "majority_1925")

    assert pact in screen.matters()
    assert pact not in screen.open_matters()

    screen.show(pact)
    assert screen_faults(screen, (1280, 720)) == []
    screen.answer_offer("denounce")
    assert "denounce majority_1925" in sitting.match.draft
    screen.take_back()
    assert sitting.match.draft == ()


def test_a_death_has_its_piece_with_its_source() -> None:
    """R13.7"""
    told = articles(under_way("leningrad", 8))

    death = next(article for article in told if article.picture == "frunze")
    risk = scenario().risks["death_of_frunze"]
    assert (death.title, death.text, death.source) == (risk.title, risk.text, risk.source)


def test_a_lead_that_has_passed_has_its_piece() -> None:
    """R13.9"""
    sitting = under_way("leningrad", 8)
    minutes = Minutes(sitting.scenario, sitting.state)
    minutes.standing("zinoviev", "expelled", Cause("rule", "test"))
    sitting.match._now = replace(minutes.state, news=tuple(minutes.entries))

    piece = next(article for article in articles(sitting) if article.picture == "kamenev")

    assert piece.title == "Kamenev leads the faction Leningrad"
    assert not screen_faults(BulletinScreen(sitting), SIZES[0])


def test_who_is_away_stands_in_the_bulletin() -> None:
    """R13.1"""
    told = [a.text for a in articles(under_way("leningrad", 1)) if a.title == "Health and leave"]

    assert "Stalin goes on leave, until 22 September 1925." in told[0]
