"""The world of the base on the ten days on which scenarios begin, held against the record."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from game import paths, rules
from game.rules.model import Scenario
from game.scenario.load import load_folder

DAYS = (
    "1923-04-01",
    "1923-10-01",
    "1924-01-21",
    "1924-09-01",
    "1925-09-01",
    "1926-01-01",
    "1926-04-01",
    "1927-05-01",
    "1928-01-01",
    "1929-04-01",
)
MADE_UP = "source: an assumption of this test, confidence: assumption"
SIDES = ("secretariat", "leningrad", "right", "left")


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Scenario]:
    """A bare scenario on each of the days, over the base without its course.

    It has one turn, one question, and an aim for each side.
    """
    scenarios = tmp_path_factory.mktemp("scenarios")
    (scenarios / "base").mkdir()
    for file in paths.scenario_folder("base").glob("*.yaml"):
        shutil.copy(file, scenarios / "base")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "scenarios", lambda: scenarios)
        return {day: _world(scenarios / day, day) for day in DAYS}


def _world(folder: Path, day: str) -> Scenario:
    folder.mkdir()
    (folder / "scenario.yaml").write_text(
        f"id: {folder.name}\ntitle: A day\nversion: '1'\nsummary: None\nmotto: None\n"
        "poster: none.svg\n"
        "minutes: [1, 2]\nmain_motions: [the_question]\ncentre: secretariat\n"
    )
    (folder / "calendar.yaml").write_text(f"[{{begins: {day}, label: The first week}}]\n")
    (folder / "assemblies.yaml").write_text(
        f"[{{id: the_sitting, name: A sitting, kind: sitting, body: politburo, opens: {day},"
        f" closes: {day}, place: Moscow, {MADE_UP}}}]\n"
    )
    (folder / "motions.yaml").write_text(
        f"[{{id: the_question, assembly: the_sitting, day: {day}, title: A question,"
        f" question: None, mover: secretariat, positions: {{}}, lines: {{}}, {MADE_UP}}}]\n"
    )
    (folder / "factions.yaml").write_text("".join(map(_aim, SIDES)))
    return load_folder(folder).scenario


def _aim(side: str) -> str:
    when = f"{{test: measure, faction: {side}, of: legitimacy, at_least: 1}}"
    aim = f"{{id: live, text: Go on, points: 100, when: [{when}]}}"
    return f"- {{id: {side}, blurb: None, difficulty: 1, aims: [{aim}]}}\n"


@pytest.mark.parametrize("day", DAYS)
def test_a_game_can_begin_on_the_day(worlds: Mapping[str, Scenario], day: str) -> None:
    """Names exist, shares are at most 100, places and seats are equal: else nothing loads."""
    state = rules.start(worlds[day], 1)

    assert state.awaiting == SIDES
    assert len(worlds[day].people) >= 100
    for side in SIDES:
        leader = worlds[day].people[worlds[day].factions[side].leader]
        assert leader.faction == side


# --- who sits where: the record, bodies -----------------------------------------------------------
POLITBURO = {
    "1923-10-01": "kamenev lenin rykov stalin tomsky trotsky zinoviev"
    " | bukharin kalinin molotov rudzutak",
    "1924-09-01": "bukharin kamenev rykov stalin tomsky trotsky zinoviev"
    " | dzerzhinsky frunze kalinin molotov rudzutak sokolnikov",
    "1926-01-01": "bukharin kalinin molotov rykov stalin tomsky trotsky voroshilov zinoviev"
    " | dzerzhinsky kamenev petrovsky rudzutak uglanov",
    "1927-05-01": "bukharin kalinin molotov rudzutak rykov stalin tomsky voroshilov"
    " | andreev chubar kaganovich kirov mikoyan petrovsky uglanov",
    "1928-01-01": "bukharin kalinin kuibyshev molotov rudzutak rykov stalin tomsky voroshilov"
    " | andreev chubar kaganovich kirov kosior_s mikoyan petrovsky uglanov",
}
SAME = {
    "1924-01-21": "1923-10-01",
    "1925-09-01": "1924-09-01",
    "1926-04-01": "1926-01-01",
    "1929-04-01": "1928-01-01",
}


@pytest.mark.parametrize("day", [*POLITBURO, *SAME])
def test_the_politburo_is_that_of_the_record(worlds: Mapping[str, Scenario], day: str) -> None:
    seats = worlds[day].bodies["politburo"].seats

    sat = [sorted(s.person for s in seats if s.rank == rank) for rank in ("full", "candidate")]

    assert " | ".join(map(" ".join, sat)) == POLITBURO[SAME.get(day, day)]


FULL_PLACES = {
    "central_committee": (27, 40, 40, 53, 53, 63, 63, 63, 71, 71),
    "control_commission": (5, 50, 50, 151, 151, 163, 163, 163, 195, 195),
    "secretariat": (3, 3, 3, 5, 5, 5, 5, 5, 5, 5),
}


@pytest.mark.parametrize("body", FULL_PLACES)
def test_a_body_has_the_places_that_a_congress_gave_it(
    worlds: Mapping[str, Scenario], body: str
) -> None:
    assert tuple(worlds[day].bodies[body].full for day in DAYS) == FULL_PLACES[body]


# --- who holds what: the record, bodies (posts) and organisations ---------------------------------
HOLDERS: Mapping[str, Sequence[str | None]] = {
    "general_secretary": ["stalin"] * 10,
    "sovnarkom_ussr": ["lenin"] * 3 + ["rykov"] * 7,
    "comintern": ["zinoviev"] * 7 + ["bukharin"] * 3,
    "pravda": ["bukharin"] * 10,
    "trade_unions": ["tomsky"] * 10,
    "war": ["trotsky"] * 4 + ["frunze"] + ["voroshilov"] * 5,
    "pur": ["antonov_ovseenko"] * 2 + ["bubnov"] * 8,
    "ogpu": ["dzerzhinsky"] * 7 + ["menzhinsky"] * 3,
    "moscow_soviet": ["kamenev"] * 7 + ["ukhanov"] * 3,
    "finance": ["sokolnikov"] * 6 + ["bryukhanov"] * 4,
}
SECRETARIES: Mapping[str, Sequence[str]] = {
    "moscow": ["zelensky"] * 3 + ["uglanov"] * 6 + ["molotov"],
    "leningrad": ["zalutsky"] * 5 + ["evdokimov"] + ["kirov"] * 4,
    "siberia": ["kosior_s"] * 6 + ["syrtsov"] * 4,
    "ukr_kharkov": ["manuilsky"] + ["kviring"] * 3 + ["kaganovich"] * 5 + ["kosior_s"],
    "transcaucasia": ["ordzhonikidze"] * 7 + ["orakhelashvili"] * 3,
    "central_asia": ["rudzutak"] * 4 + ["zelensky"] * 6,
    "nizhny": ["uglanov"] * 3 + ["zhdanov"] * 7,
}


@pytest.mark.parametrize("office", HOLDERS)
def test_an_office_is_held_by_whom_the_record_names(
    worlds: Mapping[str, Scenario], office: str
) -> None:
    assert [worlds[day].offices[office].holder for day in DAYS] == HOLDERS[office]


@pytest.mark.parametrize("place", SECRETARIES)
def test_a_province_is_led_by_whom_the_record_names(
    worlds: Mapping[str, Scenario], place: str
) -> None:
    organisations = [worlds[day].organisations[place] for day in DAYS]

    assert [one.secretary for one in organisations] == SECRETARIES[place]
    for day, one in zip(DAYS, organisations, strict=True):
        assert one.since is not None
        assert one.since.isoformat() <= day


# --- who stands where: the record, people ---------------------------------------------------------
@pytest.mark.parametrize(
    ("person", "sides"),
    [
        ("kamenev", ["leningrad"] * 10),
        ("krupskaya", [None] * 4 + ["leningrad"] * 3 + [None] * 3),
        ("uglanov", ["secretariat"] * 9 + ["right"]),
        ("pyatakov", ["left"] * 9 + [None]),
        ("stetsky", ["right"] * 9 + ["secretariat"]),
        ("kalinin", [None] * 9 + ["secretariat"]),
    ],
)
def test_people_change_sides_when_they_did(
    worlds: Mapping[str, Scenario], person: str, sides: Sequence[str | None]
) -> None:
    assert [worlds[day].people[person].faction for day in DAYS] == sides


@pytest.mark.parametrize(
    ("person", "standings"),
    [
        ("trotsky", ["member"] * 4 + ["warned"] * 4 + ["expelled", "exiled"]),
        ("zinoviev", ["member"] * 8 + ["expelled", "member"]),
        ("rakovsky", ["member"] * 8 + ["expelled", "exiled"]),
        ("bukharin", ["member"] * 10),
    ],
)
def test_people_are_put_out_when_they_were(
    worlds: Mapping[str, Scenario], person: str, standings: Sequence[str]
) -> None:
    assert [worlds[day].people[person].standing for day in DAYS] == standings


def test_the_dead_are_out_of_play(worlds: Mapping[str, Scenario]) -> None:
    dead = {"lenin": 3, "sklyansky": 4, "frunze": 5, "dzerzhinsky": 7, "krasin": 7, "joffe": 8}

    for person, days in dead.items():
        there = [person in worlds[day].people for day in DAYS]
        assert there == [True] * days + [False] * (10 - days), person


def test_no_two_factions_are_at_once_allied_and_at_feud(worlds: Mapping[str, Scenario]) -> None:
    for day in DAYS:
        for pact in worlds[day].pacts.values():
            one, other = pact.between
            assert other not in worlds[day].factions[one].hostile, (day, pact.id)
            assert one not in worlds[day].factions[other].hostile, (day, pact.id)


def test_whoever_is_put_out_holds_nothing(worlds: Mapping[str, Scenario]) -> None:
    for day in DAYS:
        world = worlds[day]
        held = {office.holder for office in world.offices.values()}
        held |= {one.secretary for one in world.organisations.values()}
        held |= {seat.person for body in world.bodies.values() for seat in body.seats}
        out = {name for name, one in world.people.items() if one.standing in ("expelled", "exiled")}
        assert not held & out, day
