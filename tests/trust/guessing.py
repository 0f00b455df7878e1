"""Guessing at the door: how many tries there are, and whether a name that is there is told from one that is not.

With passwords hashed as on a real server.
"""

from __future__ import annotations

import logging
import statistics
import time
from dataclasses import dataclass, replace
from pathlib import Path

from fastapi.testclient import TestClient
from tests.web.browser import app_of, stranger
from tests.workspace.sites import Installation, small_installation

from tovholder.usecases.access.inviting import accept
from tovholder.usecases.access.records import Invitation
from tovholder.usecases.access.secrets import kept, new_secret
from tovholder.usecases.access.throttle import TRIES
from tovholder.workspace.passwords import Argon2

PASSWORD = "en lang og sjælden sætning"
MOST_APART = 0.020
"""Seconds of median between a name that is there and one that is not."""


@dataclass(frozen=True, slots=True)
class Found:
    """Tries let through a minute at most; seconds of median for each kind of name; what was not as it should be."""

    tries: int
    let_through: int
    medians: dict[str, float]
    faults: tuple[str, ...]

    @property
    def apart(self) -> float:
        """Seconds between the quickest kind and the slowest."""
        return max(self.medians.values()) - min(self.medians.values())


def run(folder: Path, *, rounds: int, seconds: int = 120) -> Found:
    """So many tries with each kind of name, and then one every four seconds for a while."""
    logging.getLogger("tovholder").setLevel(logging.CRITICAL)
    place = small_installation(folder)
    place.site = replace(place.site, passwords=Argon2())
    for name in ("anna", "lukket"):
        _account(place, name)
    closed = place.site.store.sign_in_of("lukket")
    assert closed is not None
    place.site.store.set_disabled(closed[0].id, True, by=closed[0].id, at=place.clock())
    client = stranger(app_of(place))
    faults: list[str] = []
    medians = _medians(place, client, rounds, faults)
    tries, through = _stopped(place, client, seconds, faults)
    found = Found(len(medians) * rounds + tries, through, medians, tuple(faults))
    if found.apart > MOST_APART:
        return replace(found, faults=(*faults, f"{1000 * found.apart:.0f} ms between names"))
    return found


def _account(place: Installation, name: str) -> None:
    secret, now = new_secret(), place.clock()
    place.site.store.invite(kept(secret), Invitation(None, (), now, now.replace(year=now.year + 1)), by=None)
    accept(place.site, secret, login=name, name=name, password=PASSWORD, address="")


def _medians(place: Installation, client: TestClient, rounds: int, faults: list[str]) -> dict[str, float]:
    """In turns, so that what else the machine does hits them alike; of the processor's time, for the same reason."""
    kinds = {"known": ("anna", "forkert adgangskode"), "unknown": ("ingen", "forkert adgangskode")}
    kinds |= {"closed": ("lukket", PASSWORD), "odd": ("' OR 1=1 --", "x")}
    taken: dict[str, list[float]] = {kind: [] for kind in kinds}
    told = set()
    for _ in range(rounds):
        for kind, (login, password) in kinds.items():
            place.clock.passes(minutes=2)
            began = time.process_time()
            answer = client.post("/api/session", json={"login": login, "password": password})
            taken[kind].append(time.process_time() - began)
            told.add((answer.status_code, answer.text, tuple(sorted(answer.headers))))
    if len(told) != 1:
        faults.append(f"names are told apart by what is answered: {told}")
    return {kind: statistics.median(times) for kind, times in taken.items()}


def _stopped(place: Installation, client: TestClient, seconds: int, faults: list[str]) -> tuple[int, int]:
    """How many tries there were, and the most that were let through in one minute."""
    place.clock.passes(minutes=5)
    through: list[float] = []
    for second in range(0, seconds, 4):
        answer = client.post("/api/session", json={"login": "anna", "password": f"gæt nummer {second}"})
        if answer.status_code != 429:
            through.append(second)
        elif not 0 < int(answer.headers["retry-after"]) <= 60:
            faults.append("whoever is stopped is not told for how long")
        place.clock.passes(seconds=4)
    most = max(sum(start <= at < start + 60 for at in through) for start in range(seconds + 1))
    if most > TRIES:
        faults.append(f"{most} tries in a minute")
    return len(range(0, seconds, 4)), most
