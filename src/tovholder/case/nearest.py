"""What a name that leads nowhere may have meant, and which there are; bounded, since both are what somebody wrote."""

from __future__ import annotations

import difflib
import heapq
from collections.abc import Collection

from tovholder.errors import Finding, Param, Path

_MOST, _LONGEST, _TOLD = 1_000, 60, 30
"""Names that are looked through; characters of a name that is likened; names that are told."""


def nearest(name: str, known: Collection[str]) -> str | None:
    """The known name most like one that is not; None where none is, or there are too many to look through each time.

    >>> nearest("famile", ["familie", "unge"]), nearest("xyz", ["familie"])
    ('familie', None)
    """
    if len(known) > _MOST or len(name) > _LONGEST:
        return None
    near = difflib.get_close_matches(name, [one for one in known if len(one) <= _LONGEST], n=1)
    return near[0] if near else None


def unknown_name(code: str, path: Path, name: str, known: Collection[str]) -> Finding:
    """That a name leads nowhere, with those there are; `<code>-near` where it is much like one of them."""
    near = nearest(name, known)
    params: dict[str, Param] = {"name": name, "known": told(known)}
    if near is None:
        return Finding(code, path=path, params=params)
    return Finding(f"{code}-near", path=path, params={**params, "near": near})


def told(known: Collection[str]) -> str:
    """The names in order, as a sentence lists them; the first of them, where there are many.

    >>> told({"unge", "familie"}), told([str(number) for number in range(100, 200)])[-10:]
    ('familie, unge', '128, 129 …')
    """
    first = ", ".join(heapq.nsmallest(_TOLD, known))
    return first if len(known) <= _TOLD else f"{first} …"
