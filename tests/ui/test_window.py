"""A real window on a virtual screen: a game is begun with the mouse, played with the keyboard.

It needs Xvfb and xdotool (Debian: `apt-get install xvfb xdotool`) and is skipped without them.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.scenario.load import load
from game.ui import library
from game.ui import theme as t
from game.ui.box import Box
from game.ui.front import Front
from game.ui.screen import Screen, box_of, render
from game.ui.screens.front.new_game import NewGameScreen
from game.ui.theme import Colour

MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.skipif(sys.platform != "linux", reason="a virtual screen needs X11"),
]

SIZE = (1600, 900)
PATIENCE = 30.0
END_TURN, AGENDA, FACTS = (1420, 860), (1500, 125), (700, 385)  # what only those screens have


@dataclass
class Desk:
    """A screen, a mouse, a keyboard, and the game in front of them."""

    folder: Path
    environment: dict[str, str]
    game: subprocess.Popen[bytes] = field(init=False)

    def start(self) -> None:
        """Open the game, and wait for its title."""
        self.game = subprocess.Popen(
            [sys.executable, "-m", "game", "--lang", "en"],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        until("the window is open", self.focus)
        until("the title is shown", lambda: self.colour(10, 10) == t.PAPER)

    def told(self) -> bytes:
        """What it wrote to the terminal, once it has ended."""
        self.game.wait(PATIENCE)
        assert self.game.stdout is not None
        if self.game.stdout.closed:
            return b""
        with self.game.stdout as out:
            return out.read()

    def tool(self, *words: str | int) -> str:
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=20, check=False
        )
        return done.stdout.strip()

    def click(self, box: Box) -> None:
        self.tool("mousemove", round(box.centre[0]), round(box.centre[1]))
        time.sleep(0.1)
        self.tool("click", 1)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tool("key", key)
            time.sleep(0.2)

    def focus(self) -> bool:
        """Without a window manager nobody gives the window the keyboard."""
        windows = self.tool("search", "--onlyvisible", "--class", ".*").split()
        if windows:
            self.tool("windowfocus", windows[-1])
        return bool(windows)

    def colour(self, x: int, y: int) -> Colour:
        """What is on the screen at a place: Xvfb keeps its picture in a file, as xwd writes it."""
        content = (self.folder / "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", content[:100])
        start = head[0] + head[19] * 12 + y * head[12] + x * 4
        blue, green, red = content[start : start + 3]
        return (red, green, blue)


def until(what: str, holds: Callable[[], bool], patience: float = PATIENCE) -> None:
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end, f"it never came to this: {what}"
        time.sleep(0.1)


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Iterator[Desk]:
    folder = tmp_path / "screen"
    folder.mkdir()
    screen, display = _virtual_screen(folder)
    environment = {
        **os.environ,
        "DISPLAY": f":{display}",
        "GENSEK_HOME": str(home),
        "SDL_FRAMEBUFFER_ACCELERATION": "0",
        "SDL_AUDIODRIVER": "dummy",
    }
    for name in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    desk = Desk(folder, environment)
    try:
        desk.start()
        yield desk
    finally:
        desk.game.kill()
        screen.kill()
        screen.wait()
        desk.told()


def _virtual_screen(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Xvfb on a display that it finds free itself."""
    reading, writing = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-fbdir", str(folder)],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        return screen, told.readline().strip()


def _place(screen: Screen, name: str) -> Box:
    render(screen, SIZE)
    return box_of(screen, name)


def _saved(home: Path) -> int:
    """The number of the newest autosave: how many turns were ended."""
    found = (home / "saves").glob("autosave-*.gensek")
    return max((int(path.stem.rpartition("-")[2]) for path in found), default=0)


def test_a_game_is_begun_played_and_left(desk: Desk, home: Path) -> None:
    new_game = _place(Front(), "New game")
    found = library.read_all(lambda *_: None)
    begin = _place(NewGameScreen(found, 1), "begin")
    leaves = [item.name for item in found].index("1925-fourteenth-congress")

    desk.click(new_game)
    edge = (round(begin.x) + 8, round(begin.y) + 8)
    until("the seats are shown", lambda: desk.colour(*edge) == t.RED)
    desk.press(*["Next"] * leaves, "2")
    desk.click(begin)
    until("the desk is shown", lambda: desk.colour(10, 40) == t.LENINGRAD.colour)

    desk.press("space", "Return")
    until("the turn is over", lambda: _saved(home) == 1)
    until("the desk is shown again", lambda: desk.colour(10, 40) == t.LENINGRAD.colour)

    desk.press("F10", "Up", "Return")

    assert desk.game.wait(PATIENCE) == 0
    assert b"Traceback" not in desk.told()


def test_a_whole_game_with_its_vote_and_its_debrief_saved_and_taken_up_again(
    desk: Desk, home: Path
) -> None:
    """The tutorial, since it is short: begun by mouse, played by keys, left and gone on with."""
    turns = len(load("tutorial").calendar)
    desk.click(_place(Front(), "Tutorial"))
    reds = (t.RED, t.DEEP_RED)
    until(
        "the map is shown",
        lambda: desk.colour(10, 40) == t.RED and desk.colour(*END_TURN) in reds,
    )

    for turn in range(1, turns):
        desk.press("space", "Return")
        until("the turn is over", lambda ended=turn: _saved(home) == ended)  # type: ignore[misc]
        until("the paper is shown", lambda: desk.colour(*AGENDA) == t.INK)
    desk.press("ctrl+s")
    until("it is saved", lambda: len(_by_hand(home)) == 1)
    desk.press("F10", "Up", "Return")
    assert desk.game.wait(PATIENCE) == 0
    assert b"Traceback" not in desk.told()

    desk.start()
    time.sleep(1)  # the newest save is looked for while the title stands
    desk.press("Return")
    until("the game is gone on with", lambda: desk.colour(*AGENDA) == t.INK)
    desk.press("space", "Return")
    until("the last turn is over", lambda: _saved(home) == turns)
    time.sleep(3)
    desk.press("space", "Return")  # through the roll call, and out of the hall
    until("the debrief is shown", lambda: desk.colour(*FACTS) == t.INK)

    desk.game.terminate()
    assert b"Traceback" not in desk.told()


def _by_hand(home: Path) -> list[Path]:
    saves = (home / "saves").glob("*.gensek")
    return [path for path in saves if not path.name.startswith("autosave-")]
