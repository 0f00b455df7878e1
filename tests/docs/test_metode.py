"""The worked examples of docs/metode.md are what the program calculates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.docs.yaml_blocks import merged, yaml_blocks

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.cashflow.breakeven import break_even
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.discount import discount_factors
from tovholder.cashflow.funding import ladder_share
from tovholder.cashflow.kernel import marginal_refund
from tovholder.cashflow.measures import Summary, internal_rates, payback, realisable_gain, summarise
from tovholder.cashflow.persistence import Curve, decay_of_drop_off, decay_of_half_life, mean_strength, stepped_strength
from tovholder.cashflow.result import Result, evaluate
from tovholder.cashflow.waterfall import waterfall
from tovholder.contract.transfers import smallest_transfers
from tovholder.knowledge import load_bank
from tovholder.quantities.formats import amount, number, percent

pytestmark = pytest.mark.oracle

DOCUMENT = (Path(__file__).parents[2] / "docs" / "metode.md").read_text(encoding="utf-8")
EXAMPLE = yaml_blocks(DOCUMENT)[0].text
COHORT = np.arange(5.0)


def case(change: Mapping[str, Any] | None = None) -> Case:
    """The document's running example, with a change merged in."""
    return read_case(merged(EXAMPLE, change or {})).require()


def result(change: Mapping[str, Any] | None = None) -> Result:
    return evaluate(compile_case(case(change)))


def summary(change: Mapping[str, Any] | None = None) -> Summary:
    return summarise(result(change))


def says(section: int, *words: str) -> None:
    """Section `section` has these words, whatever the line breaks."""
    parts = re.split(r"^## (?=\d+ )", DOCUMENT, flags=re.MULTILINE)[1:]
    text = " ".join(next(part for part in parts if part.startswith(f"{section} ")).split())
    lacking = [word for word in words if word not in text]
    assert lacking == []


def kroner(*values: float) -> list[str]:
    return [amount(round(float(value), 6)) for value in values]


def numbers(*values: float, decimals: int = 0) -> list[str]:
    return [number(round(float(value), 9), decimals=decimals) for value in values]


def test_1_periods_and_calendar_years() -> None:
    cost = {"fixed": 120000, "paid_by": "familie"}
    half = result(
        {"start": "2027-07", "costs": {"forloeb": None, "start": cost}, "tranches": {"hold": {"entrants": 0}}}
    )
    per_year = half.per_year(half.flow("familie"))[:, 0]
    assert per_year[:2].tolist() == pytest.approx([-60000, -60000])
    says(1, *kroner(60000))
    quarters = result({"period": "quarter"})
    assert quarters.people[0, :8, 0].tolist() == [5.0] * 8
    says(1, "5 i hvert kvartal")


def test_2_prices() -> None:
    levels = load_bank().index("nettoprisindeks").levels
    assert 100 * levels[2025] / levels[2024] == pytest.approx(101.9)
    says(2, "101,90 kr.")
    benefit = {
        "change": "-1 år pr. år",
        "price": {"value": 12326, "unit": "kr/måned"},
        "falls_on": "state",
    }
    grown = result({"outcomes": {"trivsel": {"consequences": {"stoette": {"price_growth": "2 %"}, "ydelse": benefit}}}})
    line = next(i for i, entry in enumerate(grown.plan.lines) if entry.id == "trivsel.ydelse")
    state = grown.flow("state")[1, 0] / 6.4
    assert grown.counts[line, 1, 0] == pytest.approx(-6.4)
    says(2, *kroner(state))
    plain = result().flow("familie")[2, 0]
    assert grown.flow("familie")[2, 0] / plain == pytest.approx(1.02**2)
    says(2, *numbers(1.02**2, decimals=4))


def test_3_people() -> None:
    people = result().people[..., 0]
    assert people[:, :3].tolist() == [[20, 20, 0], [0, 16, 16], pytest.approx([0, 6.4, 6.4])]
    entrant = result({"outcomes": {"trivsel": {"basis": "entrant"}}}).people[2, :3, 0]
    assert entrant.tolist() == pytest.approx([8, 8, 0])
    says(3, "20 · 0,80 = 16", "16 · (0,60 − 0,20) = 6,4", "20 · (0,60 − 0,20) = 8")


def test_4_persistence() -> None:
    curve = Curve(full=1.0, decay=decay_of_half_life(2.0))
    means, steps = mean_strength(COHORT, curve)[:, 0], stepped_strength(COHORT, curve)[:, 0]
    says(4, " · ".join(numbers(*means, decimals=4)), " · ".join(numbers(*steps, decimals=4)))
    ramp = mean_strength(np.arange(3.0), Curve(ramp=1.0))[:, 0]
    assert ramp.tolist() == [0.5, 1.0]
    drop = mean_strength(np.arange(4.0), Curve(decay=decay_of_drop_off(0.2)))[:, 0]
    says(4, " · ".join(numbers(*drop, decimals=4)))
    delayed = mean_strength(np.arange(4.0), Curve(delay=0.5, until=2.0))[:, 0]
    assert delayed.tolist() == [0.5, 1.0, 0.0]
    says(4, "0,5 · 1 · 0")


def test_5_kroner() -> None:
    flows = result().by_line.sum(axis=1)[..., 0]
    says(5, *kroner(flows[0, 0], flows[1, 1], flows[1, 2]))
    hours = result().counts[1, :, 0]
    says(5, *numbers(-hours[1], -hours[2]))
    early = {"tranches": {"hold": {"dropout": {"after": "3 months"}}}}
    says(5, *kroner(-result(early).flow("familie")[0, 0]))
    post = {"costs": {"stilling": {"per_year": 600_000, "one_per": 12, "paid_by": "familie"}}}
    posts = (result().flow("familie") - result(post).flow("familie"))[:, 0] / 600_000
    np.testing.assert_allclose(posts, [2, 2, 0, 0, 0], atol=1e-9)
    says(5, "er 2 stillinger i 2027 og i 2028")


def test_6_who_pays() -> None:
    steps = load_bank().rule("refusionstrappe").steps  # type: ignore[union-attr]
    first, second = ladder_share(np.array([0.0, 1.0, 2.0]), 0, steps)
    says(6, percent(float(first), decimals=1), percent(float(second)))
    kept = ladder_share(np.array([0.0, 1.0]), 26, steps)[0]
    says(6, percent(float(kept), decimals=0))
    thresholds = load_bank().rule("saerligt-dyre-enkeltsager").in_year(2022).steps  # type: ignore[union-attr]
    state = marginal_refund(np.array(3_000_000.0), np.array(500_000.0), thresholds)
    says(6, *kroner(500_000 * float(state), 500_000 * (1 - float(state))))
    across = marginal_refund(np.array(1_800_000.0), np.array(500_000.0), thresholds)
    says(6, *kroner(500_000 * float(across), 500_000 * (1 - float(across))))


def test_7_two_bottom_lines() -> None:
    ours = summary()
    says(7, *kroner(ours.groups["public"].net, ours.society_net), "1,28")
    benefit = {
        "change": "-1 år pr. år",
        "price": {"value": 12326, "unit": "kr/måned"},
        "transfer": True,
        "falls_on": "state",
    }
    moved = summary({"outcomes": {"trivsel": {"consequences": {"ydelse": benefit}}}})
    assert moved.society_net == pytest.approx(ours.society_net)
    assert moved.groups["state"].net == pytest.approx(-moved.groups["citizen"].net)
    says(7, *kroner(moved.groups["state"].net, moved.groups["citizen"].net))


def test_8_discounting() -> None:
    segments = load_bank().discount("finansministeriet-2021").segments
    factors = discount_factors(np.array([0.0, 0.5, 1.0, 36.0]), segments)
    says(8, *numbers(*factors, decimals=6))


def test_9_measures() -> None:
    ours, at_rate = summary(), summary({"discount": "knowledge/finansministeriet-2021"})
    familie, discounted = ours.groups["familie"], at_rate.groups["familie"]
    says(9, *kroner(familie.net, familie.gains, familie.costs, discounted.present_net, familie.peak_funding))
    says(9, *kroner(*(p for p in (ours.per_entrant("familie"), ours.per_completer("familie")) if p is not None)))
    assert discounted.benefit_cost_ratio is not None
    says(9, number(discounted.benefit_cost_ratio, decimals=3))
    assert len(familie.internal_rates) == 1
    says(9, percent(float(familie.internal_rates[0]), decimals=2))
    assert familie.payback == 4
    assert familie.discounted_payback is None
    says(9, "2031")
    rates = internal_rates(np.arange(3.0), np.array([-100.0, 230.0, -132.0]))
    assert rates == pytest.approx((0.1, 0.2))
    says(9, "10 % og 20 %")
    assert payback(np.array([-100.0, 120.0, -30.0, 40.0])) == 3


def test_9_break_even() -> None:
    found = break_even(case(), ("outcomes", "trivsel", "with"), group="familie")
    assert found.nearest is not None
    assert found.net is not None
    says(9, percent(found.nearest, decimals=1), percent(found.net[0], decimals=1))
    price = break_even(case(), ("outcomes", "trivsel", "consequences", "stoette", "price"), group="familie")
    assert price.nearest is not None
    says(9, f"{number(price.nearest, decimals=2)} kr.")


def test_9_public_funds_and_realisable_gain() -> None:
    valued = summary({"outcomes": {"trivsel": {"willingness_to_pay": 100000}}})
    assert valued.mvpf is not None
    assert valued.mvpf.ratio is not None
    says(9, number(valued.mvpf.ratio, decimals=2), *kroner(valued.mvpf.willingness, valued.mvpf.net_cost))
    stepped = result({"outcomes": {"trivsel": {"consequences": {"stoette": {"capacity_step": 500}}}}})
    realised = realisable_gain(stepped)[..., 0].sum(axis=0)
    assert realised[1:].tolist() == pytest.approx([250000, 500000, 500000, 250000])
    says(9, *kroner(realised.sum()))


def test_9_settlement_between_departments() -> None:
    moved = smallest_transfers(np.array([[-30.0], [80.0], [20.0]]))[:, 0]
    assert moved.tolist() == pytest.approx([30, -24, -6])
    says(9, "Taber én afdeling 30 kr., og vinder to andre 80 og 20 kr., afgiver de 24 og 6 kr.")


def test_10_soem_profile() -> None:
    text = (Path(__file__).parents[1] / "cases" / "soem_reference.yaml").read_text(encoding="utf-8")
    base = read_case(text).require()
    for rate in ("none", "3,5 %", "4 %"):
        changed = read_case(merged(text, {"discount": rate})).require()
        ours = summarise(evaluate(compile_case(changed)))
        nets = [ours.groups[party].present_net for party in ("public", "municipality", "region", "state")]
        found = break_even(changed, ("outcomes", "succes", "with"), group="public")
        assert found.nearest is not None
        says(10, " | ".join(numbers(*nets)), percent(found.nearest, decimals=2))
    assert base.profile == "soem"


def test_11_waterfall() -> None:
    before = Document(EXAMPLE)
    after = before.changed(("outcomes", "trivsel", "with", "value"), "66 %").changed(
        ("outcomes", "trivsel", "consequences", "stoette", "price", "value"), 550
    )
    found = waterfall(before, after, group="familie")
    assert found.start + sum(bar.amount for bar in found.bars) + found.interaction == found.end
    says(
        11,
        *kroner(found.start / 100, *(bar.amount / 100 for bar in found.bars), found.interaction / 100, found.end / 100),
    )


def test_every_section_says_where_it_is_from() -> None:
    parts = re.split(r"^## (?=\d+ )", DOCUMENT, flags=re.MULTILINE)[1:]
    assert [int(part.split()[0]) for part in parts] == list(range(1, len(parts) + 1))
    without = [part.split("\n")[0] for part in parts if "*Kilde" not in part]
    assert without == []
