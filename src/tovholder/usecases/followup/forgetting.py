"""Forgetting people in a case of a server: whom it is about is noted, as digests, before they are gone."""

from __future__ import annotations

import datetime as dt

from tovholder.errors import Finding, FindingsError
from tovholder.followup.stores.forgetting import Forgotten, there
from tovholder.followup.stores.store import Store
from tovholder.usecases.audit.entries import subject_of
from tovholder.usecases.audit.seeing import Purpose
from tovholder.usecases.cases.site import Site
from tovholder.usecases.forgetting import PURPOSES, Chosen, forget_people


def forget_somebody(
    site: Site, case: str, chosen: Chosen, *, basis: str, dry_run: bool = False
) -> tuple[Forgotten, ...]:  # fmt: skip
    """Forget somebody who is to be deleted from a case's data, by whoever runs the server; what each store forgot.

    With `dry_run` nothing is forgotten and nothing noted. Raises NotForgotten, TooBusy; FindingsError for a case
    there is not, and for a store or a key that cannot be used.
    """
    if site.store.case(case) is None:
        raise FindingsError([Finding("forget-case-missing", params={"case": case})])
    if not any(site.followup.has(case, purpose) for purpose in PURPOSES):
        return ()
    now = site.clock().replace(tzinfo=None)
    return forget_noted(site, case, chosen, basis=basis, why="erasure", now=now, dry_run=dry_run)


def forget_noted(
    site: Site, case: str, chosen: Chosen, *, basis: str, why: Purpose, now: dt.datetime, dry_run: bool
) -> tuple[Forgotten, ...]:  # fmt: skip
    """What each store of a case forgot, or with `dry_run` would forget. Raises as `forget_somebody`."""
    wanted = chosen if dry_run else _noted(site, case, chosen, why)
    with site.followup.alone(case) as folder:
        return forget_people(folder, wanted, basis=basis, now=now, dry_run=dry_run)


def _noted(site: Site, case: str, chosen: Chosen, why: Purpose) -> Chosen:
    """Those of them a store has, noted before they are gone."""

    def of(store: Store) -> frozenset[str]:
        people = there(store, chosen(store))
        if people:
            subjects = {subject_of(case, person) for person in people}
            site.store.note_seen("person-deleted", by=None, at=site.clock(), case=case, subjects=subjects, said=why)
        return people

    return of
