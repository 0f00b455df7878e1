"""`tovholder followup power`: before the start, how small an effect the measurement will be able to show."""

from __future__ import annotations

from .. import language
from ..parameters import AsJson, Language
from .estimate import Names
from .parameters import PlanFile


def power(
    plan: PlanFile,
    names: Names = None,
    as_json: AsJson = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Show the power of planned measurements."""
    from tovholder.quantities import formats
    from tovholder.report.followed.amounts import difference
    from tovholder.usecases.effects import powers, powers_json

    from ..terminal import print_json, say
    from .parameters import plan_in

    agreed = plan_in(plan)
    found = powers(agreed, names or ())
    if as_json:
        print_json(powers_json(found))
        return
    if not found:
        say("followup.power.nothing")
    for name, what in found.items():
        wanted, lang_now = agreed.estimates[name], language.current()
        planned = wanted.planned
        assert planned is not None
        unit = difference(agreed, wanted.indicator, language.current())
        chance = formats.percent(planned.power, lang=lang_now)
        say("followup.power.smallest", name=name, effect=unit(what.smallest), people=planned.treated, chance=chance)
        if what.power is not None and planned.effect is not None and what.needed is not None:
            share = formats.percent(round(what.power, 2), lang=lang_now)
            say("followup.power.planned", effect=unit(planned.effect), chance=share, needed=what.needed)
        if what.effective < planned.treated - 0.5:
            say("followup.power.clusters", people=planned.treated, effective=round(what.effective))
    say("followup.power.note")
