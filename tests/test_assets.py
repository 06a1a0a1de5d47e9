"""Pictures, map and typefaces: what the screens take for granted about them."""

from __future__ import annotations

import io
import math
import os
import re
import xml.etree.ElementTree as ET
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pygame
import pytest
import yaml

from game.scenario.load import load

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

ASSETS = Path(__file__).resolve().parent.parent / "assets"
PORTRAITS = sorted((ASSETS / "portraits").glob("*.svg"))
SVGS = sorted(ASSETS.rglob("*.svg"))
FONTS = sorted((ASSETS / "fonts").glob("*.ttf"))
STAND_INS = {"local", "unknown", "worker", "soldier", "woman", "official"}

NS = "{http://www.w3.org/2000/svg}"
PAINT = {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}
ALLOWED = {
    "path": PAINT | {"d", "id"},
    "rect": PAINT | {"x", "y", "width", "height", "rx"},
    "circle": PAINT | {"cx", "cy", "r"},
    "ellipse": PAINT | {"cx", "cy", "rx", "ry"},
    "polygon": PAINT | {"points"},
    "title": set(),
}
WEDGE = "#B81D17"
GLYPHS = "ГЕНСЕК Съезд ёЁ é − – — № « » “ ” ’ … · ×"


def name(path: Path) -> str:
    return path.relative_to(ASSETS).as_posix()


def box(path: Path) -> tuple[int, int]:
    _, _, width, height = ET.parse(path).getroot().attrib["viewBox"].split()
    return int(width), int(height)


def raster(path: Path, size: tuple[int, int]) -> pygame.Surface:
    """Load at exactly this size, as the screens do."""
    return pygame.image.load_sized_svg(io.BytesIO(path.read_bytes()), size)


def rgb(surface: pygame.Surface) -> bytes:
    """The picture on white, so that bare ground counts the same in every rasteriser."""
    ground = pygame.Surface(surface.get_size(), depth=24)
    ground.fill("white")
    ground.blit(surface, (0, 0))
    return pygame.image.tobytes(ground, "RGB")


def difference(one: bytes, other: bytes) -> float:
    """Mean difference of a channel, 0 to 255."""
    assert len(one) == len(other)
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


@pytest.mark.parametrize("path", SVGS, ids=name)
def test_svg_draws_something(path: Path) -> None:
    width, height = box(path)
    scale = 160 / height
    surface = raster(path, (round(width * scale), 160))
    assert surface.get_size() == (round(width * scale), 160)
    data = rgb(surface)
    colours = Counter(data[i : i + 3] for i in range(0, len(data), 3))
    assert len(colours) > 8
    assert colours.most_common(1)[0][1] < 0.9 * len(data) / 3


@pytest.mark.parametrize("path", SVGS, ids=name)
def test_svg_uses_only_what_the_rasteriser_draws(path: Path) -> None:
    root = ET.parse(path).getroot()
    assert root.tag == f"{NS}svg"
    assert set(root.attrib) == {"viewBox", "width", "height"}
    for element in root.iter():
        if element is root:
            continue
        tag = element.tag.removeprefix(NS)
        assert tag in ALLOWED, tag
        assert set(element.attrib) <= ALLOWED[tag], (tag, element.attrib)
        for paint in ("fill", "stroke"):
            value = element.attrib.get(paint, "none")
            assert value == "none" or re.fullmatch(r"#[0-9A-Fa-f]{6}", value), value


@pytest.mark.parametrize("path", SVGS, ids=name)
def test_second_rasteriser_agrees(path: Path) -> None:
    resvg = pytest.importorskip("resvg_py")
    width, height = box(path)
    size = (2 * width, 2 * height) if width < 300 else (width, height)
    png = resvg.svg_to_bytes(svg_path=str(path), width=size[0], skip_system_fonts=True)
    other = pygame.image.load(io.BytesIO(bytes(png)), "x.png")
    assert other.get_size() == size
    assert difference(rgb(raster(path, size)), rgb(other)) < 2.5


def test_portraits_are_there() -> None:
    ids = {path.stem for path in PORTRAITS}
    assert ids >= STAND_INS
    assert len(ids) >= 106


@pytest.mark.parametrize("path", PORTRAITS, ids=name)
def test_portrait_keeps_the_conventions(path: Path) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", path.stem)
    assert path.stat().st_size < 2500
    assert box(path) == (120, 140)
    root = ET.parse(path).getroot()
    wedges = [element for element in root.iter() if element.attrib.get("id") == "wedge"]
    assert len(wedges) == 1
    assert wedges[0].attrib["fill"] == WEDGE
    # the game replaces the colour in the text: nothing else may have it
    assert path.read_text("utf-8").upper().count(WEDGE) == 1


def test_a_new_wedge_colour_shows() -> None:
    text = (ASSETS / "portraits" / "stalin.svg").read_text("utf-8").replace(WEDGE, "#1F4C92")
    surface = pygame.image.load_sized_svg(io.BytesIO(text.encode()), (120, 140))
    assert tuple(surface.get_at((4, 100)))[:3] == (0x1F, 0x4C, 0x92)


def test_no_two_portraits_look_alike() -> None:
    pictures = {path.stem: rgb(raster(path, (38, 44))) for path in PORTRAITS}
    # leave the ground above the head out of the count
    faces = {key: data[38 * 3 * 6 :] for key, data in pictures.items()}
    alike = []
    for one, other in combinations(sorted(faces), 2):
        gap = difference(faces[one], faces[other])
        if gap < 2.0:
            alike.append((round(gap, 2), one, other))
    assert not alike


@pytest.mark.parametrize("scenario", ["1925-fourteenth-congress", "campaign-1923-1929", "tutorial"])
def test_everybody_has_a_face_of_their_own(scenario: str) -> None:
    people = load(scenario).people
    faces = [item.portrait or key for key, item in people.items()]

    assert len(set(faces)) == len(faces)
    assert {path.stem for path in PORTRAITS} >= set(faces)


@pytest.mark.parametrize("path", FONTS, ids=name)
def test_font_has_latin_and_cyrillic(path: Path) -> None:
    pygame.font.init()
    font = pygame.font.Font(path, 17)
    missing = [
        c for c, metrics in zip(GLYPHS, font.metrics(GLYPHS), strict=True) if metrics is None
    ]
    assert not missing
    assert font.size("ГЕНСЕК")[0] > 20


def test_each_family_has_its_licence() -> None:
    families = {path.stem.split("-")[0] for path in FONTS}
    assert families == {
        "Oswald",
        "PTSans",
        "PTSansNarrow",
        "PTSerif",
        "IBMPlexMono",
        "OldStandardTT",
    }
    for family in families:
        text = (ASSETS / "fonts" / f"OFL-{family}.txt").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
        assert "Copyright" in text.splitlines()[0]


@pytest.fixture(scope="module")
def layout() -> Any:
    return yaml.safe_load((ASSETS / "map" / "organisations.yaml").read_text("utf-8"))


def test_map_places_every_organisation(layout: dict[str, Any]) -> None:
    width, height = box(ASSETS / "map" / "ussr-1925.svg")
    assert layout["size"] == [width, height]
    ids = [entry["id"] for entry in layout["organisations"]]
    assert len(ids) == len(set(ids)) == 24
    for entry in layout["organisations"]:
        for x, y in (entry["at"], entry["disc"]):
            assert 0 <= x <= width
            assert 0 <= y <= height
        assert entry["label"][2] in ("start", "middle", "end")
        assert len(entry["short"]) <= 11


# The largest delegation of each organisation at the Thirteenth, Fourteenth and Fifteenth Congress.
MOST = {
    "moscow": 107, "leningrad": 75, "ukr_kharkov": 40, "ukr_donbas": 52, "ukr_kiev": 42,
    "urals": 54, "siberia": 44, "far_east": 12, "nizhny": 16, "ivanovo": 32,
    "tula_central": 32, "black_earth": 32, "western": 20, "middle_volga": 26, "lower_volga": 28,
    "north_caucasus": 52, "transcaucasia": 48, "kazakh": 21, "central_asia": 26, "belorussia": 20,
    "north_west": 24, "east_autonomous": 32, "red_army": 57, "central_institutions": 20,
}  # fmt: skip


def test_discs_and_names_do_not_meet(layout: dict[str, Any]) -> None:
    pygame.font.init()
    font = pygame.font.Font(ASSETS / "fonts" / "PTSansNarrow-Bold.ttf", 17)
    placed = []
    for entry in layout["organisations"]:
        count = MOST[entry["id"]]
        radius = 5 + 2.6 * math.sqrt(count)
        text = entry["short"] if radius >= 21 else f"{entry['short']} {count}"
        dx, dy, anchor = entry["label"]
        width = font.size(text)[0]
        x = entry["disc"][0] + dx - {"start": 0, "middle": width / 2, "end": width}[anchor]
        y = entry["disc"][1] + dy
        placed.append(
            (entry["id"], entry["disc"], radius, pygame.Rect(round(x), round(y) - 13, width, 17))
        )
    frame = pygame.Rect(0, 0, *layout["size"])
    keep_free = [
        pygame.Rect(x, y, right - x, bottom - y) for x, y, right, bottom in layout["reserved"]
    ]
    for ident, centre, radius, label in placed:
        assert frame.contains(label), ident
        assert label.collidelist(keep_free) == -1, ident
        for other, other_centre, other_radius, other_label in placed:
            nearest = (
                min(max(other_centre[0], label.left), label.right),
                min(max(other_centre[1], label.top), label.bottom),
            )
            assert math.dist(nearest, other_centre) >= other_radius, (
                f"name of {ident} on the disc of {other}"
            )
            if other != ident:
                assert math.dist(centre, other_centre) > radius + other_radius, (ident, other)
                assert not label.colliderect(other_label), (ident, other)


def test_neighbours_stay_off_the_discs(layout: dict[str, Any]) -> None:
    for note in layout["neighbours"]:
        assert 0 <= note["at"][0] <= layout["size"][0]
        assert 0 <= note["at"][1] <= layout["size"][1]
        for entry in layout["organisations"]:
            assert math.dist(note["at"], entry["disc"]) > 20, (note["name"], entry["id"])
