"""Named probability distributions: their parameters checked, their means in closed form.

    {pert: {low: 40, likely: 50, high: 70}}        {normal: {mean: 10, sd: 2}}
    {table: {values: [1, 2, 3], weights: [2, 5, 3]}}

Parameters are numbers as they are stored: a share is 0.45 or "45 %".
Sources: PERT by Vose, Risk Analysis, 3rd ed. 2008 (its mean has 4 for the shape); the others by Johnson, Kotz
& Balakrishnan, Continuous Univariate Distributions, 2nd ed. 1994.
"""

from __future__ import annotations

import math
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from tovholder.quantities.border import NumberField, coded
from tovholder.quantities.mistakes import (
    DistributionHasNoMean,
    DistributionNeedsOneShape,
    LognormalNeedsOnePair,
    Mistake,
    MustBePositive,
    WeightsDoNotFit,
)
from tovholder.quantities.shorthand import check_order


class Shape(BaseModel):
    """One family of distributions with its parameters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def check(self) -> None:
        """Raises a `Mistake` if the parameters do not fit together."""

    def expectation(self) -> float:
        """The mean."""
        raise NotImplementedError

    @property
    def most_likely(self) -> float | None:
        """The most likely value, where it is itself a parameter."""
        return None

    @property
    def ends(self) -> tuple[float, float] | None:
        """Lowest and highest value, where the user has stated them."""
        return None

    @model_validator(mode="after")
    def _checked(self) -> Self:
        try:
            self.check()
            if not math.isfinite(_mean(self)):
                raise DistributionHasNoMean(type(self).__name__.casefold())
        except Mistake as mistake:
            raise coded(mistake) from None
        return self


def _mean(shape: Shape) -> float:
    """The mean, not finite where the parameters are too extreme to calculate it."""
    try:
        return shape.expectation()
    except (OverflowError, ValueError):  # ValueError: fsum of infinities of both signs
        return math.nan


def _positive(shape: Shape, *fields: str) -> None:
    for name in fields:
        if getattr(shape, name) <= 0:
            raise MustBePositive(name, getattr(shape, name))


class Triangular(Shape):
    """Straight lines from low up to likely and down to high."""

    low: NumberField
    likely: NumberField
    high: NumberField

    def check(self) -> None:
        check_order(low=self.low, likely=self.likely, high=self.high)

    def expectation(self) -> float:
        """(low + likely + high) / 3."""
        return (self.low + self.likely + self.high) / 3

    @property
    def most_likely(self) -> float:
        return self.likely

    @property
    def ends(self) -> tuple[float, float]:
        return self.low, self.high


class Pert(Triangular):
    """A beta distribution from low to high whose mode is likely; a larger shape is more peaked."""

    shape: NumberField = 4.0

    def check(self) -> None:
        super().check()
        _positive(self, "shape")

    def expectation(self) -> float:
        """(low + shape · likely + high) / (shape + 2)."""
        return (self.low + self.shape * self.likely + self.high) / (self.shape + 2)


class Uniform(Shape):
    """Every value from low to high equally likely."""

    low: NumberField
    high: NumberField

    def check(self) -> None:
        check_order(low=self.low, likely=None, high=self.high)

    def expectation(self) -> float:
        """(low + high) / 2."""
        return (self.low + self.high) / 2

    @property
    def ends(self) -> tuple[float, float]:
        return self.low, self.high


class Beta(Shape):
    """A beta distribution stretched from low to high."""

    a: NumberField
    b: NumberField
    low: NumberField = 0.0
    high: NumberField = 1.0

    def check(self) -> None:
        _positive(self, "a", "b")
        check_order(low=self.low, likely=None, high=self.high)

    def expectation(self) -> float:
        """low + (high − low) · a / (a + b)."""
        return self.low + (self.high - self.low) * self.a / (self.a + self.b)


class Normal(Shape):
    """The normal distribution."""

    mean: NumberField
    sd: NumberField

    def check(self) -> None:
        _positive(self, "sd")

    def expectation(self) -> float:
        return self.mean


class Lognormal(Shape):
    """A positive number whose logarithm is normal; may be given by its own mean and sd instead."""

    meanlog: NumberField
    sdlog: NumberField

    def check(self) -> None:
        _positive(self, "sdlog")

    def expectation(self) -> float:
        """exp(meanlog + sdlog² / 2)."""
        return math.exp(self.meanlog + self.sdlog**2 / 2)

    @model_validator(mode="before")
    @classmethod
    def _by_mean_and_sd(cls, given: Any) -> Any:
        if not isinstance(given, dict) or not given.keys() & {"mean", "sd"}:
            return given
        if given.keys() != {"mean", "sd"}:
            raise coded(LognormalNeedsOnePair(str(name) for name in given))
        plain = Normal.model_validate(given)
        if plain.mean <= 0:
            raise coded(MustBePositive("mean", plain.mean))
        # sdlog² = ln(1 + sd²/mean²), meanlog = ln(mean) − sdlog²/2
        ratio = plain.sd / plain.mean
        variance = math.log1p(ratio**2) if ratio < 1e100 else 2 * math.log(ratio)
        return {"meanlog": math.log(plain.mean) - variance / 2, "sdlog": math.sqrt(variance)}


class Gamma(Shape):
    """The gamma distribution."""

    shape: NumberField
    scale: NumberField

    def check(self) -> None:
        _positive(self, "shape", "scale")

    def expectation(self) -> float:
        """shape · scale."""
        return self.shape * self.scale


class Values(Shape):
    """A table of values, each as likely as its weight relative to the others."""

    values: tuple[NumberField, ...]
    weights: tuple[NumberField, ...]

    def check(self) -> None:
        fits = len(self.values) == len(self.weights) and all(weight >= 0 for weight in self.weights)
        if not fits or not any(self.weights):
            raise WeightsDoNotFit(len(self.values), len(self.weights))

    def expectation(self) -> float:
        """Σ value · weight / Σ weight."""
        weighted = (value * weight for value, weight in zip(self.values, self.weights, strict=True))
        return math.fsum(weighted) / math.fsum(self.weights)

    @property
    def ends(self) -> tuple[float, float]:
        return min(self.values), max(self.values)


class Distribution(BaseModel):
    """Exactly one shape, under its name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pert: Pert | None = None
    beta: Beta | None = None
    normal: Normal | None = None
    lognormal: Lognormal | None = None
    gamma: Gamma | None = None
    triangular: Triangular | None = None
    uniform: Uniform | None = None
    table: Values | None = None

    @model_validator(mode="after")
    def _one_shape(self) -> Self:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(given) != 1:
            raise coded(DistributionNeedsOneShape(given))
        return self

    @property
    def name(self) -> str:
        """The name of the shape: "pert", "beta", …"""
        return next(name for name in type(self).model_fields if getattr(self, name) is not None)

    @property
    def shape(self) -> Shape:
        """The shape with its parameters."""
        shape: Shape = getattr(self, self.name)
        return shape

    def mean(self) -> float:
        """The mean, in closed form."""
        return self.shape.expectation()
