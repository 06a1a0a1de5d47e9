"""Makes the waveforms of the cues, and the files in `assets/sounds`, from nothing but arithmetic.

    python -m game.ui.sound.waves            # writes assets/sounds/*.wav anew

The files are kept in the repository: to compute them takes seconds, to read them a millisecond, and
the window must be open at once. Every sample follows from the seeds below, so that whoever changes
a cue changes it here. Samples are floats from -1 to 1 at `RATE`; nothing here knows pygame.
"""

from __future__ import annotations

import math
import random
import sys
import wave
from array import array
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from game.ui.sound.cues import CUES, RATE, place

Wave = list[float]


# --- what cues are made of ------------------------------------------------------------------------
def silence(seconds: float) -> Wave:
    """Nothing, for so long."""
    return [0.0] * round(seconds * RATE)


def ring(pitch: float, seconds: float, fading: float, glide: float = 0.0) -> Wave:
    """A tone that falls to a third every `fading` seconds; `glide` is hertz lost by a third too."""
    tone, phase = [], 0.0
    for n in range(round(seconds * RATE)):
        fall = math.exp(-n / RATE / fading)
        tone.append(fall * math.sin(math.tau * phase))
        phase += (pitch + glide * fall) / RATE
    return tone


def hiss(seconds: float, seed: int) -> Wave:
    """Noise, the same for each seed."""
    dice = random.Random(seed)
    return [dice.uniform(-1, 1) for _ in range(round(seconds * RATE))]


def band(sound: Sequence[float], pitch: float, narrow: float = 1.0) -> Wave:
    """What of a sound lies around a pitch (the usual two-pole filter, peak gain 1)."""
    turn = math.tau * pitch / RATE
    alpha = math.sin(turn) / (2 * narrow)
    b0, a1, a2 = alpha / (1 + alpha), -2 * math.cos(turn) / (1 + alpha), (1 - alpha) / (1 + alpha)
    x1 = x2 = y1 = y2 = 0.0
    passed = []
    for x in sound:
        y = b0 * (x - x2) - a1 * y1 - a2 * y2
        x2, x1, y2, y1 = x1, x, y1, y
        passed.append(y)
    return passed


def shaped(sound: Sequence[float], rise: float, fading: float) -> Wave:
    """A sound that comes within `rise` seconds and then falls to a third every `fading`."""
    up = max(1, round(rise * RATE))
    return [
        x * (n / up if n < up else math.exp(-(n - up) / RATE / fading)) for n, x in enumerate(sound)
    ]


def swelling(sound: Sequence[float]) -> Wave:
    """A sound that comes and goes, as a hill does."""
    last = max(1, len(sound) - 1)
    return [x * math.sin(math.pi * n / last) ** 2 for n, x in enumerate(sound)]


def mixed(*parts: tuple[float, float, Sequence[float]]) -> Wave:
    """Several sounds at once: each with when it begins, in seconds, and how strong it is."""
    whole = silence(max(at + len(sound) / RATE for at, _strength, sound in parts) + 0.001)
    for at, strength, sound in parts:
        start = round(at * RATE)
        for n, x in enumerate(sound):
            whole[start + n] += strength * x
    return whole


# --- the cues -------------------------------------------------------------------------------------
def _card() -> Wave:
    """Stiff paper against stiff paper, and the flick with which it comes free."""
    scrape = swelling(band(hiss(0.17, 1), 2600, 0.9))
    flick = shaped(band(hiss(0.05, 2), 4200, 0.8), 0.001, 0.012)
    return mixed((0, 0.8, scrape), (0.15, 1.0, flick))


def _drawer() -> Wave:
    """It runs on wood, and stops against the cabinet."""
    run = swelling(band(hiss(0.24, 3), 420, 0.7))
    thud = ring(78, 0.24, 0.05, glide=60)
    knock = shaped(band(hiss(0.1, 4), 900, 0.8), 0.001, 0.02)
    return mixed((0, 0.8, run), (0.2, 1.0, thud), (0.2, 1.2, knock))


def _key() -> Wave:
    """The type against the platen, and the key coming back."""
    strike = shaped(band(hiss(0.04, 5), 3100, 0.8), 0.0005, 0.006)
    back = shaped(band(hiss(0.03, 6), 1900, 1.0), 0.0005, 0.006)
    return mixed((0, 1.2, strike), (0, 0.35, ring(210, 0.05, 0.012)), (0.05, 0.35, back))


def _stamp() -> Wave:
    """A rubber stamp on a file on a table."""
    table = ring(86, 0.26, 0.055, glide=70)
    slap = shaped(band(hiss(0.1, 7), 1300, 0.6), 0.001, 0.014)
    return mixed((0, 1.0, table), (0, 1.3, slap))


def _tick() -> Wave:
    """A short stroke down, a longer one up."""
    down = swelling(band(hiss(0.05, 8), 5200, 1.2))
    up = swelling(band(hiss(0.1, 9), 6400, 1.2))
    return mixed((0, 0.8, down), (0.07, 1.0, up))


def _bell() -> Wave:
    """A hand bell, shaken three times."""
    partials = ((1180, 1.0, 0.42), (2380, 0.6, 0.3), (3290, 0.35, 0.2), (4730, 0.2, 0.1))
    stroke = mixed(*((0, much, ring(pitch, 1.3, fading)) for pitch, much, fading in partials))
    return mixed((0, 0.8, stroke), (0.17, 0.7, stroke), (0.34, 1.0, stroke))


def _murmur(voices: int, shouts: int, seed: int) -> Wave:
    """A hall of people who talk at once; some shout, which is higher and nearer."""
    dice = random.Random(seed)
    parts = [_voice(dice, seed * 100 + nth, 260, 620) for nth in range(voices)]
    parts += [_voice(dice, seed * 100 + 50 + nth, 700, 1250) for nth in range(shouts)]
    return swelling(mixed(*((0, 1.0, voice) for voice in parts)))


def _voice(dice: random.Random, seed: int, low: float, high: float) -> Wave:
    """Noise in the place of a vowel, cut into syllables of no language."""
    vowel = band(hiss(1.9, seed), dice.uniform(low, high), 3.0)
    pace, start = dice.uniform(2.6, 4.6), dice.uniform(0, math.tau)
    return [x * max(0.0, math.sin(math.tau * pace * n / RATE + start)) for n, x in enumerate(vowel)]


def _press() -> Wave:
    """The bed of a printing press comes down, iron on iron, and lifts again."""
    thump = ring(52, 0.5, 0.11, glide=50)
    iron = shaped(band(hiss(0.2, 10), 640, 1.5), 0.002, 0.045)
    lift = shaped(band(hiss(0.16, 11), 1500, 0.8), 0.03, 0.04)
    rest = ring(70, 0.2, 0.05)
    return mixed((0, 1.0, thump), (0.01, 1.3, iron), (0.34, 0.5, lift), (0.42, 0.4, rest))


_MAKERS: Mapping[str, tuple[Callable[[], Wave], float]] = {
    "card": (_card, 0.5),
    "drawer": (_drawer, 0.7),
    "key": (_key, 0.4),
    "stamp": (_stamp, 0.8),
    "tick": (_tick, 0.35),
    "bell": (_bell, 0.6),
    "murmur_1": (lambda: _murmur(7, 0, 12), 0.22),
    "murmur_2": (lambda: _murmur(14, 1, 13), 0.42),
    "murmur_3": (lambda: _murmur(18, 6, 14), 0.7),
    "press": (_press, 0.9),
}
"""Who makes a cue, and the highest sample it has: how loud it is beside the others."""


def samples(cue: str) -> array[int]:
    """The waveform of a cue in sixteen bits; it begins and ends in silence."""
    make, loudest = _MAKERS[cue]
    sound = _faded(make())
    scale = loudest * 32767 / max(abs(x) for x in sound)
    return array("h", (round(x * scale) for x in sound))


def _faded(sound: Wave) -> Wave:
    """The last hundredth of a second goes down to nothing, so that no cue ends with a click."""
    last = RATE // 100
    left = len(sound)
    return [x * min(1.0, (left - 1 - n) / last) for n, x in enumerate(sound)]


# --- the files ------------------------------------------------------------------------------------
def write(cue: str, path: Path) -> None:
    """Write a cue as a file."""
    sound = samples(cue)
    if sys.byteorder == "big":
        sound.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.tobytes())


if __name__ == "__main__":
    for each in CUES:
        write(each, place(each))
