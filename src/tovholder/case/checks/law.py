"""Law that has changed: paragraphs that moved, benefits that ceased, legal questions still open."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import excerpt

from ..model import Case
from .check import amber, check
from .lookups import STAGES, end_of, is_danish, stage_of, texts
from .signs import sign


@check("paragraphs", applies=is_danish)
def paragraphs(case: Case, _: Bank) -> Iterator[Finding]:
    """Serviceloven §§ 52, 66 and 76 moved to barnets lov on 1 January 2024."""
    for path, text in _outdated(case, "old_service_act"):
        yield amber("paragraph-moved", path, text=text)


@check("benefit-names", applies=is_danish)
def benefit_names(case: Case, _: Bank) -> Iterator[Finding]:
    """Uddannelseshjælp, overgangsydelse and SHO-ydelse ceased on 1 July 2025."""
    for path, text in _outdated(case, "abolished_benefit"):
        yield amber("benefit-abolished", path, text=text)


def _outdated(case: Case, subject: str) -> Iterator[tuple[Path, str]]:
    """Where the case names something that changes before its horizon ends: the place, and the text's beginning."""
    known = sign(subject)
    if known.since is None or end_of(case) <= known.since:
        return
    for path, text in texts(case):
        if known.in_text(text):
            yield path, excerpt(text)


def _is_contract(case: Case) -> bool:
    stage = stage_of(case)
    return bool(case.legal) and stage is not None and stage >= STAGES.index("contract")


@check("legal-points", applies=_is_contract)
def legal_points(case: Case, _: Bank) -> Iterator[Finding]:
    """At the contract no legal question is open or answered with no, and each answer has somebody behind it."""
    for i, point in enumerate(case.legal):
        if point.status == "open":
            yield amber("legal-point-open", ("legal", i), question=point.question)
        elif point.status == "no":
            yield amber("legal-point-no", ("legal", i), question=point.question)
        elif point.status == "settled" and not point.person:
            yield amber("legal-point-without-person", ("legal", i), question=point.question)
