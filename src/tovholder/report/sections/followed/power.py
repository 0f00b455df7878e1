"""What each planned measurement could show, before the start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tovholder.followup.estimators.power import Power
from tovholder.followup.plan import Plan
from tovholder.followup.reading import definition
from tovholder.locale import text

from ...followed.amounts import difference
from ...model import Facts
from ...wording import Wording


def power_facts(plan: Plan, powers: Mapping[str, Power], words: Wording) -> Facts:
    """A term per measurement that was planned: what it measures, how, and the smallest effect it can see."""
    return Facts(tuple((definition(plan, plan.estimates[name].indicator).text, tuple(_power(plan, name, found, words)))
                       for name, found in powers.items()))  # fmt: skip


def _power(plan: Plan, name: str, found: Power, words: Wording) -> Iterator[str]:
    wanted = plan.estimates[name]
    planned = wanted.planned
    assert planned is not None
    write = difference(plan, wanted.indicator, words.lang)
    yield f"{text(f'followup.design.{wanted.design}', words.lang)} · {wanted.indicator}"
    yield words.text(
        "power.smallest", people=planned.treated, effect=write(abs(found.smallest)), chance=words.percent(planned.power)
    )
    if found.power is not None and planned.effect is not None and found.needed is not None:
        yield words.text(
            "power.planned", effect=write(planned.effect), chance=words.percent(found.power), needed=found.needed
        )
    if found.effective < planned.treated - 0.5:
        yield words.text("power.clusters", people=planned.treated, effective=round(found.effective))
