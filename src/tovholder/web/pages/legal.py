"""The legal checklist of a case."""

from __future__ import annotations

from fastapi import Request, Response

from tovholder.usecases.governance.checklist import checklist
from tovholder.usecases.governance.holders import holders
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .framing import frame_of
from .governing import governing_page, may

routes = Routes(in_schema=False)


@routes.get("/sager/{case}/styring/jura", needs="case.around")
def legal(asked: AskedHere, request: Request, case: str) -> Response:
    """Every point: what the sources say, what is answered, and the form for answering."""
    frame = frame_of(asked, case)
    return governing_page(
        asked,
        request,
        "legal.html.j2",
        frame,
        "jura",
        checklist=checklist(asked.actor, asked.site, case),
        readers=holders(asked.site, frame.shown.opened).everybody,
        may_write=may(asked, frame, "case.answer"),
        may_remark=may(asked, frame, "case.comment"),
    )
