"""The choice is the best there is, keeps to what is asked, and does not depend on how it is asked."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.portfolio import slow
from tests.portfolio.made import AIMS, candidates, pools, rules

from tovholder.errors import UnknownName
from tovholder.portfolio.aim import Aim, worst_mean
from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.choice import Choice, NoChoice, best_choice
from tovholder.portfolio.pool import Pool, pool_flow
from tovholder.portfolio.programme import programme
from tovholder.portfolio.rules import Ceiling, Needs, Rules

FEW = settings(max_examples=60, deadline=None)
KRONE = 1.0
"""What the twin and the solver may differ by: a krone a year is what waiting costs."""


def chosen(cases: tuple[Candidate, ...], pool: Pool, kept: Rules, aim: Aim) -> Choice | None:
    try:
        return best_choice(programme(cases, pool, kept, aim), gap=0.0)
    except NoChoice:
        return None


@pytest.mark.oracle
@given(st.data())
@FEW
def test_no_combination_is_better_than_the_choice(data: st.DataObject) -> None:
    cases, pool, aim = data.draw(candidates(most=5)), data.draw(pools()), data.draw(AIMS)
    kept = data.draw(rules(cases))
    found, best = chosen(cases, pool, kept, aim), slow.best(cases, pool, kept, aim)
    if found is None or best is None:
        assert found is None
        assert best is None
        return
    assert slow.is_allowed(cases, found.starts, pool, kept)
    assert found.worth == pytest.approx(slow.gain(cases, found.starts, aim), abs=slow.CENT)
    assert found.worth == pytest.approx(best, abs=KRONE * (1 + len(cases)))
    assert 0 <= found.gap < 1e-6


@pytest.mark.oracle
def test_of_ten_cases_the_best_of_the_thousand_sets_is_found() -> None:
    rng = np.random.default_rng(7)
    cases = tuple(
        Candidate(f"sag {i}", 2026, np.array([[-rng.integers(100, 900)], [rng.integers(50, 1500)]]) * 1000.0)
        for i in range(10)
    )
    pool = Pool(2_000_000)
    found = chosen(cases, pool, Rules(), Aim())
    assert found is not None
    assert found.worth == pytest.approx(slow.best(cases, pool, Rules(), Aim()), abs=KRONE)
    assert len(found.starts) < 10


@pytest.mark.law
@given(st.data(), st.integers(0, 1_000_000))
@FEW
def test_a_larger_pool_is_never_worse(data: st.DataObject, more: int) -> None:
    cases, pool, aim = data.draw(candidates(most=6)), data.draw(pools()), data.draw(AIMS)
    small = chosen(cases, pool, Rules(), aim)
    large = chosen(cases, Pool(pool.opening + more, pool.added, pool.returns, pool.level), Rules(), aim)
    assert small is not None
    assert large is not None
    assert large.worth >= small.worth - KRONE * (1 + len(cases))


@pytest.mark.law
@given(st.data())
@FEW
def test_the_order_of_the_cases_is_irrelevant(data: st.DataObject) -> None:
    cases, pool, aim = data.draw(candidates(most=6)), data.draw(pools()), data.draw(AIMS)
    kept = data.draw(rules(cases))
    turned = tuple(data.draw(st.permutations(cases)))
    assert chosen(cases, pool, kept, aim) == chosen(turned, pool, kept, aim)


@pytest.mark.law
@given(st.data())
@FEW
def test_a_more_careful_count_never_gives_the_pool_more(data: st.DataObject) -> None:
    cases, returns = data.draw(candidates()), data.draw(st.sampled_from(["invested", "all", "nothing"]))
    for case in cases:
        low, high = (Pool(0, returns=returns, level=level).so_far(case.net) for level in (0.1, 0.9))
        assert (low <= high).all()


@pytest.mark.oracle
@given(st.data())
@FEW
def test_what_comes_back_is_what_the_twin_gives_back(data: st.DataObject) -> None:
    returns = data.draw(st.sampled_from(["invested", "all", "nothing"]))
    for case in data.draw(candidates()):
        flow = pool_flow(case.net, returns)
        for d in range(case.net.shape[1]):
            assert flow[:, d].tolist() == pytest.approx(slow.pool_draw(case.net[:, d].tolist(), returns))
        if returns == "invested":
            assert (np.cumsum(flow, axis=0) <= 1e-6).all(), "more came back than was drawn"


def test_money_that_comes_back_is_invested_again() -> None:
    first = Candidate("a", 2026, np.array([[-1e6], [1.2e6]]))
    second = Candidate("b", 2026, np.array([[-1e6], [3e6]]), delays=(0, 1))
    assert chosen((first, second), Pool(1e6), Rules(), Aim()).starts == {"a": 2026, "b": 2027}  # type: ignore[union-attr]
    assert chosen((first, second), Pool(1e6, returns="nothing"), Rules(), Aim()).starts == {"b": 2026}  # type: ignore[union-attr]
    assert chosen((first, second), Pool(2e6), Rules(), Aim()).starts == {"a": 2026, "b": 2026}  # type: ignore[union-attr]


def test_what_a_case_has_not_given_back_when_it_ends_is_gone_for_good() -> None:
    first = Candidate("a", 2026, np.array([[-1e6], [0.4e6]]))
    later = Candidate("b", 2030, np.array([[-0.7e6], [2e6]]))
    for opening, possible in ((1.2e6, False), (1.4e6, True)):
        found = chosen((first, later), Pool(opening), Rules(must=frozenset("ab")), Aim())
        assert (found is not None) == possible


def test_a_sure_gain_is_preferred_by_who_is_careful() -> None:
    rng = np.random.default_rng(3)
    wild = Candidate("vild", 2026, np.stack([np.full(400, -1e6), rng.choice([0.0, 6e6], 400)]))
    sure = Candidate("sikker", 2026, np.stack([np.full(400, -1e6), np.full(400, 1.5e6)]))
    assert set(chosen((wild, sure), Pool(1e6), Rules(), Aim()).starts) == {"vild"}  # type: ignore[union-attr]
    assert set(chosen((wild, sure), Pool(1e6), Rules(), Aim("careful")).starts) == {"sikker"}  # type: ignore[union-attr]
    asked = chosen((wild, sure), Pool(1e6), Rules(), Aim(chance=0.9))
    assert set(asked.starts) == {"sikker"}  # type: ignore[union-attr]


@pytest.mark.law
@given(candidates(most=6), st.sampled_from([0.5, 0.7, 0.9]))
@FEW
def test_a_chance_asked_for_is_kept(cases: tuple[Candidate, ...], chance: float) -> None:
    found = chosen(cases, Pool(2e6), Rules(), Aim(chance=chance))
    assert found is not None
    net = sum((case.net.sum(axis=0) for case in cases if case.id in found.starts), np.zeros(cases[0].net.shape[1]))
    assert (net >= -KRONE).mean() >= chance - 1e-9


@pytest.mark.law
@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=40), st.floats(0.05, 1.0))
def test_the_mean_of_the_worst_is_no_more_than_the_percentile(values: list[int], share: float) -> None:
    gains = np.array(values, dtype=float)
    worst = worst_mean(gains, share)
    assert worst <= np.sort(gains)[min(len(gains) - 1, int(share * len(gains)))] + 1e-9
    # The definition, at its best level: one of the draws.
    levels = [level - np.maximum(level - gains, 0).sum() / (share * len(gains)) for level in gains]
    assert worst == pytest.approx(max(levels))


class TestWhatCannotHold:
    """One sentence's worth: which limit, and how much is missing."""

    A = Candidate("a", 2026, np.array([[-3e6], [4e6]]), {"familie": np.array([-3e6, 1e6])})
    B = Candidate("b", 2026, np.array([[-2e6], [4e6]]))

    def lacking(self, pool: Pool, kept: Rules, aim: Aim = Aim()) -> list[tuple[str, float]]:  # noqa: B008
        with pytest.raises(NoChoice) as caught:
            best_choice(programme((self.A, self.B), pool, kept, aim))
        return [(one.limit.what, one.short) for one in caught.value.lacking]

    def test_the_pool(self) -> None:
        found = self.lacking(Pool(4e6), Rules(must=frozenset("ab")))
        assert found == [("pool", pytest.approx(1e6))]

    def test_either_or(self) -> None:
        assert self.lacking(Pool(9e6), Rules(must=frozenset("ab"), either=(frozenset("ab"),))) == [("either", 1.0)]

    def test_a_ceiling(self) -> None:
        kept = Rules(must=frozenset("a"), ceilings=(Ceiling(2.5e6, "familie"),))
        assert self.lacking(Pool(9e6), kept) == [("ceiling", pytest.approx(0.5e6))]

    def test_one_that_needs_another(self) -> None:
        late = Candidate("b", 2027, self.B.net)
        with pytest.raises(NoChoice) as caught:
            best_choice(
                programme((self.A, late), Pool(9e6), Rules(must=frozenset("a"), needs=(Needs("a", "b"),)), Aim())
            )
        assert caught.value.lacking[0].limit.cases == ("a", "b")

    def test_a_chance_that_nothing_has(self) -> None:
        poor = Candidate("a", 2026, np.array([[-3e6, -3e6], [1e6, 2e6]]))
        with pytest.raises(NoChoice) as caught:
            best_choice(programme((poor,), Pool(9e6), Rules(must=frozenset("a")), Aim(chance=0.5)))
        assert caught.value.lacking[0].limit.what == "chance"


def test_a_rule_about_no_case_is_told() -> None:
    case = Candidate("a", 2026, np.array([[-1.0]]))
    with pytest.raises(UnknownName, match="nej"):
        programme((case,), Pool(0), Rules(must=frozenset({"nej"})), Aim())


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Candidate("a", 2026, np.zeros(3)),
        lambda: Candidate("a", 2026, np.array([[np.nan]])),
        lambda: Candidate("a", 2026, np.zeros((2, 1)), {"x": np.zeros(3)}),
        lambda: Candidate("a", 2026, np.zeros((2, 1)), delays=()),
        lambda: Pool(0, level=1.0),
        lambda: Aim(tail=0.0),
    ],
)
def test_what_has_no_meaning_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"must|between|in \("):
        wrong()  # type: ignore[operator]
