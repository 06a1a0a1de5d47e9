"""Owns the way from a folder to a `Scenario`: base, scenario, language, types, references.

    >>> from game.scenario.load import load
    >>> load("1925-fourteenth-congress").card.title
    'The Fourteenth Congress'

A scenario folder holds only its differences from `scenarios/base`. Mods that are on lie over both:
over the base before the scenario, over the scenario after it, each in the order of `load_order`.
Nothing is half loaded: either the whole scenario is sound, or `Mistakes` says everything that is
not. Only a broken mod is left out whole, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from game import paths
from game import words as tongue
from game.rules import model
from game.rules.balance import Balance
from game.rules.cases import with_cases
from game.rules.delegates import with_delegations
from game.scenario import dated, kept
from game.scenario.build import build
from game.scenario.check import check, check_names
from game.scenario.layers import Laid, Layer, Stack
from game.scenario.load_order import running
from game.scenario.mistakes import Mistake, Mistakes, Place, each, mistake
from game.scenario.mod import BASE, Mod, owner, read_mod
from game.scenario.node import Node
from game.scenario.overlay import lay_over, read_folder
from game.scenario.past import past_of
from game.scenario.read import read

THINGS: Mapping[str, type] = {
    "issues": model.Issue,
    "factions": model.Faction,
    "people": model.Person,
    "organisations": model.Organisation,
    "bodies": model.Body,
    "offices": model.Office,
    "documents": model.Document,
    "pacts": model.Pact,
    "assemblies": model.Assembly,
    "motions": model.Motion,
    "elections": model.Election,
    "sanctions": model.Sanction,
    "wordings": model.Wording,
    "events": model.Event,
    "endings": model.Ending,
    "facts": model.Fact,
    "doctrines": model.Doctrine,
    "country": model.Gauge,
    "policies": model.Lever,
    "risks": model.Risk,
    "glossary": model.Term,
    "lessons": model.Lesson,
}
LISTS: Mapping[str, type] = {"calendar": model.Turn, "history": model.HistoricOrder}
SINGLES: Mapping[str, type] = {"scenario": model.ScenarioCard, "balance": Balance}
NOUNS = (*THINGS, *LISTS, *SINGLES)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A mod that is on, and without which a scenario was read, since it could not be with it."""

    mod: Mod
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A scenario and the nodes it was built from, for whoever reports on places; its warnings.

    One that was kept (`kept`) has no nodes. `forms` are the cases of its names, where its language
    has cases.
    """

    scenario: model.Scenario
    nodes: Mapping[str, Node]
    warnings: tuple[Mistake, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def load(name: str, language: str = "") -> model.Scenario:
    """The scenario called `name` (a folder's name, or a path), with the mods that are on.

    It comes in the language that is spoken unless another is named, and its names in their cases.
    Raises `Mistakes`; for those of a mod alone see `load_as_played`.
    """
    return load_as_played(name, language).scenario


def load_as_played(name: str, language: str = "") -> Loaded:
    """The same, with the mods that had to be left out: a broken one never keeps a game away."""
    loaded = _as_played(paths.scenario_folder(name), language or tongue.language())
    tongue.learn(loaded.forms)
    return loaded


def _as_played(folder: Path, language: str) -> Loaded:
    mods = with_owner(folder, running())
    try:
        return sound(folder, language, mods)
    except Mistakes:
        if not mods:
            raise
        return _as_far_as_sound(folder, language, mods)


def sound(folder: Path, language: str = "en", mods: Sequence[Mod] = ()) -> Loaded:
    """The same as `load_folder`, but without nodes where nothing has changed since it was checked.

    Raises `Mistakes`.
    """
    places = (paths.scenario_folder(BASE), folder, *(mod.folder for mod in mods))
    key = kept.key(places, language)
    known = kept.take(key)
    if known is not None:
        return Loaded(known.scenario, {}, known.warnings, forms=known.forms)
    loaded = load_folder(folder, language, mods)
    kept.keep(key, kept.Kept(loaded.scenario, loaded.warnings, loaded.forms))
    return loaded


def with_owner(folder: Path, mods: Sequence[Mod]) -> tuple[Mod, ...]:
    """A scenario is never read without the mod that it is part of, be it on or off."""
    home = owner(folder)
    if home is None or any(mod.folder.resolve() == home for mod in mods):
        return tuple(mods)
    return (*mods, read_mod(home))


def _as_far_as_sound(folder: Path, language: str, mods: Sequence[Mod]) -> Loaded:
    """One mod after the other, less those with which it can't be read, and what stands on them."""
    home, kept, out = owner(folder), tuple[Mod, ...](), list[LeftOut]()
    for mod in mods:
        if {left.mod.id for left in out}.intersection(mod.card.requires):
            out.append(LeftOut(mod, ()))
            continue
        try:
            load_folder(folder, language, (*kept, mod))
            kept = (*kept, mod)
        except Mistakes as mistakes:
            if mod.folder.resolve() == home:
                raise
            out.append(LeftOut(mod, mistakes.found))
    return replace(load_folder(folder, language, kept), left_out=tuple(out))


def load_folder(
    folder: Path, language: str = "en", mods: Sequence[Mod] = (), over: Sequence[Layer] = ()
) -> Loaded:
    """The scenario in `folder` over the shipped base, with `mods` and what lies `over` all.

    Raises `Mistakes`. What is only a warning refuses nothing; where something is refused, it is
    told with the rest.
    """
    stack = _stack(folder, mods).topped(over)
    return _in_language(stack, stack.laid(), language)


def _stack(folder: Path, mods: Sequence[Mod]) -> Stack:
    """What is read for a scenario; raises `Mistakes` where the folder holds none."""
    stack = Stack.read(folder, mods, NOUNS)
    if "scenario" not in stack.own.nodes:
        raise Mistakes([_no_card(folder), *found_in_part(folder)])
    return stack


def _in_language(stack: Stack, own: Laid, language: str) -> Loaded:
    """The scenario of a stack, of which `own` is what it comes to in its own words."""
    folder = stack.own.place
    bottom, nodes = stack.laid(language) if stack.speaks(language) else own
    try:
        # By its own words, so that a game can be gone on with in another language.
        scenario = _scenario(nodes, _version(own.nodes))
    except Mistakes as mistakes:
        raise Mistakes([*mistakes.found, *_unnamed(nodes, bottom)]) from None
    marks = tuple(mod.mark() for mod in stack.mods)
    scenario = replace(scenario, past=past_of(bottom, stack.days), mods=marks)
    found = [*_misnamed(nodes, folder), *check(scenario, nodes, bottom)]
    if not all(mistake.warning for mistake in found):
        raise Mistakes(found)
    return Loaded(scenario, nodes, tuple(sorted(set(found))), forms=stack.forms(language))


def _misnamed(nodes: Mapping[str, Node], folder: Path) -> Iterator[Mistake]:
    """A save looks for its scenario under the id."""
    named, called = nodes["scenario"].keys["id"], folder.resolve().name
    if named.value != called:
        message = f"the folder is called {called}; a save would look for {named.value}"
        yield mistake(named.place, "H012", message)


def _scenario(nodes: Mapping[str, Node], version: str = "") -> model.Scenario:
    values = dict(zip(NOUNS, each(lambda noun: _built(nodes, noun), NOUNS), strict=True))
    return _assembled(values, version)


def _unnamed(nodes: Mapping[str, Node], base: Mapping[str, Node]) -> list[Mistake]:
    """The names that name nothing in what is sound of files that are not.

    Where a file holds no list of things at all, nobody can say what it names.
    """
    if any(noun in THINGS and not isinstance(node.value, tuple) for noun, node in nodes.items()):
        return []
    sound = {noun: _sound(noun, node) for noun, node in nodes.items()}
    try:
        return check_names(_scenario(sound), sound, base, nodes)
    except Mistakes:  # of scenario.yaml or balance.yaml nothing can be left out
        return []


def _sound(noun: str, node: Node) -> Node:
    kind = THINGS.get(noun) or LISTS.get(noun)
    return node.with_value(tuple(filter(partial(_is, kind), node.items))) if kind else node


def _is(kind: type, node: Node) -> bool:
    try:
        build(node, kind)
    except Mistakes:
        return False
    return True


def found_in(folder: Path, mods: Sequence[Mod] = ()) -> tuple[Mistake, ...]:
    """All mistakes and warnings of a scenario in its own words, and if it stands in all others.

    What is said of a translation helps nobody before the thing that it translates is sound.
    """
    try:
        stack = _stack(folder, mods)
        own = stack.laid()
        found = set(_in_language(stack, own, "en").warnings)
    except Mistakes as mistakes:
        return mistakes.found
    for language in sorted(stack.languages - {"en"}):
        try:
            found.update(_in_language(stack, own, language).warnings)
        except Mistakes as mistakes:
            found.update(mistakes.found)
    return tuple(sorted(found))


def found_in_part(place: Path) -> tuple[Mistake, ...]:
    """The mistakes of a part of a scenario: the base, or one file.

    YAML, ids and types are looked at, but no key is missed, since what lies over a part may give
    it; whether names exist and sums add up is only seen in a whole scenario.
    """
    try:
        nodes = read_folder(place, NOUNS) if place.is_dir() else {place.stem: read(place)}
        kept = [(noun, _kept(node)) for noun, node in lay_over(nodes, {}).items()]
        alone = dict(each(lambda item: (item[0], dated.variants(item[1])), kept))
        each(lambda noun: _built(alone, noun), [noun for noun in alone if noun in NOUNS])
    except Mistakes as mistakes:
        return tuple(mistake for mistake in mistakes.found if mistake.code != "S002")
    return ()


def _kept(node: Node) -> Node:
    """A list without the things that are only there to be dropped."""
    kept = tuple(item for item in node.items if "drop" not in item.keys)
    return node.with_value(kept) if node.items else node


def _built(nodes: Mapping[str, Node], noun: str) -> Any:
    """One noun as values: by id for things, in order for lists, alone for singles."""
    if noun not in nodes:
        return _missing(noun)
    if noun in SINGLES:
        return build(nodes[noun], SINGLES[noun])
    kind = THINGS.get(noun) or LISTS[noun]
    values: tuple[Any, ...] = build(nodes[noun], tuple[kind, ...])  # type: ignore[valid-type]
    return {value.id: value for value in values} if noun in THINGS else values


def _missing(noun: str) -> Any:
    if noun in SINGLES:  # the base's balance.yaml; of scenario.yaml see `load_folder`
        raise Mistakes([mistake(Place(f"{noun}.yaml", 1, 1), "Y001", f"{noun}.yaml is missing")])
    return {} if noun in THINGS else ()


def _no_card(folder: Path) -> Mistake:
    message = "a scenario needs scenario.yaml; without one a folder can't be played"
    return mistake(Place(str(folder / "scenario.yaml"), 1, 1), "Y001", message)


def _assembled(values: Mapping[str, Any], version: str) -> model.Scenario:
    things = {noun: values[noun] for noun in THINGS}
    scenario = model.Scenario(
        card=values["scenario"],
        balance=values["balance"],
        calendar=values["calendar"],
        history=values["history"],
        version=version,
        **things,
    )
    return with_cases(with_delegations(scenario))


def _version(nodes: Mapping[str, Node]) -> str:
    """A digest of all values in their own language: with the same digest two play the same."""
    digest = blake2b(digest_size=8)
    for noun in NOUNS:
        digest.update(repr((noun, nodes[noun].plain() if noun in nodes else None)).encode())
    return digest.hexdigest()
