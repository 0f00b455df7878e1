"""Verified results into the journal, and the statement of payments."""

from __future__ import annotations

from typing import Any

from fastapi import Request, Response

from tovholder.errors import CaseError
from tovholder.report.findings import told
from tovholder.report.sections.followed.statement import statement_section
from tovholder.report.wording import Wording
from tovholder.usecases.cases.history import people
from tovholder.usecases.followup import settling
from tovholder.web.asked import AskedHere
from tovholder.web.pages.framing import Frame
from tovholder.web.routes import Routes

from .outline import followup_page

routes = Routes(in_schema=False)


@routes.get("/sager/{case}/opfoelgning/afregning", needs="followup.import")
def settle(asked: AskedHere, request: Request, case: str) -> Response:
    """What the journal lacks, and what is to be paid by it as it stands."""

    def make(_: Frame) -> dict[str, Any]:
        actor, site = asked.actor, asked.site
        found = settling.settle_results(actor, site, case, dry_run=True, lang=asked.lang)
        try:
            said = settling.statement(actor, site, case)
            words = Wording(asked.lang, said.case.currency)
            section, faults = statement_section(said.case, said.proposed, words), []
        except CaseError as error:
            section, faults = None, [told(finding, asked.lang) for finding in error.findings]
        return {
            "new": found.made,
            "section": section,
            "faults": faults,
            "journal": settling.journal(actor, site, case),
            "names": people(site),
        }

    return followup_page(asked, request, case, "afregning", "settle.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/journal.yaml", needs="followup.import")
def journal(asked: AskedHere, case: str) -> Response:
    """The journal as a file, for the command line and for the archive."""
    text = settling.journal(asked.actor, asked.site, case).text
    headers = {"Content-Disposition": 'attachment; filename="journal.yaml"'}
    return Response(text, media_type="application/yaml; charset=utf-8", headers=headers)
