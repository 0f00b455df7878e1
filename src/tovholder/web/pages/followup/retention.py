"""How long people are kept in a case's data, and who has been forgotten: numbers only."""

from __future__ import annotations

from typing import Any

from fastapi import Request, Response

from tovholder.quantities import formats, month_label
from tovholder.report.findings import told
from tovholder.usecases.followup.retention import retention_of
from tovholder.web.asked import AskedHere
from tovholder.web.pages.framing import Frame
from tovholder.web.routes import Routes

from .outline import followup_page

routes = Routes(in_schema=False)


@routes.get("/sager/{case}/opfoelgning/opbevaring", needs="followup.import")
def retention(asked: AskedHere, request: Request, case: str) -> Response:
    """The rules of the case's registers, what is due, and what was forgotten."""

    def make(_: Frame) -> dict[str, Any]:
        return {
            "kept": retention_of(asked.actor, asked.site, case),
            "month_label": month_label,
            "number": lambda count: formats.number(count, lang=asked.lang),
            "problem": lambda finding: " ".join(told(finding, asked.lang)),
        }

    return followup_page(asked, request, case, "opbevaring", "retention.html.j2", make)
