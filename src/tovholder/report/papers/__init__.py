"""The documents: which sections each has, in which order. One file a document; writers give them their form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ..material import Material
from ..model import Section
from .closing import closing
from .page import page
from .status import status

PAPERS: Mapping[str, Callable[[Material], Iterable[Section]]] = {
    "page": page,
    "status": status,
    "closing": closing,
}
"""A document's id → its sections."""
FOLLOWING_UP = frozenset({"status", "closing"})
"""The documents of a day: what they say was true then."""
