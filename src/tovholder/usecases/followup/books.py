"""The books of a case as they are kept: every closed settlement, and the file the command line reads them from."""

from __future__ import annotations

import json

from tovholder.contract.settlement.books import Books, to_json
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site


def kept_books(site: Site, case: str) -> Books:
    """The books; empty before anything is booked."""
    kept = site.store.bookings(case)
    return Books(tuple(one.entry for one in kept), tuple(one.code for one in kept))


def books_file(actor: Actor, site: Site, case: str) -> str:
    """The books as `tovholder contract settle --books` reads them. Raises NotThere, NotAllowed."""
    open_case(actor, site, case, "followup.import")
    return json.dumps(to_json(kept_books(site, case)), ensure_ascii=False, indent=1) + "\n"
