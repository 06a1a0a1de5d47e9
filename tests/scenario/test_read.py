from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario import read as reading
from game.scenario.mistakes import CODES, Mistake, Mistakes
from game.scenario.read import MOST_BYTES, MOST_DEPTH, parse, read

PARSERS = {"python": yaml.SafeLoader, "c": getattr(yaml, "CSafeLoader", None)}


@pytest.fixture(params=[name for name, loader in PARSERS.items() if loader])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every file is read the same with and without PyYAML's parser in C."""
    monkeypatch.setattr(reading, "_LOADER", PARSERS[request.param])
    return str(request.param)


@pytest.fixture
def people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parser: str) -> Path:
    """A file to be filled, under a name short enough for whole messages."""
    monkeypatch.chdir(tmp_path)
    return Path("people.yaml")


def mistakes_in(path: Path) -> list[str]:
    with pytest.raises(Mistakes) as caught:
        read(path)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("5", 5),
        ("+5", 5),
        ("-5", -5),
        ("0", 0),
        ("2.5", 2.5),
        ("'5'", "5"),
        ('""', ""),
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("True", "True"),
        ("~", "~"),
        ("010", "010"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("1e5", "1e5"),
        (".inf", ".inf"),
        ("12:30", "12:30"),
        ("1925-12-18", "1925-12-18"),
        ("1923-01", "1923-01"),
        ("Сталин", "Сталин"),
        ("=", "="),
    ],
)
def test_only_true_false_null_and_numbers_are_special(
    written: str, meant: object, parser: str
) -> None:
    value = parse(f"key: {written}\n".encode(), "f.yaml").find(("key",)).value

    assert value == meant
    assert type(value) is type(meant)


def test_keys_are_the_words_that_were_written(parser: str) -> None:
    assert parse(b"{1923: a, true: b, null: c, 'x y': d}", "f.yaml").plain() == {
        "1923": "a",
        "true": "b",
        "null": "c",
        "x y": "d",
    }


def test_every_value_knows_its_place_and_that_of_its_key(people: Path) -> None:
    people.write_text("- id: stalin\n  ties:\n    - {to: zinoviev}\n", "utf-8")

    node = read(people).find((0, "ties", 0, "to"))

    assert str(node.place) == "people.yaml:3:12"
    assert str(node.key) == "people.yaml:3:8"


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter(people: Path) -> None:
    people.write_bytes(b"\xef\xbb\xbfa: 1\r\nb:\r\n  c: 2\r\n")

    node = read(people)

    assert node.plain() == {"a": 1, "b": {"c": 2}}
    assert str(node.find(("a",)).place) == "people.yaml:1:4"
    assert str(node.find(("b", "c")).place) == "people.yaml:3:6"


@pytest.mark.parametrize("source", [b"", b"# only words\n", b"---\n", b"null\n"])
def test_an_empty_file_is_nothing(source: bytes, parser: str) -> None:
    assert parse(source, "f.yaml").plain() is None


ANCHOR = "Y008 anchors (&) and aliases (*) are not read; quote the text or write it out"
BEGINS = "Y005 not YAML: a value can't begin so; quote it, and indent with spaces, not tabs"
TAG = "Y009 tags (!) are not read; quote the text or omit it"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            b"name: a\nborn: 1\nname: b\nborn: 2\n",
            [
                "3:1: Y006 the key 'name' stands twice; first in line 1, column 1",
                "4:1: Y006 the key 'born' stands twice; first in line 2, column 1",
            ],
            id="two duplicate keys",
        ),
        pytest.param(
            b"a: &a [x, x]\nb: &b [*a, *a]\n",
            [f"1:4: {ANCHOR}", f"2:4: {ANCHOR}", f"2:8: {ANCHOR}", f"2:12: {ANCHOR}"],
            id="anchors and aliases",
        ),
        pytest.param(b"a: 1\n*a : 2\n", [f"2:1: {ANCHOR}"], id="alias as a key"),
        pytest.param(b"a: !!python/name:os.system x\n", [f"1:4: {TAG}"], id="tag"),
        pytest.param(b"a: !!set {x}\n", [f"1:4: {TAG}"], id="tag on a mapping"),
        pytest.param(
            b"a: 1\n---\na: 2\n",
            ["2:1: Y010 a second document begins; a file holds one"],
            id="two documents",
        ),
        pytest.param(
            b"? [a]\n: 1\n'': 2\n",
            ["1:3: Y011 a key must be a word", "3:1: Y011 a key must be a word"],
            id="keys that are not words",
        ),
        pytest.param(
            b"a: 1234567890123456789\nb: 0.1234567890123456789\n",
            [
                "1:4: Y012 a number of 19 digits; at most 18 are read",
                "2:4: Y012 a number of 21 digits; at most 18 are read",
            ],
            id="long numbers",
        ),
        pytest.param(
            "a: 1\nЗиновьев: ".encode() + b"\xff\n",
            ["2:11: Y003 the byte 0xff is not UTF-8; save it as UTF-8"],
            id="invalid UTF-8, after a line that is not ASCII",
        ),
        pytest.param(
            "a: 1".encode("utf-16"),
            ["1:1: Y003 the byte 0xff is not UTF-8; save it as UTF-8"],
            id="UTF-16",
        ),
        pytest.param(
            b"a: 1\nb: x\0y\nc: \x07\n",
            [
                "2:5: Y004 NUL (U+0000) can't stand in a scenario",
                "3:4: Y004 the character U+0007 can't stand in a scenario",
            ],
            id="NUL and bell",
        ),
        pytest.param(
            b'a: "x\\0y"\n', ["1:4: Y004 NUL (U+0000) can't stand in a scenario"], id="hidden NUL"
        ),
        pytest.param(
            b"name: a: b\n",
            ["1:8: Y005 not YAML: a colon where none can stand; quote the text, or indent"],
            id="second colon",
        ),
        pytest.param(
            b"a:\n\tb: 1\n",
            [f"2:1: {BEGINS}"],
            id="tab",
        ),
        pytest.param(
            b'a: 1\nb: "c\nd: 2\n',
            ["2:4: Y005 not YAML: a quote is opened and never closed"],
            id="open quote",
        ),
        pytest.param(
            b"a:\n  - b\n c: 1\n",
            ["3:2: Y005 not YAML: the line does not fit the indentation of those above"],
            id="indentation",
        ),
        pytest.param(
            b"a: 1\nb\nc: 2\n",
            ["3:1: Y005 not YAML: a line without a colon among lines with one"],
            id="line without a colon",
        ),
        pytest.param(
            b"a: [1, 2\nb: 3\n",
            ["2:2: Y005 not YAML: a list in [ ] lacks a comma or its end"],
            id="open list",
        ),
        pytest.param(
            b"a: 1\na: 2\nb: [\n",
            [
                "2:1: Y006 the key 'a' stands twice; first in line 1, column 1",
                "4:1: Y005 not YAML: a value is missing, or the file ends too soon",
            ],
            id="what was found before the file ended",
        ),
    ],
)
def test_a_bad_file_says_what_is_wrong_and_where(
    source: bytes, expected: list[str], people: Path
) -> None:
    people.write_bytes(source)

    assert mistakes_in(people) == [f"people.yaml:{line}" for line in expected]


@pytest.mark.parametrize("opening", [b"[", b"{a: ", b"- ", b"? ", b"[{", b"[\n", b"{\n"], ids=repr)
def test_a_nest_of_200_000_is_refused(opening: bytes, people: Path) -> None:
    people.write_bytes(opening * 200_000)

    [line] = mistakes_in(people)

    assert line.startswith("people.yaml:")
    assert line.endswith(f"Y007 nested more than {MOST_DEPTH} deep")


def test_a_nest_as_deep_as_allowed_is_read(parser: str) -> None:
    node = parse(b"[" * MOST_DEPTH + b"]" * MOST_DEPTH, "f.yaml")

    assert node.find((0,) * (MOST_DEPTH - 1)).plain() == []


def test_an_alias_bomb_does_not_go_off(people: Path) -> None:
    levels = ["a0: &a0 [lol]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    people.write_text("\n".join(levels), "utf-8")

    lines = mistakes_in(people)

    assert lines[0] == f"people.yaml:1:5: {ANCHOR}"
    assert len(lines) <= reading.MOST_MISTAKES + 1


def test_a_hundred_mistakes_are_enough(people: Path) -> None:
    people.write_text("a: 1\n" * 100_000, "utf-8")

    lines = mistakes_in(people)

    assert len(lines) == reading.MOST_MISTAKES + 1
    assert lines[-1] == "people.yaml:101:1: Y014 too many mistakes; the rest is not read"


def test_too_many_values_are_refused(people: Path) -> None:
    people.write_text(f"[{'a,' * 300_000}]", "utf-8")

    assert mistakes_in(people) == [
        "people.yaml:1:400000: Y013 more than 200,000 values, the most that is read"
    ]


def test_a_file_of_100_mb_is_refused_unread(people: Path) -> None:
    with people.open("wb") as file:
        file.truncate(100 * 1024 * 1024)

    assert mistakes_in(people) == [
        f"people.yaml:1:1: Y002 the file is larger than {MOST_BYTES:,} bytes, the most that is read"
    ]


def test_a_missing_file_and_a_folder_are_refused(people: Path) -> None:
    assert mistakes_in(people) == ["people.yaml:1:1: Y001 can't be read: No such file or directory"]
    people.mkdir()
    assert mistakes_in(people) == ["people.yaml:1:1: Y001 not a file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(people: Path) -> None:
    os.mkfifo(people)

    assert mistakes_in(people) == ["people.yaml:1:1: Y001 not a file"]


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory as Linux does")
def test_the_worst_files_are_read_in_bounded_memory(tmp_path: Path) -> None:
    """In a process of its own, which may not take 400 MB."""
    worst = [b"[" * 4_000_000, b"a: 1\n" * 800_000, b"[" + b"a," * 2_000_000, b"x" * 100_000_000]
    for number, source in enumerate(worst):
        (tmp_path / f"{number}.yaml").write_bytes(source)
    program = textwrap.dedent("""
        import resource, sys
        from pathlib import Path
        from game.scenario.mistakes import Mistakes
        from game.scenario.read import read
        resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))
        for path in sorted(Path(sys.argv[1]).iterdir()):
            try:
                read(path)
            except Mistakes as mistakes:
                print(mistakes.found[-1].code)
    """)

    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert (done.stdout.split(), done.stderr) == (["Y007", "Y014", "Y013", "Y002"], "")


# Characters of which YAML is made, more often than chance would have them.
_YAMLISH = st.text(st.sampled_from("[]{}:,-?!&*#|>'\"%@` \n\t\\ax0~.\u0085\u2028\ufeff\0ж"))


@given(source=st.binary() | _YAMLISH.map(str.encode))
@settings(max_examples=500, deadline=None)
@pytest.mark.parametrize("loader", [loader for loader in PARSERS.values() if loader])
def test_no_bytes_make_more_than_mistakes(loader: object, source: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_LOADER", loader)
        found = mistakes_of(source)

    assert all(one.code in CODES and one.line > 0 < one.column for one in found)


def mistakes_of(source: bytes) -> tuple[Mistake, ...]:
    try:
        parse(source, "f.yaml").plain()
    except Mistakes as mistakes:
        return mistakes.found
    return ()
