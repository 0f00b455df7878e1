"""Numbers from a workbook or a table: every difference, and the chosen ones saved as one version."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Body as Content
from fastapi import Depends, Query
from pydantic import BaseModel

from tovholder.errors import Finding
from tovholder.usecases.cases import importing
from tovholder.web.answers.cases import SavedAnswer
from tovholder.web.answers.findings import FindingAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .editing import Hash, Key

routes = Routes("/api/cases/{case}", tag="importing")
Word = Annotated[str | None, Query(max_length=200)]
File = Annotated[bytes, Content(media_type="application/octet-stream")]
HashAsked = Annotated[Hash, Query()]


class DifferenceAnswer(BaseModel):
    """A number of a workbook or a row of a table, by the `id` it is chosen by. `amount`: what it does alone, kroner."""

    id: str
    verdict: importing.Verdict
    what: str
    cell: str
    written: str
    file: str
    case: str
    findings: list[FindingAnswer]
    amount: float | None


class ImportAnswer(BaseModel):
    """What an import would come to; kroner. `start` and `end`: the net of `group` before and after."""

    kind: Literal["workbook", "table"]
    sheet: str
    differences: list[DifferenceAnswer]
    findings: list[FindingAnswer]
    errors: list[FindingAnswer]
    newer: int
    group: str
    start: float
    end: float


def _options(
    sheet: Word = None,
    paid_by: Word = None,
    source: Word = None,
    numbers: Annotated[Literal["da", "en"] | None, Query()] = None,
) -> importing.Options:
    return importing.Options(sheet or None, paid_by or None, source or None, numbers)


OptionsAsked = Annotated[importing.Options, Depends(_options)]


@routes.post("/import", needs="case.change")
def import_preview(
    asked: AskedHere, case: str, content: File, opened: HashAsked, options: OptionsAsked
) -> ImportAnswer:
    """What a workbook of ours, another workbook or a CSV would change in the version whose hash is `opened`."""
    found = importing.import_preview(
        asked.actor, asked.site, case, content, opened=opened, lang=asked.lang, options=options
    )

    def told(findings: tuple[Finding, ...]) -> list[FindingAnswer]:
        return [FindingAnswer.of(finding, lang=asked.lang) for finding in findings]

    return ImportAnswer(
        kind=found.kind,
        sheet=found.sheet,
        differences=[
            DifferenceAnswer(
                id=one.id,
                verdict=one.verdict,
                what=one.what,
                cell=one.cell,
                written=one.written,
                file=one.file,
                case=one.case,
                findings=told(one.findings),
                amount=None if one.amount is None else one.amount / 100,
            )
            for one in found.differences
        ],
        findings=told(found.findings),
        errors=told(found.errors),
        newer=found.newer,
        group=found.group,
        start=found.start / 100,
        end=found.end / 100,
    )


@routes.post("/import/chosen", needs="case.change")
def import_chosen(
    asked: AskedHere,
    case: str,
    content: File,
    opened: HashAsked,
    options: OptionsAsked,
    take: Annotated[list[str], Query(min_length=1, max_length=importing.MOST)],
    key: Annotated[Key | None, Query()] = None,
) -> SavedAnswer:
    """Save the differences whose ids are in `take`; 409 with every clash as for any other change."""
    saved = importing.import_chosen(
        asked.actor, asked.site, case, content, take, opened=opened, lang=asked.lang, options=options, key=key
    )
    return SavedAnswer.of(saved, site=asked.site)
