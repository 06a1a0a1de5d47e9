"""What many tests share: the scenario, read once, and a home folder of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.rules.model import Scenario
from game.scenario.load import load

FOURTEENTH = "1925-fourteenth-congress"

os.environ["GENSEK_NO_CACHE"] = "1"  # what is tested is read; tests of what is kept say so


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return load(FOURTEENTH)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes what the person who runs it has made."""
    folder = tmp_path / "home"
    monkeypatch.setenv("GENSEK_HOME", str(folder))
    return folder
