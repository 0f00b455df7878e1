"""One value written for another where it stands, and not a letter of the other lines again.

What comes out is what writing the whole tree would have made of a text that is laid out as we lay it out, in a fraction
of the time; in a text that is laid out otherwise, the rest stays as somebody wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ruamel.yaml.comments import CommentedMap

from tovholder.errors import Path

from .quick_reading import is_odd, read_quickly, written_at
from .whole_text import dumped
from .writing import Writing, unambiguous


def in_place(text: str, tree: CommentedMap, edits: Iterable[tuple[Path, Any]]) -> tuple[str, CommentedMap] | None:
    """The text and its tree with every (path, value) written in turn.

    None unless each of them is a number, a text or yes or no in the place of another, alone on its line with its key.
    """
    if is_odd(text):
        return None
    lines, writing = text.split("\n"), Writing(tree, shares=True)
    for path, value in edits:
        if not isinstance(value, bool | int | float | str):
            return None
        try:
            parent = writing.parent(path)
        except KeyError:
            return None
        number = _line_of(parent, path[-1])
        rewritten = None if number is None else _rewritten(lines[number], parent, path[-1], value)
        if number is None or rewritten is None:
            return None
        lines[number], parent[path[-1]] = rewritten
    return "\n".join(lines), writing.tree


def _line_of(parent: Any, key: str | int) -> int | None:
    """The line where a key and the whole of its value stand, as far as the tree knows."""
    if not isinstance(parent, CommentedMap) or key not in (parent.lc.data or ()) or key not in parent:
        return None
    line, _, line_of_value, _ = parent.lc.data[key]
    return int(line) if line == line_of_value else None


def _rewritten(line: str, parent: CommentedMap, key: str | int, value: Any) -> tuple[str, Any] | None:
    """The line with another value, and that value as it is read there."""
    column = parent.lc.data[key][1]
    before, own = line[:column], line[column:]
    present = _read(own, key)
    # Inside brackets, or on more lines than this one, it is not the value that the tree has.
    if before.strip(" -") or present is None or _as_read(present[0]) != _as_read(parent[key]):
        return None
    written = CommentedMap({key: parent[key]})
    written[key] = unambiguous(value)
    new = dumped(written)
    read = _read(new, key) if new.count("\n") == 1 and new.endswith("\n") else None
    if read is None:
        return None
    (start, end), (new_start, new_end) = present[1], read[1]
    kept, comment = before + own[:start] + new[new_start:new_end], own[end:].lstrip(" ")
    if comment:
        # It stays in its column as long as there is room.
        kept = kept.ljust(max(len(line) - len(comment), len(kept) + 1)) + comment
    return kept, read[0]


def _read(line: str, key: str | int) -> tuple[Any, tuple[int, int]] | None:
    """(the value of a line that is this key and its value, where it stands)."""
    place, tree = written_at(line), read_quickly(line)
    if place is None or tree is None or list(tree) != [key] or tree[key] is None:
        return None
    return tree[key], place


def _as_read(value: Any) -> tuple[type, str]:
    """The value with its kind: a 1 is not a yes, nor a text in quotes one without."""
    return type(value), repr(value)
