"""Net present values come out the same from the flows as from the linear map."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from tests.cashflow import engine
from tests.cashflow.random_cases import Raw, raw_cases

from tovholder.cashflow.plan import VIEWS


@pytest.mark.law
@given(raw_cases())
def test_net_present_is_gain_less_cost(raw: Raw) -> None:
    result = engine.result_of(raw)
    for view in VIEWS:
        whole = result.present("all", view)
        largest = float(np.abs(result.by_line).sum())
        np.testing.assert_allclose(
            result.net_present(view).sum(axis=0), whole.gain - whole.cost, rtol=1e-9, atol=1e-9 * (1 + largest)
        )
