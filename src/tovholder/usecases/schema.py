"""The case file's JSON Schema with a description of every field, for the hover texts of editors."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel

from tovholder.case.model import Case
from tovholder.case.schema import json_schema
from tovholder.locale import Lang, field_texts


def case_schema(lang: Lang = "da") -> dict[str, Any]:
    """The JSON Schema of a case file, every field described in this language.

    >>> case_schema("en")["properties"]["title"]["description"]
    'The title of the case, as on its front page.'
    """
    schema = copy.deepcopy(json_schema())
    texts = field_texts(lang)
    for section in sections():
        described = schema if section is Case else schema.get("$defs", {}).get(section.__name__)
        # Sections that may be written in a short form (who pays, a discount schedule) have no properties to describe.
        for name, field in (described or {}).get("properties", {}).items():
            field["description"] = texts[text_key(section, name, texts)]
    return schema


def sections() -> Iterator[type[BaseModel]]:
    """Every model a case file is made of, the case itself first."""
    yield from _reached(Case, set())


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
