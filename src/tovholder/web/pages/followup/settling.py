"""Verified results into the journal, the statement of payments, and paying with four eyes."""

from __future__ import annotations

from typing import Any

from fastapi import Request, Response

from tovholder.report.findings import told
from tovholder.report.sections.followed.outward import outward_blocks
from tovholder.report.sections.followed.statement import statement_blocks
from tovholder.report.wording import Wording
from tovholder.usecases.cases.history import people
from tovholder.usecases.followup import settling
from tovholder.usecases.followup.books import books_file
from tovholder.usecases.followup.outside import outside
from tovholder.usecases.followup.paying_in import paid_in
from tovholder.usecases.followup.payments import Payments, payments
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.pages.framing import Frame
from tovholder.web.routes import Routes

from .outline import followup_page, may

routes = Routes(in_schema=False)


@routes.get("/sager/{case}/opfoelgning/afregning", needs="followup.settle")
def settle(asked: AskedHere, request: Request, case: str) -> Response:
    """What waits to be approved, what the journal lacks, what the next statement is, and what is booked."""

    def make(frame: Frame) -> dict[str, Any]:
        actor, site, settles = asked.actor, asked.site, may(asked, frame, "followup.import")
        journal = money_in = None
        new: Any = ()
        if settles:
            new = settling.settle_results(actor, site, case, dry_run=True, lang=asked.lang).made
            journal = settling.journal(actor, site, case)
            money_in = paid_in(actor, site, case)
        found = payments(actor, site, case, lang=asked.lang)
        return {
            "new": new,
            "journal": journal,
            "paid_in": money_in,
            "settles": settles,
            "approves": may(asked, frame, "followup.approve"),
            "payments": found,
            "faults": [told(finding, asked.lang) for finding in found.faults],
            "names": people(site),
            "kroner": lambda amount: Wording(asked.lang, found.case.currency).exactly(round(amount * 100)),
            **_blocks(asked, found),
        }

    return followup_page(asked, request, case, "afregning", "settle.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/betalinger", needs="followup.paid")
def paid(asked: AskedHere, request: Request, case: str) -> Response:
    """What has been approved and paid, as the investor sees it."""

    def make(_: Frame) -> dict[str, Any]:
        found = outside(asked.actor, asked.site, case)
        words = Wording(asked.lang, found.case.currency)
        shown = [
            (one.booked, outward_blocks(found.case, found.books, one.booked.booking.entry, one.results, words))
            for one in found.told
        ]
        return {"shown": shown, "least": found.least, "exactly": words.exactly}

    return followup_page(asked, request, case, "betalinger", "paid.html.j2", make)


@routes.get("/sager/{case}/opfoelgning/journal.yaml", needs="followup.import")
def journal(asked: AskedHere, case: str) -> Response:
    """The journal as a file, for the command line and for the archive."""
    text = settling.journal(asked.actor, asked.site, case).text
    return _file(text, "journal.yaml", "application/yaml; charset=utf-8")


@routes.get("/sager/{case}/opfoelgning/afregninger.json", needs="followup.import")
def books(asked: AskedHere, case: str) -> Response:
    """The books as a file, for the command line and for the archive."""
    return _file(books_file(asked.actor, asked.site, case), "afregninger.json", "application/json; charset=utf-8")


def _file(text: str, name: str, kind: str) -> Response:
    return Response(text, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _blocks(asked: Asked, found: Payments) -> dict[str, Any]:
    """The statements of what waits, of what is next, and of every closed settlement, ready to be shown."""
    words = Wording(asked.lang, found.case.currency)
    waiting, following = found.waiting, found.next
    return {
        "exactly": words.exactly,
        "waiting_blocks": ()
        if waiting is None
        else statement_blocks(found.case, found.books, waiting.statement.entry, waiting.results, words),
        "next_blocks": ()
        if following is None
        else statement_blocks(found.case, found.books, following.entry, following.settling.proposed.results, words),
        "booked_blocks": [
            statement_blocks(found.case, found.books, one.booking.entry, one.results, words) for one in found.booked
        ],
        "unverified": ()
        if following is None
        else words.listed(list(following.settling.proposed.accepted.waiting), at_most=20),
    }
