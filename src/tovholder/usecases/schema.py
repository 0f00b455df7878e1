"""The JSON Schema of a case file and of a plan of follow-up, with every field described, for editors' hover texts."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from tovholder.case.model import Case
from tovholder.case.schema import json_schema
from tovholder.followup.plan import Plan
from tovholder.locale import Lang, field_texts


def case_schema(lang: Lang = "da") -> dict[str, Any]:
    """The JSON Schema of a case file, every field described in this language.

    >>> case_schema("en")["properties"]["title"]["description"]
    'The title of the case, as on its front page.'
    """
    return _described(copy.deepcopy(json_schema()), Case, field_texts(lang))


def plan_schema(lang: Lang = "da") -> dict[str, Any]:
    """The JSON Schema of a plan of follow-up, every field described in this language.

    >>> plan_schema("en")["properties"]["least_people"]["description"]
    'The fewest people a figure is shown of: 3 to 20, and 5 if nothing is written.'
    """
    schema = {"$schema": json_schema()["$schema"], **Plan.model_json_schema(by_alias=True)}
    return _described(schema, Plan, field_texts(lang, "plan"))


def _described(schema: dict[str, Any], root: type[BaseModel], texts: Mapping[str, str]) -> dict[str, Any]:
    for section in sections(root):
        described = schema if section is root else schema.get("$defs", {}).get(section.__name__)
        # Sections that may be written in a short form (who pays, a discount schedule) have no properties to describe.
        for name, field in (described or {}).get("properties", {}).items():
            field["description"] = texts[text_key(section, name, texts)]
    return schema


def sections(root: type[BaseModel] = Case) -> Iterator[type[BaseModel]]:
    """Every model a file is made of, the file itself first."""
    yield from _reached(root, set())


def fields(section: type[BaseModel]) -> Iterator[str]:
    """A section's fields as they are written in the file."""
    return (field.alias or name for name, field in section.model_fields.items())


def text_key(section: type[BaseModel], field: str, texts: Mapping[str, str]) -> str:
    """Under which key a field is described: that of the section, or of the nearest class it has the field from.

    Raises KeyError if it is not described.
    """
    for owner in section.__mro__:
        key = f"{owner.__name__}.{field}"
        if key in texts:
            return key
    raise KeyError(f"{section.__name__}.{field}")


def _reached(kind: Any, seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if kind not in seen:
            seen.add(kind)
            yield kind
            for field in kind.model_fields.values():
                yield from _reached(field.annotation, seen)
        return
    for part in get_args(kind):
        yield from _reached(part, seen)
