"""Uncertainty and risk: ranges where one guesses, and risks that somebody looks after.

*Source:* the quality-assurance list of the state's business-case model (2014): spread on expenditure, risk pool,
probability assessments, non-economic benefits.
"""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding
from tovholder.knowledge import Bank

from ..model import Case
from ..references import quantities
from .check import amber, check
from .lookups import followed


@check("ranges", applies=lambda case: bool(case.outcomes))
def ranges(case: Case, bank: Bank) -> Iterator[Finding]:
    """Effects and costs are guesses about the future; one number each hides that."""
    if not _has_range(case, case.outcomes, bank):
        yield amber("effects-without-range", ("outcomes",))
    if case.costs and not _has_range(case, case.costs, bank):
        yield amber("costs-without-range", ("costs",))


@check("risks", applies=lambda case: bool(case.risks))
def risks(case: Case, _: Bank) -> Iterator[Finding]:
    """A risk has likelihood, impact, an owner and something done about it."""
    for i, risk in enumerate(case.risks):
        missing = [field for field in ("likelihood", "impact", "owner", "mitigation") if not getattr(risk, field)]
        if missing:
            yield amber("risk-half-described", ("risks", i), risk=risk.text, fields=", ".join(missing))


def _has_range(case: Case, part: object, bank: Bank) -> bool:
    return any(followed(case, quantity, bank).is_uncertain for _, quantity in quantities(part))
