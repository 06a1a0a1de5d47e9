from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game import codec, paths, rules
from game.match import (
    PERSON,
    Match,
    NoSuchPlayer,
    NothingToUndo,
    SaveError,
    autosaves,
    load,
    replay,
    told,
)
from game.match import save as saves
from game.match.halls import votes
from game.match.told import packed, unpacked
from game.players import LEVELS
from game.rules.answer import check
from game.rules.errors import NotAwaited, OrderNotLegal, OrderSyntaxError
from game.rules.model import ModMark, Scenario
from game.rules.state import View
from game.scenario import load_order
from game.scenario.load import load as load_scenario
from tests.shelf_of_mods import FOURTEENTH, tour_costs, write_mod


def hot_seat(scenario: Scenario, *factions: str) -> Match:
    """A match in which people play `factions`, and history the others."""
    return Match(scenario, 1925, dict.fromkeys(factions, PERSON), strict=True)


def some_order(match: Match) -> str:
    """The first order, not an answer, that the awaited faction can give."""
    faction = match.awaited or ""
    leader = match.scenario.factions[faction].leader
    return f"{leader} rest"


def played(scenario: Scenario, turns: int, **more: Any) -> Match:
    match = Match(scenario, 1925, strict=True, **more)
    while match.state.turn < turns:
        match.step()
    return match


class TestSitting:
    def test_ai_players_answer_until_a_person_is_awaited(self, scenario: Scenario) -> None:
        match = hot_seat(scenario, "leningrad")

        match.advance()

        assert match.awaited == "leningrad"
        assert match.awaits_person
        assert match.state.turn == 0

    def test_a_game_among_ai_players_goes_to_its_end(self, scenario: Scenario) -> None:
        match = Match(scenario, 1, strict=True)

        match.advance()

        assert match.over
        assert match.outcome is not None
        assert len(match.states) == len(scenario.calendar) + 1
        assert match.states[-1] is match.state
        assert match.awaited is None

    def test_every_turn_has_its_state_and_its_answers(self, scenario: Scenario) -> None:
        match = played(scenario, 3)

        assert [state.turn for state in match.states] == [0, 1, 2, 3]
        assert [len(turn) for turn in match.answers] == [len(scenario.factions)] * 3 + [0]

    def test_a_draft_is_kept_legal(self, scenario: Scenario) -> None:
        match = hot_seat(scenario, "leningrad")
        match.advance()
        match.add("zinoviev rest")

        with pytest.raises(OrderNotLegal):
            match.add("zinoviev rest")
        with pytest.raises(OrderSyntaxError):
            match.add("zinoviev tuor urals")

        assert match.draft == ("zinoviev rest",)

    def test_the_draft_becomes_the_answer(self, scenario: Scenario) -> None:
        match = hot_seat(scenario, "leningrad")
        match.advance()
        match.add("zinoviev rest")

        match.end_turn()

        assert match.answers[0][-1].lines == ("zinoviev rest",)
        assert match.draft == ()

    def test_edits_are_undone_one_by_one(self, scenario: Scenario) -> None:
        match = hot_seat(scenario, "leningrad")
        match.advance()
        match.add("zinoviev rest")
        match.add("kamenev rest")
        match.remove(0)

        drafts = [match.draft]
        while match.can_undo:
            match.undo()
            drafts.append(match.draft)

        assert drafts == [
            ("kamenev rest",),
            ("zinoviev rest", "kamenev rest"),
            ("zinoviev rest",),
            (),
        ]

    def test_an_answer_is_taken_back_with_those_that_followed_it(self, scenario: Scenario) -> None:
        first, *_, last = scenario.factions
        match = hot_seat(scenario, first, last)
        before = match.state
        match.add(some_order(match))
        match.end_turn()
        match.advance()
        assert match.awaited == last

        match.undo()

        assert match.state == before
        assert match.awaited == first
        assert len(match.draft) == 1
        assert match.answers == ((),)

    def test_what_is_resolved_is_not_taken_back(self, scenario: Scenario) -> None:
        *_, last = scenario.factions
        match = hot_seat(scenario, last)
        match.advance()
        match.end_turn()

        assert not match.can_undo
        with pytest.raises(NothingToUndo):
            match.undo()

    def test_nobody_answers_when_the_game_is_over(self, scenario: Scenario) -> None:
        match = Match(scenario, 1)
        match.advance()

        with pytest.raises(NotAwaited):
            match.answer(())
        with pytest.raises(NotAwaited):
            match.add("stalin rest")
        with pytest.raises(NotAwaited):
            match.view()

    def test_the_same_seed_is_the_same_game(self, scenario: Scenario) -> None:
        assert played(scenario, 4).digests == played(scenario, 4).digests

    def test_unknown_factions_and_levels_are_refused(self, scenario: Scenario) -> None:
        with pytest.raises(NoSuchPlayer, match="no such faction: monarchists"):
            Match(scenario, 1, {"monarchists": PERSON})
        with pytest.raises(NoSuchPlayer, match="no such player: oracle"):
            Match(scenario, 1, {"left": "oracle"})


class Blunderer:
    """Answers with one line that is legal and two that are not."""

    seen: object = None

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        assert seed_label
        Blunderer.seen = view
        leader = scenario.factions[view.faction].leader
        return ("nobody rest", f"{leader} rest", f"{leader} rest")


@pytest.fixture
def blunderer(monkeypatch: pytest.MonkeyPatch) -> None:
    levels: Mapping[str, Any] = {**LEVELS, "blunderer": Blunderer}
    monkeypatch.setattr("game.match.sitting.LEVELS", levels)


@pytest.mark.usefixtures("blunderer")
class TestPlayers:
    def test_illegal_lines_are_dropped_and_noted(self, scenario: Scenario) -> None:
        first = next(iter(scenario.factions))
        match = Match(scenario, 1, {first: "blunderer"})

        match.step()

        leader = scenario.factions[first].leader
        assert match.answers[0][0].lines == (f"{leader} rest",)
        assert [note.line for note in match.notes] == ["nobody rest", f"{leader} rest"]

    def test_illegal_lines_raise_where_the_match_is_strict(self, scenario: Scenario) -> None:
        first = next(iter(scenario.factions))
        match = Match(scenario, 1, {first: "blunderer"}, strict=True)

        with pytest.raises(OrderSyntaxError):
            match.step()

    def test_a_player_gets_a_view_and_never_the_dice(self, scenario: Scenario) -> None:
        first = next(iter(scenario.factions))
        Match(scenario, 1, {first: "blunderer"}).step()

        assert isinstance(Blunderer.seen, View)
        assert Blunderer.seen.state.seed is None


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_answers_legally_from_a_view(scenario: Scenario, level: str) -> None:
    state = rules.start(scenario, 7)
    view = rules.view(scenario, state, state.awaiting[0])

    answer = LEVELS[level]().decide(scenario, view, "label")

    check(scenario, state, view.faction, answer)
    assert answer == LEVELS[level]().decide(scenario, view, "label")


class TestSave:
    @pytest.fixture
    def match(self, scenario: Scenario) -> Match:
        return played(scenario, 2)

    @pytest.fixture
    def path(self, tmp_path: Path, match: Match) -> Path:
        path = tmp_path / "monday.gensek"
        match.save(path)
        return path

    def test_a_sitting_comes_back_as_it_was(self, match: Match, path: Path) -> None:
        back = load(path)

        assert back.state == match.state
        assert back.states == match.states
        assert back.answers == match.answers
        assert back.digests == match.digests
        assert back.players == match.players
        assert back.notes == []

    def test_a_game_goes_on_from_a_save_as_it_would_have(self, match: Match, path: Path) -> None:
        back = load(path)

        assert back.advance() == match.advance()

    def test_a_half_given_turn_comes_back(self, scenario: Scenario, tmp_path: Path) -> None:
        first, second, *_ = scenario.factions
        match = hot_seat(scenario, first, second)
        match.add(some_order(match))
        match.end_turn()
        match.add(some_order(match))
        match.save(tmp_path / "half.gensek")

        back = load(tmp_path / "half.gensek", scenario)

        assert back.state == match.state
        assert back.awaited == second
        assert back.draft == match.draft
        back.undo()
        back.undo()
        assert back.awaited == first

    def test_the_same_sitting_is_the_same_bytes(self, match: Match, path: Path) -> None:
        other = path.with_name("other.gensek")
        match.save(other)

        assert other.read_bytes() == path.read_bytes()

    def test_the_chronicle_is_read_as_it_was_told(self, match: Match, path: Path) -> None:
        told = saves.read(path).snapshot.chronicle

        assert len(told) == len(match.state.chronicle) > 0
        assert told[0] == match.state.chronicle[0]
        assert told == match.state.chronicle

    def test_a_save_that_was_read_is_the_same_again(self, match: Match, path: Path) -> None:
        assert saves.read(path) == match.as_save()
        assert saves.packed(saves.read(path)) == path.read_bytes()

    def test_a_save_of_the_format_before_is_taken_up(self, match: Match, path: Path) -> None:
        opened = [match.opened(turn) for turn in range(match.state.turn + 1)]
        sitting: Any = codec.to_json(match.as_save())
        sitting.pop("form")
        for turn, state in zip(sitting["turns"], opened, strict=True):
            turn["digest"] = codec.digest(state)
        whole = {
            "format": saves.FORMAT,
            "version": saves.WHOLE,
            "checksum": codec.checksum(sitting),
            "sitting": sitting,
        }
        path.write_bytes(gzip.compress(json.dumps(whole).encode()))

        again = load(path)

        assert again.state == match.state
        assert again.notes == []
        assert all(turn.same for turn in replay(path))

    def test_a_replay_agrees_turn_for_turn(self, path: Path) -> None:
        turns = replay(path)

        assert [turn.turn for turn in turns] == [0, 1, 2]
        assert all(turn.same for turn in turns)

    def test_a_replay_finds_the_turn_that_differs(self, match: Match, path: Path) -> None:
        save = match.as_save()
        turns = (save.turns[0], replace(save.turns[1], digest="0" * 32), *save.turns[2:])
        saves.write(replace(save, turns=turns), path)

        assert [turn.same for turn in replay(path)] == [True, False, True]

    def test_a_replay_tells_where_it_could_not_go_on(self, match: Match, path: Path) -> None:
        save = match.as_save()
        first = save.turns[0].answers[0]
        bad = replace(first, lines=("nobody rest",))
        turn = replace(save.turns[0], answers=(bad, *save.turns[0].answers[1:]))
        saves.write(replace(save, turns=(turn, *save.turns[1:])), path)

        turns = replay(path)

        assert [turn.same for turn in turns] == [True, False, False]
        assert "nobody" in turns[1].problem


class TestSnapshot:
    def test_a_save_outlives_a_change_of_the_rules(
        self, scenario: Scenario, tmp_path: Path
    ) -> None:
        path = tmp_path / "old.gensek"
        match = played(scenario, 3)
        match.save(path)
        votes = replace(scenario.balance.votes, mood=0)
        orders = replace(scenario.balance.orders, income_base=99)
        changed = replace(scenario, balance=replace(scenario.balance, votes=votes, orders=orders))

        back = load(path, changed)

        assert back.state == match.state
        assert "the rules have changed" in back.notes[0].problem
        assert back.answers == match.answers
        assert back.digests == match.digests
        back.advance()
        assert back.over

    def test_it_can_be_saved_again_without_loss(self, scenario: Scenario, tmp_path: Path) -> None:
        path = tmp_path / "old.gensek"
        match = played(scenario, 3)
        match.save(path)
        orders = replace(scenario.balance.orders, income_base=99)
        changed = replace(scenario, balance=replace(scenario.balance, orders=orders))
        back = load(path, changed)
        back.save(path)

        assert load(path, scenario).states == match.states

    def test_a_scenario_of_other_people_is_refused(
        self, scenario: Scenario, tmp_path: Path
    ) -> None:
        path = tmp_path / "old.gensek"
        played(scenario, 1).save(path)
        stranger = replace(scenario.people["stalin"], id="stranger", home="nowhere")
        more = replace(scenario, people={**scenario.people, "stranger": stranger})

        with pytest.raises(SaveError, match=r"another version of the scenario .* \(its people"):
            load(path, more)


def edited(path: Path, change: Any) -> None:
    """Change the JSON of a save, head and sitting, without the checksum that goes with it."""
    head, sitting, *pages = members(path)
    whole = {**json.loads(head), "sitting": json.loads(sitting)}
    change(whole)
    sitting = spelt(whole.pop("sitting"))
    path.write_bytes(b"".join(map(packed, (spelt(whole), sitting, *pages))))


def members(path: Path) -> list[bytes]:
    """What each gzip member of a save holds."""
    found, rest = [], path.read_bytes()
    while rest:
        text, rest = unpacked(rest)
        found.append(text)
    return found


def spelt(value: Any) -> bytes:
    return f"{json.dumps(value, separators=(',', ':'), ensure_ascii=False)}\n".encode()


class TestRefused:
    @pytest.fixture
    def path(self, scenario: Scenario, tmp_path: Path) -> Path:
        path = tmp_path / "bad.gensek"
        match = played(scenario, 1)
        match.autosave()
        match.save(path)
        return path

    def refused(self, path: Path, problem: str) -> SaveError:
        with pytest.raises(SaveError, match=problem) as caught:
            load(path)
        assert str(path) in str(caught.value)
        return caught.value

    @pytest.mark.parametrize("part", [0.02, 0.5, 0.9, 0.999])
    def test_cut_short(self, path: Path, part: float) -> None:
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * part)])

        error = self.refused(path, "the file is cut short")

        assert error.instead == autosaves()[0]
        assert "the autosave before it can be loaded" in str(error)

    def test_empty(self, path: Path) -> None:
        path.write_bytes(b"")

        self.refused(path, "the file is empty")

    def test_a_byte_changed(self, path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 0xFF
        path.write_bytes(content)

        self.refused(path, "damaged|changed after|not a Gensek save|cut short")

    def test_something_added(self, path: Path) -> None:
        path.write_bytes(path.read_bytes() + b"more")

        self.refused(path, "something has been added")

    @pytest.mark.parametrize(
        "change",
        [
            lambda whole: whole["sitting"].update(seed=1),
            lambda whole: whole["sitting"]["snapshot"]["factions"]["left"].update(influence=99),
            lambda whole: whole["sitting"]["turns"][0]["answers"].clear(),
            lambda whole: whole.update(checksum="0" * 32),
            lambda whole: whole.pop("checksum"),
        ],
    )
    def test_edited(self, path: Path, change: Any) -> None:
        edited(path, change)

        self.refused(path, "changed after Gensek wrote it")

    @pytest.mark.parametrize(
        ("change", "problem"),
        [
            (
                lambda told: [told[0].replace(b"measure", b"persons"), *told[1:]],
                "cut short|damaged|added",
            ),
            (lambda told: told[:-1], "cut short"),
            (lambda told: [*told, b"[]\n"], "added to the end"),
        ],
        ids=["a word", "a page less", "a page more"],
    )
    def test_another_chronicle(
        self, path: Path, change: Callable[[list[bytes]], list[bytes]], problem: str
    ) -> None:
        head, sitting, *told = members(path)

        path.write_bytes(b"".join(map(packed, (head, sitting, *change(told)))))

        self.refused(path, problem)

    def test_newer(self, path: Path) -> None:
        edited(path, lambda whole: whole.update(version=saves.VERSION + 1))

        self.refused(path, "a newer Gensek wrote it")

    @pytest.mark.parametrize(
        "content",
        [
            b"plain text",
            gzip.compress(b"plain text"),
            gzip.compress(b"[]"),
            gzip.compress(b'{"format": "other"}'),
            gzip.compress(b"[" * 200_000),
            gzip.compress(b"9" * 100_000),
            gzip.compress(b"\xff\xfe\x00"),
        ],
        ids=["text", "packed text", "a list", "another format", "a deep nest", "digits", "bytes"],
    )
    def test_foreign(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)

        self.refused(path, "not a Gensek save")

    def test_a_bomb(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(told, "MOST_UNPACKED", 1_000_000)
        path.write_bytes(gzip.compress(b" " * 20_000_000))

        self.refused(path, "unpacks to more than")

    def test_too_large(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(saves, "MOST_PACKED", 1000)

        self.refused(path, "larger than")

    def test_wrong_inside(self, path: Path) -> None:
        def change(whole: Any) -> None:
            whole["sitting"]["snapshot"]["turn"] = "first"
            whole["checksum"] = codec.checksum_of(spelt(whole["sitting"])[:-1])

        edited(path, change)

        self.refused(path, r"does not fit this game: Save\.snapshot\.turn: a whole number")

    def test_missing(self, path: Path) -> None:
        self.refused(path.with_name("none.gensek"), "can't be read: No such file")

    def test_a_missing_scenario(self, path: Path) -> None:
        save = saves.read(path)
        saves.write(replace(save, scenario="1917-october"), path)

        self.refused(path, "its scenario 1917-october is missing")

    def test_a_missing_mod(self, path: Path) -> None:
        save = saves.read(path)
        saves.write(replace(save, mods=(ModMark("more-delegates", "1.0.0", "a1b2"),)), path)

        self.refused(path, "the mod more-delegates 1.0.0, which is missing")


class TestWriting:
    def test_a_failure_leaves_the_old_save_and_nothing_else(
        self, scenario: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "saves" / "monday.gensek"
        match = played(scenario, 1)
        match.save(path)
        old = path.read_bytes()
        match.step()

        def fails(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "replace", fails)
        with pytest.raises(SaveError, match="can't be written: No space left on device"):
            match.save(path)

        assert path.read_bytes() == old
        assert [file.name for file in path.parent.iterdir()] == ["monday.gensek"]

    def test_a_full_disk_does_not_end_the_game(
        self, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fails(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", fails)
        match = played(scenario, 1, autosaves=True)

        assert match.state.turn == 1
        assert "No space left" in match.notes[0].problem


class TestAutosaves:
    def test_one_a_turn_of_which_five_are_kept(self, scenario: Scenario) -> None:
        played(scenario, 7, autosaves=True)

        kept = autosaves(scenario.card.id)

        assert len(kept) == 5
        assert [load(path, scenario).state.turn for path in kept] == [7, 6, 5, 4, 3]

    def test_the_one_before_a_broken_one_is_named(self, scenario: Scenario) -> None:
        played(scenario, 3, autosaves=True)
        newest, before, _ = autosaves(scenario.card.id)
        newest.write_bytes(newest.read_bytes()[:-20])

        with pytest.raises(SaveError) as caught:
            load(newest)

        assert caught.value.instead == before

    def test_a_broken_one_is_not_offered(self, scenario: Scenario) -> None:
        played(scenario, 3, autosaves=True)
        newest, before, oldest = autosaves(scenario.card.id)
        newest.write_bytes(b"")
        before.write_bytes(b"")

        with pytest.raises(SaveError) as caught:
            load(newest)

        assert caught.value.instead == oldest

    def test_other_files_are_not_touched(self, scenario: Scenario) -> None:
        mine = paths.saves() / "autosave-mine.gensek"
        mine.write_text("mine")

        played(scenario, 7, autosaves=True)

        assert mine.read_text() == "mine"


@pytest.mark.parametrize("level", ["history", "arbitrary"])
def test_every_vote_that_was_held_can_be_called_again(scenario: Scenario, level: str) -> None:
    match = Match(scenario, 1, dict.fromkeys(scenario.factions, level))
    match.advance()

    for motion, result in match.state.results.items():
        if not scenario.motions[motion].vote:
            continue  # a right that was claimed
        assert votes(match, result.turn)[motion].count == result.ballots, motion


def test_the_roll_call_of_the_congress_is_of_665(scenario: Scenario) -> None:
    match = Match(scenario, 1)
    match.advance()
    motion = scenario.card.main_motions[-1]

    called = votes(match, match.state.results[motion].turn)[motion]

    assert len(called.ballots) == 665


def test_a_turn_that_is_not_resolved_has_no_roll_calls(scenario: Scenario) -> None:
    assert votes(Match(scenario, 1), 0) == {}


class TestMods:
    """A save names the mods of its game, and opens with these and no others."""

    @pytest.fixture
    def saved(self, tmp_path: Path) -> Path:
        write_mod("winter", tour_costs(1))
        match = Match(load_scenario(FOURTEENTH), 1)
        match.step()
        match.save(tmp_path / "monday.gensek")
        return tmp_path / "monday.gensek"

    def test_are_named_with_version_and_fingerprint(self, saved: Path) -> None:
        (mark,) = saves.read(saved).mods

        assert (mark.id, mark.version, len(mark.fingerprint)) == ("winter", "1.0.0", 12)

    def test_are_laid_over_it_again_though_they_are_off_now(self, saved: Path) -> None:
        load_order.keep(load_order.current().switched("winter", on=False))
        write_mod("summer", tour_costs(9))

        match = load(saved)

        assert match.notes == []
        assert match.scenario.balance.orders.cost["tour"] == 1

    def test_that_have_changed_refuse_it(self, saved: Path) -> None:
        write_mod("winter", tour_costs(3))

        with pytest.raises(SaveError, match=r"the mod The winter 1\.0\.0, which has been changed"):
            load(saved)

    def test_of_another_version_refuse_it(self, saved: Path) -> None:
        card = paths.mods() / "winter" / "mod.yaml"
        card.write_text(card.read_text("utf-8").replace("1.0.0", "1.1.0"), "utf-8")

        with pytest.raises(
            SaveError, match=r"which is 1\.1\.0 here: put back the files of 1\.0\.0"
        ):
            load(saved)

    def test_whose_card_is_broken_refuse_it(self, saved: Path) -> None:
        (paths.mods() / "winter" / "mod.yaml").write_text("id: [", "utf-8")

        with pytest.raises(SaveError, match="which is broken now"):
            load(saved)
