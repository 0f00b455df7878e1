"""The documents: which sections each has, in which order. One file a document; writers give them their form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ..material import Material
from ..model import Section
from .business_case import business_case
from .closing import closing
from .committee_item import committee_item
from .communication import communication
from .dpia import dpia
from .memo import memo
from .one_pager import one_pager
from .page import page
from .processing import processing
from .slides import slides
from .soem_report import soem_report
from .status import status

PAPERS: Mapping[str, Callable[[Material], Iterable[Section]]] = {
    "page": page,
    "one-pager": one_pager,
    "case": business_case,
    "memo": memo,
    "committee": committee_item,
    "soem": soem_report,
    "slides": slides,
    "communication": communication,
    "status": status,
    "closing": closing,
    "dpia": dpia,
    "processing": processing,
}
"""A document's id → its sections."""
FOLLOWING_UP = frozenset({"status", "closing", "dpia", "processing"})
"""The documents of a day: what they say was true then."""
