"""What has been measured, as it may be shown: status and effects, made once for the data and the plan there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tovholder.followup.estimating import Answer
from tovholder.followup.estimators.power import Power
from tovholder.followup.plan import Plan
from tovholder.locale import Lang
from tovholder.quantities import Month
from tovholder.report.model import Chart, Facts, Section, Table
from tovholder.report.papers.found import FOUND
from tovholder.report.sections.followed.power import power_facts
from tovholder.report.wording import Wording
from tovholder.usecases import effects, following
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.observing import Seen, seen

from .found import found, material
from .measured import made_of_data, measured, state
from .plans import plan_of


def status(actor: Actor, site: Site, case: str, *, through: Month | None = None) -> following.Status:
    """How far the case is. Raises NotThere, NoPlan, NoData, CaseError, TooBusy."""
    of = measured(site, open_case(actor, site, case, "followup.read"))

    begins = of.calculation.plan.timeline.start

    def look() -> Seen:
        with site.followup.alone(case) as folder:
            now = site.clock().replace(tzinfo=None)
            return seen(of.reading, folder=folder, through=through, begins=begins, now=now)

    key = ("status", *state(site, of), through)
    said = made_of_data(site, of, ("seen", through, begins), look)
    return site.calculations.answer(key, lambda: following.status(of.calculation, of.plan, said))


def shown(
    actor: Actor, site: Site, case: str, names: Sequence[str], *, through: Month | None = None, lang: Lang
) -> tuple[Section, ...]:
    """Parts of what was found, as the documents have them. Raises NotThere, NoPlan, NoData, CaseError, TooBusy."""
    of = measured(site, open_case(actor, site, case, "followup.read"))
    key = ("shown", *state(site, of), site.clock().date(), through, lang, tuple(names))
    # Long work is waited for here, together with whoever else asks; the rest is quick.
    found(site, of, through=through)

    def make() -> tuple[Section, ...]:
        written_from = material(site, of, through=through, lang=lang)
        made = (FOUND[name](written_from) for name in names)
        return tuple(section for section in made if section is not None)

    return site.calculations.answer(key, make)


def chart(
    actor: Actor, site: Site, case: str, part: str, number: int, *, through: Month | None = None, lang: Lang
) -> tuple[Chart, Table | None]:
    """(a part's chart by its place there, the numbers behind it). Raises NotThere; as `shown`."""
    names = [part] if part in FOUND else []
    for section in shown(actor, site, case, names, through=through, lang=lang):
        block = section.blocks[number] if 0 <= number < len(section.blocks) else None
        if isinstance(block, Chart):
            return block, section.numbers_of(block)
    raise NotThere("page")


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


def powers(actor: Actor, site: Site, case: str) -> tuple[Plan, Mapping[str, Power]]:
    """(the plan, what each planned measurement could show). No data are read. Raises NotThere, NoPlan, CaseError."""
    plan = plan_of(site, open_case(actor, site, case, "followup.read")).reading.require()
    return plan, effects.powers(plan, ())


def powers_shown(actor: Actor, site: Site, case: str, *, lang: Lang) -> Facts:
    """What each planned measurement could show, in words. Raises as `powers`."""
    plan, found = powers(actor, site, case)
    return power_facts(plan, found, Wording(lang, ""))
