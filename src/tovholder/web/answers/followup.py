"""A case's follow-up, as the API tells of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from tovholder.errors import Finding
from tovholder.locale import Lang
from tovholder.quantities import month_label
from tovholder.usecases.cases.history import people
from tovholder.usecases.cases.site import Site
from tovholder.usecases.followup.indicators import Defined
from tovholder.usecases.followup.plans import Planned
from tovholder.usecases.followup.records import Deed, DeedKind, KeptText
from tovholder.usecases.followup.verifying import Waiting

from .cases import Who
from .findings import FindingAnswer


class KeptAnswer(BaseModel):
    """A version of the plan or the journal."""

    number: int
    hash: str
    by: Who
    at: dt.datetime

    @classmethod
    def of(cls, kept: KeptText, *, site: Site) -> KeptAnswer:
        """The version."""
        return cls(number=kept.number, hash=kept.hash, by=Who.of(kept.by, people(site)), at=kept.at)


class PlanAnswer(BaseModel):
    """A version of the plan with its text, and what is wrong with it as the case is now."""

    version: KeptAnswer
    text: str
    findings: list[FindingAnswer]

    @classmethod
    def of(cls, planned: Planned, *, site: Site, lang: Lang) -> PlanAnswer:
        """The plan."""
        return cls(
            version=KeptAnswer.of(planned.version, site=site),
            text=planned.reading.document.text,
            findings=findings(planned.reading.findings, lang=lang),
        )


class FoundAnswer(BaseModel):
    """What is wrong with a text."""

    findings: list[FindingAnswer]


class DeedAnswer(BaseModel):
    """Something done to the case's data: totals and names of sources."""

    what: DeedKind
    by: Who
    at: dt.datetime
    about: dict[str, str | int | float]

    @classmethod
    def of(cls, deed: Deed, names: Mapping[str, str]) -> DeedAnswer:
        """The deed."""
        return cls(what=deed.what, by=Who.of(deed.by, names), at=deed.at, about=dict(deed.about))


class IndicatorAnswer(BaseModel):
    """A definition. in_use: a result has been made by it, so it is frozen. changed: the plan says otherwise since."""

    indicator: str
    version: str
    name: str
    text: str
    unit: str | None
    measure: str
    owner: str
    frozen: dt.date
    in_use: bool
    changed: bool

    @classmethod
    def of(cls, defined: Defined) -> IndicatorAnswer:
        """The definition."""
        said = defined.definition
        return cls(
            indicator=defined.indicator,
            version=defined.version,
            name=defined.name,
            text=said.text,
            unit=said.unit,
            measure=said.measure,
            owner=said.owner,
            frozen=said.frozen,
            in_use=defined.in_use,
            changed=defined.changed,
        )


class WaitingAnswer(BaseModel):
    """An observation that waits to be verified. is_own: one sent it oneself, and may not."""

    person: str
    indicator: str
    month: str
    value: float
    evidence: str | None
    sent_by: str
    is_own: bool

    @classmethod
    def of(cls, waits: Waiting) -> WaitingAnswer:
        """The observation."""
        row = waits.row
        return cls(
            person=row.person,
            indicator=row.indicator,
            month=month_label(row.month),
            value=row.value,
            evidence=row.evidence,
            sent_by=waits.sent_by,
            is_own=waits.is_own,
        )


class ProposalAnswer(BaseModel):
    """The next version of the case as follow-up would have it: `proposal` as `docs/json.md` has it; kroner."""

    proposal: dict[str, Any]
    opened: str
    text: str
    group: str
    start: float
    end: float


def findings(found: Sequence[Finding], *, lang: Lang) -> list[FindingAnswer]:
    """Findings in a language."""
    return [FindingAnswer.of(finding, lang=lang) for finding in found]
