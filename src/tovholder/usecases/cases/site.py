"""An installation: what the use-cases that several people share work with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from tovholder.case.document import Document
from tovholder.portfolio.candidate import Candidate
from tovholder.uncertainty.live import Figures
from tovholder.usecases.access.provider.asking import Asked
from tovholder.usecases.access.provider.under_way import UnderWay
from tovholder.usecases.access.store import AccessStore, FactorStore, IdentityStore, InvitationStore, SessionStore
from tovholder.usecases.access.throttle import CODE_TRIES, CODE_WINDOW, GOINGS, Throttle
from tovholder.usecases.audit.store import AuditStore
from tovholder.usecases.followup.data import FollowupData
from tovholder.usecases.followup.store import FollowupStore, PaymentStore
from tovholder.usecases.governance.store import GovernanceStore
from tovholder.usecases.portfolio.choosing import Entry

from .calculations import Calculations, Kept
from .desks import Desks
from .edit import Edit
from .plans import Plans
from .store import CaseStore
from .workshop import Workshop

_CANDIDATES, _ENTRIES = 256, 4096
"""A candidate holds its payer's net in every draw and year, half a megabyte; an entry next to nothing."""


class Store(
    CaseStore,
    AccessStore,
    SessionStore,
    InvitationStore,
    FactorStore,
    IdentityStore,
    AuditStore,
    FollowupStore,
    PaymentStore,
    GovernanceStore,
    Protocol,
):
    """Everything that is kept."""

    def is_ready(self) -> bool:
        """Whether it answers, in the form this program needs."""

    def begin_moment(self, *, reads: bool) -> None:
        """From here on in this request, what is asked again is answered as it was, if it only reads, and until
        something is written."""


class Passwords(Protocol):
    """How passwords are hashed."""

    def hashed(self, password: str) -> str:
        """A hash to keep; slow on purpose."""

    def fits(self, password: str, kept: str | None) -> bool:
        """Whether it is the one. Without a kept hash it takes as long, and is not."""

    def is_outdated(self, kept: str) -> bool:
        """Whether it was made in another way than hashes are made now."""


class Drafts(Protocol):
    """Who calculates a case with edits that are not saved, while this process does other things."""

    def figures(self, document: Document, edits: Sequence[Edit]) -> Figures | None:
        """What it would come to; None if that is to be found out here."""


def now() -> dt.datetime:
    """The time, in UTC."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True)
class Site:
    """The store, the knowledge bank's results, the clock, and where outcome data lie.

    key, older_keys: what the record is bound with, and what it was before, oldest first.
    anchors: the file where its end is written down.
    providers: by whom people can be signed in, by the id in the address.
    beside: who calculates drafts, if it is not done here.
    codes_for_all: whether everybody who signs in with a password gives a code too, or only those from outside.
    """

    store: Store
    passwords: Passwords
    calculations: Calculations
    clock: Callable[[], dt.datetime] = now
    throttle: Throttle = field(default_factory=Throttle)
    codes: Throttle = field(default_factory=lambda: Throttle(tries=CODE_TRIES, window=CODE_WINDOW))
    plans: Plans = field(default_factory=Plans)
    beside: Drafts | None = None
    workshop: Workshop = field(default_factory=Workshop)
    candidates: Kept[Candidate] = field(default_factory=lambda: Kept(_CANDIDATES))
    entries: Kept[Entry | None] = field(default_factory=lambda: Kept(_ENTRIES))
    desks: Desks = field(default_factory=Desks)
    followup: FollowupData = field(default_factory=FollowupData)
    key: bytes | None = field(default=None, repr=False)
    older_keys: tuple[bytes, ...] = field(default=(), repr=False)
    anchors: Path | None = None
    providers: Mapping[str, Asked] = field(default_factory=dict)
    under_way: UnderWay = field(default_factory=UnderWay)
    goings: Throttle = field(default_factory=lambda: Throttle(tries=GOINGS))
    codes_for_all: bool = False
