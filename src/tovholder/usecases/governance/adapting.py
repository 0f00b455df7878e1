"""A municipality's own stages and gates, in place of those the program comes with."""

from __future__ import annotations

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.known import require_municipality
from tovholder.usecases.access.roles import Place, require
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.site import Site

from .reading_rules import Read, read_rules, shipped
from .records import OwnRules


def rules_of(site: Site, municipality: str) -> Read:
    """The gates of a municipality's cases: its own, else the shipped ones."""
    own = site.store.own_rules(municipality)
    if own is None or not own.text:
        return shipped()
    return site.calculations.answer(("gates", own.hash), lambda: read_rules(own.text))


def rules_shown(actor: Actor, site: Site, municipality: str) -> tuple[Read, OwnRules | None]:
    """The gates, and the municipality's own file if they are from one. Raises NotThere, NotAllowed."""
    require(actor, "rules.manage", Place(municipality))
    require_municipality(site, municipality)
    return rules_of(site, municipality), site.store.own_rules(municipality)


def adapt(actor: Actor, site: Site, municipality: str, text: str) -> Read:
    """Use an own file of gates from now on; an empty text goes back to the shipped ones.

    What has been decided stays decided; each decision says by which file. Raises BadRules, NotThere, NotAllowed.
    """
    require(actor, "rules.manage", Place(municipality))
    require_municipality(site, municipality)
    written = text.strip()
    read = read_rules(text) if written else shipped()
    kept = text if written else ""
    site.store.add_rules(OwnRules(new_id(), municipality, kept, read.hash, actor.id, site.clock()))
    return read
