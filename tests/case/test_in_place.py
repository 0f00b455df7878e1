"""A value written where it stands makes the text that writing the whole tree would have made, and the same tree."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from tests.case.test_mutations import TEXTS

from tovholder.case.document import Document
from tovholder.case.in_place import in_place
from tovholder.case.quick_reading import read_quickly
from tovholder.errors import CaseError, Path

VALUES = (
    0, 7, -3, 1.5, 12.375, -0.125, 1e30, True, False, "45..60..75 %", "ja", "true", "12", "1.234", "2024-01-01", "null",
    "", " ", "a: b", "a # b", "# a", "- a", "'", '"', "it's", '"quoted"', "[1, 2]", "{a: 1}", "*a", "&a", "!a", "@a",
    "%a", "|", ">", "?", "æøå", "😀", "a\\b", "a" * 300, "trailing ", " leading", "1_000", "0x1F", ".5", "~", "=", "<<",
)  # fmt: skip


def _laid_out(text: str) -> Document:
    """The text as we lay it out, without what only the thorough parser reads."""
    return Document(text).drafted([]).written()


def _leaves(node: Any, path: Path = ()) -> Iterator[Path]:
    for step, inside in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(inside, dict | list):
            yield from _leaves(inside, (*path, step))
        else:
            yield (*path, step)


def _everything(node: Any) -> Any:
    """The tree with the kind of every value, and where every entry stands."""
    if isinstance(node, dict):
        where = {key: tuple(places) for key, places in (node.lc.data or {}).items()}
        return [(key, where.get(key), _everything(value)) for key, value in node.items()]
    if isinstance(node, list):
        return [_everything(value) for value in node]
    return type(node), repr(node)


@pytest.mark.law
@pytest.mark.parametrize("text", TEXTS)
def test_it_is_what_writing_all_of_it_would_make(text: str) -> None:
    document, rng = _laid_out(text), random.Random(len(text))
    before = _everything(document.tree)
    quickly = 0
    leaves = list(_leaves(document.tree))
    for _ in range(40):
        edits = [(path, rng.choice(VALUES)) for path in rng.sample(leaves, rng.choice([1, 1, 2]))]
        made = in_place(document.text, document.tree, edits)
        if made is None:
            continue
        quickly += 1
        changed, tree = made
        assert changed == document.drafted(edits).written().text, edits
        assert _everything(tree) == _everything(read_quickly(changed)), edits
    assert quickly >= 1
    assert _everything(document.tree) == before


@pytest.mark.law
@pytest.mark.parametrize("text", TEXTS)
def test_what_is_tried_is_the_tree_that_would_be_written_and_leaves_the_first_as_it_was(text: str) -> None:
    document, rng = Document(text), random.Random(len(text))
    before = _everything(document.tree)
    leaves = list(_leaves(document.tree))
    for _ in range(10):
        edits = [(path, rng.choice(VALUES)) for path in rng.sample(leaves, min(len(leaves), 3))]
        assert document.tried(edits).tree == document.drafted(edits).tree
    assert _everything(document.tree) == before


def test_the_rest_of_a_text_stays_as_somebody_wrote_it() -> None:
    text = "title:   'A'   # why\nb:  {c: 1,   d: 2}\nlist:\n- x: 1\n-   x: 2     # two\n\n\nend: no"
    changed = Document(text).edited([(("title",), "Længere end før"), (("list", 1, "x"), 30), (("end",), True)])
    assert changed.text == (
        "title:   'Længere end før' # why\nb:  {c: 1,   d: 2}\nlist:\n- x: 1\n-   x: 30    # two\n\n\nend: true"
    )
    assert changed.tree == Document(changed.text).tree


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("b: {c: 1}\n", ("b", "c")), ("b: [1, 2]\n", ("b", 0)), ("a: one\n  two\nb: 1\n", ("a",)),
        ("a: |\n  x\n", ("a",)),
        ("a:\nb: 1\n", ("a",)), ("a:\n  1\n", ("a",)), ("'a': &x 1\nb: *x\n", ("a",)), ("? a\n: 1\n", ("a",)),
        ("a: 'one\n\n  two'\n", ("a",)), ("a: 1\n", ("b",)), ("a: {}\n", ("a",)), ("a: !!str 1\n", ("a",)),
    ],
)  # fmt: skip
def test_what_does_not_stand_alone_on_its_line_is_left_to_writing_all_of_it(text: str, path: Path) -> None:
    document = Document(text)
    assert in_place(text, document.tree, [(path, 9)]) is None
    try:
        changed = document.edited([(path, 9)])
    except CaseError:
        return
    assert changed.value_at(path) == 9
    assert changed.tree == Document(changed.text).tree
