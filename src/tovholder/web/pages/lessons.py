"""The experience log of a case, what of the case is shared, and the library."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request, Response

from tovholder.case.places import path_of
from tovholder.errors import CaseError, FindingsError, UnknownName
from tovholder.quantities import month_label
from tovholder.report.findings import told
from tovholder.usecases.access import granting
from tovholder.usecases.access.refusals import Refused
from tovholder.usecases.followup import own_rates
from tovholder.usecases.governance import experiences, library, realised_rates, sharing_out
from tovholder.usecases.governance.rules import ROLE_OF, Lens
from tovholder.web.asked import AskedHere
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

from .framing import Frame, frame_of
from .governing import governing_page, may
from .remarks import places_in

routes = Routes(in_schema=False)
Asked = Annotated[str, Query(max_length=200)]
ABOUT = ("outcomes", "assumptions", "people_reached", "costs", "contract")
"""Sections with assumptions that an experience can be about."""


@routes.get("/sager/{case}/styring/erfaringer", needs="case.around")
def log(asked: AskedHere, request: Request, case: str) -> Response:
    """What was learned, and how success rates came out."""
    frame = frame_of(asked, case)
    found = experiences.experience_log(asked.actor, asked.site, case)
    may_count = may(asked, frame, "case.change")
    own = realised_rates.rates_for(asked.actor, asked.site, case) if may_count else ()
    offered, trouble = _offered(asked, case) if may_count else ((), [])
    return governing_page(
        asked,
        request,
        "experiences.html.j2",
        frame,
        "erfaringer",
        found=found,
        lenses=tuple(ROLE_OF),
        about=[(section, places_in(asked, frame, section)) for section in ABOUT],
        place_names={one.experience.place: _named(frame, one.experience.place) for one in found},
        rates=own,
        newest=realised_rates.newest(own),
        offered=offered,
        offered_names={one.counted.place: _named(frame, one.counted.place) for one in offered},
        trouble=trouble,
        month=month_label,
        may_write=may(asked, frame, "case.comment"),
        may_count=may_count,
    )


@routes.get("/sager/{case}/styring/deling", needs="case.share")
def sharing(asked: AskedHere, request: Request, case: str) -> Response:
    """What of the case may leave: chosen, shown whole, and then let go."""
    frame = frame_of(asked, case)
    try:
        shown = sharing_out.show(asked.actor, asked.site, case, sharing_out.ToShare("–"))
    except CaseError as error:
        said = [told(finding, asked.lang) for finding in error.findings]
        return governing_page(asked, request, "cannot_share.html.j2", frame, "deling", found=said)
    return governing_page(
        asked,
        request,
        "sharing.html.j2",
        frame,
        "deling",
        words=[(word, _named(frame, word.place)) for word in shown.words],
        log=experiences.experience_log(asked.actor, asked.site, case),
        rates=[one for one in realised_rates.rates_for(asked.actor, asked.site, case) if one.case == case],
        left=asked.site.store.departures(case),
    )


@routes.get("/bibliotek", needs="case.comment")
def shelf(asked: AskedHere, request: Request, q: Asked = "", linse: Asked = "") -> Response:
    """What municipalities have shared, and every experience one may read."""
    lens: Lens | None = next((one for one in ROLE_OF if one == linse), None)
    places = granting.municipalities(asked.actor, asked.site)
    return page(
        request,
        asked.lang,
        asked.actor,
        "library.html.j2",
        shelf=library.library(asked.actor, asked.site),
        found=experiences.search(asked.actor, asked.site, q, lens=lens),
        q=q,
        linse=lens or "",
        lenses=tuple(ROLE_OF),
        municipalities=[(one.id, one.name) for one in places],
    )


@routes.get("/bibliotek/{bundle}", needs="case.comment")
def bundle(asked: AskedHere, request: Request, bundle: str) -> Response:
    """One shared case with its lessons."""
    found = library.bundle_with(asked.actor, asked.site, bundle)
    places = granting.municipalities(asked.actor, asked.site)
    return page(
        request,
        asked.lang,
        asked.actor,
        "bundle.html.j2",
        one=found,
        municipalities=[(one.id, one.name) for one in places],
    )


def _offered(asked: AskedHere, case: str) -> tuple[tuple[own_rates.Offer, ...], list[tuple[str, str]]]:
    """(what the follow-up offers, or why it cannot be read just now): the log is shown all the same."""
    try:
        return own_rates.offers(asked.actor, asked.site, case), []
    except FindingsError as error:
        if isinstance(error, Refused):
            raise
        return (), [told(finding, asked.lang) for finding in error.findings]


def _named(frame: Frame, place: str) -> str:
    """A place in words; as it stands where the case has no such place any longer."""
    if not place:
        return ""
    try:
        return frame.telling.place(path_of(place, frame.shown.document.tree))
    except UnknownName:
        return place
