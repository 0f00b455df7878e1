"""Where a number comes from and who stands behind it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from tovholder.quantities.border import YearField

Kind = Literal["taken", "adjusted", "own", "example"]
"""Taken as it stands from a source, adjusted from one, one's own estimate, or an example only."""

Grade = Literal["A", "B", "C", "D"]
"""How good the evidence is, A best."""


class Provenance(BaseModel):
    """The fields beside a number that say where it comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    price_level: YearField | None = None
    """The year in whose prices the amount is stated."""
    source: str | None = None
    url: str | None = None
    year: YearField | None = None
    """The year the number describes."""
    kind: Kind | None = None
    grade: Grade | None = None
    owner: str | None = None
    checked: date | None = None
    """The day somebody last looked it up."""
    note: str | None = None


_TOGETHER = ("source", "url", "year")
_EACH = ("price_level", "kind", "grade", "owner", "checked", "note")


def inherited(part: Provenance, whole: dict[str, object]) -> dict[str, object]:
    """What a part takes over from its whole: each field it lacks.

    Source, url and year describe one publication and are taken over together, or not at all.
    """
    lacking = [name for name in _EACH if getattr(part, name) is None]
    if all(getattr(part, name) is None for name in _TOGETHER):
        lacking.extend(_TOGETHER)
    return {name: whole[name] for name in lacking if whole.get(name) is not None}
