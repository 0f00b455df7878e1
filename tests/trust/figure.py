"""What a harness found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """What was asked, what came of it, and whether it is as promised."""

    text: str
    figures: dict[str, Any]
    faults: tuple[str, ...]
