"""A change to one place of a case, as somebody makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tovholder.errors import Path


@dataclass(frozen=True, slots=True)
class Edit:
    """A place, `outcomes.job.with` or its keys, and what is typed there; `removed` takes the entry out."""

    place: str | Path
    typed: Any = None
    removed: bool = False
