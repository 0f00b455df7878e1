"""A case's documents and charts, as files to keep."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path, Query, Response
from pydantic import BaseModel

from tovholder.usecases.cases import papers
from tovholder.usecases.forms import FORMS
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .cases import Number

routes = Routes("/api/cases/{case}", tag="papers")
Version = Annotated[Number | None, Query()]
_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "svg": "image/svg+xml",
    "png": "image/png",
    "csv": "text/csv; charset=utf-8",
}


class DocumentAnswer(BaseModel):
    """A document that can be asked for, and the files it comes as."""

    name: str
    files: list[str]


class ChartAnswer(BaseModel):
    """A chart: what it says, its drawing as a Vega-Lite specification, and the files it comes as."""

    name: str
    title: str
    subtitle: str
    sentence: str
    spec: dict[str, Any]
    files: list[str]

    @classmethod
    def of(cls, chart: papers.ChartShown) -> ChartAnswer:
        """The chart."""
        kinds = ("svg", "png", *(("csv",) if chart.has_table else ()))
        return cls(
            name=chart.name,
            title=chart.title,
            subtitle=chart.subtitle,
            sentence=chart.sentence,
            spec=chart.spec,
            files=[f"{chart.name}.{kind}" for kind in kinds],
        )


@routes.get("/documents", needs="case.read")
def list_documents() -> list[DocumentAnswer]:
    """The documents that can be asked for."""
    return [DocumentAnswer(name=name, files=[name + ending for ending in endings]) for name, endings in FORMS.items()]


@routes.get("/documents/{file}", needs="case.read", response_class=Response)
def document(
    asked: AskedHere, case: str, file: Annotated[str, Path(max_length=60)], version: Version = None
) -> Response:
    """One document, such as `memo.pdf`; 503 while it is being written."""
    return _sent(papers.document(asked.actor, asked.site, case, file, version=version, lang=asked.lang))


@routes.get("/charts", needs="case.read")
def list_charts(asked: AskedHere, case: str, version: Version = None) -> list[ChartAnswer]:
    """Every chart of the report."""
    return [
        ChartAnswer.of(chart)
        for chart in papers.charts(asked.actor, asked.site, case, version=version, lang=asked.lang)
    ]


@routes.get("/charts/{name}.{kind}", needs="case.read", response_class=Response)
def chart(
    asked: AskedHere,
    case: str,
    name: Annotated[str, Path(max_length=60)],
    kind: papers.Picture,
    version: Version = None,
) -> Response:
    """One chart as a drawing, a picture or its numbers."""
    return _sent(papers.chart(asked.actor, asked.site, case, name, kind, version=version, lang=asked.lang))


def _sent(file: papers.File) -> Response:
    # To be kept, never shown as a page of ours: what it says was written by people.
    return Response(
        file.content,
        media_type=_TYPES[file.name.rpartition(".")[2]],
        headers={"Content-Disposition": f'attachment; filename="{file.name}"'},
    )
