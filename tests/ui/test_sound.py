"""What is heard: the cues are sound, every place asks for its own, and captions say them."""

from __future__ import annotations

import math
import wave
from array import array
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pygame
import pytest

from game.ui import start
from game.ui.app import App
from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screen import Screen, render
from game.ui.screens.bulletin.screen import BulletinScreen
from game.ui.screens.cards.index import CardIndexScreen
from game.ui.screens.congress.screen import CongressScreen
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.order.sheet import OrderSheet
from game.ui.sound import box, waves
from game.ui.sound.box import SoundBox
from game.ui.sound.captions import STANDS, Captions
from game.ui.sound.cues import CUES, RATE, caption, murmur_of, place
from tests.ui.conftest import Hand
from tests.ui.gallery import Gallery
from tests.ui.games import SIZES, over, under_way


def kept(cue: str) -> array[int]:
    """The samples that lie in the assets."""
    with wave.open(str(place(cue)), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
        return array("h", file.readframes(file.getnframes()))


# --- the cues -------------------------------------------------------------------------------------
@pytest.mark.parametrize("cue", CUES)
def test_the_file_of_a_cue_is_what_is_computed(cue: str) -> None:
    """Sines may differ by a rounding from one machine to another."""
    made, lies = waves.samples(cue), kept(cue)

    assert len(made) == len(lies)
    assert max(abs(a - b) for a, b in zip(made, lies, strict=True)) <= 1


@pytest.mark.parametrize("cue", CUES)
def test_a_cue_is_short_is_heard_is_not_clipped_and_ends_in_silence(cue: str) -> None:
    sound = kept(cue)

    assert 0.05 < len(sound) / RATE < 2.5
    assert 5000 < max(abs(sample) for sample in sound) < 32000
    assert abs(sound[0]) < 600
    assert abs(sound[-1]) < 600


def test_no_cue_sounds_like_another() -> None:
    """Told apart by length, loudness, pitch (crossings of zero), or when they are loudest."""
    for one, other in combinations(CUES, 2):
        told = [abs(math.log(a / b)) for a, b in zip(_mark(one), _mark(other), strict=True)]

        assert max(told) > 0.25, (one, other)


def _mark(cue: str) -> tuple[float, float, float, float]:
    sound = kept(cue)
    energy = sum(sample * sample for sample in sound)
    crossings = sum(1 for a, b in pairwise(sound) if (a < 0) != (b < 0))
    middle = sum(nth * sample * sample for nth, sample in enumerate(sound)) / energy
    loud = math.sqrt(energy / len(sound))
    return (len(sound) / RATE, loud, crossings / len(sound), middle / len(sound))


def test_each_step_of_the_murmur_is_louder() -> None:
    loud = [_mark(f"murmur_{step}")[1] for step in (1, 2, 3)]

    assert loud == sorted(loud)
    assert loud[2] > 2 * loud[0]


def test_the_murmur_follows_the_noise_of_the_hall() -> None:
    steps = [murmur_of(noise, heard=True) for noise in (0, 24, 25, 49, 50, 100)]

    assert steps == ["murmur_1"] * 2 + ["murmur_2"] * 2 + ["murmur_3"] * 2
    assert murmur_of(0, heard=False) == "murmur_3"


def test_every_cue_has_a_caption_of_its_own() -> None:
    assert len({caption(cue) for cue in CUES}) == len(CUES)


# --- the box --------------------------------------------------------------------------------------
@pytest.fixture
def closed_mixer() -> Iterator[None]:
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


def test_a_cue_is_played_at_its_volume(closed_mixer: None) -> None:
    sounds = SoundBox()
    sounds.play("stamp", 50)

    assert sounds.heard
    assert pygame.mixer.get_busy()


def test_at_volume_nought_no_device_is_opened(closed_mixer: None) -> None:
    sounds = SoundBox()
    sounds.play("stamp", 0)

    assert pygame.mixer.get_init() is None


def test_without_a_device_there_is_silence(
    closed_mixer: None, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nonesuch")
    sounds = SoundBox()
    for cue in CUES:
        sounds.play(cue, 80)

    assert not sounds.heard
    assert capfd.readouterr().err == ""


def test_without_the_files_there_is_silence(
    closed_mixer: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(box, "place", lambda cue: tmp_path / f"{cue}.wav")
    sounds = SoundBox()
    sounds.play("bell", 80)

    assert not sounds.heard


# --- the window -----------------------------------------------------------------------------------
@pytest.fixture
def app() -> Iterator[App]:
    opened = App(Gallery(), size=(1280, 720))
    yield opened
    pygame.display.quit()


def test_the_window_has_its_sound_box(home: Path) -> None:
    opened = start.window()

    assert opened.on_sound is not None
    pygame.display.quit()


def test_a_cue_is_played_as_loud_as_is_wished_or_not_at_all(app: App) -> None:
    heard: list[tuple[str, int]] = []
    app.on_sound = lambda cue, volume: heard.append((cue, volume))
    app.preferences = Preferences(volume=30)
    app.sound("tick")
    app.preferences = Preferences(volume=30, cues=False)
    app.sound("bell")

    assert heard == [("tick", 30)]


def test_a_caption_is_shown_for_a_while_and_goes_over_to_the_next_screen(app: App) -> None:
    app.preferences = Preferences(captions=True, cues=False)
    app.sound("bell")
    assert app.screen is not None
    assert said(app.screen) == caption("bell")

    app.push(Gallery())
    assert said(app.screen) == caption("bell")
    app.captions.advance(STANDS - 0.01)
    for _ in range(3):
        app.step(0.05)
    assert said(app.screen) == ""


def test_without_the_wish_there_is_no_caption(app: App) -> None:
    app.sound("bell")

    assert app.screen is not None
    assert said(app.screen) == ""


def said(screen: Screen) -> str:
    """The caption on a screen."""
    found = [
        getattr(layer.children[0], "words", "")
        for layer in screen.layers
        if layer.name == "caption"
    ]
    return str(found[0]) if found else ""


def test_a_caption_stands_long_enough_to_be_read() -> None:
    captions = Captions()
    captions.say("A stamp falls")

    assert not captions.advance(1.0)
    assert captions.words == "A stamp falls"
    assert captions.advance(STANDS)
    assert captions.left is None


@pytest.mark.parametrize("percent", [75, 100, 200])
def test_captions_are_readable_at_every_size(percent: int) -> None:
    for size in SIZES:
        for cue in CUES:
            screen = Gallery()
            render(screen, size, Preferences(text_percent=percent))
            screen.caption(caption(cue))
            block = next(layer for layer in screen.layers if layer.name == "caption")

            assert all(widget.fits(screen.theme) for widget in block.walk()), (size, cue)


def test_a_caption_takes_no_clicks(gallery: Gallery, hand: Hand) -> None:
    gallery.caption("A stamp falls")
    block = next(layer for layer in gallery.layers if layer.name == "caption")

    assert gallery.router.widget_at(block.box.centre) not in list(block.walk())


# --- where cues belong ----------------------------------------------------------------------------
class Heard:
    """A window that only notes what is to be heard."""

    def __init__(self, screen: Screen) -> None:
        self.preferences = Preferences()
        self.cues: list[str] = []
        screen.app = self
        screen.on_show()

    def sound(self, cue: str) -> None:
        self.cues.append(cue)

    def push(self, screen: Screen) -> None: ...
    def pop(self) -> None: ...
    def replace(self, screen: Screen) -> None: ...
    def back_to_first(self, then: Screen | None = None) -> None: ...
    def leave(self) -> None: ...
    def prefer(self, preferences: Preferences) -> None: ...


def test_an_order_pulls_a_card_and_is_ticked_when_given_and_when_withdrawn() -> None:
    screen = MapScreen(under_way())
    sitting = screen.sitting
    heard = Heard(screen)
    actor = sitting.agents()[0]
    sheet = OrderSheet(screen, sitting, actor, "tour")
    sheet.open()
    sheet.take(next(group.value for group in sheet.groups() if group.best.possible))
    sheet.give()
    OrderSheet(screen, sitting, actor).withdraw()

    assert heard.cues == ["card", "tick", "tick"]
    assert sitting.order_of(actor) is None


def test_the_card_index_is_heard_and_typing_in_its_search() -> None:
    screen = CardIndexScreen(under_way())
    heard = Heard(screen)
    hand = Hand(screen)
    screen.turn_to("molotov")
    screen.turn_to("molotov")
    screen.filter("side", "left")
    screen.clear()
    screen.focus("search")
    hand.type("zi")

    assert heard.cues == ["card", "drawer", "drawer", "key", "key"]


def test_a_field_that_searches_nothing_is_silent(gallery: Gallery, hand: Hand) -> None:
    heard = Heard(gallery)
    field = hand.widget("search")
    field.search = False  # type: ignore[attr-defined]
    gallery.focus("search")
    hand.type("a")

    assert heard.cues == []


def test_each_bulletin_comes_off_the_press_once_and_answers_are_ticked() -> None:
    screen = BulletinScreen(under_way())
    heard = Heard(screen)
    screen.advance(0.02)
    screen.advance(0.02)
    motion = screen.sitting.state.agenda[0]
    screen.instruct(motion, "abstain")
    again = BulletinScreen(screen.sitting)
    again.app = heard
    again.advance(0.02)

    assert heard.cues == ["press", "tick"]


def test_a_congress_is_rung_in_and_its_hall_murmurs_as_its_chart_says() -> None:
    screen = CongressScreen(over(), 21)
    render(screen, (1600, 900))
    heard = Heard(screen)
    screen.advance(0.02)
    screen.advance(0.02)
    assert heard.cues == ["bell"]

    for nth, speech in enumerate(screen.speeches):
        screen.choose_speech(nth)
        assert heard.cues[-1] == murmur_of(speech.noise, heard=speech.heard)
    assert {"murmur_1", "murmur_3"} <= set(heard.cues)


def test_the_verdict_on_a_vote_is_stamped() -> None:
    screen = CongressScreen(over(), 21)
    heard = Heard(screen)
    screen.to_result()

    assert heard.cues == ["stamp"]


def test_the_stamps_of_the_debrief_are_heard_as_they_fall() -> None:
    screen = DebriefScreen(over())
    heard = Heard(screen)
    screen.advance(0.05)
    assert heard.cues == []
    for _ in range(20):
        screen.advance(0.05)

    assert 2 <= heard.cues.count("stamp") <= 4
    assert set(heard.cues) == {"stamp"}


def test_under_reduced_motion_the_debrief_is_stamped_once() -> None:
    screen = DebriefScreen(over())
    screen.reduced_motion = True
    heard = Heard(screen)
    for _ in range(5):
        screen.advance(0.05)

    assert heard.cues == ["stamp"]


def test_a_saved_game_goes_into_the_drawer(home: Path) -> None:
    screen = MapScreen(under_way())
    heard = Heard(screen)
    screen.save()

    assert heard.cues == ["drawer"]


def test_a_screen_with_a_caption_has_no_faults() -> None:
    screen = MapScreen(under_way())
    render(screen, (1280, 720))
    screen.caption(caption("press"))

    assert screen_faults(screen, (1280, 720)) == []
