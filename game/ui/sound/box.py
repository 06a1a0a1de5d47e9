"""Owns the mixer: the one place of the game that makes a noise.

    SoundBox().play("stamp", 80)      # a cue of `cues`, and how loud in per cent

Where there is no mixer, no device, or no file it is silent and says nothing: a game can be played
without its sounds. The device is opened by the first cue, long after the first picture. (A thread
would not help: SDL keeps the interpreter waiting while it opens a device.)
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

import pygame

from game.ui.sound.cues import CUES, RATE, place

_LATENCY = 512  # samples: a fiftieth of a second
_CHANNELS = 6  # cues that can be heard at once


class SoundBox:
    """Plays cues, one over the other."""

    def __init__(self) -> None:
        """Nothing is opened before something is to be heard."""
        self._sounds: Mapping[str, pygame.mixer.Sound] | None = None

    def play(self, cue: str, volume: int) -> None:
        """Let a cue be heard at `volume` (0 to 100); 0 is silence, and opens nothing."""
        if volume <= 0:
            return
        if self._sounds is None:
            self._sounds = _opened()
        sound = self._sounds.get(cue)
        if sound is not None:
            sound.set_volume(min(volume, 100) / 100)
            sound.play()

    @property
    def heard(self) -> bool:
        """Whether there is a device, and something has been played on it."""
        return bool(self._sounds)


def _opened() -> Mapping[str, pygame.mixer.Sound]:
    """All cues, ready to be played; none where they can't be."""
    with suppress(pygame.error, NotImplementedError, ImportError, OSError), _muttering_unheard():
        pygame.mixer.init(RATE, -16, 1, _LATENCY)
        pygame.mixer.set_num_channels(_CHANNELS)
        return {name: pygame.mixer.Sound(place(name)) for name in CUES}
    return {}


@contextmanager
def _muttering_unheard() -> Iterator[None]:
    """Keep off the terminal what ALSA writes there by itself where a machine has no sound card."""
    try:
        terminal = os.dup(2)
    except OSError:  # a program without a terminal
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(terminal, 2)
        os.close(terminal)
        os.close(nowhere)
