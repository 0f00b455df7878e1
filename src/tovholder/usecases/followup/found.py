"""What the follow-up has found in a case, kept until something it rests on changes: for its pages and its documents."""

from __future__ import annotations

from tovholder.locale import Lang
from tovholder.quantities import Month, month_of
from tovholder.report.followed.measured import Measured as Found
from tovholder.report.material import Material
from tovholder.usecases.cases.site import Site
from tovholder.usecases.measuring import Known, known, measured
from tovholder.usecases.reporting import followed

from .measured import Measured, made_of_data, state


def found(site: Site, of: Measured, *, through: Month | None = None) -> Found:
    """Everything the plan asks for, through a month at most (default: this one). Raises NoData, CaseError, TooBusy."""
    until = month_of(site.clock().date()) if through is None else through
    begins = of.calculation.plan.timeline.start

    def look() -> Known:
        with site.followup.alone(of.opened.id) as folder:
            now = site.clock().replace(tzinfo=None)
            return known(of.reading, folder=folder, through=until, begins=begins, now=now)

    # What takes long is what the data say; the case, which people change all day, is quickly held up against it.
    key = ("found", *state(site, of), until)
    said = made_of_data(site, of, ("known", until, begins), look)
    return site.calculations.answer(key, lambda: measured(of.calculation, of.plan, said))


def material(site: Site, of: Measured, *, through: Month | None = None, lang: Lang) -> Material:
    """What the sections of the documents are written from. Raises as `found`."""
    day = site.clock().date()
    # The state is read before what is found by it: something imported meanwhile is told under the next key too.
    key = ("found", through, day, state(site, of))
    told = followed(day, measured=found(site, of, through=through))
    return site.desks.desk(of.calculation, lang, told, key=key).material
