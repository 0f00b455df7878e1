"""A text read by either parser is the same values; where the quick one cannot, the thorough one reads it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from tests.case.test_mutations import TEXTS, mutated

from tovholder.case.document import Document
from tovholder.case.quick_reading import read_quickly
from tovholder.errors import CaseError, Path


def _both(text: str) -> tuple[Document, Document]:
    return Document(text), Document(text, is_known=True)


def _paths(node: Any, path: Path = ()) -> Iterator[Path]:
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, inside in entries:
        yield (*path, step)
        yield from _paths(inside, (*path, step))


@pytest.mark.law
@pytest.mark.parametrize("text", TEXTS)
def test_a_file_of_ours_has_the_same_values_on_the_same_lines(text: str) -> None:
    thorough, quick = _both(text)
    assert read_quickly(text) is not None
    assert quick.tree == thorough.tree
    for path in _paths(thorough.tree):
        mine, other = quick.value_at(path), thorough.value_at(path)
        assert (type(mine), repr(mine)) == (type(other), repr(other)), path
        assert quick.line_of(path) == thorough.line_of(path), path


@pytest.mark.law
@pytest.mark.parametrize("seed", range(10))
def test_a_file_with_accidents_has_the_same_values(seed: int) -> None:
    rng = random.Random(seed)
    taken = 0
    for _ in range(12):
        thorough, quick = _both(mutated(rng.choice(TEXTS), rng))
        try:
            tree = thorough.tree
        except CaseError:
            continue
        taken += 1
        assert quick.tree == tree
    assert taken


@pytest.mark.parametrize(
    "text",
    [
        "title: {a: b:c, d: 'e'}\n", "a: !!str 1\n", "!!str a: 1\n", "a: [&b 1, *b]\n", "{&ty: a}\n", "a: 'b\tc'\n",
        "\ufeffa: 1\n", "a: 'b\x85  c'\n",
    ],
)  # fmt: skip
def test_what_is_odd_is_left_to_the_thorough_parser(text: str) -> None:
    assert read_quickly(text) is None
    assert repr(Document(text, is_known=True).tree) == repr(Document(text).tree)


def test_comments_are_kept_when_a_known_text_is_changed() -> None:
    text = "title: A  # why\n# between\ncode: B\n"
    assert Document(text, is_known=True).changed(("code",), "C").text == text.replace("B", "C")
    assert Document(text, is_known=True).tried([(("code",), "C")]).value_at(("code",)) == "C"
