"""Pages as HTML: templates filled in, every text from the catalogues, everything from a case escaped."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from typing import Any
from urllib.parse import urlencode

from babel.dates import format_date, format_time, get_timezone
from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tovholder.locale import LANGUAGES, Lang, catalogue, text
from tovholder.quantities import formats
from tovholder.report.html import as_in_reports
from tovholder.report.printed import unbroken as kept
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.roles import anywhere, only_reports

from .asked import settings_of

CONTRAST_COOKIE = "tovholder-contrast"
CONTRASTS = ("normal", "high")
ZONE = get_timezone("Europe/Copenhagen")
"""Whose clock people's times are told by."""
_LOCALES = {"da": "da_DK", "en": "en_GB"}


def page(
    request: Request, lang: Lang, someone: Actor | None, template: str, *, status: int = 200, **given: Any
) -> HTMLResponse:
    """A template as an answer. `given` is what the template shows; the frame around it is added here."""
    here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    shown = (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            languages=LANGUAGES,
            someone=someone,
            manages=anywhere(someone, "accounts.manage"),
            reads=someone is None or not only_reports(someone),
            reports=anywhere(someone, "followup.report"),
            audits=anywhere(someone, "audit.read"),
            takes_part=anywhere(someone, "case.comment"),
            here=here,
            path=request.url.path,
            contrast=request.cookies.get(settings_of(request).cookie_named(CONTRAST_COOKIE), "") == "high",
            **_said_in(lang),
            **given,
        )
    )
    return HTMLResponse(shown, status_code=status)


def _said_in(lang: Lang) -> dict[str, Any]:
    """What a template calls to say something in the reader's language."""

    return {
        "t": lambda key, **params: text(f"pages.{key}", lang, **params),
        "word": lambda key, **params: text(key, lang, **params),
        "texts": lambda table: _texts(lang, table),
        "day": lambda at: _day(at, lang),
        "clock": lambda at: _clock(at, lang),
        "moment": lambda at: short_moment(at, lang),
        "short": lambda value, currency="DKK": kept(formats.short_amount(value, lang=lang, currency=currency)),
        "percent": lambda share: kept(formats.percent(share, lang=lang, decimals=0)),
    }


@cache
def _texts(lang: Lang, table: str) -> Markup:
    return as_json(dict(catalogue(lang)["pages"][table]))


def short_moment(at: dt.datetime, lang: Lang) -> str:
    """`5. maj 2027 kl. 10.42`"""
    return text("pages.frame.moment", lang, day=_day(at, lang), clock=_clock(at, lang))


def shortest_moment(at: dt.datetime, lang: Lang) -> str:
    """`05.05.2027 10.42`"""
    day = format_date(at.astimezone(ZONE), format="dd.MM.yyyy" if lang == "da" else "dd/MM/yyyy")
    return f"{day} {_clock(at, lang)}"


def begins(day: dt.date) -> dt.datetime:
    """When a day begins in Denmark."""
    return dt.datetime.combine(day, dt.time(), tzinfo=ZONE)


def _day(at: dt.datetime | dt.date, lang: Lang) -> str:
    local = at.astimezone(ZONE) if isinstance(at, dt.datetime) else at
    return format_date(local, format="long", locale=_LOCALES[lang])


def _clock(at: dt.datetime, lang: Lang) -> str:
    return format_time(at.astimezone(ZONE), format="HH.mm" if lang == "da" else "HH:mm", locale=_LOCALES[lang])


def as_json(value: object) -> Markup:
    """Data that a script reads from the page: nothing in it can end the element it stands in."""
    written = json.dumps(value, ensure_ascii=False)
    return Markup(written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("tovholder.web", "templates"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    as_in_reports(environment)
    environment.filters["json"] = as_json
    environment.filters["query"] = urlencode
    environment.filters["combined"] = lambda one, other: {**one, **other}
    return environment
