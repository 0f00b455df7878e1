"""Numbers from a workbook or a table: what they would change. The text that is answered is saved with `PUT …/text`."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Body as Content
from fastapi import Query
from pydantic import BaseModel

from tovholder.usecases.cases import importing
from tovholder.web.answers.cases import ChangeAnswer
from tovholder.web.answers.findings import FindingAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .editing import Hash

routes = Routes("/api/cases/{case}", tag="importing")
Word = Annotated[str | None, Query(max_length=200)]


class ImportAnswer(BaseModel):
    """What an import would come to; kroner. `start` and `end`: the net of `group` before and after."""

    kind: Literal["workbook", "table"]
    text: str
    changes: list[ChangeAnswer]
    findings: list[FindingAnswer]
    errors: list[FindingAnswer]
    can_be_written: bool
    group: str
    start: float
    end: float


@routes.post("/import", needs="case.change")
def import_preview(
    asked: AskedHere,
    case: str,
    content: Annotated[bytes, Content(media_type="application/octet-stream")],
    opened: Annotated[Hash, Query()],
    sheet: Word = None,
    paid_by: Word = None,
    source: Word = None,
    numbers: Annotated[Literal["da", "en"] | None, Query()] = None,
    prefer_book: Annotated[bool, Query()] = False,
) -> ImportAnswer:
    """What a workbook of ours, another workbook or a CSV would change in the version whose hash is `opened`."""
    found = importing.import_preview(
        asked.actor,
        asked.site,
        case,
        content,
        opened=opened,
        lang=asked.lang,
        sheet=sheet,
        paid_by=paid_by,
        source=source,
        numbers=numbers,
        prefer_book=prefer_book,
    )
    return ImportAnswer(
        kind=found.kind,
        text=found.text,
        changes=[ChangeAnswer.of(said) for said in found.changes],
        findings=[FindingAnswer.of(finding, lang=asked.lang) for finding in found.findings],
        errors=[FindingAnswer.of(finding, lang=asked.lang) for finding in found.errors],
        can_be_written=found.can_be_written,
        group=found.group,
        start=found.start / 100,
        end=found.end / 100,
    )
