"""What every part of a case file has in common: it is frozen, and a field nobody knows is an error."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from tovholder.quantities import DurationField as Length
from tovholder.quantities import SpanField as When

Position = Literal["start", "middle", "end"]
"""Where in a period its flows fall; decides how long they are discounted."""


class Part(BaseModel):
    """A section of the case file."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True, populate_by_name=True)


__all__ = ["Length", "Part", "Position", "When"]
