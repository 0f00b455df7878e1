"""Between a file's tree and pydantic: plain values in, findings out."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from pydantic_core import ErrorDetails
from ruamel.yaml.scalarfloat import ScalarFloat

from tovholder.errors import Finding, Path
from tovholder.quantities import document_path, excerpt, expected

from .nearest import nearest


def plain(node: Any) -> Any:
    """The tree as plain dicts and lists, so that validation never sees the YAML library's types."""
    if isinstance(node, dict):
        return {plain(key): plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(value) for value in node]
    if isinstance(node, bool) or node is None:
        return node
    if isinstance(node, ScalarFloat):
        return _float(node)
    for kind in (int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return node


def _float(node: ScalarFloat) -> float | str:
    """The number; or, for `160.000`, its text, so that the reader of numbers can ask which of two it means."""
    # Width and place of the point are all the library keeps of how a number was written.
    width, point, exponent = (getattr(node, name) for name in ("_width", "_prec", "_exp"))
    three_decimals = width - point - 1 == 3 and exponent is None
    return f"{node:.3f}" if three_decimals and 1 <= abs(node) < 1000 else float(node)


def finding_of(detail: ErrorDetails, known: Collection[str], *, at: Path = ()) -> Finding:
    """One of pydantic's errors as a finding; `known` are the field names a misspelt one may have meant.

    at: where the part that was read stands in the case.
    """
    path = (*at, *document_path(detail["loc"]))
    context = {k: v for k, v in detail.get("ctx", {}).items() if isinstance(v, str | int | float)}
    kind = detail["type"]
    field = str(path[-1]) if path else ""
    shown = excerpt(detail.get("input"))
    if kind == "missing":
        return Finding("missing-field", path=path, params={"field": field})
    if kind == "extra_forbidden" and field[:1].isdigit() and detail.get("input") is None:
        # `{rate: 3,5 %}`: between braces YAML takes the comma for the end of the entry.
        return Finding("comma-between-braces", path=path[:-1], params={"text": field})
    if kind == "extra_forbidden":
        near = nearest(field, [name for name in known if name != field])
        if near is None:
            return Finding("unknown-field", path=path, params={"field": field})
        return Finding("unknown-field-near", path=path, params={"field": field, "near": near})
    if kind == "literal_error":
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return Finding("not-one-of", path=path, params={"value": shown, "allowed": allowed})
    if "-" in kind:
        return Finding(kind, path=path, params=context)
    return Finding("wrong-type", path=path, params={"value": shown, "expected": expected(kind)})
