"""Many people in many municipalities at once, at a steady pace, and how long each had to wait.

A request is due at its own moment whether or not those before it have been answered, and its time is counted from
then: a server that stalls cannot hide it. Of twenty requests sixteen read, one of them a case in follow-up, three
calculate and one saves.
"""

from __future__ import annotations

import datetime as dt
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import numpy as np
from tests.trust.outcome_rows import data_in, key_of, with_rows
from tests.trust.pace import Behind, behind, pace
from tests.trust.server import Client, Server
from tests.workspace.sites import EVERYTHING, MINIMAL, VEJLE, installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.records import Municipality
from tovholder.usecases.access.tokens import new_token
from tovholder.usecases.cases.texts import create
from tovholder.workspace.folder import FILE
from tovholder.workspace.store import open_store

THREADS = 24
_GRACE = 30.0
"""Seconds after the last request was due that it is still sent; a server that is further behind is not asked."""
WITHIN = 0.3
"""Seconds within which 95 % are to be answered."""
FOLLOWED = "/sager/{case}/opfoelgning/status"
READS = ("/sager/{case}", "/api/cases/{case}", "/sager/{case}/historik", "/api/cases/{case}/results")


@dataclass(frozen=True, slots=True)
class Tenant:
    """A municipality with somebody who works there, by their token, its cases, and the one that is in follow-up."""

    token: str
    cases: tuple[str, ...]
    followed: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a run came to. Seconds from the moment a request was due until all of its answer was there.

    due, requests: how many were to be asked, and how many could be before the end. behind: when 95 % were not answered
    within `WITHIN`.
    """

    due: int
    requests: int
    asked_a_second: float
    answered_a_second: float
    p50: float
    p95: float
    p99: float
    slowest: float
    statuses: Counter[int]
    wrong: tuple[str, ...]
    by_kind: dict[str, tuple[float, ...]]
    behind: Behind


@dataclass
class _Times:
    lock: threading.Lock = field(default_factory=threading.Lock)
    seconds: list[tuple[str, float, float]] = field(default_factory=list)
    """(kind, when it was due, how long it waited)."""
    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def fill(data: Path, *, tenants: int, cases: int, rows: int) -> tuple[Tenant, ...]:
    """A data folder with so many municipalities, cases in each, and outcome rows in all; every tenth case, from the
    first, is the large example, and the last one is in follow-up.
    """
    data.mkdir(mode=0o700, parents=True)
    (data / FILE).touch(mode=0o600)
    place = installation(store := open_store(data / FILE), data_in(data))
    place.clock.at = now = dt.datetime.now(dt.UTC)
    anna = place.somebody("Anna", *EVERYTHING)
    made = []
    for tenant in range(tenants):
        home = f"kommune{tenant}"
        store.add_municipality(Municipality(home, f"Kommune {tenant}"), by=anna.id, at=now)
        actor = place.somebody(f"tovholder{tenant}", Grant("coordinator", "municipality", home))
        _, secret = new_token(actor, place.site, "load", days=2, only_reads=False)
        texts = (VEJLE if number % 10 == 0 else MINIMAL for number in range(cases - 1))
        ids = tuple(create(actor, place.site, home, text).id for text in texts)
        followed = with_rows(actor, place.site, home, rows // tenants)
        made.append(Tenant(secret, (*ids, followed), followed))
    store.close()
    return tuple(made)


def run(folder: Path, *, tenants: int, cases: int, rows: int, rate: float, seconds: float, seed: int = 1) -> Found:
    """So many requests a second for so long."""
    folder.mkdir(parents=True)
    known = fill(folder / "data", tenants=tenants, cases=cases, rows=rows)
    with serving(folder / "data") as server:
        # Outcome data are first read while nobody waits, as when somebody was there in the morning.
        for tenant in known:
            with closing(Client(server.port, tenant.token)) as client:
                client.ask("GET", FOLLOWED.format(case=tenant.followed), under="")
        return ask(server.port, known, rate=rate, seconds=seconds, seed=seed)


def serving(data: Path) -> Server:
    """A server on what was filled, to be started."""
    return Server(data, "--followup-key", str(key_of(data)))


def ask(
    port: int, tenants: tuple[Tenant, ...], *, rate: float, seconds: float, seed: int,
    meanwhile: Callable[[], None] | None = None,
) -> Found:  # fmt: skip
    """Ask a server that runs. meanwhile: called about every second."""
    times, numbers, began = _Times(), count(), time.monotonic() + 0.5
    total, opened = int(rate * seconds), dict[str, str]()
    threads = [
        threading.Thread(
            target=_work, args=(port, tenants, times, numbers, opened, total, began, rate, random.Random(seed + i))
        )
        for i in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    paces = [(0.0, pace())]
    while any(thread.is_alive() for thread in threads):
        time.sleep(1)
        paces.append((time.monotonic() - began, pace()))
        if meanwhile is not None:
            meanwhile()
    took = time.monotonic() - began
    waits = [wait for _, _, wait in times.seconds]
    kinds = {kind: [wait for own, _, wait in times.seconds if own == kind] for kind in ("read", "calculate", "save")}
    p50, p95, p99 = _quantiles(waits, 0.5, 0.95, 0.99)
    by_kind = {kind: _quantiles(own, 0.5, 0.95) for kind, own in kinds.items() if own}
    statuses, wrong = times.statuses, tuple(times.wrong)
    late = behind(((due, wait) for _, due, wait in times.seconds), paces, within=WITHIN)
    answered = len(waits) / took
    return Found(total, len(waits), rate, answered, p50, p95, p99, max(waits), statuses, wrong, by_kind, late)


def _quantiles(waits: list[float], *shares: float) -> tuple[float, ...]:
    return tuple(float(found) for found in np.quantile(waits, shares))


def _work(
    port: int, tenants: tuple[Tenant, ...], times: _Times, numbers: count[int], opened: dict[str, str], total: int,
    began: float, rate: float, chance: random.Random,
) -> None:  # fmt: skip
    clients = {tenant.token: Client(port, tenant.token) for tenant in tenants}
    ends = began + total / rate + _GRACE
    while (number := next(numbers)) < total and time.monotonic() < ends:
        tenant = chance.choice(tenants)
        case, client = chance.choice(tenant.cases), clients[tenant.token]
        due = began + number / rate
        time.sleep(max(0.0, due - time.monotonic()))
        kind = "save" if number % 20 == 19 else "calculate" if number % 20 > 15 else "read"
        try:
            if number % 20 == 0:
                status = client.ask("GET", FOLLOWED.format(case=tenant.followed), under="").status
            else:
                status = _asked(client, case, kind, opened, chance)
        except Exception as error:
            status = 0
            with times.lock:
                times.wrong.append(f"{kind}: {type(error).__name__}")
        with times.lock:
            times.seconds.append((kind, due - began, time.monotonic() - due))
            times.statuses[status] += 1
            if status >= 500:
                times.wrong.append(f"{kind}: {status}")
    for client in clients.values():
        client.close()


def _asked(client: Client, case: str, kind: str, opened: dict[str, str], chance: random.Random) -> int:
    """The status of the answer. Whoever calculates or saves has the case open, in the version somebody saw last.

    A case is opened once, by all of them: asked for by each, every fifth request would be one more than was counted.
    """
    if kind == "read":
        path = chance.choice(READS).format(case=case)
        return client.ask("GET", path, under="").status
    version = opened.get(case)
    if version is None:
        version = opened[case] = client.get(f"/cases/{case}")["version"]["hash"]
    edits = [{"place": "horizon", "typed": f"{chance.randrange(4, 9)} years"}]
    body = {"opened": version, "edits": edits}
    answer = client.ask("POST", f"/cases/{case}/{'preview' if kind == 'calculate' else 'changes'}", body)
    if kind == "save" and answer.status == 200:
        opened[case] = answer.body["version"]["hash"]
    elif answer.status == 409:
        # Somebody else saved the same first, which is an answer too.
        opened.pop(case, None)
    return answer.status
