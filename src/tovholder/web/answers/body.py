"""What is sent to the API, before it is anything in particular."""

from __future__ import annotations

import math
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

_DEEPEST, _LONGEST_NUMBER = 50, 10**18


class Body(BaseModel):
    """The base of everything that is sent: no unknown fields, and only text and numbers that can be kept anywhere."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _can_be_kept(cls, given: Any) -> Any:
        if not can_be_kept(given):
            raise PydanticCustomError("request-unreadable", "holds what cannot be kept")
        return given


def can_be_kept(given: Any, depth: int = 0) -> bool:
    """Whether a value from JSON can be written in a file and a database: no half characters, no NUL, no infinity."""
    if depth > _DEEPEST:
        return False
    if isinstance(given, str):
        return "\0" not in given and not any("\ud800" <= character <= "\udfff" for character in given)
    if isinstance(given, bool):
        return True
    if isinstance(given, int):
        return abs(given) <= _LONGEST_NUMBER
    if isinstance(given, float):
        return math.isfinite(given)
    if isinstance(given, dict):
        return all(can_be_kept(key, depth) and can_be_kept(value, depth + 1) for key, value in given.items())
    if isinstance(given, list):
        return all(can_be_kept(value, depth + 1) for value in given)
    return True
