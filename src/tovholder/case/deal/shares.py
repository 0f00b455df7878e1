"""Shares among parties, which may be written as one name."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from tovholder.quantities import Quantity


def _one_name(raw: Any) -> Any:
    return {raw: 1} if isinstance(raw, str) else raw


Shares = Annotated[
    dict[str, Quantity],
    BeforeValidator(_one_name),
    WithJsonSchema({"type": ["string", "object"], "examples": ["municipality", {"familie": "60 %", "skole": "40 %"}]}),
]
"""Party or department → its share; a name alone has all of it."""
