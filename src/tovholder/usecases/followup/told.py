"""What came of a case, as the documents of somebody may tell it.

What was found takes leave to see the follow-up; nothing of it rests on few people. The journal has exact counts, so it
is told, with the books, only to those who settle by it or approve it, as on their own page.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tovholder.quantities import month_of
from tovholder.report.followed.record import Followed
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.roles import Place, reach
from tovholder.usecases.cases.opening import Opened
from tovholder.usecases.cases.site import Site
from tovholder.usecases.reporting import followed

from .books import kept_books
from .found import found
from .measured import measured, state
from .settling import stated


@dataclass(frozen=True, slots=True)
class Told:
    """What documents are written from beside the case, and a key that names everything it rests on."""

    key: tuple[object, ...] = ()
    followed: Followed = field(default_factory=Followed)


NOTHING = Told()
"""Before there is a plan with data, and to those who may see nothing of it."""


def told(actor: Actor, site: Site, opened: Opened) -> Told:
    """What somebody's documents of the newest version tell today.

    Raises CaseError for a plan or a journal with errors in it, rather than leaving out what was measured; TooBusy.
    """
    place = Place(opened.row.municipality, opened.id)
    has_plan = site.store.followup_text(opened.id, "plan") is not None
    sees = has_plan and site.followup.has(opened.id, "verification") and reach(actor, "followup.read", place).whole
    journal = site.store.followup_text(opened.id, "journal")
    settles = has_plan and journal is not None and reach(actor, "followup.settle", place).whole
    if not sees and not settles:
        return NOTHING
    of, day = measured(site, opened), site.clock().date()
    # The state is read before what is made from it: something imported meanwhile is told under the next key too.
    settled = (journal.hash, kept_books(site, opened.id).codes) if settles and journal is not None else None
    key = (day, state(site, of) if sees else None, settled)
    settling = stated(site, of, day=day) if settles else None
    return Told(key, followed(day, settling, found(site, of, through=month_of(day)) if sees else None))
