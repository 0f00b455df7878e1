"""Our words for things, and INDIGO's."""

from __future__ import annotations

from typing import Final

STAGES: Final = {
    "idea": "Early-stage design",
    "start-up": "Early-stage design",
    "design": "Late-stage design",
    "contract": "Contracted",
    "preparation": "Contracted",
    "operation": "Implementation",
    "settlement": "Service delivery complete",
    "gain": "Service delivery complete",
    "closing": "Complete",
}
"""Our stage → INDIGO's stage of development."""

STAGES_BACK: Final = {
    "Early-stage design": "start-up",
    "Late-stage design": "design",
    "Contracted": "contract",
    "Implementation": "operation",
    "Service delivery complete": "settlement",
    "Complete": "closing",
}
"""INDIGO's stage of development → the earliest stage of ours it can be."""

METHODS: Final = {
    "rct": "Randomised Control Trial",
    "quasi-experimental": "Quasi-experimental study",
    "historical-comparison": "Historical comparison",
    "before-after": "Pre-Post analysis",
    "verification": "Simple ex-post verification",
}
"""How results are established → INDIGO's validation method."""

METHODS_BACK: Final = {theirs.casefold(): ours for ours, theirs in METHODS.items()}
RETURNS: Final = {"irr": "IRR", "yearly_average": "Average annual return"}
"""How a return cap is counted → INDIGO's type of return; a cap on the sum itself has none."""

INDIVIDUALS: Final = frozenset({"person", "individual", "borger", "ung", "barn", "child", "young person", "citizen"})
"""Units that INDIGO calls an individual; any other is described in words."""

SMALLEST_COUNT: Final = 5
"""Counts of people from 1 to one below this are not written: they could be recognised."""
