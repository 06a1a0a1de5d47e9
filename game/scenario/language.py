"""Owns how a language lies over base and scenario: by id and key, in the shape of what it words.

>>> from game.scenario.read import parse
>>> world = parse(b"[{id: stalin, name: Stalin, post: {by_date: {1922-04-03: clerk}}}]", "p.yaml")
>>> words = parse("people.stalin: {name: Сталин, post.by_date.1922-04-03: писарь}".encode(), "ru")
>>> reword({"people": world}, Words.of([words]).tree)["people"].plain()
[{'id': 'stalin', 'name': 'Сталин', 'post': {'by_date': {'1922-04-03': 'писарь'}}}]

A translation is a mapping of paths to texts; it can be nested, and a key can be several steps with
dots between. A step is a key, the id of a thing in a list, whom a tie is to, or a number from 0.
Words are laid over what is written, before it is told for a day: so a text that changes with the
date is translated date by date, and what a scenario has not got is left with the base.

It must not know a language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, Union

from game.scenario.mistakes import Mistake, Mistakes, each, mistake, nearest
from game.scenario.node import Node, described
from game.scenario.read import read
from game.scenario.texts import KEYS, WORD_LISTS
from game.words.forms import CASES, GENDERS

FORMS = "forms.yaml"  # the cases of names; whoever translates it finds the rest by path
Nodes: TypeAlias = Mapping[str, Node]  # by noun
Steps: TypeAlias = tuple[str, ...]
Tree: TypeAlias = dict[str, Union[Node, "Tree"]]  # by steps; at the end of them a text


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of a language, by the steps that lead to them."""

    texts: Mapping[Steps, Node]

    @classmethod
    def of(cls, files: Iterable[Node]) -> Words:
        """The words of some files together; raises `Mistakes` for what is translated twice."""
        texts: dict[Steps, Node] = {}
        for steps, word in (found for file in files for found in _flat(_mapping(file), ())):
            if steps in texts:
                message = f"translated twice; first at {texts[steps].place}"
                raise Mistakes([mistake(word.key or word.place, "S008", message)])
            texts[steps] = word
        return cls(texts)

    @property
    def tree(self) -> Tree:
        """The same, step by step."""
        root: Tree = {}
        for steps, word in self.texts.items():
            _plant(root, steps, word)
        return root

    def about(self, nouns: Iterable[str]) -> Words:
        """Only what is about some nouns."""
        kept = frozenset(nouns)
        return Words({steps: word for steps, word in self.texts.items() if steps[0] in kept})


def words(folder: Path, language: str) -> Words:
    """What `folder` has of a language: `text/ru.yaml`, and its parts `text/ru/*.yaml`."""
    text = folder / "text"
    files = [text / f"{language}.yaml", *sorted((text / language).glob("*.yaml"))]
    return Words.of(each(read, [file for file in files if file.is_file() and file.name != FORMS]))


def forms(folder: Path, language: str) -> Mapping[str, Mapping[str, str]]:
    """The cases of names, from `text/ru/forms.yaml`: `Тула: {gen: Тулы, gender: f}`.

    Raises `Mistakes`; none where there is no such file.
    """
    file = folder / "text" / language / FORMS
    if not file.is_file():
        return {}
    known = _mapping(read(file)).keys
    found = each(lambda name: _forms_of(known[name]), known)
    return dict(zip(known, found, strict=True))


def _forms_of(name: Node) -> Mapping[str, str]:
    for form, text in _mapping(name).keys.items():
        if form not in (*CASES, "gender"):
            raise Mistakes([_astray(text, form, (*CASES, "gender"))])
        if not isinstance(text.value, str):
            raise Mistakes([_unlike(text, f"a form must be text, not {described(text)}")])
        if form == "gender" and text.value not in GENDERS:
            raise Mistakes([_unlike(text, f"a gender is one of {', '.join(GENDERS)}")])
    return {form: str(text.value) for form, text in name.keys.items()}


def languages(folder: Path) -> frozenset[str]:
    """The languages for which `folder` has words."""
    text = folder / "text"
    parts = {file.parent.name for file in text.glob("*/*.yaml")}
    return frozenset({file.stem for file in text.glob("*.yaml")} | parts)


def translate(base: Nodes, ours: Nodes, language: tuple[Words, Words]) -> list[dict[str, Node]]:
    """Base and scenario in the words that each has; raises `Mistakes`, all there are.

    A scenario may word anew what stands only in the base.
    """
    of_base, of_ours = language
    there: dict[Steps, Node] = {}
    here: dict[Steps, Node] = {}
    for steps, word in of_ours.texts.items():
        further = _lead(ours, steps) > _lead(base, steps) or _lead(ours, steps) == len(steps)
        (here if further else there)[steps] = word
    all_base = Words({**of_base.texts, **there})
    layers = ((base, all_base), (ours, Words(here)))
    return each(lambda layer: reword(layer[0], layer[1].tree), layers)


def reword(nodes: Nodes, tree: Tree) -> dict[str, Node]:
    """`nodes` with the words of `tree`; raises `Mistakes`, all there are."""
    found = each(lambda noun: _noun(nodes, noun, tree[noun]), tree)
    return {**nodes, **dict(zip(tree, found, strict=True))}


# --- from files to steps --------------------------------------------------------------------------
def _mapping(file: Node) -> Node:
    if file.value is not None and not isinstance(file.value, dict):
        message = f"a translation is a mapping of paths to texts, not {described(file)}"
        raise Mistakes([mistake(file.place, "S003", message)])
    return file


def _flat(node: Node, before: Steps) -> Iterator[tuple[Steps, Node]]:
    for key, word in node.keys.items():
        steps = (*before, *key.split("."))
        if isinstance(word.value, dict):
            yield from _flat(word, steps)
        else:
            yield steps, word


def _plant(root: Tree, steps: Steps, word: Node) -> None:
    for step in steps[:-1]:
        inner = root.setdefault(step, {})
        if isinstance(inner, Node):
            raise Mistakes([_unlike(word, "a text and what is in it can't both be translated")])
        root = inner
    if steps[-1] in root:
        raise Mistakes([_unlike(word, "a text and what is in it can't both be translated")])
    root[steps[-1]] = word


# --- from steps to what they lead to --------------------------------------------------------------
def _lead(nodes: Nodes, steps: Steps) -> int:
    """How many of `steps` lead somewhere."""
    node = nodes.get(steps[0])
    for number, step in enumerate(steps[1:], 1):
        if node is None:
            return number - 1
        names = _names(node)
        node = names.get(step)
    return len(steps) if node is not None else len(steps) - 1


def _names(node: Node) -> dict[str, Node]:
    """What a path can name in `node`: keys, or things by id, ties by whom they are to, numbers."""
    if not node.items:
        return dict(node.keys)
    return {_name(item) or str(number): item for number, item in enumerate(node.items)}


def _name(item: Node) -> str:
    """An id, or whom a tie is to, also where it is written date by date."""
    told = [item, *(item.keys["by_date"].keys.values() if "by_date" in item.keys else ())]
    written = [node.keys.get("id") or node.keys.get("to") for node in told]
    return next((str(node.value) for node in written if node is not None), "")


def _noun(nodes: Nodes, noun: str, tree: Node | Tree) -> Node:
    if noun not in nodes:
        raise Mistakes([_astray(_first(tree), noun, nodes)])
    return _reworded(nodes[noun], tree, noun)


def _reworded(node: Node, tree: Node | Tree, key: str) -> Node:
    """`node` with the words of `tree`; `key` is the last word of the path that is no date."""
    if isinstance(tree, Node):
        return _in_other_words(node, tree, key)
    names = _names(node)
    found = dict(
        zip(tree, each(lambda step: _step(names, step, tree[step], key), tree), strict=True)
    )
    changed = {**names, **found}
    return node.with_value(tuple(changed.values()) if node.items else changed)


def _step(names: Mapping[str, Node], step: str, tree: Node | Tree, key: str) -> Node:
    if step in WORD_LISTS and step not in names and isinstance(tree, Node) and tree.items:
        return tree  # other forms of a word whose own language has no others
    if step not in names:
        raise Mistakes([_astray(_first(tree), step, names)])
    dated = step == "by_date" or step[:1].isdigit()
    return _reworded(names[step], tree, key if dated else step)


def _in_other_words(node: Node, word: Node, key: str) -> Node:
    if "by_date" in node.keys:
        raise Mistakes(
            [_unlike(word, "what is translated changes with the date: name its by_date")]
        )
    if key not in KEYS:
        raise Mistakes([_unlike(word, f"nobody reads {key!r}; it is the same in every language")])
    if node.items and word.items:
        return _in_other_list(node, word, key)
    for text, which in ((node, "what is translated"), (word, "a translation")):
        if not isinstance(text.value, str):
            raise Mistakes([_unlike(word, f"{which} must be text, not {described(text)}")])
    return word


def _in_other_list(node: Node, word: Node, key: str) -> Node:
    if len(node.items) != len(word.items) and key not in WORD_LISTS:
        message = f"{len(node.items)} texts are to be translated, not {len(word.items)}"
        raise Mistakes([_unlike(word, message)])
    return word


def _first(tree: Node | Tree) -> Node:
    """The first word of a branch, to say where it is written."""
    while not isinstance(tree, Node):
        tree = next(iter(tree.values()))
    return tree


def _astray(word: Node, step: str, names: Iterable[str]) -> Mistake:
    message = f"the path names what is not there: {step}"
    return mistake(word.key or word.place, "S010", message, nearest(step, names))


def _unlike(word: Node, message: str) -> Mistake:
    return mistake(word.place, "S003", message)
