"""Our answers are those of other programs, on data that were published and ship with a package."""

from __future__ import annotations

import csv
from importlib.resources import files

import numpy as np
import pandas as pd
import pytest

from tovholder.followup.estimators import groups, survival
from tovholder.followup.estimators.staggered import staggered
from tovholder.followup.estimators.weighted import weighted

pytestmark = pytest.mark.oracle


def _castle() -> pd.DataFrame:
    """Cheng and Hoekstra (2013) on self-defence laws and homicide: `castle` of the package causaldata."""
    import causaldata

    states = causaldata.castle.load_pandas().data
    first = states[states.post > 0].groupby("sid").year.min()
    return pd.DataFrame(
        {
            "person": states.sid,
            "period": states.year,
            "value": np.log(states.homicide),
            "cohort": states.sid.map(first).fillna(0).astype(int),
        }
    )


def test_staggered_start_is_that_of_csdid_on_castle_laws() -> None:
    # Answers of csdid 0.4.3 (another program by other authors), never-treated controls, analytical standard errors:
    # simple 0.0194028 (0.0383886); by time since the law, as below. It maximises a likelihood, we regress: 1e-7 apart.
    found = staggered(_castle(), is_share=False)
    assert found.estimate == pytest.approx(0.019402822186668698, abs=1e-7)
    assert (found.high - found.low) / 2 == pytest.approx(1.959963984540054 * 0.03838864560955804, rel=1e-6)
    by_time = {event.time: event.estimate for event in found.events}
    expected = {0: 0.0143, 1: 0.0146, 2: 0.0332, 3: 0.0009, 4: 0.2322}
    assert {time: round(by_time[time], 4) for time in expected} == expected


def test_staggered_start_is_the_plain_difference_of_means_where_there_is_one_start() -> None:
    random = np.random.default_rng(5)
    cohort = np.repeat([0, 2], 40)
    values = random.normal(0, 1, (80, 3)) + np.array([0, 0, 2.0]) * (cohort > 0)[:, None]
    panel = pd.DataFrame(
        {
            "person": np.repeat(np.arange(80), 3), "period": np.tile([0, 1, 2], 80), "value": values.ravel(),
            "cohort": np.repeat(cohort, 3),
        }
    )  # fmt: skip
    change = values[:, 2] - values[:, 1]
    plain = change[cohort > 0].mean() - change[cohort == 0].mean()
    assert staggered(panel, is_share=False).estimate == pytest.approx(plain, abs=1e-12)


def test_weights_are_those_of_stata_on_birth_weights() -> None:
    # Cattaneo (2010), birth weight and smoking: ships with statsmodels, beside the answers of Stata's
    # `teffects ipw …, probit, atet`. Stata's chance is a probit and ours a logit: a tenth of a standard error apart.
    from statsmodels.treatment.tests.results.results_teffects import results_ipw

    file = files("statsmodels") / "treatment" / "tests" / "results" / "cataneo2.csv"
    with file.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    smoked = np.array([row["mbsmoke_"] == "1" for row in rows])
    weight = np.array([float(row["bweight"]) for row in rows])
    names = ("mmarried_", "mage", "mage2", "fbaby_", "medu")
    known = np.array([[float(row[name]) for name in names] for row in rows])
    found = weighted(weight, smoked, known, names, is_share=False)
    estimate, error = results_ipw.table_t[0, :2]
    assert found.estimate == pytest.approx(estimate, abs=error / 10)
    assert (found.high - found.low) / 2 / 1.959964 == pytest.approx(error, rel=0.01)


def test_time_to_event_is_that_of_statsmodels_on_stanford_heart_transplants() -> None:
    # SciPy makes our interval; statsmodels, another program, has the same curve on the data set `heart` it ships.
    from statsmodels.datasets import heart
    from statsmodels.duration.survfunc import SurvfuncRight

    data = heart.load_pandas()
    time, event = data.endog.to_numpy(float), data.censors.to_numpy().astype(bool)
    curve = SurvfuncRight(time, event.astype(int))
    for month in (50.0, 100.0, 500.0, 1000.0):
        at = int(np.searchsorted(curve.surv_times, month, side="right")) - 1
        found = survival.by_month(time, event, month=month)
        assert found.estimate == pytest.approx(1 - curve.surv_prob[at], abs=1e-12)
        assert found.low < found.estimate < found.high


@pytest.mark.parametrize(("reached", "of"), [(0, 12), (7, 25), (16, 20), (25, 25)])
def test_shares_have_the_intervals_of_scipy(reached: int, of: int) -> None:
    from scipy.stats import binomtest

    test = binomtest(reached, of)
    for ours, method in ((groups.one_share, "wilson"), (groups.exact_share, "exact")):
        theirs = test.proportion_ci(0.95, method=method)
        assert ours(reached, of)[1:] == pytest.approx((theirs.low, theirs.high), abs=1e-9)


def test_newcombes_own_example() -> None:
    # Newcombe (1998), table II, row (a): 56/70 and 48/80 differ by 0.2000 (0.0524 to 0.3339).
    own, others = np.repeat([1.0, 0.0], [56, 14]), np.repeat([1.0, 0.0], [48, 32])
    assert groups.difference_of_shares(own, others) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)
