"""Where a number is kept: a reference leads to the assumption, or the figure of the knowledge bank, that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tovholder.errors import Path
from tovholder.quantities import Quantity

if TYPE_CHECKING:
    from .model import Case


def kept_at(case: Case, quantity: Quantity, path: Path) -> Path:
    """The path of the number itself: `path` unless the quantity there refers to another.

    An assumption may itself refer to a figure.
    """
    if quantity.use is None:
        return path
    kind, _, name = quantity.use.partition("/")
    if kind == "assumptions" and name in case.assumptions:
        return kept_at(case, case.assumptions[name], (kind, name))
    return kind, name
