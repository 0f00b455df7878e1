"""Figures of the running server for those who keep it, in the form that Prometheus reads.

They say how much and how fast, never who or what: a request is counted under its route, as the program names it, and a
route has no ids in it. They are given on a port of their own on this machine only, so that no webserver in front passes
them on by mistake.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .log_lines import told_method

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
_OWN_MACHINE = "127.0.0.1"


class Metrics:
    """What is counted."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self.in_flight = Gauge("tovholder_requests_in_flight", "Requests being answered", registry=self.registry)
        self.answered = Counter(
            "tovholder_requests", "Requests answered", ("method", "route", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "tovholder_request_seconds",
            "From the first byte of a request to the last of its answer",
            ("method", "route"),
            buckets=_SECONDS,
            registry=self.registry,
        )


class Measured:
    """An application whose requests are counted."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, and count it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        self._metrics.in_flight.inc()
        try:
            await self._app(scope, receive, answer)
        finally:
            self._metrics.in_flight.dec()
            # A path that leads nowhere may not become a name of its own.
            route = getattr(scope.get("route"), "path", "-")
            method = told_method(scope["method"])
            self._metrics.answered.labels(method, route, str(status)).inc()
            self._metrics.seconds.labels(method, route).observe(time.perf_counter() - began)


@contextmanager
def given_on(port: int, metrics: Metrics) -> Iterator[int]:
    """Give the figures at http://127.0.0.1:<port>/metrics meanwhile; the port, for 0 a free one. Raises OSError."""
    server, thread = start_http_server(port, _OWN_MACHINE, metrics.registry)
    try:
        yield int(server.server_port)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
