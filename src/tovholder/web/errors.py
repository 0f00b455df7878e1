"""Whatever goes wrong, with a sentence: a page for who reads pages, else JSON.

What is our own fault has an incident code and says nothing more.
"""

from __future__ import annotations

import logging
import secrets
import traceback
from collections.abc import Iterable, Iterator, Sequence

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from tovholder.errors import Finding, FindingsError, TovholderError, UnknownName, dotted
from tovholder.knowledge import KnowledgeGap
from tovholder.locale import Lang
from tovholder.quantities import Mistake
from tovholder.usecases.access.provider.failing import ProviderTrouble
from tovholder.usecases.access.refusals import (
    CalendarClosed,
    NotAllowed,
    NotKnown,
    NotThere,
    SignInFirst,
    TooManyTries,
)
from tovholder.usecases.cases.conflict import Conflict
from tovholder.usecases.cases.refusals import KeyUsed, StillMoving, TooBusy
from tovholder.usecases.followup import paying
from tovholder.usecases.followup.data import StoreTrouble
from tovholder.usecases.followup.plans import TextMovedOn
from tovholder.usecases.followup.taking_over import BooksKept
from tovholder.usecases.followup.updating import ProposalOutdated
from tovholder.usecases.governance.answering import PointMovedOn
from tovholder.usecases.governance.refusals import MovedOnMeanwhile
from tovholder.usecases.governance.sharing_out import NotAsShown
from tovholder.workspace.troubles import DatabaseTrouble

from .answers.cases import ConflictAnswer
from .answers.findings import FindingAnswer
from .asked import language_of, site_of
from .basic import CHALLENGE
from .problem_page import problem_page, reads_pages

_log = logging.getLogger("tovholder.web")
_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (SignInFirst, 401),
    (NotKnown, 401),
    (NotAllowed, 403),
    (NotThere, 404),
    (KeyUsed, 409),
    (TextMovedOn, 409),
    (ProposalOutdated, 409),
    (paying.NotAsRead, 409),
    (paying.AlreadyPutForward, 409),
    (paying.NotStanding, 409),
    (paying.StatementOutdated, 409),
    (BooksKept, 409),
    (MovedOnMeanwhile, 409),
    (PointMovedOn, 409),
    (NotAsShown, 409),
    (TooManyTries, 429),
    (StillMoving, 503),
    (TooBusy, 503),
    (DatabaseTrouble, 503),
    (StoreTrouble, 503),
    (ProviderTrouble, 503),
)
_BY_STATUS = {400: "request-unreadable", 404: "not-there", 405: "no-such-method", 413: "request-too-large"}


class Unfit(Exception):
    """A request that is not taken in to its end."""

    status = 400

    @property
    def finding(self) -> Finding:
        """Why."""
        return Finding("request-unreadable")


class TooLarge(Unfit):
    """More is being sent than is taken in."""

    status = 413

    @property
    def finding(self) -> Finding:
        """Why."""
        return Finding("request-too-large")


class TooSlow(Unfit):
    """It takes longer to be sent than is waited."""

    status = 408

    @property
    def finding(self) -> Finding:
        """Why."""
        return Finding("request-too-slow")


class Problem(BaseModel):
    """What is answered instead of what was asked for."""

    code: str
    findings: list[FindingAnswer]
    incident: str | None = None
    conflict: ConflictAnswer | None = None


def add_handlers(app: FastAPI) -> None:
    """Let the application answer with problems."""
    app.add_exception_handler(TovholderError, _refused)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, our_fault)


def problem(request: Request, status: int, findings: Iterable[Finding], **more: object) -> Response:
    """A problem as an answer."""
    found = list(findings)
    lang = language_of(request)
    if reads_pages(request):
        return problem_page(request, status, [FindingAnswer.of(f, lang=lang) for f in found], more.get("incident"))
    return _as_data(found, status, lang, **more)


def _as_data(found: Sequence[Finding], status: int, lang: Lang, **more: object) -> Response:
    answer = Problem.model_validate(
        {"code": found[0].code, "findings": [FindingAnswer.of(f, lang=lang) for f in found], **more}
    )
    return JSONResponse(answer.model_dump(mode="json"), status_code=status)


def findings_of(error: TovholderError) -> tuple[Finding, ...]:
    """An exception of this package as findings."""
    if isinstance(error, FindingsError):
        return error.findings
    if isinstance(error, Mistake):
        return (Finding(error.code, params=error.params),)
    if isinstance(error, KnowledgeGap):
        return (Finding("knowledge-gap", params={"name": error.name, "missing": error.missing, "fetch": error.fetch}),)
    if isinstance(error, UnknownName):
        return (Finding("no-such-name", params={"name": error.name, "known": ", ".join(error.near) or "–"}),)
    return (Finding("request-unreadable"),)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, TovholderError)
    if isinstance(error, Conflict):
        answer = ConflictAnswer.of(error, site=site_of(request), lang=language_of(request))
        return problem(request, 409, [Finding("changed-meanwhile")], conflict=answer)
    if isinstance(error, CalendarClosed):
        # Never as a page: a program that says it reads those too would be sent on to where people sign in.
        challenge = _as_data(error.findings, 401, language_of(request))
        challenge.headers["WWW-Authenticate"] = CHALLENGE
        return challenge
    status = next((code for kind, code in _STATUS if isinstance(error, kind)), 422)
    answered = problem(request, status, findings_of(error))
    if isinstance(error, TooManyTries):
        answered.headers["Retry-After"] = str(error.seconds)
    if status == 503:
        answered.headers["Retry-After"] = "1"
    if isinstance(error, (DatabaseTrouble, StoreTrouble)):
        # Whoever runs the server is to mend it, and has only the log to see it by.
        found = error.findings[0]
        _log.error({"trouble": found.code, "problem": found.params.get("problem")})
    if status == 401:
        answered.headers["WWW-Authenticate"] = "Bearer"
    return answered


def _unreadable(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    if reads_pages(request):
        return problem(request, 422, [Finding("address-unreadable")])
    findings = [
        Finding("request-field", path=tuple(detail["loc"][1:]), params={"field": dotted(tuple(detail["loc"]))})
        for detail in error.errors()
    ]
    return problem(request, 422, findings or [Finding("request-unreadable")])


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error.__cause__, Unfit):
        # While the body was read, which is told as a body that cannot be.
        return problem(request, error.__cause__.status, [error.__cause__.finding])
    code = _BY_STATUS.get(error.status_code, "request-unreadable")
    answered = problem(request, error.status_code, [_plain(code)])
    for name, value in (error.headers or {}).items():
        answered.headers[name] = value
    return answered


def _plain(code: str) -> Finding:
    match code:
        case "not-there":
            return Finding("not-there", params={"thing": "page"})
        case "no-such-method":
            return Finding("no-such-method")
        case "request-too-large":
            return Finding("request-too-large")
        case "request-too-slow":
            return Finding("request-too-slow")
        case _:
            return Finding("request-unreadable")


def our_fault(request: Request, error: Exception) -> Response:
    """What went wrong in the program, told as a code; where, in the log under the same code."""
    incident = secrets.token_hex(4)
    _log.error("incident %s\n%s", incident, "\n".join(_where(error)))
    return problem(request, 500, [Finding("our-fault", params={"incident": incident})], incident=incident)


def _where(error: BaseException | None) -> Iterator[str]:
    """What kind of error came up where, from what it came of; an error's own words may hold a case's values."""
    if error is None:
        return
    yield from _where(error.__cause__ or (None if error.__suppress_context__ else error.__context__))
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"
