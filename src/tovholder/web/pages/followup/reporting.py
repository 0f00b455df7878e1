"""A supplier's pages, made for a phone: what is due of the case one reports for, and a month's answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.responses import RedirectResponse

from tovholder.locale import Lang, text
from tovholder.quantities import Mistake, Month, formats, month_label, parse_span, year_of
from tovholder.quantities.numbers import editable
from tovholder.report.printed import unbroken
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.followup import reporting
from tovholder.usecases.followup.data import NoData
from tovholder.usecases.followup.duty import Duty, duties
from tovholder.usecases.followup.plans import NoPlan
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

routes = Routes(in_schema=False)
_SHOWN = 3
"""Months of a form that are shown at once; the others are folded."""


@routes.get("/indberet", needs="case.list")
def assigned(asked: AskedHere, request: Request) -> Response:
    """On to the case one reports for."""
    case = reporting.assigned(asked.actor)
    if case is not None:
        return RedirectResponse(f"/indberet/{case}", status_code=303)
    return page(request, asked.lang, asked.actor, "followup/nothing_due.html.j2", why="no-cases")


@routes.get("/indberet/{case}", needs="followup.report")
def desk(asked: AskedHere, request: Request, case: str) -> Response:
    """What is due."""
    try:
        found = reporting.desk(asked.actor, asked.site, case)
    except (NoPlan, NoData):
        return page(request, asked.lang, asked.actor, "followup/nothing_due.html.j2", why="not-begun")
    return page(
        request,
        asked.lang,
        asked.actor,
        "followup/due.html.j2",
        desk=found,
        address=f"/indberet/{case}",
        shown=_SHOWN,
        written=month_label,
        month_name=_names(asked),
        duties=[(one, _sentence(one, asked.lang)) for one in duties(asked.actor, asked.site, case)],
    )


@routes.get("/indberet/{case}/{form}", needs="followup.report")
def month(
    asked: AskedHere, request: Request, case: str, form: str, maaned: Annotated[str, Query(max_length=10)]
) -> Response:
    """The answers of a month."""
    found = reporting.desk(asked.actor, asked.site, case)
    chosen = next((one for one in found.asked if one.form.key == form), None)
    which = _month(maaned)
    if chosen is None or which is None or which not in chosen.months:
        raise NotThere("page")
    return page(
        request,
        asked.lang,
        asked.actor,
        "followup/due_month.html.j2",
        desk=found,
        address=f"/indberet/{case}",
        case=case,
        form=chosen.form,
        month=which,
        people=chosen.months[which],
        written=month_label,
        month_name=_names(asked),
        typed=lambda value, unit: _typed(value, unit, asked.lang),
        shown_value=lambda value, unit: _shown(value, unit, asked.lang),
    )


def _month(written: str) -> Month | None:
    try:
        return parse_span(written).start
    except Mistake:
        return None


def _names(asked: Asked) -> Callable[[Month], str]:
    """`November 2022`, to begin a line with."""

    def name(month: Month) -> str:
        said = text(f"report.period.month-{month % 12 + 1}", asked.lang, year=year_of(month))
        return said[:1].upper() + said[1:]

    return name


def _sentence(one: Duty, lang: Lang) -> str:
    """Why a result is or is not paid for."""
    said = {"missing": one.missing, "unverified": one.unverified, "reached": one.reached or 0, "of": one.of or 0}
    key = f"{one.state}-counted" if one.of is not None else one.state
    amount = formats.amount(one.amount or 0.0, lang=lang, currency=one.currency)
    return unbroken(text(f"pages.reporting.duty.{key}", lang, amount=amount, **said))


def _typed(value: float, unit: str | None, lang: Lang) -> str:
    """A value as it would be typed: yes or no where there is no unit."""
    return ("ja" if value else "nej") if unit is None else editable(value, comma=lang == "da")


def _shown(value: float, unit: str | None, lang: Lang) -> str:
    """A value to be read: `12,5 %`, `Ja`."""
    if unit is None:
        return text(f"pages.reporting.{_typed(value, unit, lang)}", lang)
    return unbroken(f"{_typed(value, unit, lang)} {unit}")
