"""Rows copied from a spreadsheet: what becomes of each. The edits that are answered are saved with `POST …/changes`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from tovholder.usecases.cases.pasting.paste import MOST_CELLS, MOST_ROWS, Pasted, paste
from tovholder.usecases.cases.pasting.rows import PastedRow
from tovholder.usecases.importing_table import Verdict
from tovholder.web.answers.body import Body
from tovholder.web.answers.cases import as_plain
from tovholder.web.answers.findings import FindingAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .editing import Hash, Place

routes = Routes("/api/cases/{case}", tag="pasting")
PastedCell = Annotated[str, Field(max_length=5000)]


class Rows(Body):
    """Rows for the place of the version whose hash is `opened`. `numbers`: whose way of writing `1.234` is in."""

    opened: Hash
    place: Place
    rows: list[list[PastedCell]] = Field(min_length=1, max_length=2 * MOST_ROWS)
    numbers: Literal["da", "en"] | None = None


class RowAnswer(BaseModel):
    """What becomes of a row, its cells as they are understood, and why it is rejected if it is."""

    number: int
    verdict: Verdict
    cells: list[str]
    findings: list[FindingAnswer]


class PasteEdit(BaseModel):
    """An edit as `POST …/changes` takes it."""

    place: list[str | int]
    typed: Any


class PasteAnswer(BaseModel):
    """What the rows come to. `edits` saves those that are accepted."""

    headings: list[str]
    rows: list[RowAnswer]
    counts: dict[Verdict, int]
    findings: list[FindingAnswer]
    edits: list[PasteEdit] = Field(max_length=MOST_CELLS)


@routes.post("/paste", needs="case.change")
def paste_preview(asked: AskedHere, case: str, body: Rows) -> PasteAnswer:
    """How every pasted row is understood; nothing is saved."""
    place = body.place if isinstance(body.place, str) else tuple(body.place)
    found = paste(
        asked.actor,
        asked.site,
        case,
        place,
        body.rows,
        opened=body.opened,
        lang=asked.lang,
        numbers=body.numbers,
    )
    return _answer(found, asked)


def _answer(found: Pasted, asked: AskedHere) -> PasteAnswer:
    def row(one: PastedRow) -> RowAnswer:
        told = [FindingAnswer.of(finding, lang=asked.lang) for finding in one.findings]
        return RowAnswer(number=one.number, verdict=one.verdict, cells=list(one.cells), findings=told)

    return PasteAnswer(
        headings=list(found.headings),
        rows=[row(one) for one in found.rows],
        counts=found.counts,
        findings=[FindingAnswer.of(finding, lang=asked.lang) for finding in found.findings],
        edits=[PasteEdit(place=list(edit.place), typed=as_plain(edit.typed)) for edit in found.edits],
    )
