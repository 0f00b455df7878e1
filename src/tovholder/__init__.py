"""Business cases for social investments: one document in, sourced and traceable cash flows, measures and reports out.

    import tovholder

    case = tovholder.load("case.yaml")
    result = case.evaluate()
    print(result.net)
    better = case.change("outcomes.less_help.with", "60 %")
    print(tovholder.compare(case, better))

The names below are the public API; all else may change. They are read when first used, so that importing the package
takes no time.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tovholder.errors import CaseError, Finding, FindingsError, KnowledgeError, TovholderError, UnknownName
    from tovholder.usecases.business_case import BusinessCase, CaseResult, compare, load, loads
    from tovholder.usecases.comparing import Comparison
    from tovholder.usecases.files import FileProblem

__all__ = [
    "BusinessCase",
    "CaseError",
    "CaseResult",
    "Comparison",
    "FileProblem",
    "Finding",
    "FindingsError",
    "KnowledgeError",
    "TovholderError",
    "UnknownName",
    "compare",
    "load",
    "loads",
]

_HOMES = {
    "tovholder.errors": ("CaseError", "Finding", "FindingsError", "KnowledgeError", "TovholderError", "UnknownName"),
    "tovholder.usecases.business_case": ("BusinessCase", "CaseResult", "compare", "load", "loads"),
    "tovholder.usecases.comparing": ("Comparison",),
    "tovholder.usecases.files": ("FileProblem",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
