"""What a goal pays for what was reached: one function per shape of the rate card.

Simulation and settlement call the same functions. The simulation gives arrays with the draw axis last; the settlement
gives exact fractions, because what is paid must be the same to the øre however it is recomputed. So there is nothing
here that only one of the two kinds of number can do, and no rounding.

Amounts are in kroner, ≥ 0. `reached` and `of` are people, `share` lies between 0 and 1, `full` is what the goal pays
when it is reached in full. A repeated goal is paid as `per_unit` at each of its measuring points; a duty to continue
moves no money. *Source of the shapes:* DSI's published investments and the INDIGO database (`docs/kontrakt.md`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, Literal, TypeVar

import numpy as np

from tovholder.cashflow.timeline import Floats

Number = TypeVar("Number", Floats, Fraction)
# NumPy's own functions, which work on fractions too but are not declared to.
_least: Callable[[Any, Any], Any] = np.minimum
_most: Callable[[Any, Any], Any] = np.maximum

Measured = Literal["all_or_nothing", "pro_rata"]
"""Whether a cohort's goal pays only when reached in full, or in proportion up to that."""


def per_unit(reached: Number, *, price: Number) -> Number:
    """The price for each person or family that reached the goal.

    >>> per_unit(Fraction(14), price=Fraction(48000))
    Fraction(672000, 1)
    """
    return reached * price


def stepped(reached: Sequence[Number], *, prices: Sequence[Number], cap: Number | None = None) -> Number:
    """One person's steps, each paid once, together at most the cap per person.

    reached: per step 1 if the person has reached it, else 0. prices: per step.

    >>> stepped([Fraction(1), Fraction(1), Fraction(0)], prices=[Fraction(600), Fraction(1500), Fraction(2600)])
    Fraction(2100, 1)
    """
    paid = sum((taken * price for taken, price in zip(reached, prices, strict=True)), start=0 * prices[0])
    return paid if cap is None else capped(paid, cap=cap)


def cohort_threshold(reached: Number, *, of: Number, share: Number, full: Number, measured: Measured) -> Number:
    """Full payment when this share of the people reached the goal; with nobody to count, nothing.

    >>> [cohort_threshold(Fraction(n), of=Fraction(20), share=Fraction(4, 5), full=Fraction(100),
    ...                   measured="all_or_nothing") for n in (15, 16)]
    [Fraction(0, 1), Fraction(100, 1)]
    """
    return _towards(reached, goal=share * of, full=full, measured=measured)


def cohort_average(change: Number, *, target: Number, full: Number, measured: Measured) -> Number:
    """Full payment when the people changed by the target on average. `change` is counted in the wanted direction.

    >>> cohort_average(Fraction(9), target=Fraction(12), full=Fraction(100), measured="pro_rata")
    Fraction(75, 1)
    """
    return _towards(change, goal=target, full=full, measured=measured)


def against_comparison(own: Number, comparison: Number, *, target: Number, full: Number, measured: Measured) -> Number:
    """As `cohort_average`, of the difference to a comparison group; both are counted in the wanted direction."""
    return _towards(own - comparison, goal=target, full=full, measured=measured)


def share_of_saving(saving: Number, *, share: Number, cap: Number | None = None) -> Number:
    """A share of the saving that was realised, at most the cap; a loss pays nothing.

    >>> share_of_saving(Fraction(9), share=Fraction(1, 2)), share_of_saving(Fraction(-9), share=Fraction(1, 2))
    (Fraction(9, 2), Fraction(0, 1))
    """
    paid = share * _positive(saving)
    return paid if cap is None else capped(paid, cap=cap)


def event(happened: Number, *, full: Number) -> Number:
    """A fixed fee for a milestone, or what a gate lets through: the amount if it happened (1), else nothing (0)."""
    return happened * full


def capped(paid: Number, *, cap: Number) -> Number:
    """What is paid, at most the cap."""
    paid_at_most: Number = _least(paid, cap)
    return paid_at_most


def _towards(reached: Number, *, goal: Number, full: Number, measured: Measured) -> Number:
    """All of it at the goal or beyond; on the way there nothing, or in proportion. A goal of 0 asks nothing of anybody
    and pays nothing, so that an empty cohort is never a success."""
    asked = goal > 0
    if measured == "all_or_nothing":
        return asked * (reached >= goal) * full
    # The divisor is 1 where nothing is asked; what is divided there counts for nothing.
    part: Number = _least(_positive(reached) / (goal + (1 - 1 * asked)), 1 * asked)
    return part * full


def _positive(amount: Number) -> Number:
    not_below: Number = _most(amount, 0 * amount)
    return not_below
