"""The page that is handed out: whole, alone, readable without pictures, and the same each time."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import ClassVar

import pytest

from game.match import PERSON, Match
from game.report.game import Reported
from game.report.odds import odds, of_match, sentence
from game.report.page import ReportError, page, write
from game.rules.model import Scenario

MAIN = "vote_559_65"


@pytest.fixture(scope="module")
def match() -> Match:
    from game.scenario.load import load

    match = Match(load("1925-fourteenth-congress"), 3, {"leningrad": "cadre"})
    match.advance()
    return match


@pytest.fixture(scope="module")
def told(match: Match) -> Reported:
    beside = Match(match.scenario, match.seed)
    beside.advance()
    games = [of_match(beside), of_match(match), of_match(beside)]
    return Reported.of(match, "leningrad", beside.states, games)


@pytest.fixture(scope="module")
def text(told: Reported) -> str:
    return page(told)


class Reader(HTMLParser):
    """Reads a page: which elements are open, what they hold, what they fetch."""

    empty: ClassVar = {"meta", "br", "circle", "rect", "line", "path", "polyline"}

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.counts: dict[str, int] = {}
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.faults += [
            f"{tag} fetches {value}" for key, value in attrs if self.fetches(key, value)
        ]
        if tag == "svg" and not dict(attrs).get("aria-label"):
            self.faults.append("a drawing without words")
        if tag not in self.empty:
            self.open.append(tag)

    @staticmethod
    def fetches(key: str, value: str | None) -> bool:
        return key in ("src", "href", "srcset") and not (value or "").startswith("#")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.empty:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")

    def handle_data(self, data: str) -> None:
        self.words += f"{data} "


class TestThePage:
    def test_it_is_well_formed_and_fetches_nothing(self, text: str) -> None:
        read = Reader(text)

        assert read.faults == []
        assert read.open == []
        assert "http" not in text
        assert "script" not in read.counts
        assert "@import" not in text

    def test_every_table_has_a_caption_and_every_drawing_its_words(self, text: str) -> None:
        read = Reader(text)

        assert read.counts["caption"] == read.counts["table"]
        assert read.counts["svg"] >= 8

    def test_it_is_light(self, text: str) -> None:
        assert len(text) < 200_000

    def test_the_same_game_gives_the_same_page(self, told: Reported, text: str) -> None:
        assert page(told) == text

    def test_it_says_who_played_and_how_it_ended(self, told: Reported, text: str) -> None:
        words, outcome = Reader(text).words, told.outcome

        assert outcome is not None
        assert told.scenario.card.title in words
        assert "Leningrad: Cadre" in words
        assert told.scenario.endings[outcome.ending].title in words
        for item in told.scenario.factions.values():
            assert all(aim.text in words for aim in item.aims)

    def test_every_fact_stands_there_with_its_source(self, told: Reported, text: str) -> None:
        words = " ".join(Reader(text).words.split())

        for item in told.facts:
            assert item.fact.title in words
            assert " ".join(item.fact.source.split()) in words
            for cause in item.causes:
                assert cause in words

    def test_recorded_votes_stand_beside_those_of_the_game(self, told: Reported, text: str) -> None:
        ballots = told.state.results[MAIN].ballots

        assert f"{ballots.for_}, {ballots.against}, {ballots.abstain}" in text
        assert "559, 65, 41" in text

    def test_the_hall_has_a_sign_for_every_delegate(self, told: Reported, text: str) -> None:
        hall = next(part for part in text.split("<figure>") if "Red square: for" in part)
        ballots = told.state.results[MAIN].ballots

        assert hall.split("</figure>")[0].count("h0") == ballots.cast + ballots.abstain

    def test_turning_points_and_fates_are_told(self, told: Reported, text: str) -> None:
        words = Reader(text).words

        assert told.points
        assert all(told.scenario.calendar[p.turn].label in words for p in told.points)
        assert "murdered in Mexico" in words or "Trotsky" in words

    def test_a_name_with_marks_in_it_is_only_a_name(self, match: Match) -> None:
        from dataclasses import replace

        card = replace(match.scenario.card, title="<b>& co")
        other = Match(replace(match.scenario, card=card), 1)

        assert "<h1>&lt;b&gt;&amp; co</h1>" in page(Reported.of(other))


class TestOdds:
    def test_every_share_has_its_error_bar(self, told: Reported, text: str) -> None:
        words = Reader(text).words

        assert [odd.kind for odd in told.odds] == ["vote", "ending", "otherwise"]
        for odd in told.odds:
            share = odd.share
            assert f"({share.low:g} to {share.high:g})" in words
            assert sentence(told.scenario, odd) in words

    def test_a_game_goes_at_least_as_far_as_itself(self, match: Match) -> None:
        mine = of_match(match)

        found = odds(mine, match.scenario, "leningrad", [mine])

        assert [odd.count for odd in found] == [1, 1, 1]

    def test_without_games_nothing_is_said_of_them(self, match: Match) -> None:
        assert "How rare" not in page(Reported.of(match))


class TestOtherGames:
    def test_a_game_under_way_has_a_page(self, scenario: Scenario) -> None:
        match = Match(scenario, 1, {"right": PERSON})
        match.advance()
        match.end_turn()
        match.advance()

        text = page(Reported.of(match))

        assert Reader(text).faults == []
        assert "The game is not over." in text
        assert "Right: Person" in text.replace("a person", "Person")

    def test_a_game_from_its_snapshot_has_a_page_without_halls(self, match: Match) -> None:
        other = Match(match.scenario, match.seed, match.players)
        other.resume(match.as_save())

        text = page(Reported.of(other))

        assert Reader(text).faults == []
        assert "Red square" not in text

    def test_a_page_that_cannot_be_written_is_told(self, told: Reported, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")

        with pytest.raises(ReportError, match="can't be written"):
            write(told, tmp_path / "file" / "page.html")
