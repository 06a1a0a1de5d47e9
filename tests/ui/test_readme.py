"""The example in the kit's README runs as it stands, and passes the examination."""

from __future__ import annotations

import re
from pathlib import Path

from game.ui.faults import screen_faults

README = Path(__file__).parents[2] / "game" / "ui" / "README.md"


def test_the_example_runs() -> None:
    found = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    names: dict[str, object] = {}

    exec(compile(found.group(1), str(README), "exec"), names)

    odds = names["Odds"]
    assert isinstance(odds, type)
    assert screen_faults(odds(), (1280, 720)) == []
