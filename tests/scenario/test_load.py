"""The way from a folder to a scenario, where no other test goes it."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from game.scenario.load import load_folder
from game.scenario.mistakes import Mistakes


def test_what_is_read_without_collecting_leaves_the_collector_on(tmp_path: Path) -> None:
    with pytest.raises(Mistakes, match="a scenario needs"):
        load_folder(tmp_path)

    assert gc.isenabled()
