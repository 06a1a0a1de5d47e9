"""One thing broken in a copy of the Fourteenth Congress, and what is said of it, word for word."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from game import paths
from game.rules import balance, model, vocabulary
from game.scenario.check.references import KINDS, WORDS
from game.scenario.check.sense import ended
from game.scenario.check.sums import BOUNDS
from game.scenario.load import load_folder
from game.scenario.mistakes import CODES, Mistake, Mistakes

FOURTEENTH = "1925-fourteenth-congress"
WRITTEN_OUT = Path(__file__).with_name("fourteenth")
Found = Callable[..., list[str]]


OTHER_YEARS = shutil.ignore_patterns("19*[0-9].yaml", "19*a.yaml", "1924b.yaml", "glossary.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the scenario over a copy of the base, so that both can be broken.

    What the base tells of its first day is written out in it, since dated values have no one place.
    """
    for name in ("base", FOURTEENTH):
        shutil.copytree(paths.scenario_folder(name), tmp_path / name, ignore=OTHER_YEARS)
    shutil.copytree(WRITTEN_OUT, tmp_path / FOURTEENTH, dirs_exist_ok=True)
    monkeypatch.setattr(paths, "scenarios", lambda: tmp_path)
    return tmp_path / FOURTEENTH


def file_with(folder: Path, name: str, text: str) -> Path:
    """The file of a noun that has `text`: the scenario's, or the base's, or a part of that."""
    base, stem = folder.parent / "base", Path(name).stem
    files = [folder / name, base / name, *(base / stem).glob("1925b.yaml")]
    return next(path for path in files if path.is_file() and text in path.read_text("utf-8"))


def found_in(folder: Path) -> tuple[Mistake, ...]:
    try:
        return load_folder(folder).warnings
    except Mistakes as mistakes:
        return mistakes.found


@pytest.fixture
def broken(folder: Path) -> Found:
    """What is found once, in one file, the first of one text has become another."""

    def said(file: str, old: str, new: str) -> list[str]:
        path = file_with(folder, file, old)
        text = path.read_text("utf-8")
        path.write_text(text.replace(old, new, 1), "utf-8")
        return [_said(mistake) for mistake in found_in(folder) if Path(mistake.file) == path]

    return said


def _said(mistake: Mistake) -> str:
    """A mistake with what stands at its place in front of it, and without numbers of lines."""
    line = Path(mistake.file).read_text("utf-8").split("\n")[mistake.line - 1]
    here, text = line[mistake.column - 1 :], str(mistake)
    said = text[text.index(": ") + 2 :]
    return f"{here[:14]!r} {re.sub(r'in line [0-9]+', 'in line N', said)}"


def codes(folder: Path) -> list[str]:
    return [mistake.code for mistake in found_in(folder)]


def test_what_we_ship_has_neither_mistakes_nor_warnings() -> None:
    assert load_folder(paths.scenario_folder(FOURTEENTH)).warnings == ()


class TestNames:
    @pytest.mark.parametrize(
        ("file", "old", "new", "said"),
        [
            (
                "organisations.yaml",
                "secretary: zalutsky",
                "secretary: zalutski",
                "'zalutski' R001 no such person: zalutski (did you mean zalutsky?)",
            ),
            (
                "people.yaml",
                "home: moscow",
                "home: mosocw",
                "'mosocw' R001 no such organisation: mosocw (did you mean moscow?)",
            ),
            (
                "people.yaml",
                "positions: {regime: 7",
                "positions: {regmie: 7",
                "'regmie: 7, tem' R001 no such issue: regmie (did you mean regime?)",
            ),
            (
                "people.yaml",
                "{to: molotov, strength: 80",
                "{to: molotof, strength: 80",
                "'molotof, stren' R001 no such person: molotof (did you mean molotov?)",
            ),
            (
                "bodies.yaml",
                "others: {secretariat: 2, uncommitted: 1}",
                "others: {secretariat: 2, uncomitted: 1}",
                "'uncomitted: 1}' R001 no such faction: uncomitted (did you mean uncommitted?)",
            ),
            (
                "factions.yaml",
                "hostile: [leningrad, left]",
                "hostile: [leningard, left]",
                "'leningard, lef' R001 no such faction: leningard (did you mean leningrad?)",
            ),
            (
                "documents.yaml",
                "held_by: [secretariat, right]",
                "held_by: [secretariat, rite]",
                "'rite]' R001 no such faction: rite (did you mean right?)",
            ),
            (
                "scenario.yaml",
                "main_motions: [vote_559_65]",
                "main_motions: [vote_559_56]",
                "'vote_559_56]' R001 no such motion: vote_559_56 (did you mean vote_559_65?)",
            ),
            (
                "facts.yaml",
                "about: [trotsky, eastman, krupskaya]",
                "about: [trotsky, eastmen, krupskaya]",
                "'eastmen, krups' R001 no such thing: eastmen (did you mean eastman?)",
            ),
            (
                "facts.yaml",
                "event: eastman_question, option: disavow",
                "event: eastman_question, option: disown",
                "'disown}' R001 eastman_question has no such option: disown "
                "(did you mean disavow?)",
            ),
            (
                "events.yaml",
                "{do: publish, document: eastman}",
                "{do: publish, document: eastmann}",
                "'eastmann}' R001 no such document: eastmann (did you mean eastman?)",
            ),
            (
                "events.yaml",
                "picture: trotsky",
                "picture: trotski",
                "'trotski' R001 no such person or portrait: trotski (did you mean trotsky?)",
            ),
            (
                "elections.yaml",
                "for_candidates: [lepse,",
                "for_candidates: [lepse, lepse,",
                "'lepse, mikhail' R002 lepse stands twice here; first in line N, column 20",
            ),
            (
                "events.yaml",
                "id: silence",
                "id: disavow",
                "'disavow' R002 the id 'disavow' stands twice here; first in line N",
            ),
            (
                "factions.yaml",
                "id: good_name",
                "id: four_fifths",
                "'four_fifths' R002 the id 'four_fifths' stands twice here; first in line N",
            ),
        ],
    )
    def test_a_wrong_one_is_told_where_it_stands(
        self, broken: Found, file: str, old: str, new: str, said: str
    ) -> None:
        assert said in broken(file, old, new)

    def test_an_office_names_orders_its_body_and_where_it_is_read(self, broken: Found) -> None:
        wrong = "- id: pravda\n  powers: [publsh]\n  filled_by: comittee\n  press: everyone"

        assert broken("offices.yaml", "- id: pravda", wrong) == [
            "'publsh]' R001 no such verb: publsh (did you mean publish?)",
            "'comittee' R001 no such body: comittee (did you mean central_committee?)",
            "'everyone' R001 no such organisation: everyone",
        ]

    def test_the_author_of_a_text_may_be_out_of_play(self) -> None:
        loaded = load_folder(paths.scenario_folder(FOURTEENTH))

        assert "lenin" not in loaded.scenario.people
        assert any("lenin" in text.authors for text in loaded.scenario.documents.values())

    def test_they_are_told_beside_things_of_the_wrong_shape(self, folder: Path) -> None:
        people, organisations = folder / "people.yaml", folder / "organisations.yaml"
        people.write_text(people.read_text("utf-8").replace("  post: ", "  pst: ", 1))
        text = organisations.read_text("utf-8")
        organisations.write_text(text.replace("secretary: zalutsky", "secretary: zalutski"))

        assert codes(folder) == ["R001", "S001"]


class TestOrders:
    @pytest.mark.parametrize(
        ("new", "said"),
        [
            ("stalin tuor urals", "'tuor urals' R003 no such verb: tuor (did you mean tour?)"),
            ("stalyn rest", "'stalyn rest' R004 no such person: stalyn (did you mean stalin?)"),
            ("stalin tour ural", "'ural' R004 no such organisation: ural (did you mean urals?)"),
            (
                "stalin resign from politbiuro",
                "'politbiuro' R004 no such office or body: politbiuro (did you mean politburo?)",
            ),
            (
                "'stalin tour ural'",
                '"ural\'" R004 no such organisation: ural (did you mean urals?)',
            ),
            (
                "stalin publish eastman in pravada",
                "'pravada' R004 no such paper or body: pravada (did you mean pravda?)",
            ),
            (
                "denounce majority_1952",
                "'majority_1952' R004 no such pact: majority_1952 (did you mean majority_1925?)",
            ),
            (
                "stalin negotiate right asking vote:vote_559_56:for",
                "'vote_559_56:fo' R004 no such motion: vote_559_56 (did you mean vote_559_65?)",
            ),
            (
                "decide eastman_question disavow",
                "'decide eastman' R003 history can't decide: "
                "how a question was answered stands with its option",
            ),
            ("stalin", "'stalin' R003 stalin is told nothing: a verb is missing"),
        ],
    )
    def test_a_wrong_word_is_told_at_its_column(self, broken: Found, new: str, said: str) -> None:
        (found,) = broken("history.yaml", "order: stalin rest", f"order: {new}")

        # The end of a line has nothing at its place.
        assert found == said or found.endswith(said.split(" ", 1)[1])

    def test_what_is_tried_otherwise_is_read_too(self, broken: Found) -> None:
        found = broken(
            "history.yaml", "order: stalin rest", "order: stalin rest\n  otherwise: stalin rets"
        )

        assert found == ["'rets' R003 no such verb: rets (did you mean rest?)"]


class TestSums:
    @pytest.mark.parametrize(
        ("file", "old", "new", "said"),
        [
            ("organisations.yaml", "grip: 86", "grip: 186", "A001 'grip' must lie from 0 to 100"),
            ("people.yaml", "health: 7", "health: 11", "'health' must lie from 0 to 10, not 11"),
            ("people.yaml", "{regime: 7", "{regime: 70", "positions of regime must lie"),
            ("factions.yaml", "cohesion: 80", "cohesion: -1", "'cohesion' must lie from 0 to 100"),
            ("organisations.yaml", "delegates: 62", "delegates: -62", "it counts something"),
            (
                "organisations.yaml",
                "leningrad: 74}",
                "leningrad: 90}",
                "A002 the support of leningrad adds up to 106 per cent, more than 100",
            ),
            (
                "bodies.yaml",
                "full: 7",
                "full: 8",
                "A003 politburo has 8 full places, but 7 seats and 0 others are 7",
            ),
            (
                "bodies.yaml",
                "candidates: 6",
                "candidates: 5",
                "A003 politburo has 5 places of candidates, but 6 candidates",
            ),
            (
                "elections.yaml",
                "others: 11",
                "others: 12",
                "A003 63 full places, but 64 are put up",
            ),
            (
                "factions.yaml",
                "points: 45",
                "points: 40",
                "A004 the aims of secretariat are worth 95 points together, not 100",
            ),
            ("events.yaml", "      history: true\n", "", "A005 one option must be what was done"),
            (
                "motions.yaml",
                "for: 559",
                "for: 560",
                "A006 666 votes are recorded, but only 665 can be cast",
            ),
            ("factions.yaml", "at_least: 532", "at_least: 700", "only 665 can be cast"),
            (
                "bodies.yaml",
                "full: 5\n",
                "full: 5\n  roles: [leads]\n",
                "A012 leads is the role of one alone, and politburo has it",
            ),
            (
                "offices.yaml",
                "holder: kuibyshev\n",
                "holder: kuibyshev\n  roles: [protects]\n",
                "A012 protects is the role of one alone, and general_secretary has it",
            ),
            (
                "bodies.yaml",
                "full: 7\n",
                "full: 7\n  roles: []\n",
                "A012 no body has the role leads, and one has to",
            ),
        ],
    )
    def test_what_does_not_add_up(
        self, broken: Found, file: str, old: str, new: str, said: str
    ) -> None:
        assert any(said in found for found in broken(file, old, new))

    @pytest.mark.parametrize(
        ("wording", "said"),
        [
            ("{id: policy_up, drop: true}", "the wording policy_up is needed and missing"),
            (
                "{id: sitting, title: 'Sitting of the {bodies}'}",
                "nothing fills in {bodies} here; there is {body}",
            ),
            ("{id: sitting, title: 'Sitting of the {body'}", "a brace opens or closes alone"),
        ],
    )
    def test_words_that_names_are_filled_into(self, folder: Path, wording: str, said: str) -> None:
        (folder / "wordings.yaml").write_text(f"- {wording}\n", "utf-8")

        assert any(f"A013 {said}" in str(mistake) for mistake in found_in(folder))

    def test_bounds_are_of_numbers_that_exist(self) -> None:
        known = {f"{kind.__name__}.{name}" for kind, name, _ in every_field()}
        known |= {name for _, name, _ in every_field()}

        assert set(BOUNDS) <= known


class TestDays:
    @pytest.mark.parametrize(
        ("file", "old", "new", "said"),
        [
            (
                "calendar.yaml",
                "begins: 1925-09-15",
                "begins: 1925-09-08",
                "'1925-09-08, la' A007 a turn begins after the one before it, on 1925-09-08",
            ),
            (
                "motions.yaml",
                "day: 1925-10-10",
                "day: 1925-10-11",
                "'1925-10-11' A009 'day' is 1925-10-11, "
                "but plenum_1925_10 meets from 1925-10-03 to 1925-10-10",
            ),
            (
                "assemblies.yaml",
                "closes: 1925-11-06",
                "closes: 1925-11-01",
                "'1925-11-01' A010 'closes' is 1925-11-01, before 'opens'",
            ),
            (
                "events.yaml",
                "until: 1925-12-15",
                "until: 1925-09-01",
                "'1925-09-01' A010 'until' is 1925-09-01, before 'day'",
            ),
            (
                "assemblies.yaml",
                "  seats: 260\n",
                "",
                "'conference' A011 leningrad_conference is a conference: "
                "it needs its number of seats, and no body",
            ),
            (
                "scenario.yaml",
                "main_motions: [vote_559_65]",
                "main_motions: []",
                "'[]' A011 a scenario comes to a motion at least",
            ),
        ],
    )
    def test_what_comes_at_the_wrong_time(
        self, broken: Found, file: str, old: str, new: str, said: str
    ) -> None:
        assert said in broken(file, old, new)

    def test_what_a_scenario_adds_has_its_day_in_it(self, folder: Path) -> None:
        own = "{faction: left, order: trotsky rest, source: an assumption, confidence: assumption}"
        (folder / "history.yaml").write_text(f"- {{day: 1924-09-01, {own[1:]}\n", "utf-8")

        assert [str(found).split(": ")[1] for found in found_in(folder)] == [
            "A008 'day' is 1924-09-01, but the calendar runs from 1925-09-01 to 1926-01-18"
        ]

    def test_a_scenario_needs_a_turn(self, folder: Path) -> None:
        (folder / "calendar.yaml").write_text("[]\n")

        assert "A007" in codes(folder)


class TestSense:
    @pytest.mark.parametrize(
        ("file", "old", "new", "said"),
        [
            (
                "organisations.yaml",
                "secretary: zalutsky",
                "secretary: uglanov",
                "'uglanov' H001 uglanov is secretary of moscow too",
            ),
            (
                "bodies.yaml",
                "{person: kamenev}",
                "{person: zinoviev}",
                "'zinoviev}' H002 zinoviev has two seats in politburo; first in line N",
            ),
        ],
    )
    def test_nobody_is_in_two_places(
        self, broken: Found, file: str, old: str, new: str, said: str
    ) -> None:
        assert said in broken(file, old, new)

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (
                "fate: Died in May 1925.",
                "H003 warning: Uglanov is in play from 1925-09-01, but the",
            ),
            (
                'party_since: "1927"',
                "H004 warning: Uglanov is in play from 1925-09-01, before join",
            ),
            ("born: 1900", "H004 warning: Uglanov joined the party 7 years old"),
            ("health: 1", "H008 warning: uglanov, secretary, is too ill for any order (health 1)"),
            (
                "composite: true",
                "H009 warning: Nikolai Alexandrovich Uglanov stands for many, but has a",
            ),
            ('source: ""', "H006 warning: no source is given"),
            ("{source: Guess, confidence: assumption}", "H007 warning: an assumption, but"),
            (
                '{posts: [{title: clerk, since: "1910", until: "1909"}]}',
                "H004 warning: clerk until 1909, before it began",
            ),
        ],
    )
    def test_a_life_that_makes_no_sense_is_warned_of(
        self, folder: Path, line: str, said: str
    ) -> None:
        lines = line[1:-1].replace("Guess, ", "Guess\n  ") if line.startswith("{") else line
        people = folder / "people.yaml"
        text = people.read_text("utf-8")
        people.write_text(text.replace("- id: uglanov\n", f"- id: uglanov\n  {lines}\n"))

        found = load_folder(folder).warnings

        assert any(said in str(mistake) for mistake in found)
        assert all(mistake.warning for mistake in found)

    def test_a_leader_follows_their_own(self, broken: Found) -> None:
        found = broken("factions.yaml", "leader: stalin", "leader: zinoviev")

        assert found == [
            "'zinoviev' H010 warning: zinoviev leads secretariat, but follows leningrad"
        ]

    def test_a_text_is_not_used_before_it_was_written(self, broken: Found) -> None:
        found = broken(
            "history.yaml", "order: trotsky rest", "order: trotsky cite letter_15dec for right"
        )

        assert any("H005 warning: letter_15dec is used on 1925-09-01" in line for line in found)

    def test_fewer_votes_than_delegates_are_warned_of(self, broken: Found) -> None:
        found = broken("motions.yaml", "for: 559", "for: 558")

        assert any(
            "H011 warning: 664 votes are recorded, but 665 delegates are sent" in line
            for line in found
        )

    @pytest.mark.parametrize(
        ("fate", "end"),
        [
            ("Shot in August 1936 with Zinoviev.", "1936-08-31"),
            ("Died on 31 October 1925 after an operation.", "1925-10-31"),
            ("Head of state; expelled in 1962, died in 1986.", "1986-12-31"),
            ("Shot himself in 1935.", "1935-12-31"),
            ("Not followed further in the record.", "None"),
            ("Led the city until 1957.", "None"),
        ],
    )
    def test_a_fate_tells_the_latest_day_of_a_life(self, fate: str, end: str) -> None:
        assert str(ended(fate)) == end


NOT_WRITTEN = (model.Scenario, model.Past, model.PastOrder, model.PastVote)  # the loader makes them


def every_field() -> Iterator[tuple[type, str, Any]]:
    """The fields of everything that can be written in a scenario."""
    for module in (model, vocabulary, balance):
        for kind in vars(module).values():
            if isinstance(kind, type) and is_dataclass(kind) and kind not in NOT_WRITTEN:
                hints = get_type_hints(kind)
                for item in fields(kind):
                    yield kind, item.name, hints[item.name]


def test_every_text_is_known_to_be_a_name_or_to_be_none() -> None:
    """A field that is new goes into KINDS or into WORDS."""
    texts = {
        (f"{kind.__name__}.{name}", name)
        for kind, name, hint in every_field()
        if "str" in str(hint) or "Literal" in str(hint)
    }

    unknown = {
        whole
        for whole, name in texts
        if not {whole, name} & set(KINDS) and not {whole, name} & set(WORDS)
    }

    assert {whole for whole in unknown if not whole.endswith((".of", ".when"))} == set()


def test_every_code_of_the_checks_is_met_here() -> None:
    here = Path(__file__).read_text("utf-8")

    assert [code for code in CODES if code[0] in "RAH" and code not in here] == []


def test_a_scenario_is_called_like_its_folder(folder: Path) -> None:
    other = folder.rename(folder.with_name("ours"))

    (found,) = found_in(other)

    assert str(found) == (
        f"{other / 'scenario.yaml'}:1:5: H012 warning: the folder is called ours; "
        "a save would look for 1925-fourteenth-congress"
    )


class TestMissing:
    def test_without_a_card_a_folder_is_no_scenario(self, folder: Path) -> None:
        (folder / "scenario.yaml").unlink()

        (found,) = found_in(folder)

        assert str(found) == (
            f"{folder / 'scenario.yaml'}:1:1: Y001 "
            "a scenario needs scenario.yaml; without one a folder can't be played"
        )

    def test_names_are_left_alone_where_a_whole_file_says_none(self, folder: Path) -> None:
        (folder / "people.yaml").write_text("hello\n")

        assert codes(folder) == ["S003"]
