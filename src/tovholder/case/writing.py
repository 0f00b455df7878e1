"""Values written at places of a tree, with the parents that are missing."""

from __future__ import annotations

import copy
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.compat import ordereddict
from ruamel.yaml.scalarfloat import ScalarFloat

from tovholder.errors import Path


class Absent:
    """There is nothing at this path."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()


class Writing:
    """A tree that is being written, from one that stays as it was.

    shares: what is not written is the other tree's own, so that a small change of a large case is a small matter. Not
    for a tree in which a part stands twice under a name, nor for one whose comments are to be written: that marks them.
    """

    def __init__(self, tree: CommentedMap, *, shares: bool) -> None:
        self._own: set[int] | None = set() if shares else None
        self.tree: CommentedMap = self._kept(_alone(tree)) if shares else copy.deepcopy(tree)

    def take(self, path: Path, value: Any) -> None:
        """Write the value at the path, and the parents that are missing; the value ABSENT takes the entry out.

        Raises KeyError for an entry to take out that is not there, or one that would stand inside a number or a text.
        """
        if value is not ABSENT:
            self._place(path, value)
            return
        parent = self.parent(path)
        inside(parent, path[-1], path)
        del parent[path[-1]]

    def leave_out(self, path: Path) -> None:
        """Take an entry out if it is there. Raises KeyError where there is nothing it could stand in."""
        parent = self.parent(path)
        if path[-1] in parent:
            del parent[path[-1]]

    def parent(self, path: Path) -> Any:
        """What the entry at the path stands in, as this tree's own. Raises KeyError."""
        node: Any = self.tree
        for step in path[:-1]:
            node = self._own_inside(node, step, path)
        return node

    def _place(self, path: Path, value: Any) -> None:
        node: Any = self.tree
        for step in path[:-1]:
            if isinstance(node, CommentedMap) and (step not in node or node[step] is None):
                node[step] = self._kept(CommentedMap())
            node = self._own_inside(node, step, path)
        last = path[-1]
        if isinstance(node, CommentedSeq) and last == len(node):
            node.append(unambiguous(value))
        elif isinstance(node, CommentedMap):
            node[last] = unambiguous(value)
        else:
            inside(node, last, path)
            node[last] = unambiguous(value)

    def _own_inside(self, node: Any, step: str | int, path: Path) -> Any:
        found = inside(node, step, path)
        if self._own is None or id(found) in self._own or not isinstance(found, CommentedMap | CommentedSeq):
            return found
        own = self._kept(_alone(found))
        node[step] = own
        return own

    def _kept(self, node: Any) -> Any:
        if self._own is not None:
            # Whoever has its identity after it is as new, and as much this tree's own.
            self._own.add(id(node))
        return node


def inside(node: Any, step: str | int, path: Path) -> Any:
    """What stands at a step inside a node. Raises KeyError with the whole path."""
    if not isinstance(node, CommentedMap | CommentedSeq):
        raise KeyError(path)
    try:
        return node[step]
    except (KeyError, IndexError, TypeError):
        raise KeyError(path) from None


def unambiguous(value: Any) -> Any:
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
        return CommentedMap({key: unambiguous(entry) for key, entry in value.items()})
    if isinstance(value, list):
        return CommentedSeq([unambiguous(entry) for entry in value])
    return value


def _alone(node: Any) -> Any:
    """A copy of a node with the very entries it has; its comments and lines are its own."""
    copied: Any = type(node)()
    if isinstance(node, CommentedSeq):
        list.extend(copied, node)
    else:
        for key, value in node.items():
            ordereddict.__setitem__(copied, key, value)
        copied._ok = set(node._ok)
    node.copy_attributes(copied, memo={})
    return copied
