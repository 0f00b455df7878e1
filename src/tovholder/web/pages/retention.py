"""How long people are kept, when their time is up, and what the job has forgotten, over every case."""

from __future__ import annotations

from fastapi import Request, Response

from tovholder.quantities import formats, month_label
from tovholder.report.findings import told
from tovholder.usecases.cases.opening import list_cases
from tovholder.usecases.followup.retention import retention
from tovholder.web.asked import AskedHere
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

routes = Routes(in_schema=False)


@routes.get("/revisionsspor/opbevaring", needs="audit.read")
def kept(asked: AskedHere, request: Request) -> Response:
    """Rules, what is due and what was forgotten; a case's title only to those who may read it."""
    cases, runs = retention(asked.actor, asked.site)
    read = {listed.row.id: listed.title for listed in list_cases(asked.actor, asked.site)}
    return page(
        request,
        asked.lang,
        asked.actor,
        "retention.html.j2",
        cases=cases,
        runs=runs,
        titles={one.case: read.get(one.case, "") for one in cases},
        month_label=month_label,
        number=lambda count: formats.number(count, lang=asked.lang),
        problem=lambda finding: " ".join(told(finding, asked.lang)),
    )
