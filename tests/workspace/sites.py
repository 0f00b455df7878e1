"""An installation of its own for a test, with accounts that need no slow password."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from tovholder.knowledge import load_bank
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.housekeeping import begin_with
from tovholder.usecases.access.records import Account, Invitation
from tovholder.usecases.access.secrets import kept, new_id, new_secret
from tovholder.usecases.cases.calculations import Calculations
from tovholder.usecases.cases.records import CaseRow
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.texts import create
from tovholder.usecases.followup.data import FollowupData
from tovholder.workspace.store import SqlStore, open_store

EVERYTHING = (Grant("administrator", "instance"), Grant("coordinator", "instance"))
BANK = load_bank()
START = dt.datetime(2026, 1, 5, 8, tzinfo=dt.UTC)
ROOT = Path(__file__).parents[2]
MINIMAL = (ROOT / "examples" / "minimal.yaml").read_text(encoding="utf-8")
VEJLE = (ROOT / "examples" / "vejle.yaml").read_text(encoding="utf-8")


class PlainPasswords:
    """Hashes nothing: a test of something else need not wait for Argon2."""

    def hashed(self, password: str) -> str:
        return f"plain {password}"

    def fits(self, password: str, kept: str | None) -> bool:
        return kept == f"plain {password}"

    def is_outdated(self, kept: str) -> bool:
        return not kept.startswith("plain ")


@dataclass
class Clock:
    """A clock that is moved by hand."""

    at: dt.datetime = START

    def __call__(self) -> dt.datetime:
        return self.at

    def passes(self, **time: float) -> None:
        """Let time pass."""
        self.at += dt.timedelta(**time)


@dataclass
class Installation:
    """A site, its clock and its first municipality."""

    site: Site
    clock: Clock
    municipality: str
    calculations: Calculations = field(repr=False)

    def somebody(self, name: str, *grants: Grant) -> Actor:
        """Somebody with an account and these grants; their password is `password of <name>`."""
        return somebody(self.site, name, grants)

    def gets_second_factor(self, actor: Actor) -> None:
        """What somebody from outside must have before a token of theirs is good."""
        self.site.store.offer_second_factor(actor.id, "secret", at=self.clock())
        self.site.store.confirm_second_factor(actor.id, "secret", 1, ["recovery"], swap=None, at=self.clock())

    def case(self, actor: Actor, text: str = MINIMAL) -> CaseRow:
        """A new case."""
        return create(actor, self.site, self.municipality, text)


def installation(store: SqlStore, followup: FollowupData | None = None) -> Installation:
    """An installation on this store, with a place for outcome data if one is given."""
    clock, calculations = Clock(), Calculations(BANK)
    site = Site(store, PlainPasswords(), calculations, clock=clock, followup=followup or FollowupData())
    return Installation(site, clock, begin_with(site, "Kommunen").id, calculations)


def small_installation(folder: Path) -> Installation:
    """An installation on SQLite, with outcome data beside it and the key to pseudonyms elsewhere."""
    followup = FollowupData(folder / "data", key_file=folder / "key" / "followup.key")
    (folder / "key").mkdir(exist_ok=True)
    followup.prepare()
    return installation(open_store(folder / "small.sqlite"), followup)


def somebody(site: Site, name: str, grants: Iterable[Grant]) -> Actor:
    """An account made by an invitation."""
    secret, now = new_secret(), site.clock()
    given = tuple(grants)
    site.store.invite(kept(secret), Invitation(None, given, now, now + dt.timedelta(days=1)), by=None)
    account = Account(new_id(), name, name, now)
    assert site.store.accept(kept(secret), account, site.passwords.hashed(f"password of {name}"), at=now)
    return Actor(account.id, name, given)


def reading_only(actor: Actor) -> Actor:
    """The same, come with a token that may change nothing."""
    return replace(actor, only_reads=True, is_program=True)
