"""What has been measured, as it may be shown: status and effects, made once for the data and the plan there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tovholder.errors import UnknownName
from tovholder.followup.estimating import Answer
from tovholder.followup.estimators.power import Power
from tovholder.followup.plan import Plan
from tovholder.locale import Lang
from tovholder.quantities import Month
from tovholder.report.measured.effect import effect_section, power_facts
from tovholder.report.measured.status import Standing, status_section
from tovholder.report.model import Chart, Facts, Section
from tovholder.report.wording import Wording
from tovholder.usecases import effects, following
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .measured import made_of_data, measured
from .plans import plan_of


def status(actor: Actor, site: Site, case: str, *, through: Month | None = None) -> following.Status:
    """How far the case is. Raises NotThere, NoPlan, NoData, CaseError, TooBusy."""
    of = measured(site, open_case(actor, site, case, "followup.read"))

    def make() -> following.Status:
        with site.followup.alone(case) as folder:
            day = site.clock().replace(tzinfo=None)
            return following.status(of.calculation, of.reading, folder=folder, through=through, day=day)

    return made_of_data(site, of, ("status", through), make)


def status_shown(actor: Actor, site: Site, case: str, *, through: Month | None = None, lang: Lang) -> Section:
    """The status in words, tables and drawings. Raises as `status`."""
    found = status(actor, site, case, through=through)
    known = found.calculation.case
    standing = Standing(
        known,
        found.through,
        found.least,
        found.enrolled,
        found.compared,
        found.departments,
        found.years,
        found.forecast,
        found.now,
        found.spending,
    )
    return status_section(standing, Wording(lang, known.currency))


def estimates(
    actor: Actor, site: Site, case: str, names: Sequence[str] = (), *, through: Month | None = None
) -> tuple[Plan, tuple[Answer, ...]]:
    """(the plan, the estimates named; default: all of them). Raises UnknownName; as `status`."""
    of = measured(site, open_case(actor, site, case, "followup.read"))

    def make() -> tuple[Answer, ...]:
        with site.followup.alone(case) as folder:
            now = site.clock().replace(tzinfo=None)
            return effects.estimates(of.reading, names, folder=folder, through=through, now=now)

    return of.plan, made_of_data(site, of, ("estimates", tuple(names), through), make)


def effect_shown(
    actor: Actor, site: Site, case: str, name: str, *, through: Month | None = None, lang: Lang
) -> Section:
    """One estimate in words, tables and drawings. Raises NotThere for one the plan has not; as `status`."""
    try:
        plan, (answer,) = estimates(actor, site, case, (name,), through=through)
    except UnknownName:
        raise NotThere("page") from None
    return effect_section(plan, name, answer.effect, answer.finding, Wording(lang, ""))


def powers(actor: Actor, site: Site, case: str) -> tuple[Plan, Mapping[str, Power]]:
    """(the plan, what each planned measurement could show). No data are read. Raises NotThere, NoPlan, CaseError."""
    plan = plan_of(site, open_case(actor, site, case, "followup.read")).reading.require()
    return plan, effects.powers(plan, ())


def powers_shown(actor: Actor, site: Site, case: str, *, lang: Lang) -> Facts:
    """What each planned measurement could show, in words. Raises as `powers`."""
    plan, found = powers(actor, site, case)
    return power_facts(plan, dict(found), Wording(lang, ""))


def chart_of(section: Section, number: int) -> Chart:
    """A section's chart by its place there. Raises NotThere."""
    if 0 <= number < len(section.blocks):
        block = section.blocks[number]
        if isinstance(block, Chart):
            return block
    raise NotThere("page")
