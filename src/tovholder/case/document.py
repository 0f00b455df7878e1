"""The case file as a document: text whose comments and order survive a change.

What is stored as a version is this text; forms, sliders and commands all produce a *change*, a path and a value.
"""

from __future__ import annotations

import copy
import hashlib
import io
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.scalarfloat import ScalarFloat

from tovholder.errors import CaseError, Finding, Path

from .quick_reading import read_quickly
from .traps import trap_in


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


class Absent:
    """There is nothing at this path."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()


class Document:
    """A case file's text, parsed once.

    is_known: the text has been read as a document before, or was written by one, and so needs no looking through.
    Raises CaseError from `tree` when the text is not YAML or its root is not a mapping.
    """

    def __init__(self, text: str, *, is_known: bool = False) -> None:
        self.text = text
        self._is_known = is_known

    @cached_property
    def tree(self) -> CommentedMap:
        """The parsed file; treat it as read-only and use `changed`. It may be without its comments."""
        quickly = read_quickly(self.text) if self._is_known else None
        return self._with_comments if quickly is None else quickly

    @cached_property
    def _with_comments(self) -> CommentedMap:
        trap = trap_in(self.text)
        if trap is not None:
            raise CaseError([trap])
        try:
            tree = _yaml().load(self.text)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark is not None else None
            raise CaseError([Finding("yaml-syntax", params={"problem": error.problem or "?"}, line=line)]) from None
        except (YAMLError, ValueError, TypeError, RecursionError) as error:
            raise CaseError([Finding("yaml-syntax", params={"problem": str(error)[:200]})]) from None
        if not isinstance(tree, CommentedMap):
            raise CaseError([Finding("not-a-case", line=1)])
        return tree

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of the text, in hexadecimal digits: what names a version."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def code(self) -> str:
        """The version's short code: the first ten digits of its hash."""
        return self.hash[:10]

    def line_of(self, path: Path) -> int:
        """The line (from 1) where `path` stands, or the nearest parent that does."""
        node: Any = self.tree
        line = 1
        for step in path:
            if isinstance(node, CommentedMap):
                key = step if step in node else next((k for k in node if str(k) == str(step)), None)
                if key is None or key not in (node.lc.data or ()):
                    return line
                line = node.lc.key(key)[0] + 1
                node = node[key]
            elif isinstance(node, CommentedSeq) and isinstance(step, int) and step in (node.lc.data or ()):
                line = node.lc.item(step)[0] + 1
                node = node[step]
            else:
                return line
        return line

    def value_at(self, path: Path) -> Any:
        """The raw value at `path`. Raises KeyError if the file has none."""
        node: Any = self.tree
        for step in path:
            node = _inside(node, step, path)
        return node

    def changed(self, path: Path, value: Any) -> Document:
        """A new document with `value` at `path`; missing parents are made, comments and order stay."""
        return self.edited([(path, value)])

    def without(self, path: Path) -> Document:
        """A new document with `path` taken out. Raises KeyError if the file has none."""
        return self.edited([(path, ABSENT)])

    def edited(self, edits: Iterable[tuple[Path, Any]], *, removed: Iterable[Path] = ()) -> Document:
        """A new document with every (path, value) written in turn; the value ABSENT takes the entry out.

        removed: entries that are taken out afterwards, where they are there.
        Raises KeyError for an entry to take out that is not there, or one that would stand inside a number or a text.
        """
        return self.drafted(edits, removed=removed).written()

    def drafted(self, edits: Iterable[tuple[Path, Any]], *, removed: Iterable[Path] = ()) -> Document:
        """As `edited`, but only the tree is: its text is still this one's. For what is `written` later."""
        return self._copy(self._with_comments)._take(edits, removed)

    def tried(self, edits: Iterable[tuple[Path, Any]]) -> Document:
        """As `drafted`, for what is looked at and not kept."""
        return self._copy(self.tree)._take(edits, ())

    def _copy(self, tree: CommentedMap) -> Document:
        draft = Document(self.text)
        # Quicker than reading the text again, and what is written from it is the same.
        draft.tree = copy.deepcopy(tree)
        return draft

    def _take(self, edits: Iterable[tuple[Path, Any]], removed: Iterable[Path]) -> Document:
        for path, value in edits:
            if value is ABSENT:
                self.value_at(path)
                del self.value_at(path[:-1])[path[-1]]
            else:
                self._place(path, value)
        for path in removed:
            parent: Any = self.value_at(path[:-1])
            if path[-1] in parent:
                del parent[path[-1]]
        return self

    def _place(self, path: Path, value: Any) -> None:
        node: Any = self.tree
        for step in path[:-1]:
            if isinstance(node, CommentedMap) and (step not in node or node[step] is None):
                node[step] = CommentedMap()
            node = _inside(node, step, path)
        last = path[-1]
        if isinstance(node, CommentedSeq) and last == len(node):
            node.append(_unambiguous(value))
        elif isinstance(node, CommentedMap):
            node[last] = _unambiguous(value)
        else:
            _inside(node, last, path)
            node[last] = _unambiguous(value)

    def written(self) -> Document:
        """The document that this one's tree is the draft of."""
        out = io.StringIO()
        _yaml().dump(self.tree, out)
        return Document(out.getvalue(), is_known=True)


def _inside(node: Any, step: str | int, path: Path) -> Any:
    if not isinstance(node, CommentedMap | CommentedSeq):
        raise KeyError(path)
    try:
        return node[step]
    except (KeyError, IndexError, TypeError):
        raise KeyError(path) from None


def _unambiguous(value: Any) -> Any:
    """The value with 12.375 written as 12.3750: three decimals alone could be a Danish twelve thousand."""
    if isinstance(value, float) and not isinstance(value, ScalarFloat):
        text = repr(value)
        _, _, decimals = text.lstrip("-").partition(".")
        if len(decimals) == 3 and decimals.isdigit() and 1 <= abs(value) < 1000:
            sign = "-" if value < 0 else False
            # The sign is written by itself and has no place in the width.
            return ScalarFloat(value, width=len(text) + 1 - bool(sign), prec=text.lstrip("-").index("."), m_sign=sign)
        return value
    if isinstance(value, dict):
        return CommentedMap({key: _unambiguous(entry) for key, entry in value.items()})
    if isinstance(value, list):
        return CommentedSeq([_unambiguous(entry) for entry in value])
    return value
