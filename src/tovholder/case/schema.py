"""The case file's JSON Schema, so that editors complete and check it."""

from __future__ import annotations

from functools import cache
from typing import Any

from .model import Case


@cache
def json_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of the case file, with the names as they are written in YAML."""
    schema = Case.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


@cache
def field_names() -> tuple[str, ...]:
    """Every field name a case file may use, for suggesting the one that was meant."""
    schema = json_schema()
    sections = [schema, *schema.get("$defs", {}).values()]
    return tuple(sorted({name for section in sections for name in section.get("properties", {})}))
