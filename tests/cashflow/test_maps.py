"""The map of terms that are about nobody, alone and beside others."""

from __future__ import annotations

import numpy as np
from tests.workspace.sites import BANK, VEJLE

from tovholder.cashflow.features import features
from tovholder.cashflow.maps import Map, linear_map
from tovholder.cashflow.terms import Term
from tovholder.usecases.calculation import calculate


def _map(terms: tuple[Term, ...]) -> Map:
    rows, _, periods = terms[0].weights.shape
    known = features(terms, periods=periods)
    return linear_map(terms, known, rows=rows, periods=periods, placed=lambda term: term.weights)


def test_a_term_of_nobody_weighs_nothing() -> None:
    own = calculate(VEJLE, bank=BANK).plan.terms
    nobody = tuple(Term(term.line, term.factors, term.strength, term.growth, (), term.weights[:, :0]) for term in own)
    assert not any(window.matrix.any() for window in _map(nobody).windows)
    alone, beside = _map(own), _map((*own, *nobody))
    assert np.array_equal(alone.plain, beside.plain)
    for one, other in zip(alone.windows, beside.windows, strict=True):
        assert (one.low, one.high, one.rows) == (other.low, other.high, other.rows)
        assert np.array_equal(one.matrix, other.matrix)
