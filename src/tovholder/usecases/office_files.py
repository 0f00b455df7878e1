"""Word files and presentations from elsewhere: whether one can be opened without harm, before anything opens it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from xml.etree import ElementTree

from tovholder.tables.archive import MEGABYTE, Dangerous, Limits, parts_of

Fault = Literal["not-document", "swells", "macros", "nested", "fetches"]
"""It is something else; it unpacks to far more than it is; it holds programs; it holds another archive; it fetches from
elsewhere when opened."""

LARGEST = 20 * MEGABYTE
"""Bytes of a file."""
_LIMITS = Limits(
    largest=LARGEST,
    unpacked=200 * MEGABYTE,
    parts=3_000,
    forbidden={
        re.compile(
            r"vbaproject\.bin$|vbadata\.xml$|/activex/|oleobject|/ctrlprops/|\.(?:exe|dll|js|vbs)$", re.IGNORECASE
        ): "has-macros",
        # The figures of a chart are a workbook in the document.
        re.compile(
            r"^(?!.*/embeddings/[^/]+\.xlsx$).*\.(?:zip|rar|7z|gz|docx|docm|xlsx|xlsm|xlsb|pptx|pptm)$", re.IGNORECASE
        ): "nested",
    },
)


def faults(content: bytes, *, main: str) -> Iterator[Fault]:
    """What is wrong with a file whose main part should be this one, such as `word/document.xml`."""
    try:
        parts = parts_of(content, _LIMITS)
    except Dangerous as found:
        yield _fault(found)
        return
    if main not in parts or "[Content_Types].xml" not in parts:
        yield "not-document"
    try:
        relations = [r for name, part in parts.items() if name.endswith(".rels") for r in ElementTree.fromstring(part)]
    except ElementTree.ParseError:
        yield "not-document"
        return
    if any(_leads_out(relation) for relation in relations):
        yield "fetches"


def _leads_out(relation: ElementTree.Element) -> bool:
    """Whether a relation fetches something from elsewhere; a link in the text is followed by who clicks on it."""
    kind = relation.get("Type", "").rpartition("/")[2]
    return relation.get("TargetMode", "").casefold() == "external" and kind != "hyperlink"


def _fault(found: Dangerous) -> Fault:
    match found.danger:
        case "has-macros":
            return "macros"
        case "nested":
            return "nested"
        case "unpacks-too-large" | "too-many-parts":
            return "swells"
        case _:
            return "not-document"
