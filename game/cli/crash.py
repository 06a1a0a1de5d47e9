"""Owns what happens when Gensek itself is at fault: a report in a file, and where it is."""

from __future__ import annotations

import os
import platform
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from game import paths, version


def report(error: Exception, argv: Sequence[str]) -> str:
    """Write what went wrong to a file; the sentence that tells the player where it is."""
    place = write(error, argv)
    if place is None:
        text = _text(error, argv)
        return f"this is a bug in Gensek, and no report of it could be written\n{text}"
    return (
        f"this is a bug in Gensek ({type(error).__name__}); what went wrong is written in {place}\n"
        "Please send it with what you did, and the save if there is one."
    )


def write(error: Exception, argv: Sequence[str]) -> Path | None:
    """Write what went wrong to a file of its own; None where nothing can be written."""
    try:
        return _written(_text(error, argv))
    except OSError:
        return None


def _written(text: str) -> Path:
    folder = paths.home() / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    place = folder / f"crash-{moment}-{os.getpid()}.txt"
    place.write_text(text, "utf-8")
    return place


def _text(error: Exception, argv: Sequence[str]) -> str:
    return "\n".join(
        (
            f"gensek {version()}, Python {platform.python_version()}, {platform.platform()}",
            f"command: gensek {' '.join(argv)}",
            "",
            "".join(traceback.format_exception(error)),
        )
    )
