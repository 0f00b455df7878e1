"""The case file as a document: text whose comments and order survive a change.

What is stored as a version is this text; forms, sliders and commands all produce a *change*, a path and a value.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from tovholder.errors import CaseError, Finding, Path

from .in_place import in_place
from .quick_reading import is_odd, read_quickly
from .traps import trap_in
from .whole_text import dumped, round_trip
from .writing import ABSENT, Writing, inside


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
            tree = round_trip().load(self.text)
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
            node = inside(node, step, path)
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
        edits, removed = tuple(edits), tuple(removed)
        quickly = None if removed else in_place(self.text, self.tree, edits)
        if quickly is None:
            return self.drafted(edits, removed=removed).written()
        text, tree = quickly
        return Document._of(text, tree, is_known=True)

    def drafted(self, edits: Iterable[tuple[Path, Any]], *, removed: Iterable[Path] = ()) -> Document:
        """As `edited`, but only the tree is: its text is still this one's. For what is `written` later."""
        writing = Writing(self._with_comments, shares=False)
        for path, value in edits:
            writing.take(path, value)
        for path in removed:
            writing.leave_out(path)
        return Document._of(self.text, writing.tree)

    def tried(self, edits: Iterable[tuple[Path, Any]]) -> Document:
        """As `drafted`, for what is looked at and not kept."""
        writing = Writing(self.tree, shares=not is_odd(self.text))
        for path, value in edits:
            writing.take(path, value)
        return Document._of(self.text, writing.tree)

    def written(self) -> Document:
        """The document that this one's tree is the draft of."""
        return Document(dumped(self.tree), is_known=True)

    @classmethod
    def _of(cls, text: str, tree: CommentedMap, *, is_known: bool = False) -> Document:
        document = cls(text, is_known=is_known)
        document.tree = tree
        return document
