"""A problem as a page: what is wrong and what to do; a stranger is sent to sign in and then comes back."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from tovholder.locale import text

from .answers.findings import FindingAnswer
from .asked import asked_by, language_of
from .rendering import page

_HEADINGS = {401: "sign-in", 403: "not-allowed", 404: "not-there", 409: "changed", 500: "our-fault"}


def reads_pages(request: Request) -> bool:
    """Whether whoever asks is a person with a browser, at a page's address."""
    return not request.url.path.startswith("/api/") and "text/html" in request.headers.get("accept", "")


def problem_page(request: Request, status: int, found: Sequence[FindingAnswer], incident: object) -> Response:
    """The page, in the frame that whoever asked knows; where the server fails, who that is is not looked up again."""
    if status == 401 and request.method == "GET":
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/log-ind?{urlencode({'til': here})}", status_code=303)
    lang = language_of(request)
    someone = asked_by(request).someone if status < 500 else None
    heading = text(f"pages.error.{_HEADINGS.get(status, 'other')}", lang)
    return page(request, lang, someone, "error.html.j2", status=status, heading=heading, found=found, incident=incident)
