"""Each of SØM's rules, departed from one at a time: the departure is named where it is, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.docs.yaml_blocks import merged

from tovholder.case.reading import read_case
from tovholder.cashflow.soem import soem_deviations

TEXT = (Path(__file__).parents[1] / "cases" / "soem_reference.yaml").read_text(encoding="utf-8")

PER_UNIT = {name: {"change": None, "per_unit": "-1 per year"} for name in ("kommune", "region", "stat")}


def outcome(**fields: Any) -> Mapping[str, Any]:
    return {"outcomes": {"succes": fields}}


def cost(**fields: Any) -> Mapping[str, Any]:
    return {"costs": {"indsats": fields}}


def deviations(change: Mapping[str, Any]) -> list[tuple[str, str]]:
    case = read_case(merged(TEXT, change)).require()
    return [(finding.code, finding.place) for finding in soem_deviations(case)]


def test_a_case_that_follows_the_rules_has_none() -> None:
    assert deviations({}) == []
    assert deviations({"price_index": "nettoprisindeks"}) == []


def test_a_case_without_the_profile_is_not_asked() -> None:
    assert deviations({"profile": None, "period": "quarter", "flows_at": "middle"}) == []


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        ({"period": "quarter"}, "soem-period", "period"),
        ({"flows_at": "middle"}, "soem-position", "flows_at"),
        (cost(position="start"), "soem-position", "costs.indsats.position"),
        ({"discount": {"budget": "none", "society": "none", "base": "2020"}}, "soem-base", "discount.base"),
        ({"price_index": "satsregulering"}, "soem-price-index", "price_index"),
        (cost(price_index="satsregulering"), "soem-price-index", "costs.indsats.price_index"),
        (cost(price_growth="1 %"), "soem-price-growth", "costs.indsats.price_growth"),
        (
            cost(paid_by=[{"until": "2023-01", "to": {"municipality": 1}}, {"from": "2023-01", "to": {"state": 1}}]),
            "soem-dated-shares",
            "costs.indsats",
        ),
        (outcome(attribution="80 %"), "soem-attribution", "outcomes.succes.attribution"),
        (outcome(measure="mean", consequences=PER_UNIT), "soem-mean-change", "outcomes.succes.measure"),
        (outcome(basis="entrant"), "soem-basis", "outcomes.succes.basis"),
        (outcome(lasts={"half_life": "2 years"}), "soem-profile-over-time", "outcomes.succes.lasts"),
        (outcome(lasts={"stepped": False}), "soem-not-stepped", "outcomes.succes.lasts.stepped"),
        (outcome(lasts={"until": "12 years"}), "soem-longer-than-ten-years", "outcomes.succes.lasts"),
        (outcome(**{"with": {"by_date": {2021: "40 %", 2022: "50 %"}}}), "soem-rate-varies", "outcomes.succes.with"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_a_departure_is_named(change: Mapping[str, Any], code: str, place: str) -> None:
    assert deviations(change) == [(code, place)]
