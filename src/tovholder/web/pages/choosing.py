"""Choosing among the cases under a pool: a form whose state stands in the address, and the answer beneath it."""

from __future__ import annotations

from typing import Any

from fastapi import Request, Response

from tovholder.errors import FindingsError
from tovholder.report.findings import told
from tovholder.report.model import Chart, Section
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases import choosing
from tovholder.usecases.cases.choosing import Choosable
from tovholder.usecases.cases.refusals import TooBusy
from tovholder.usecases.portfolio.telling import told_of
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.chart_files import Ending, as_file, as_image
from tovholder.web.forms.pool import MILLION, PoolForm, form_of, wishes_of
from tovholder.web.rendering import page
from tovholder.web.routes import Routes

routes = Routes(in_schema=False)


@routes.get("/overblik/valg", needs="case.list")
def choose(asked: AskedHere, request: Request) -> Response:
    """The form, and the answer if something is asked."""
    form = form_of(request.query_params)
    found = choosing.choosable(asked.actor, asked.site)
    given: dict[str, Any] = {
        "form": form,
        "cases": found,
        "most": choosing.largest_pool(asked.site, found) / MILLION,
        "frames": choosing.frames(asked.site, found),
        "currency": found.entries[0].currency if found.entries else "DKK",
    }
    return page(request, asked.lang, asked.actor, "choice.html.j2", **given, **_answer(asked, request, form, found))


@routes.get("/overblik/valg/svar", needs="case.list")
def answer(asked: AskedHere, request: Request) -> Response:
    """The answer without its page. Raises TooBusy."""
    form = form_of(request.query_params)
    found = choosing.choosable(asked.actor, asked.site)
    return page(
        request, asked.lang, asked.actor, "choice_answer.html.j2", **_answer(asked, request, form, found, later=True)
    )


@routes.get("/overblik/valg/{number}.{ending}", needs="case.list")
def chart(
    asked: AskedHere,
    request: Request,
    number: int,
    ending: Ending,
    smal: bool = False,
) -> Response:
    """A chart as a file: the drawing, or the numbers behind it."""
    section = _section(asked, form_of(request.query_params), choosing.choosable(asked.actor, asked.site))
    block = section.blocks[number] if 0 <= number < len(section.blocks) else None
    if not isinstance(block, Chart) or block.table is None:
        raise NotThere("page")
    name = f"portefoelje-{number}"
    return as_file(block.spec, block.table, ending, name=name, lang=asked.lang, narrow=smal, keep=True)


def _answer(asked: Asked, request: Request, form: PoolForm, found: Choosable, *, later: bool = False) -> dict[str, Any]:
    """What the answer's template shows. later: whether who asks will ask again for what is not ready."""
    nothing: dict[str, Any] = {"section": None, "images": {}, "problems": [], "query": request.url.query}
    if not form.asks or not found.entries:
        return nothing
    try:
        section = _section(asked, form, found)
    except TooBusy as error:
        if later:
            raise
        return {**nothing, "problems": [told(one, asked.lang) for one in error.findings]}
    except FindingsError as error:
        return {**nothing, "problems": [told(one, asked.lang) for one in error.findings]}
    images = {
        i: as_image(block.spec, f"choice-{i}") for i, block in enumerate(section.blocks) if isinstance(block, Chart)
    }
    return {**nothing, "section": section, "images": images}


def _section(asked: Asked, form: PoolForm, found: Choosable) -> Section:
    if not found.entries:
        raise NotThere("page")
    first = min(entry.first for entry in found.entries)
    return told_of(choosing.choice(asked.actor, asked.site, wishes_of(form, first=first)), lang=asked.lang)
