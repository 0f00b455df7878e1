"""What the pages of follow-up have in common: which of them there are for whom, and what is shown where nothing is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fastapi import Request, Response

from tovholder.errors import FindingsError
from tovholder.report.findings import told
from tovholder.usecases.access.refusals import Refused
from tovholder.usecases.access.roles import Permission, Place, reach
from tovholder.usecases.cases.refusals import TooBusy
from tovholder.usecases.followup.data import NoData, StoreTrouble
from tovholder.usecases.followup.plans import NoPlan
from tovholder.web.asked import Asked
from tovholder.web.pages.framing import Frame, case_page, frame_of

TAB = "opfoelgning"
PAGES: Mapping[str, Permission] = {
    "": "followup.read",
    "plan": "followup.read",
    "data": "followup.import",
    "kontrol": "followup.verify",
    "indikatorer": "followup.read",
    "status": "followup.read",
    "effekter": "followup.read",
    "ny-viden": "followup.read",
    "afregning": "followup.settle",
    "betalinger": "followup.paid",
    "opbevaring": "followup.import",
}
"""The pages, by the last part of their addresses, and what each needs."""


def may(asked: Asked, frame: Frame, permission: Permission) -> bool:
    """Whether whoever asks may do this with the whole case."""
    row = frame.shown.opened.row
    return reach(asked.actor, permission, Place(row.municipality, row.id)).whole


def followup_page(
    asked: Asked, request: Request, case: str, part: str, template: str, make: Callable[[Frame], dict[str, Any]]
) -> Response:
    """A page of follow-up; where there is no plan, or there are no data, the way to them instead."""
    frame = frame_of(asked, case)
    given: dict[str, Any] = {"part": part, "parts": [name for name, needs in PAGES.items() if may(asked, frame, needs)]}
    try:
        return case_page(asked, request, f"followup/{template}", frame, TAB, **given, **make(frame))
    except FindingsError as error:
        if isinstance(error, Refused | TooBusy | StoreTrouble):
            raise
        way = "plan" if isinstance(error, NoPlan) else "data" if isinstance(error, NoData) else ""
        said = [(finding.line, *told(finding, asked.lang)) for finding in error.findings]
        return case_page(asked, request, "followup/nothing.html.j2", frame, TAB, **given, found=said, way=way)
