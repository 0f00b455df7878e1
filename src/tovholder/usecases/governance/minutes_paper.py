"""The minutes of a meeting as a file to keep."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from tovholder.locale import Lang, text
from tovholder.report.minutes import Minutes, minutes_report
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.history import people
from tovholder.usecases.cases.opening import document_of, open_case, title_of
from tovholder.usecases.cases.papers import File
from tovholder.usecases.cases.site import Site

from .meetings import meeting
from .tolerances import value_in

Ending = Literal["pdf", "docx"]


def minutes_file(actor: Actor, site: Site, case: str, id_: str, ending: Ending, *, lang: Lang, zone: dt.tzinfo) -> File:
    """The minutes as they stand, as PDF or Word, with times in a zone. Raises NotThere, TooBusy."""
    opened = open_case(actor, site, case, "case.around")
    held, document = meeting(actor, site, case, id_), document_of(site, opened.head)
    number = value_in(document, "about.case_number")
    names = people(site)
    by = held.approved
    approved = None if by is None else (names.get(by.by, "–"), by.at.astimezone(zone).date())
    starts = held.meeting.starts.astimezone(zone)
    minutes = Minutes(
        title=title_of(site, opened.head),
        code=document.code,
        case_number=None if number is None else str(number),
        day=starts.date(),
        clock=starts.strftime("%H.%M" if lang == "da" else "%H:%M"),
        where=held.meeting.where,
        items=tuple((name, held.minutes[item].text if item in held.minutes else "") for item, name in held.items(lang)),
        approved=approved,
    )
    content = site.workshop.made(("minutes", minutes, ending, lang), lambda: _written(minutes, ending, lang))
    return File(f"{text('report.file.minutes', lang)}-{starts.date().isoformat()}.{ending}", content)


def _written(minutes: Minutes, ending: Ending, lang: Lang) -> bytes:
    report = minutes_report(minutes, lang=lang)
    if ending == "pdf":
        from tovholder.report.pdf.writer import pdf

        return pdf(report)
    from tovholder.report.word.writer import docx

    return docx(report)
