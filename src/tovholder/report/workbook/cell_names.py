"""A name for each input cell, from its path in the case: `outcomes_less_help_with`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tovholder.case.ids import plain_id
from tovholder.errors import Path

_LONGEST = 200
"""Excel takes 255 characters."""


def cell_names(paths: Iterable[Path]) -> dict[Path, str]:
    """Path → name, in letters a–z, digits and underscores, unique whatever the case calls things.

    >>> cell_names([("costs", "løn", "per_year"), ("costs", "loen", "per_year")])
    {('costs', 'løn', 'per_year'): 'costs_loen_per_year', ('costs', 'loen', 'per_year'): 'costs_loen_per_year_2'}
    """
    names: dict[Path, str] = {}
    taken: set[str] = set()
    for path in paths:
        plain = name = _plain("_".join(map(str, path)))
        number = 1
        while name in taken:
            number += 1
            name = f"{plain}_{number}"
        taken.add(name)
        names[path] = name
    return names


def _plain(text: str) -> str:
    name = plain_id(text)[:_LONGEST]
    # A name may not look like a cell (`ab12`, `r1c1`) nor begin with a digit; every section's name is longer.
    return name if re.match(r"[a-z]+_", name) and not re.fullmatch(r"r\d*_?c\d*", name) else f"input_{name}"
