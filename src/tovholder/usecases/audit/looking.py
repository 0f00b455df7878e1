"""Looking into the record: who did what, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from tovholder.locale import Lang, text
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.access.roles import visible
from tovholder.usecases.as_csv import csv_text
from tovholder.usecases.cases.site import Site

from .anchors import read_anchors
from .entries import Entry
from .lines import COLUMNS, cells
from .store import Wanted
from .verifying import Verdict, verify

PAGE, _AT_A_TIME = 100, 1000
"""Entries shown at a time; written at a time."""
_QUICK, _KEPT_FOR = 50_000, 600
"""Entries that are gone through while one waits; seconds that the verdict on more is kept for."""


def log(actor: Actor, site: Site, wanted: Wanted, *, limit: int = PAGE) -> tuple[Entry, ...]:
    """Entries the actor may see, newest first. Raises NotAllowed."""
    return site.store.log(within(actor, site, wanted), limit=limit)


def exported(actor: Actor, site: Site, wanted: Wanted) -> Iterable[Entry]:
    """The same without end, oldest first; that they were taken out is noted first. Raises NotAllowed."""
    seen = within(actor, site, wanted)
    site.store.note_seen("log-exported", by=actor.id, at=site.clock(), case=wanted.case, subjects=(), said="")
    return site.store.log_onward(seen)


def people(actor: Actor, site: Site) -> list[tuple[str, str]]:
    """(account, name) of whom entries can be asked for by, by name; only of those on the actor's own cases."""
    seen = visible(actor, "audit.read")
    if seen.everything:
        return list(site.store.names().items())
    near = names(site, log(actor, site, Wanted(), limit=_AT_A_TIME))
    return sorted(near.items(), key=lambda one: one[1])


def whole(actor: Actor, site: Site) -> Verdict:
    """Whether the record is whole, as far as it goes now. Raises NotAllowed, TooBusy while it is gone through."""
    within(actor, site, Wanted())
    anchors = read_anchors(site.anchors) if site.anchors is not None and site.anchors.is_file() else ()
    head = site.store.log_head()
    # A long record takes longer than anybody waits, and grows meanwhile: who asks again is to have what was begun.
    key = head if head.number < _QUICK else int(site.clock().timestamp() // _KEPT_FOR)

    def verified() -> Verdict:
        return verify(site.store, key=site.key, older=site.older_keys, anchors=anchors)

    return site.workshop.made(("audit", key), verified)


def names(site: Site, entries: Iterable[Entry]) -> Mapping[str, str]:
    """Account → name, of those the entries tell of."""
    ids = {one for entry in entries for one in (entry.by, entry.id if entry.thing == "account" else None) if one}
    return site.store.accounts_called(sorted(ids))


def as_table(entries: Iterable[Entry], *, lang: Lang) -> Iterator[str]:
    """The entries as CSV, a piece at a time."""
    header = [text(f"audit.column.{name}", lang) for name in COLUMNS]
    yield csv_text(header, (), lang=lang)
    left = iter(entries)
    while rows := [cells(entry) for entry in islice(left, _AT_A_TIME)]:
        yield csv_text(header, rows, lang=lang).partition("\r\n")[2]


def within(actor: Actor, site: Site, wanted: Wanted) -> Wanted:
    """What is wanted, of what the actor may see. Raises NotAllowed for nothing at all."""
    seen = visible(actor, "audit.read")
    if seen.everything:
        return wanted
    if not seen.municipalities and not seen.cases:
        raise NotAllowed
    return replace(wanted, cases=frozenset(row.id for row in site.store.cases(seen)))
