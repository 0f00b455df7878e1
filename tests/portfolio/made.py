"""Portfolios made up for the laws: whole thousands of kroner, so that nothing hangs on the last decimal."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from tovholder.portfolio.aim import Aim
from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.pool import RETURNS, Pool
from tovholder.portfolio.rules import Ceiling, Needs, Rules

NAMES = tuple("abcdefghij")


@st.composite
def candidates(draw: st.DrawFn, most: int = 5, delays: int = 1) -> tuple[Candidate, ...]:
    """Cases of two to four years: first money out, then in, differing from draw to draw."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    count, draws = draw(st.integers(1, most)), draw(st.integers(1, 6))
    found = []
    for name in NAMES[:count]:
        years = int(rng.integers(2, 5))
        net = rng.integers(-200, 500, (years, draws)).astype(float) * 1000
        net[0] = rng.integers(-900, 0) * 1000.0
        room = {frame: rng.integers(-300, 300, years) * 1000.0 for frame in ("familie", "skole") if rng.random() < 0.6}
        found.append(
            Candidate(
                name, 2026 + int(rng.integers(0, 2)), net, room, tuple(range(int(rng.integers(0, delays + 1)) + 1))
            )
        )
    return tuple(found)


@st.composite
def pools(draw: st.DrawFn) -> Pool:
    """A pool of up to two million, perhaps with something added, counted at the mean or with care."""
    return Pool(
        1000.0 * draw(st.integers(0, 2000)),
        {2027: 1000.0 * draw(st.integers(0, 500))} if draw(st.booleans()) else {},
        draw(st.sampled_from(RETURNS)),
        draw(st.sampled_from([None, 0.1, 0.5])),
    )


@st.composite
def rules(draw: st.DrawFn, cases: tuple[Candidate, ...]) -> Rules:
    """Some of each kind of rule."""
    names = [case.id for case in cases]
    some = st.sampled_from(names)
    return Rules(
        must=frozenset(draw(st.lists(some, max_size=1))),
        either=tuple(frozenset(group) for group in draw(st.lists(st.lists(some, min_size=2, max_size=3), max_size=1))),
        needs=tuple(
            Needs(one, other) for one, other in draw(st.lists(st.tuples(some, some), max_size=2)) if one != other
        ),
        ceilings=tuple(
            Ceiling(1000.0 * draw(st.integers(0, 600)), frame, year)
            for frame, year in draw(
                st.lists(st.tuples(st.sampled_from([None, "familie"]), st.sampled_from([None, 2027])), max_size=1)
            )
        ),
    )


AIMS = st.sampled_from([Aim(), Aim(rate=0.035), Aim("careful", tail=0.5)])
