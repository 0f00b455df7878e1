"""The documents: which sections each has, in which order. One file a document; writers give them their form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ..material import Material
from ..model import Section
from .communication import communication
from .page import page

PAPERS: Mapping[str, Callable[[Material], Iterable[Section]]] = {
    "page": page,
    "communication": communication,
}
"""A document's id → its sections."""
