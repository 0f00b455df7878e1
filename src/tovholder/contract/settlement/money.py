"""Money that is really paid: whole øre, exact, shared out so that the parts sum to the whole."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

Oere = int
"""Hundredths of the currency; + is owed by the payer."""


def exact(number: float | int | str | Fraction) -> Fraction:
    """The number as it was written: 0.1 is a tenth, not the nearest binary fraction.

    >>> exact(0.1), exact(48000)
    (Fraction(1, 10), Fraction(48000, 1))
    """
    return number if isinstance(number, Fraction) else Fraction(str(number))


def rounded(kroner: Fraction) -> Oere:
    """Kroner as whole øre, half an øre up.

    >>> rounded(Fraction("12.345")), rounded(Fraction(1, 3))
    (1235, 33)
    """
    return (200 * kroner.numerator + kroner.denominator) // (2 * kroner.denominator)


def shared(amount: Oere, shares: Mapping[str, Fraction]) -> dict[str, Oere]:
    """The amount split by shares that sum to 1; the parts sum to the amount.

    Each part is rounded down, and the øre left over go one by one to the largest remainders (of equal ones, the first).

    >>> shared(100, {"a": Fraction(1, 3), "b": Fraction(1, 3), "c": Fraction(1, 3)})
    {'a': 34, 'b': 33, 'c': 33}
    """
    if sum(shares.values()) != 1:
        raise ValueError("shares must sum to 1")
    parts = {name: amount * share for name, share in shares.items()}
    whole = {name: part.numerator // part.denominator for name, part in parts.items()}
    left = amount - sum(whole.values())
    by_remainder = sorted(parts, key=lambda name: whole[name] - parts[name])
    for name in by_remainder[:left]:
        whole[name] += 1
    return whole
