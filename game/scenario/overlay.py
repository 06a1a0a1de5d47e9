"""Owns how a scenario lies over the base.

>>> from game.scenario.read import parse
>>> base = parse(b"[{id: stalin, born: 1878}, {id: frunze, born: 1885}]", "base/people.yaml")
>>> ours = parse(b"[{id: stalin, post: on leave}, {id: frunze, drop: true}]", "people.yaml")
>>> merge(base, ours).plain()
[{'id': 'stalin', 'born': 1878, 'post': 'on leave'}]

In a list of things the same `id` replaces only the keys that are given; a new id is added at the
end; `drop: true` removes. Mappings are merged key by key, lists inside a thing replaced whole.
Every key keeps the place where it was written.

It must not know which things there are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from game.scenario.mistakes import Mistake, Mistakes, Place, each, mistake, nearest
from game.scenario.node import Node, described
from game.scenario.read import read

_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
_DATED = frozenset({"by_date", "trend", "in_force"})  # a value in several steps is still one value


def read_folder(folder: Path, nouns: Collection[str]) -> dict[str, Node]:
    """The nodes of every `NOUN.yaml` in `folder`, by noun; raises `Mistakes` of all files at once.

    A noun whose list is long can be a folder of parts, `NOUN/*.yaml`, joined in the order of their
    names (after `NOUN.yaml`, if there is one). A YAML file of another name is a mistake; a missing
    one is not, since an overlay holds only its differences. Empty files count as missing.
    """
    if not folder.is_dir():
        raise Mistakes([mistake(Place(str(folder), 1, 1), "Y001", "no such folder")])
    files = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    parts = [part for noun in sorted(nouns) for part in sorted((folder / noun).glob("*.yaml"))]
    nodes = each(lambda path: _read_noun(path, nouns), files) + each(read, parts)
    found: dict[str, Node] = {}
    for path, node in zip([*files, *parts], nodes, strict=True):
        noun = path.stem if path in files else path.parent.name
        if node.value is not None:
            found[noun] = _joined(found[noun], node) if noun in found else node
    return found


def _read_noun(path: Path, nouns: Collection[str]) -> Node:
    names = [f"{noun}.yaml" for noun in nouns]
    if path.name not in names:
        message = f"no such file of a scenario: {path.name}"
        meant = nearest(path.with_suffix(".yaml").name, names)
        raise Mistakes([mistake(Place(str(path), 1, 1), "S011", message, meant)])
    return read(path)


def _joined(first: Node, part: Node) -> Node:
    """Two parts of one list; raises `Mistakes` where one of them is no list."""
    for node in (first, part):
        if not isinstance(node.value, tuple):
            message = f"a part of a noun is a list of things, not {described(node)}"
            raise Mistakes([mistake(node.place, "S003", message)])
    return first.with_value((*first.items, *part.items))


def lay_over(base: Mapping[str, Node], ours: Mapping[str, Node]) -> dict[str, Node]:
    """Every noun of `base` with what `ours` changes; raises `Mistakes` of all nouns at once.

    In each list of things an id stands once, whether or not something lies over it.
    """
    nouns = list(dict.fromkeys([*base, *ours]))

    def laid(noun: str) -> Node:
        if noun in base and noun in ours:
            return merge(base[noun], ours[noun])
        return _with_ids(base[noun] if noun in base else ours[noun])

    return dict(zip(nouns, each(laid, nouns), strict=True))


def merge(base: Node, ours: Node) -> Node:
    """`base` with what `ours` changes; raises `Mistakes`."""
    if base.items and ours.items and _are_things(base):
        return _merge_things(base, ours)
    return _merge_values(base, _with_ids(ours))


def _are_things(node: Node) -> bool:
    return any("id" in item.keys for item in node.items)


def _with_ids(node: Node) -> Node:
    """`node` as it is, once each of its things, if it is a list of things, has its own id."""
    if _are_things(node):
        _by_id(node)
    return node


def _by_id(things: Node) -> dict[str, Node]:
    """Things by their ids; raises `Mistakes` for those without, and for ids that stand twice."""
    found: list[Mistake] = []
    named: dict[str, Node] = {}
    for thing in things.items:
        wrong = _wrong_id(thing, named)
        if wrong:
            found.append(wrong)
        else:
            named[str(thing.id)] = thing
    if found:
        raise Mistakes(found)
    return named


def _wrong_id(thing: Node, named: Mapping[str, Node]) -> Mistake | None:
    """What is wrong with the id of `thing`, after the things already `named`."""
    written = thing.keys.get("id")
    if written is None:
        return mistake(thing.place, "S009", f"{described(thing)} without an id")
    if not isinstance(written.value, str):
        return mistake(written.place, "S003", f"'id' must be text, not {described(written)}")
    if not _ID.fullmatch(written.value):
        message = f"an id has only a-z, 0-9, - and _, not {written.value!r}"
        return mistake(written.place, "S013", message)
    if written.value in named:
        first = named[written.value].keys["id"].place
        message = f"the id {written.value!r} stands twice; first at {first}"
        return mistake(written.place, "S008", message)
    return None


def _merge_things(base: Node, ours: Node) -> Node:
    theirs, changes = each(_by_id, [base, ours])
    merged = dict(theirs)
    each(lambda name: _change(merged, name, changes[name]), changes)
    return ours.with_value(tuple(merged.values()))


def _merge_values(base: Node, ours: Node) -> Node:
    """Mappings key by key; of everything else, and of dated values, the whole of `ours`."""
    if not isinstance(base.value, dict) or not isinstance(ours.value, dict):
        return ours
    if any(_DATED.intersection(node.keys) for node in (base, ours)):
        return ours
    merged = dict(base.keys)
    each(lambda name: _change(merged, name, ours.keys[name]), ours.keys)
    return ours.with_value(merged)


def _change(merged: dict[str, Node], name: str, change: Node) -> None:
    """Drop, merge or add `name` in `merged`."""
    drop = change.keys.get("drop")
    if drop is None:
        merged[name] = _merge_values(merged[name], change) if name in merged else change
        return
    if drop.value is not True:
        message = f"'drop' can only be true, not {described(drop)}"
        raise Mistakes([mistake(drop.place, "S003", message)])
    if merged.pop(name, None) is None:
        message = f"nothing to drop: the base has no {name}"
        raise Mistakes([mistake(drop.place, "S010", message, nearest(name, merged))])
