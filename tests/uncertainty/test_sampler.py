"""The draws of a plan: each input by its own name, and correlated ones as correlated as was said."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from tests.uncertainty.cases import Compiled, compiled, outcome

from tovholder.case.reading import read_case
from tovholder.cashflow.timeline import Floats
from tovholder.errors import CaseError
from tovholder.uncertainty.inverse import inverse
from tovholder.uncertainty.sampler import Sampler

ONE = outcome("a")
TWO = outcome("a") + outcome("b")


def _drawn(made: Compiled, *, count: int = 4096, seed: int = 1, purpose: str = "value") -> dict[str, Floats]:
    draws = Sampler(made.plan, made.case, seed=seed).draws(0, count, purpose=purpose)
    return {".".join(map(str, made.plan.inputs[index].path)): values for index, values in draws.drawn.items()}


def _correlated(rank: float, *, names: str = "outcomes.a.with, outcomes.b.with") -> str:
    return f"correlations:\n  - {{inputs: [{names}], rank: {rank}}}\n"


def test_every_uncertain_input_is_drawn_and_no_other() -> None:
    assert _drawn(compiled(ONE)).keys() == {"outcomes.a.with", "outcomes.a.consequences.timer.price"}


def test_a_draw_is_the_quantile_of_the_inputs_own_stream() -> None:
    made = compiled(ONE)
    sampler = Sampler(made.plan, made.case, seed=3)
    index = made.plan.index_of(("outcomes", "a", "with"))
    u = sampler.uniform(("outcomes", "a", "with"), 5, 90)
    assert np.array_equal(sampler.draws(5, 90).drawn[index], inverse(made.plan.inputs[index].quantity, u))


@pytest.mark.law
def test_a_new_input_moves_no_others_draws() -> None:
    before, after = _drawn(compiled(ONE)), _drawn(compiled(TWO, completion="70-80-90 %"))
    assert len(after) > len(before)
    for name, values in before.items():
        assert np.array_equal(values, after[name])


def test_purposes_are_independent() -> None:
    made = compiled(ONE)
    first, second = _drawn(made), _drawn(made, purpose="second")
    for name in first:
        assert abs(np.corrcoef(first[name], second[name])[0, 1]) < 5 / np.sqrt(4096)


@pytest.mark.oracle
@pytest.mark.parametrize("rank", [-0.8, 0.0, 0.6, 0.95])
def test_the_rank_correlation_is_the_one_stated(rank: float) -> None:
    drawn = _drawn(compiled(TWO, rest=_correlated(rank)), count=65_536)
    found = stats.spearmanr(drawn["outcomes.a.with"], drawn["outcomes.b.with"]).statistic
    assert found == pytest.approx(rank, abs=5 / np.sqrt(65_536))
    other = drawn["outcomes.a.consequences.timer.price"]
    assert abs(stats.spearmanr(drawn["outcomes.a.with"], other).statistic) < 5 / np.sqrt(65_536)


def test_a_correlated_input_keeps_its_own_distribution() -> None:
    alone, tied = _drawn(compiled(TWO), count=65_536), _drawn(compiled(TWO, rest=_correlated(0.7)), count=65_536)
    for name in ("outcomes.a.with", "outcomes.b.with"):
        shares = [0.1, 0.5, 0.9]
        assert np.allclose(np.quantile(alone[name], shares), np.quantile(tied[name], shares), atol=0.003)


def test_correlated_inputs_stand_together_and_the_first_keeps_its_draws() -> None:
    made = compiled(TWO, rest=_correlated(0.7))
    groups = Sampler(made.plan, made.case, seed=1).groups
    paths = [[made.plan.inputs[index].path[1] for index in group] for group in groups]
    assert ["a", "b"] in paths
    assert sorted(index for group in groups for index in group) == list(made.plan.uncertain)
    alone, tied = _drawn(compiled(TWO)), _drawn(made)
    assert np.allclose(alone["outcomes.a.with"], tied["outcomes.a.with"], atol=1e-5)


def test_a_correlation_follows_the_reference() -> None:
    text = "assumptions: {rate: 40-60-75 %}\n" + _correlated(0.6)
    made = compiled(outcome("a", with_="{use: assumptions/rate}") + outcome("b"), rest=text)
    assert len(Sampler(made.plan, made.case, seed=1).groups) == len(made.plan.uncertain) - 1


def test_a_certain_number_may_be_named() -> None:
    made = compiled(TWO, rest=_correlated(0.6, names="outcomes.a.with, outcomes.b.without"))
    assert all(len(group) == 1 for group in Sampler(made.plan, made.case, seed=1).groups)


@pytest.mark.parametrize(
    ("rest", "code"),
    [
        (_correlated(1.0), "correlation-not-between"),
        (_correlated(0.6, names="outcomes.a.with, outcomes.c.with"), "unknown-input"),
        (_correlated(0.6) + "  - {inputs: [outcomes.b.with, outcomes.a.with], rank: 0.5}\n", "correlated-twice"),
        (
            _correlated(0.9)
            + "  - {inputs: [outcomes.a.with, outcomes.a.without], rank: 0.9}\n"
            + "  - {inputs: [outcomes.b.with, outcomes.a.without], rank: -0.9}\n",
            "correlations-cannot-all-hold",
        ),
    ],
)
def test_what_is_wrong_with_a_correlation_is_said(rest: str, code: str) -> None:
    with pytest.raises(CaseError) as raised:
        compiled(TWO, rest=rest)
    assert code in {finding.code for finding in raised.value.findings}
    assert read_case("tovholder: 1").case is None


def test_nothing_uncertain_means_one_draw() -> None:
    made = compiled(outcome("a", with_="60 %", price="200 kr/hour"))
    assert Sampler(made.plan, made.case, seed=0).draws(0, 100).count == 1
