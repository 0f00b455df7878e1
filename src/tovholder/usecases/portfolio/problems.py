"""Why cases cannot be chosen among, or not as asked: each as a finding that names what is in the way.

FindingsError
└── PortfolioProblem
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tovholder.errors import Finding, FindingsError, Param
from tovholder.portfolio.choice import NoChoice
from tovholder.portfolio.impossible import Lacking


class PortfolioProblem(FindingsError):
    """The cases, or what is asked of them, do not allow a choice."""


def no_choice(error: NoChoice, titles: Mapping[str, str], *, chance: float | None) -> PortfolioProblem:
    """What cannot hold, in the cases' titles."""
    return PortfolioProblem([_lacking(one, titles, chance) for one in error.lacking])


def _lacking(one: Lacking, titles: Mapping[str, str], chance: float | None) -> Finding:
    limit, amount = one.limit, round(one.short)
    names = [titles.get(case, case) for case in limit.cases]
    match limit.what:
        case "pool":
            return Finding("portfolio-pool-short", params={"amount": amount, "year": str(limit.year)})
        case "either":
            return Finding("portfolio-either-broken", params={"cases": ", ".join(names)})
        case "needs":
            return Finding("portfolio-needs-broken", params={"name": names[0], "other": names[1]})
        case "ceiling" if limit.frame is not None:
            named: dict[str, Param] = {"frame": limit.frame, "amount": amount, "year": str(limit.year)}
            return Finding("portfolio-frame-short", params=named)
        case "ceiling":
            return Finding("portfolio-frames-short", params={"amount": amount, "year": str(limit.year)})
        case _:
            return Finding("portfolio-chance-short", params={"percent": round(100 * (chance or 0.0))})


def unknown_case(name: str, known: Iterable[str]) -> PortfolioProblem:
    """A case is named that is not among those given."""
    return PortfolioProblem([Finding("portfolio-unknown-case", params={"name": name, "known": ", ".join(known)})])
