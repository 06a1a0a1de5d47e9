"""Owns where things lie: scenarios and assets, which we ship; mods and saves, which players make.

A checkout keeps `scenarios/` and `assets/` beside the package; a wheel carries them inside it. What
players make goes where their system keeps such things, or under `GENSEK_HOME` where that is set.

>>> scenario_folder("base").name
'base'
>>> fonts = assets("fonts")

It must not know what is in the files.
"""

from __future__ import annotations

import glob
import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def _shipped(name: str) -> Path:
    """A folder that we ship: the checkout's own where there is one, or else the wheel's."""
    if (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / name).is_dir():
        return _CHECKOUT / name
    return _PACKAGE / f"_{name}"


def assets(*parts: str) -> Path:
    """The folder of pictures, fonts, sounds and translations, or the file that `parts` name."""
    return _shipped("assets").joinpath(*parts)


def scenarios() -> Path:
    """The folder in which each scenario, and the `base` that all share, has a folder of its own."""
    return _shipped("scenarios")


def home() -> Path:
    """The folder of all that a player makes; it need not exist yet."""
    named = os.environ.get("GENSEK_HOME")
    if named:
        return Path(named)
    import platformdirs  # what need not know it need not wait for it

    return platformdirs.user_data_path("gensek", appauthor=False)


def cache() -> Path:
    """The folder of what can be made again at any time; it need not exist yet."""
    named = os.environ.get("GENSEK_HOME")
    if named:
        return Path(named) / "cache"
    import platformdirs

    return platformdirs.user_cache_path("gensek", appauthor=False)


def saves() -> Path:
    """The folder of saves, made where it was missing."""
    return _made(home() / "saves")


def mods() -> Path:
    """The folder in which each mod has a folder of its own; it need not exist."""
    return home() / "mods"


def scenario_folder(name: str) -> Path:
    """The folder of the scenario `name`: a path as given, or a mod's, or one that we ship.

    The folder need not exist; whoever reads it says so.
    """
    if Path(name).is_dir() and (os.sep in name or "/" in name or name == "."):
        return Path(name)
    bare = mods() / name
    if name and bare.is_dir() and not (bare / "mod.yaml").is_file():
        return bare
    if name == "base" or (scenarios() / name).is_dir():
        return scenarios() / name
    within = sorted(mods().glob(f"*/scenarios/{glob.escape(name)}"))
    return within[0] if name and within else scenarios() / name


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
