"""Noting that persons are seen. Whatever shows, searches, hands on or deletes what is known of a person calls this.

The entry is written and on disk before what it tells of is shown: where it cannot be written, nothing is shown. One
call is one entry, whomever it is about; each person can be found again by `citizen.extract`.

    rows = store.observations(…)
    note_seen(actor, site, "person-read", case=case, people=[row.person for row in rows], purpose="attest")
    return rows

What is kept in another database than the record, such as the stores of follow-up, cannot share a transaction with it:
note first, then change. If the change then fails, there is an entry too many and not one too few.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.site import Site

from .entries import subject_of

Seen = Literal[
    "person-collected",
    "person-read",
    "person-searched",
    "person-changed",
    "person-disclosed",
    "person-masked",
    "person-deleted",
]
"""What is done to what is known of persons. *Source:* PNR-loven § 24, taken as the list of what to log."""
Purpose = Literal[
    "import", "report", "attest", "settle", "correct", "check-data", "answer-citizen", "retention", "erasure"
]  # fmt: skip
"""Why. The words stand in `audit.purpose.<purpose>`."""
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)


def note_seen(
    actor: Actor, site: Site, kind: Seen, *, case: str, people: Iterable[str], purpose: Purpose, to: str = ""
) -> None:
    """Note that these persons of a case are seen; nothing is noted where there are none.

    people: their pseudonyms, which the record keeps only digests of. to: the account they are shown to, where it is
    another. Raises DatabaseTrouble.
    """
    subjects = {subject_of(case, person) for person in people}
    if subjects:
        said = f"{purpose} {to}".strip()
        site.store.note_seen(kind, by=actor.id, at=site.clock(), case=case, subjects=subjects, said=said)
