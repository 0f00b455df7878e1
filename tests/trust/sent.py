"""Requests made from the route table and from the API's own description: addresses filled in, and the least body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from fastapi import FastAPI
from starlette.routing import Route

from tovholder.web.routes import declared

_NAMES = {"kind": "svg", "ending": "pdf", "file": "one-pager.pdf", "code": "1", "number": "1"}
"""What stands in an address where nothing else is said; a name that is not here is `x`."""


def asked(app: FastAPI) -> Iterator[tuple[str, Route, str]]:
    """(method, route, what it needs) of everything that can be asked for."""
    for route, needs in declared(app):
        for method in sorted((route.methods or set()) - {"HEAD"}):
            yield method, route, needs


def address(route: Route, given: Mapping[str, str] | None = None) -> str:
    """The address of a route, its names filled in."""
    filled = {**_NAMES, **(given or {})}
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda found: filled.get(found[1], "x"), route.path)


class Bodies:
    """For every operation the least body its description asks for."""

    def __init__(self, description: Mapping[str, Any], *, hash_: str) -> None:
        self._description, self._hash = description, hash_

    def least(self, method: str, route: Route) -> Any:
        """A body that is let in, as far as its form goes; None where there is to be none."""
        operation = self._description["paths"].get(route.path, {}).get(method.lower(), {})
        schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        return None if schema is None else self._made("", schema)

    def _made(self, name: str, schema: Mapping[str, Any]) -> Any:
        if "$ref" in schema:
            return self._made(name, self._description["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
        for several in ("anyOf", "oneOf", "allOf"):
            if several in schema:
                return self._made(name, schema[several][0])
        if "const" in schema or "enum" in schema:
            return schema.get("const", schema.get("enum", [None])[0])
        match schema.get("type"):
            case "object":
                needed = schema.get("required", ())
                return {key: self._made(key, schema["properties"][key]) for key in needed}
            case "array":
                return [self._made(name, schema["items"])] * schema.get("minItems", 0)
            case "integer" | "number":
                return schema.get("minimum", 1)
            case "boolean":
                return False
            case "null":
                return None
            case _:
                return self._hash if name in ("opened", "seen", "hash") else "x" * max(1, schema.get("minLength", 1))
