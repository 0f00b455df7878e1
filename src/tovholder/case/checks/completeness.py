"""What is missing before the next gate: fields A–Q by the stage that produces them.

*Source:* the workflow of Den Sociale Investeringsfond's toolbox (opstart, design, implementering) with gates between.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank

from ..model import Case
from .check import Applies, Report, amber, check, red
from .lookups import is_danish, stage_of

LENSES = ("social", "economic", "methodical", "legal")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Fields of one section that must be filled in at a gate; no fields means the section itself."""

    gate: int
    section: str
    fields: tuple[str, ...] = ()


WANTED = (
    Wanted(0, "about", ("coordinator",)),
    Wanted(0, "challenge", ("text", "earlier_attempts", "structural_barriers")),
    Wanted(0, "target_group", ("definition",)),
    Wanted(0, "intervention", ("description",)),
    Wanted(1, "about", ("owner", "committees", "version", "date")),
    Wanted(1, "challenge", ("size_and_development", "causes", "consequences_for_citizens", "present_cost", "sources")),
    Wanted(1, "intervention", ("type", "evidence", "theory_of_change")),
    Wanted(1, "baseline", ("text",)),
    Wanted(1, "departments"),
    Wanted(1, "costs"),
    Wanted(1, "outcomes"),
    Wanted(1, "implementation", ("endorsements",)),
    Wanted(2, "about", ("summary", "recommendation")),
    Wanted(
        2,
        "target_group",
        (
            "inclusion",
            "exclusion",
            "expected_number_basis",
            "how_found",
            "referral",
            "decides_referral",
            "baseline_indicators",
            "competing_offers",
        ),
    ),
    Wanted(
        2,
        "intervention",
        ("provider", "legal_basis", "maturity", "dose", "capacity", "fidelity", "harm", "citizen_perspective"),
    ),
    Wanted(2, "baseline", ("cost_path", "deadweight_basis")),
    Wanted(2, "unpriced"),
    Wanted(2, "goals"),
    Wanted(2, "funding", ("text", "investment", "instrument", "risk_supplement")),
    Wanted(2, "risks"),
    Wanted(2, "legal"),
    Wanted(2, "implementation", ("organisation", "plan", "staffing", "take_over", "stop_criteria", "tolerances")),
    Wanted(2, "measurement", ("design", "honesty", "data_flows", "timetable", "budget_follow_up")),
    Wanted(2, "communication"),
    Wanted(2, "people"),
    Wanted(2, "lenses"),
)


def _asked_at(gate: int) -> Applies:
    """A gate is asked about when the case is at its stage or beyond; without a stage, when the gate before is ready."""

    def applies(case: Case) -> bool:
        stage = stage_of(case)
        if not is_danish(case):
            return False
        return stage >= gate if stage is not None else gate == 0 or not any(_missing(case, gate - 1))

    return applies


@check("gate-0", applies=_asked_at(0))
def gate_0(case: Case, _: Bank) -> Iterator[Finding]:
    """G0, the idea: what is it about."""
    yield from _missing(case, 0)


@check("gate-1", applies=_asked_at(1))
def gate_1(case: Case, _: Bank) -> Iterator[Finding]:
    """G1, the directors of every department that pays or gains."""
    yield from _missing(case, 1)


@check("gate-2", applies=_asked_at(2))
def gate_2(case: Case, _: Bank) -> Iterator[Finding]:
    """G2, the four lenses and the economy director."""
    yield from _missing(case, 2)
    given = {lens.lens for lens in case.lenses if lens.assessment}
    lacking = [lens for lens in LENSES if lens not in given]
    if case.lenses and lacking:
        yield _report(case, 2)("lenses-missing", ("lenses",), fields=", ".join(lacking), gate="G2")


def _missing(case: Case, gate: int) -> Iterator[Finding]:
    for wanted in WANTED:
        if wanted.gate != gate:
            continue
        section = getattr(case, wanted.section)
        lacking = [field for field in wanted.fields if not getattr(section, field)]
        path: Path = (wanted.section,)
        if lacking:
            fields = ", ".join(lacking)
            yield amber("gate-fields-missing", path, section=wanted.section, fields=fields, gate=f"G{gate}")
        elif not wanted.fields and not section:
            yield _report(case, gate)("gate-section-missing", path, section=wanted.section, gate=f"G{gate}")


def _report(case: Case, gate: int) -> Report:
    """A whole section: red when the case has already passed the gate, amber while it is being prepared."""
    stage = stage_of(case)
    return red if stage is not None and stage > gate else amber
