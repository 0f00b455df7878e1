"""A plan to begin with."""

from __future__ import annotations

from tovholder.followup.beginning import beginning
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.site import Site

EMPTY = "tovholder_followup: 1\n"


def example(actor: Actor, site: Site, case: str) -> str:
    """A made-up plan, joined to the case's own tranches and goals. Raises NotThere."""
    document = document_of(site, open_case(actor, site, case, "followup.read").head)
    return beginning(site.calculations.reading(document).case, document)
