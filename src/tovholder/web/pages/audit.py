"""The record on a page: who did and saw what, by case, person, kind and time."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Query, Request, Response

from tovholder.locale import Lang, text
from tovholder.usecases.audit import looking
from tovholder.usecases.audit.entries import KINDS
from tovholder.usecases.audit.store import Wanted
from tovholder.web.asked import AskedHere
from tovholder.web.rendering import begins, page, shortest_moment
from tovholder.web.routes import Routes

from .audit_words import about, roles

routes = Routes(in_schema=False)
Id = Annotated[str, Query(max_length=32, pattern="^[a-z0-9]*$")]
Word = Annotated[str, Query(max_length=32)]
Day = Annotated[str, Query(max_length=10)]


@routes.get("/revisionsspor", needs="audit.read")
def audit(
    asked: AskedHere,
    request: Request,
    sag: Id = "",
    konto: Id = "",
    slags: Word = "",
    fra: Day = "",
    til: Day = "",
    indtil: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
) -> Response:
    """Entries, newest first."""
    first, last = _day(fra), _day(til)
    kind = next((one for one in KINDS if one == slags), None)
    wanted = Wanted(
        case=sag or None,
        by=konto or None,
        kind=kind,
        since=None if first is None else begins(first),
        until=None if last is None else begins(last + dt.timedelta(days=1)),
        before=indtil,
    )
    entries = looking.log(asked.actor, asked.site, wanted)
    names = looking.names(asked.site, entries)
    chosen = {"sag": sag, "konto": konto, "slags": kind or "", "fra": fra if first else "", "til": til if last else ""}
    same = {
        "case": wanted.case,
        "by": wanted.by,
        "kind": wanted.kind,
        "since": wanted.since and wanted.since.isoformat(),
        "until": wanted.until and wanted.until.isoformat(),
    }
    return page(
        request,
        asked.lang,
        asked.actor,
        "audit.html.j2",
        entries=entries,
        names=names,
        people=looking.people(asked.actor, asked.site),
        kinds=[("", text("audit.page.anything", asked.lang)), *_kinds(asked.lang)],
        about={entry.number: about(entry, names, asked.lang) for entry in entries},
        roles={entry.number: roles(entry, asked.lang) for entry in entries},
        moments={entry.number: shortest_moment(entry.at, asked.lang) for entry in entries},
        chosen={name: value for name, value in chosen.items() if value},
        same={name: value for name, value in same.items() if value},
        older=entries[-1].number if len(entries) == looking.PAGE else None,
    )


@routes.get("/revisionsspor/borger", needs="audit.read")
def citizen(asked: AskedHere, request: Request) -> Response:
    """The form for an extract of one citizen; who it is about is never in an address."""
    has_key = asked.site.followup.has_key
    return page(request, asked.lang, asked.actor, "citizen.html.j2", has_key=has_key)


def _kinds(lang: Lang) -> list[tuple[str, str]]:
    return sorted(((kind, text(f"audit.kind.{kind}", lang)) for kind in KINDS), key=lambda one: one[1])


def _day(written: str) -> dt.date | None:
    """A day as browsers send it; what cannot be read is no day."""
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return None
