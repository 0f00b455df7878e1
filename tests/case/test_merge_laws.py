"""Two people's versions of random documents, put together: nothing of either is lost, and who was first is the same."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tovholder.case.document import Document
from tovholder.case.merge import Merge, merge, touch
from tovholder.case.validation import plain
from tovholder.case.writing import ABSENT
from tovholder.errors import Path

pytestmark = pytest.mark.law
# `value` makes a mapping one number, which is changed as a whole.
KEYS = st.sampled_from(["a", "b", "c", "value"])
LEAVES = st.integers(0, 3) | st.sampled_from(["x", "y", "12 %"])
TREES = st.dictionaries(
    KEYS,
    st.recursive(LEAVES, lambda inner: st.dictionaries(KEYS, inner, min_size=1, max_size=3), max_leaves=8),
    min_size=1,
    max_size=4,
)


@st.composite
def edited(draw: st.DrawFn, tree: dict[str, Any]) -> dict[str, Any]:
    """The tree with up to five edits: an entry set, or taken out where others are left."""
    made = copy.deepcopy(tree)
    for _ in range(draw(st.integers(0, 5))):
        node = made
        while (inner := [v for v in node.values() if isinstance(v, dict)]) and draw(st.booleans()):
            node = draw(st.sampled_from(inner))
        key = draw(KEYS)
        if key in node and len(node) > 1 and draw(st.booleans()):
            del node[key]
        else:
            node[key] = draw(LEAVES | st.dictionaries(KEYS, LEAVES, min_size=1, max_size=2))
    return made


@st.composite
def three(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """A base, and two versions made from it."""
    base = draw(TREES)
    return base, draw(edited(base)), draw(edited(base))


@settings(max_examples=200)
@given(three())
def test_nothing_of_either_is_lost(trees: tuple[dict[str, Any], dict[str, Any], dict[str, Any]]) -> None:
    theirs = trees[2]
    merged = _merged(trees)
    result = plain(merged.document.tree)
    asked = [clash.path for clash in merged.clashes]
    for path in {path for tree in trees for path in _leaves(tree)}:
        if any(touch(path, place) for place in asked):
            continue
        was, my, their = (_at(tree, path) for tree in trees)
        expected = their if my == was else my
        assert _at(result, path) == expected, path
        assert was in (my, their) or my == their, path
    for clash in merged.clashes:
        # What is asked is what each has there, and until it is decided theirs stands.
        assert [_at(tree, clash.path) for tree in trees] == [
            _plain(value) for value in (clash.base, clash.mine, clash.theirs)
        ]
        assert _at(result, clash.path) == _at(theirs, clash.path)
    for change in merged.mine:
        kept = any(touch(change.path, taken.path) for taken in merged.taken)
        said = _at(theirs, change.path) == _plain(change.after)
        assert kept or said or any(touch(change.path, place) for place in asked)


@settings(max_examples=200)
@given(three())
def test_who_was_first_makes_no_difference(trees: tuple[dict[str, Any], dict[str, Any], dict[str, Any]]) -> None:
    base, mine, theirs = trees
    one, other = _merged((base, mine, theirs)), _merged((base, theirs, mine))
    asked = [{clash.path for clash in merged.clashes} for merged in (one, other)]
    assert asked[0] == asked[1]
    if not asked[0]:
        assert plain(one.document.tree) == plain(other.document.tree)


@settings(max_examples=50)
@given(three())
def test_one_who_changed_nothing_changes_nothing(trees: tuple[dict[str, Any], Any, Any]) -> None:
    base, mine, _ = trees
    assert _merged((base, mine, base)).document.text == _text(mine)
    assert plain(_merged((base, base, mine)).document.tree) == mine
    assert _merged((base, mine, mine)).clashes == ()


def _merged(trees: tuple[Any, Any, Any]) -> Merge:
    base, mine, theirs = (Document(_text(tree)) for tree in trees)
    return merge(base, mine, theirs)


def _text(tree: dict[str, Any], indent: str = "") -> str:
    lines = []
    for key, value in sorted(tree.items()):
        if isinstance(value, dict):
            lines.append(f"{indent}{key}:\n{_text(value, indent + '  ')}")
        else:
            lines.append(f"{indent}{key}: {value}\n")
    return "".join(lines)


def _leaves(tree: Any, path: Path = ()) -> Iterator[Path]:
    if not isinstance(tree, dict):
        yield path
        return
    for key, value in tree.items():
        yield from _leaves(value, (*path, key))


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        if not isinstance(tree, dict) or step not in tree:
            return ABSENT
        tree = tree[step]
    return tree


def _plain(value: Any) -> Any:
    return ABSENT if value is ABSENT else plain(value)
