"""One value written for another where it stands, and not a letter of the other lines again.

What comes out is what writing the whole tree would have made of a text that is laid out as we lay it out, in a fraction
of the time; in a text that is laid out otherwise, the rest stays as somebody wrote it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeGuard

from ruamel.yaml.comments import CommentedMap

from tovholder.errors import Path

from .quick_reading import is_odd, read_entry
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
        try:
            parent = writing.parent(path)
        except KeyError:
            return None
        rewritten = _rewritten(lines, parent, path[-1], value)
        if rewritten is None:
            return None
        number, line, read = rewritten
        lines[number], parent[path[-1]] = line, read
    return "\n".join(lines), writing.tree


def _rewritten(lines: list[str], parent: Any, key: str | int, value: Any) -> tuple[int, str, Any] | None:
    """(the number of the line where the entry stands, the line with another value, that value as it is read there)."""
    if not isinstance(value, bool | int | float | str) or not isinstance(parent, CommentedMap) or key not in parent:
        return None
    number, column, *_ = (parent.lc.data or {}).get(key, (None, 0))
    if number is None:
        return None
    line = lines[number]
    before, own = line[:column], line[column:]
    present = read_entry(own)
    # Inside brackets, or on more lines than this one, it is not the value that the tree has.
    if before.strip(" -") or not _is(present, key) or _as_read(present[1]) != _as_read(parent[key]):
        return None
    written = CommentedMap({key: parent[key]})
    written[key] = unambiguous(value)
    new = dumped(written)
    read = read_entry(new) if new.count("\n") == 1 and new.endswith("\n") else None
    if not _is(read, key):
        return None
    kept, comment = before + own[: present[2].start] + new[read[2]], own[present[2].stop :].lstrip(" ")
    if comment:
        # It stays in its column as long as there is room.
        kept = kept.ljust(max(len(line) - len(comment), len(kept) + 1)) + comment
    return number, kept, read[1]


def _is(read: tuple[Any, Any, slice] | None, key: str | int) -> TypeGuard[tuple[Any, Any, slice]]:
    """Whether a line was read, as this key with something after it."""
    return read is not None and read[0] == key and read[1] is not None


def _as_read(value: Any) -> tuple[type, str]:
    """The value with its kind: a 1 is not a yes, nor a text in quotes one without."""
    return type(value), repr(value)
