"""A file in: judged row by row, tried first, then written all at once."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from tovholder.errors import Finding, FindingsError
from tovholder.followup.extras import require
from tovholder.followup.importing.cells import FileRefused
from tovholder.followup.importing.verdicts import Verdicts
from tovholder.followup.plan import Plan
from tovholder.followup.sources import Store as Purpose
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.audit.seeing import note_seen
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.importing import import_each, totals

from .plans import plan_of
from .records import Deed

LARGEST = 50_000_000
"""Bytes in a file."""
_ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".parquet")


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: its name only tells what kind it is."""

    name: str
    content: bytes

    @property
    def ending(self) -> str:
        """What kind of file it says it is. Raises FindingsError for one that is not read here."""
        ending = PurePath(self.name).suffix.casefold()
        if ending not in _ENDINGS:
            params = {"file": self.name, "ending": ending or "?"}
            raise FindingsError([Finding("import-file-kind", params=params)])
        return ending


def import_sent(
    actor: Actor,
    site: Site,
    case: str,
    source: str,
    sent: Sent,
    *,
    purposes: Sequence[Purpose] = (),
    dry_run: bool,
    correct: bool = False,
    key: str | None = None,
) -> tuple[Verdicts, ...]:
    """The verdict on every row, for each purpose. key: the client's own name for the request, to ask again by.

    Raises UnknownName for a source the plan has not; FileRefused; NoPlan, NotThere, TooBusy; and what the store says.
    """
    require("scale")
    opened = open_case(actor, site, case, "followup.import")
    plan = plan_of(site, opened).reading.require()
    ending, name = sent.ending, key or new_id()
    digest = hashlib.sha256(sent.content).hexdigest()
    asked = ("followup-import", case, actor.id, name, source, digest, tuple(purposes), dry_run, correct)
    return site.workshop.made(
        asked,
        lambda: _imported(
            actor, site, case, plan, source, sent, ending, purposes, dry_run=dry_run, correct=correct, key=name
        ),
    )


def _imported(
    actor: Actor, site: Site, case: str, plan: Plan, source: str, sent: Sent, ending: str,
    purposes: Sequence[Purpose], *, dry_run: bool, correct: bool, key: str,
) -> tuple[Verdicts, ...]:  # fmt: skip
    now = site.clock()
    found: list[Verdicts] = []
    with site.followup.alone(case) as folder, site.followup.received(sent.content, ending=ending) as file:
        try:
            for verdicts in import_each(
                file, plan, source, folder=folder, purposes=purposes, key=site.followup.key(),
                now=now.replace(tzinfo=None), dry_run=dry_run, correct=correct, by=actor.id,
                told=lambda rows: site.followup.progress.tell(case, key, rows),
                writing=lambda new, corrected: _note(actor, site, case, new, corrected),
            ):  # fmt: skip
                found.append(verdicts)
                if verdicts.accepted and not dry_run:
                    site.store.add_deed(Deed(case, "import", actor.id, now, totals(verdicts)))
        except FileRefused as error:
            # Under the name it was sent by.
            raise FindingsError(
                Finding(f.code, f.severity, f.path, {**f.params, "file": sent.name}) for f in error.findings
            ) from None
    return tuple(found)


def _note(actor: Actor, site: Site, case: str, new: Collection[str], corrected: Collection[str]) -> None:
    """Note of whom something comes in, before it is there for good."""
    note_seen(actor, site, "person-collected", case=case, people=new, purpose="import")
    note_seen(actor, site, "person-changed", case=case, people=corrected, purpose="import")


def imports(actor: Actor, site: Site, case: str) -> tuple[Deed, ...]:
    """What has been done to the case's data, newest first. Raises NotThere, NotAllowed."""
    open_case(actor, site, case, "followup.import")
    return site.store.deeds(case)
