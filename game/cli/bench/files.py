"""Owns the figures of files: a campaign that is saved and taken up, a scenario that is read."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from game import paths
from game.cli import asked as shared
from game.cli.bench.engine import CAMPAIGN, SCENARIO
from game.cli.bench.measure import Metric, counted, of_rounds, timed
from game.cli.bench.processes import process


def save() -> Iterator[Metric]:
    """The end of a campaign is written so that it survives a power cut, and read again."""
    from game.match import Match
    from game.match.save import read

    match = Match(shared.scenario(CAMPAIGN), 1)
    match.advance()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.gensek"

        match.save(path)  # as in a game that is played, the turns before are digested by now

        def write() -> int:
            match.save(path)
            return 1

        def take_up() -> int:
            read(path)
            return 1

        def take_up_whole() -> int:
            tuple(read(path).snapshot.chronicle)  # which is else unpacked when it is asked for
            return 1

        yield timed("save.write_ms", "ms", write)
        yield timed("save.load_ms", "ms", take_up)
        yield timed("save.load_whole_ms", "ms", take_up_whole)
        yield counted("save.bytes", "bytes", path.stat().st_size)


def scenario() -> Iterator[Metric]:
    """A scenario and the base that it stands on: read, read again, and checked by a process."""
    from game.scenario.load import load_folder, sound
    from game.scenario.read import parse

    size, place = _kilobytes(SCENARIO), paths.scenario_folder(SCENARIO)

    def load() -> float:
        parse.cache_clear()
        load_folder(place)
        return size

    def load_cached() -> float:
        sound(place)
        return size

    sound(place)  # is kept by now
    folder = str(place)
    checking = [process([sys.executable, "-m", "game", "validate", folder]) for _ in range(2)]
    yield timed("scenario.load_ms_per_kB", "ms", load, 1.0)
    yield timed("scenario.load_cached_ms_per_kB", "ms", load_cached)
    yield of_rounds(
        "scenario.validate_kB_per_s", "kB/s", [(wall, cpu, size) for wall, cpu in checking]
    )
    yield counted("scenario.kB", "kB", size)


def _kilobytes(name: str) -> float:
    """How much YAML is read for a scenario: its own files and those of the base."""
    folders = (paths.scenario_folder(name), paths.scenario_folder("base"))
    files = [file for folder in folders for file in folder.rglob("*.yaml") if _read(file, folder)]
    return sum(file.stat().st_size for file in files) / 1000


def _read(file: Path, folder: Path) -> bool:
    """Whether a file is read when the scenario is played in English."""
    return "text" not in file.relative_to(folder).parts
