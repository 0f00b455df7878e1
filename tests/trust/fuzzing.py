"""Requests made up from the API's own description, thrown at it: whatever they hold, it must answer with sense.

Made-up ids lead nowhere, so in most requests the case, the version opened and the municipality are real ones: then
what is made up reaches the use-cases.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from requests.exceptions import Timeout
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.web.browser import app_of
from tests.workspace.sites import EVERYTHING, Installation, small_installation

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.tokens import new_token
from tovholder.usecases.followup.beginning import example
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan

_CHECKS = (not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance)
_PATIENCE = 10
"""Seconds within which everything is to be answered."""
_LONGEST = 60
"""Seconds for one operation: one that thinks for seconds each time is asked fewer times than the others."""
_BUSY = ("too-busy", "still-moving")
"""A refusal for a while, with when to come back: no fault."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to: answers by status, and the faults."""

    operations: int
    requests: int
    statuses: Counter[int]
    errors: tuple[str, ...]
    slowest: float


def run(folder: Path, *, examples: int, at: int = 1) -> Found:
    """So many made-up requests for every operation of the API."""
    place = small_installation(folder)
    return _Fuzz(place, examples, at).run()


def _followed(place: Installation, anna: Actor, case: str) -> None:
    """Give the case a plan and some people, so that what is made up reaches what is made of them."""
    save_plan(anna, place.site, case, example(anna, place.site, case), opened=0)
    people = "".join(f"b{i};hold;indsats;2026-01;;;\n" for i in range(12))
    heading = "Borger;Hold;Gruppe;Start;Gennemført;Stoppet;Grund\n"
    sent = Sent("borgere.csv", (heading + people).encode())
    import_sent(anna, place.site, case, "borgere", sent, dry_run=False)


class _Fuzz:
    def __init__(self, place: Installation, examples: int, at: int) -> None:
        self._place, self._examples, self._at = place, examples, at
        self._anna = place.somebody("Anna", *EVERYTHING, Grant("auditor", "instance"))
        _, secret = new_token(self._anna, place.site, "fuzz", days=30, only_reads=False)
        self._headers = {"Authorization": f"Bearer {secret}", "Host": "localhost:8000"}
        self._case = place.case(self._anna)
        _followed(place, self._anna, self._case.id)
        self._statuses: Counter[int] = Counter()
        self._errors: dict[str, None] = {}
        self._slowest = 0.0

    def run(self) -> Found:
        """Every operation in turn."""
        logging.getLogger("tovholder").setLevel(logging.CRITICAL)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            schema = schemathesis.openapi.from_asgi("/api/openapi.json", app_of(self._place), headers=self._headers)
            operations = [found.ok() for found in schema.get_all_operations()]
            for operation in operations:
                self._operation(operation)
        return Found(
            len(operations), sum(self._statuses.values()), self._statuses, tuple(self._errors), self._slowest
        )  # fmt: skip

    def _operation(self, operation: Any) -> None:
        until = time.monotonic() + _LONGEST

        @seed(self._at)
        @settings(
            max_examples=self._examples,
            deadline=None,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(), real=st.integers(0, 3))
        def probe(case: Any, real: int) -> None:
            if time.monotonic() < until:
                self._ask(operation, self._made_real(case, newest=real > 1) if real else case)

        probe()

    def _made_real(self, case: Any, *, newest: bool) -> Any:
        names = case.path_parameters
        if newest and isinstance(case.query, dict):
            case.query.pop("version", None)
        if isinstance(names, dict) and "case" in names:
            names["case"] = self._case.id
        head = self._place.site.store.case(self._case.id)
        if isinstance(case.body, dict) and head is not None:
            for name, value in (("opened", head.head.hash), ("seen", head.head.hash)):
                if name in case.body:
                    case.body[name] = value
            if "municipality" in case.body:
                case.body["municipality"] = self._place.municipality
        return case

    def _ask(self, operation: Any, case: Any) -> None:
        began = time.perf_counter()
        try:
            answer = case.call(headers=self._headers, timeout=_PATIENCE)
        except Timeout:
            self._errors[f"{operation.label}: no answer in {_PATIENCE} s to {case.body!r}"[:600]] = None
            return
        self._slowest = max(self._slowest, time.perf_counter() - began)
        self._statuses[answer.status_code] += 1
        if answer.status_code == 503 and answer.json()["code"] in _BUSY:
            return
        try:
            case.validate_response(answer, checks=list(_CHECKS))
        except (Exception, FailureGroup) as fault:
            self._errors[f"{operation.label}: {answer.status_code}: {str(fault)[:600]}"] = None
