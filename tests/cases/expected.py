"""Published cases: a case file an economist can read, and beside it what its source says the answer is.

`<case>.expected.yaml` holds `source`, `expect` (measure, party, value, digits or tolerance, note: published | derived)
and `variants` (changes to the file, each with its own `expect`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.cashflow.breakeven import break_even
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.measures import GroupMeasures, Summary, summarise
from tovholder.cashflow.result import Result, evaluate

HERE = Path(__file__).parent
DIGITS = 9

GROUP: dict[str, Callable[[GroupMeasures], float | None]] = {
    "net": lambda g: g.net,
    "gain": lambda g: g.gains,
    "cost": lambda g: g.costs,
    "npv": lambda g: g.present_net,
    "pv_gain": lambda g: g.present_gains,
    "pv_cost": lambda g: g.present_costs,
    "benefit_cost_ratio": lambda g: g.benefit_cost_ratio,
}
PER_PERSON: dict[str, Callable[[GroupMeasures, Summary], float]] = {
    "net_per_entrant": lambda g, s: g.net / s.entrants,
    "net_per_completer": lambda g, s: g.net / s.completers,
    "npv_per_completer": lambda g, s: g.present_net / s.completers,
    "cost_per_completer": lambda g, s: g.costs / s.completers,
}


@dataclass(frozen=True, slots=True)
class Expectation:
    """One number a case must come to. file: what is expected of the case. change: dotted path → value."""

    file: Path
    variant: int
    change: dict[str, Any]
    line: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.case}-{self.variant}-{self.line['measure']}-{self.line.get('party', 'people')}"

    @property
    def case(self) -> str:
        """The case's name."""
        return self.file.name.split(".")[0]

    def fault(self) -> str | None:
        """What we say instead, if it is anything else."""
        got, wanted = measured(*run(self.file, self.change), self.line), self.line["value"]
        if isinstance(wanted, str) or not isinstance(got, float):
            return None if got == wanted else f"{self}: {got}, not {wanted}"
        # Half a unit in the last digit given; the last digits of a double beyond that.
        margin = self.line.get("tolerance", 0.5 * 10 ** -self.line.get("digits", DIGITS))
        return None if abs(got - wanted) <= margin * (1 + 1e-9) + 1e-9 else f"{self}: {got}, not {wanted}"


def expectations() -> list[Expectation]:
    """Every expectation there is."""
    found = []
    for file in sorted(HERE.glob("*.expected.yaml")):
        expected = YAML(typ="safe").load(file.read_text(encoding="utf-8"))
        assert set(expected) <= {"source", "url", "expect", "variants"}, file.name
        assert expected["source"], file.name
        variants = [{"expect": expected["expect"]}, *expected.get("variants", [])]
        for number, variant in enumerate(variants):
            found += [Expectation(file, number, variant.get("change", {}), line) for line in variant["expect"]]
    return found


def run(path: Path, change: dict[str, Any]) -> tuple[Case, Result]:
    """The case with the variant's changes made, and its result."""
    document = Document((HERE / path.name.replace(".expected", "")).read_text(encoding="utf-8"))
    for dotted, value in change.items():
        document = document.changed(tuple(dotted.split(".")), value)
    case = read_case(document.text).require()
    return case, evaluate(compile_case(case))


def measured(case: Case, result: Result, line: dict[str, Any]) -> float | str | None:
    """What we say."""
    summary, measure = summarise(result), line["measure"]
    if measure in ("entrants", "completers"):
        return float(getattr(summary, measure))
    if measure == "society_npv":
        return summary.society_present_net
    group, labels = summary.groups[line["party"]], result.plan.timeline.labels
    if measure == "npv" and line.get("view") == "society":
        return group.society_rate_net
    if measure in GROUP:
        return GROUP[measure](group)
    if measure in PER_PERSON:
        return PER_PERSON[measure](group, summary)
    if measure == "irr":
        (only,) = group.internal_rates
        return only
    if measure in ("payback", "discounted_payback"):
        period = getattr(group, measure)
        return None if period is None else labels[period]
    if measure == "break_even":
        return break_even(case, tuple(line["path"].split(".")), group=line["party"]).nearest
    if measure == "share":
        period = labels.index(line["period"])
        return float(result.flow(line["party"])[period, 0] / result.flow("public")[period, 0])
    raise AssertionError(f"no measure {measure}")
