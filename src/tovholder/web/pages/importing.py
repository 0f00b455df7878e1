"""A workbook that comes back, or a table of somebody else's: what it would change, and which of it is taken."""

from __future__ import annotations

from fastapi import Request, Response

from tovholder.usecases.cases.opening import open_case
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .framing import case_page, frame_of
from .sections import form_maker

routes = Routes(in_schema=False)


@routes.get("/sager/{case}/indlaes", needs="case.read")
def import_page(asked: AskedHere, request: Request, case: str) -> Response:
    """Where a file is chosen; what is in it is shown without the page being left."""
    frame = frame_of(asked, case)
    found = open_case(asked.actor, asked.site, case, "case.read")
    whole = frame.shown.may_change and found.reach.whole
    payers = form_maker(asked, frame, ()).payers()
    return case_page(asked, request, "import.html.j2", frame, "dokumenter", whole=whole, payers=payers)
