"""Two versions of a case: what was changed, and what each change does to the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tovholder.case.diff import Change
from tovholder.case.writing import ABSENT
from tovholder.cashflow.plan import View
from tovholder.cashflow.waterfall import Progress, Waterfall, waterfall
from tovholder.errors import UnknownName, dotted

from .as_json import FORMAT
from .asked import group_asked
from .calculation import Calculation
from .overview import leading


@dataclass(frozen=True, slots=True, repr=False)
class Comparison:
    """Both versions, and the steps from the first to the second. Shown in a notebook, it is those steps."""

    before: Calculation
    after: Calculation
    waterfall: Waterfall

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every changed place, in the order of the files."""
        return tuple(bar.change for bar in self.waterfall.bars)

    def __repr__(self) -> str:
        steps = self.waterfall
        codes = f"{self.before.document.code} to {self.after.document.code}"
        if not steps.bars:
            return f"<Comparison {codes}: no change>"
        named = [
            ("before", f"{in_kroner(steps.start):.2f}"),
            *((dotted(bar.change.path), f"{in_kroner(bar.amount):+.2f}") for bar in steps.bars),
            ("together", f"{in_kroner(steps.interaction):+.2f}"),
            ("after", f"{in_kroner(steps.end):.2f}"),
        ]
        wide, long = (max(map(len, column)) for column in zip(*named, strict=True))
        rows = "".join(f"\n  {name:<{wide}}  {amount:>{long}}" for name, amount in named)
        return f"<Comparison {codes}, {steps.group}, {steps.view}{rows}>"


def compare(
    before: Calculation,
    after: Calculation,
    *,
    group: str | None = None,
    view: View = "budget",
    progress: Progress | None = None,
) -> Comparison:
    """What changed from one version to another.

    group: whose net; by default the municipality's, or what the first version is about. Amounts are present values
    under the view's own rates (the budget view's is usually none).
    progress: told (changes calculated, changes in all) on the way.
    Raises UnknownName for a group that neither version has.
    """
    chosen = leading(before.result) if group is None else _asked(before, after, group)
    steps = waterfall(before.document, after.document, group=chosen, view=view, bank=before.bank, progress=progress)
    return Comparison(before, after, steps)


def _asked(before: Calculation, after: Calculation, group: str) -> str:
    """A party that one version adds has nothing in the other."""
    try:
        return group_asked(after, group)
    except UnknownName:
        return group_asked(before, group)


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """A comparison as plain data, in whole øre, as `docs/json.md` describes it."""
    steps = comparison.waterfall
    return {
        "format": FORMAT,
        "before": comparison.before.document.code,
        "after": comparison.after.document.code,
        "group": steps.group,
        "view": steps.view,
        "start": steps.start,
        "changes": [
            {
                "place": dotted(bar.change.path),
                "before": written(bar.change.before),
                "after": written(bar.change.after),
                "amount": bar.amount,
                "stands_alone": bar.stands_alone,
            }
            for bar in steps.bars
        ],
        "interaction": steps.interaction,
        "end": steps.end,
    }


def written(value: Any) -> Any:
    """A value of a case file as plain data; None where there was nothing."""
    if value is ABSENT:
        return None
    if isinstance(value, dict):
        return {str(key): written(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [written(entry) for entry in value]
    if isinstance(value, bool) or value is None:
        return value
    # The YAML library's numbers know how they were spelled; plain ones do not.
    for plain in (int, float):
        if isinstance(value, plain):
            return plain(value)
    return str(value)


def in_kroner(hundredths: int) -> float:
    """Whole øre as kroner."""
    return hundredths / 100
