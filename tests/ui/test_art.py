"""The hall's geometry, busts, measuring and wrapping."""

from __future__ import annotations

import math
import time

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.report import hall as places
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.art.busts import _coloured
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.lettering import Run
from game.ui.theme import Scale, Theme
from tests.ui.gallery import PARTY, delegations


@given(st.lists(st.integers(1, 120), min_size=1, max_size=40))
def test_every_delegate_has_a_seat_and_no_two_share_one(sizes: list[int]) -> None:
    placed = places.seats(sizes)

    counts = [sum(seat.delegation == n for seat in placed) for n in range(len(sizes))]
    assert counts == sizes
    assert len({(round(seat.x, 3), round(seat.y, 3)) for seat in placed}) == sum(sizes)


def test_wedges_follow_each_other_from_left_to_right() -> None:
    layout = places.plan(PARTY, (560, 655), 170, 440)

    for (_start, end), (start, _end) in zip(layout.wedges, layout.wedges[1:], strict=False):
        assert end == pytest.approx(start)
    for seat in layout.seats:
        start, end = layout.wedges[seat.delegation]
        assert start <= seat.angle <= end


def test_seats_stand_clear_of_each_other() -> None:
    layout = places.plan(PARTY, (560, 655), 170, 440)

    least = min(
        math.dist((a.x, a.y), (b.x, b.y))
        for n, a in enumerate(layout.seats)
        for b in layout.seats[n + 1 :]
        if abs(a.x - b.x) < 20
    )
    assert least > 12.4 * layout.size


def test_the_pointer_finds_the_delegation() -> None:
    layout = places.plan(PARTY, (560, 655), 170, 440)
    seat = layout.seats[100]

    assert layout.wedge_at((seat.x, seat.y)) == seat.delegation
    assert layout.wedge_at((560, 640)) is None


def test_a_hall_is_drawn_in_a_frame() -> None:
    canvas = Canvas(pygame.Surface((1600, 900), depth=32), Theme())
    layout, parts = places.plan(PARTY, (560, 655), 170, 440), delegations()
    art.hall(canvas, layout, parts, called=3)
    start = time.perf_counter()

    art.hall(canvas, layout, parts, called=3)

    assert time.perf_counter() - start < 0.05


@pytest.mark.parametrize("faction", list(t.FACTIONS))
def test_the_wedge_behind_a_head_carries_the_faction(faction: str) -> None:
    drawn = art.bust_picture(Theme(), "molotov", faction, (120, 140))

    assert drawn.get_at((118, 60))[:3] == t.faction_look(faction).colour


def test_a_person_without_a_portrait_has_that_of_somebody_unknown() -> None:
    assert _coloured(Theme(), "nobody_at_all", "left") == _coloured(Theme(), "unknown", "left")


def test_lines_are_no_wider_than_their_room() -> None:
    theme = Theme(Scale(1.2))
    words = "Kabakov left Yaroslavl for Tula in 1924 and led it to the spring of 1928. " * 3

    lines = lettering.wrap(theme, words, t.READING, 260)

    assert all(line.width <= 260 * 1.2 for line in lines)
    said = " ".join(piece.words for line in lines for piece in line.pieces)
    assert said.split() == words.split()


def test_a_word_wider_than_its_room_is_broken() -> None:
    lines = lettering.wrap(Theme(), "Rabkrinorgburosekretariat", t.READING, 80)

    assert "".join(p.words for line in lines for p in line.pieces) == "Rabkrinorgburosekretariat"
    assert len(lines) > 1


def test_runs_follow_each_other_on_a_line() -> None:
    runs = (Run("Effect. ", t.LABEL_BOLD), Run("The Right −3.", t.LABEL, t.RED))

    (line,) = lettering.wrap(Theme(), runs, t.LABEL, 400)

    assert [piece.words.strip() for piece in line.pieces] == ["Effect.", "The Right −3."]
    assert line.pieces[1].x >= lettering.width(Theme(), "Effect.", t.LABEL_BOLD)


def test_text_grows_only_where_there_is_room() -> None:
    theme = Theme(Scale(1.0, 2.0))

    assert lettering.largest(theme, "Cadres", t.LABEL, 400) == 2.0
    assert lettering.largest(theme, "Cadres", t.LABEL, 60) < 2.0
    assert lettering.largest(theme, "Cadres", t.LABEL, 10) == 1.0


def test_no_type_is_under_sixteen() -> None:
    roles = [role for role in vars(t).values() if isinstance(role, t.Role)]

    assert roles
    assert all(role.size >= 16 for role in roles)
    assert t.LABEL.at(9).size == 16


def test_factions_can_be_told_apart_without_colour() -> None:
    shapes = {look.shape for look in t.FACTIONS.values()}
    patterns = {look.pattern for look in t.FACTIONS.values()}

    assert len(shapes) == len(patterns) == 6
    assert all(t.contrast(look.on_top, look.colour) >= 4.5 for look in t.FACTIONS.values())


def test_neighbours_on_the_grid_share_an_edge_at_every_scale() -> None:
    for factor in (0.8, 1.0, 1.2, 1.37, 1.6):
        canvas = Canvas(pygame.Surface((10, 10)), Theme(Scale(factor)))
        left, right = (canvas.pixels(box) for box in Box(13, 7, 101, 9).columns(2, 0))
        assert left.right == right.left


@pytest.mark.parametrize("kind", ["pact", "thaw", "feud", "cool"])
def test_ties_are_drawn_in_every_direction(kind: art.TieKind) -> None:
    canvas = Canvas(pygame.Surface((400, 400), depth=32), Theme(Scale(0.25)))

    for end in ((300, 40), (40, 300), (300, 300), (41, 40)):
        art.tie(canvas, kind, (40, 40), end, "feud −41")
