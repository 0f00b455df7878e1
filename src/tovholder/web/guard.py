"""What every request goes through: its host, its size, where it comes from, and what browsers are told."""

from __future__ import annotations

import asyncio
import logging
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tovholder.errors import Finding
from tovholder.quantities.digits import is_digits

from .errors import TooLarge, TooSlow, Unfit, our_fault, problem
from .log_lines import told_method
from .settings import Settings

_log = logging.getLogger("tovholder.access")
_SAFE = ("GET", "HEAD", "OPTIONS")
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_FOR_A_YEAR = "max-age=31536000; includeSubDomains"


class Guard:
    """Refuses what is not for us or not from us, and logs every request without what it says."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._told(MutableHeaders(scope=message), scope["path"])
            await send(message)

        refusal = self._refusal(scope)
        try:
            if refusal is not None:
                await problem(Request(scope), *refusal)(scope, receive, answer)
            else:
                await self._limited(scope, receive, answer)
        except Exception as error:
            if status:
                raise
            # Told here, so that this answer too has its headers and its line in the log.
            await our_fault(Request(scope), error)(scope, receive, answer)
        finally:
            milliseconds = round(1000 * (time.perf_counter() - began), 1)
            route = getattr(scope.get("route"), "path", "-")
            # No address, no query and no ids: only which kind of request it was.
            method = told_method(scope["method"])
            _log.info({"method": method, "route": route, "status": status, "ms": milliseconds})

    def _refusal(self, scope: Scope) -> tuple[int, list[Finding]] | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if "\0" in scope["path"]:
            return 404, [Finding("not-there", params={"thing": "page"})]
        if not self._settings.knows_host(host):
            return 400, [Finding("unknown-host")]
        length = headers.get("content-length", "0")
        if not is_digits(length) or int(length) > self._settings.most(scope["path"]):
            return 413, [Finding("request-too-large")]
        if scope["method"] not in _SAFE and not self._is_ours(headers, host):
            return 403, [Finding("from-elsewhere")]
        return None

    def _is_ours(self, headers: Headers, host: str) -> bool:
        """Whether a request that does something comes from a page of ours, or from no page.

        A browser says where a request comes from; what says nothing and has no cookie is a program with its own token.
        """
        site, origin = headers.get("sec-fetch-site"), headers.get("origin")
        if site is not None and site != "same-origin":
            return False
        if origin is not None:
            return self._settings.knows_origin(origin, host)
        return site is not None or "cookie" not in headers

    async def _limited(self, scope: Scope, receive: Receive, answer: Send) -> None:
        taken, until = 0, time.monotonic() + self._settings.slowest
        more, most = True, self._settings.most(scope["path"])

        async def limited() -> Message:
            nonlocal taken, more
            # Once everything has been sent, what is waited for is that somebody hangs up.
            try:
                message = await asyncio.wait_for(receive(), until - time.monotonic()) if more else await receive()
            except TimeoutError:
                raise TooSlow from None
            taken += len(message.get("body", b""))
            more = message["type"] == "http.request" and message.get("more_body", False)
            if taken > most:
                raise TooLarge
            return message

        try:
            await self._app(scope, limited, answer)
        except Unfit as unfit:
            await problem(Request(scope), unfit.status, [unfit.finding])(scope, receive, answer)

    def _told(self, headers: MutableHeaders, path: str) -> None:
        for name, value in _HEADERS.items():
            headers.setdefault(name, value)
        if self._settings.is_secure:
            headers.setdefault("Strict-Transport-Security", _FOR_A_YEAR)
        # Files may be kept, if it is asked each time whether they are still the newest.
        kept = path.startswith(("/static/", "/assets/"))
        headers.setdefault("Cache-Control", "no-cache" if kept else "no-store")
