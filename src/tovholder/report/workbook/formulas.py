"""What a plan decided, as Excel formulas. English function names and commas, as the file format wants them.

Only functions that Excel 2010 and LibreOffice 7 both know. *Source of the formulas:* `docs/metode.md` sections 3–8;
each is the same as the one in `cashflow/` that its docstring names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tovholder.cashflow.terms import Strength, Sum, WholeUnits

Named = Callable[[int], str]
"""Input index → the name of its cell."""

_ENDLESS = "1E+300"
"""Stands for an infinite rate of decay: nothing is left at once."""


def number(value: float) -> str:
    """A constant as Excel reads it, to the last digit."""
    plain = float(value)
    return str(int(plain)) if plain.is_integer() and abs(plain) < 1e15 else repr(plain).replace("e", "E")


def total(sum_: Sum, named: Named) -> str:
    """constant + Σ coefficient · input."""
    parts = []
    for coefficient, index in sum_.inputs:
        size = "" if abs(coefficient) == 1 else f"{number(abs(coefficient))}*"
        parts.append(("-" if coefficient < 0 else "+") + size + named(index))
    if sum_.constant or not parts:
        parts.append(("-" if sum_.constant < 0 else "+") + number(abs(sum_.constant)))
    text = "".join(parts).removeprefix("+")
    return text if len(parts) == 1 and not text.startswith("-") else f"({text})"


def decay(strength: Strength, named: Named) -> str:
    """λ from a half-life or a yearly drop-off (`persistence.decay_of_half_life`, `decay_of_drop_off`)."""
    value = total(strength.decay, named)
    if strength.decay_kind == "half_life":
        return f"IF({value}=0,{_ENDLESS},LN(2)/{value})"
    if strength.decay_kind == "drop_off":
        return f"IF({value}>=1,{_ENDLESS},-LN(1-{value}))"
    return value


def cumulative(elapsed: float, *, delay: str, ramp: str, full: str, decay: str) -> str:
    """A(x) with x = elapsed − delay (`persistence.mean_strength`); the parameters are cells."""
    x = f"MAX({number(elapsed)}-{delay},0)"
    fading = f"MAX({x}-{ramp}-{full},0)"
    risen = f"IF({ramp}>0,MIN({x},{ramp})^2/(2*{ramp}),0)"
    held = f"MIN(MAX({x}-{ramp},0),{full})"
    faded = f"IF({decay}>0,(1-EXP(-{decay}*{fading}))/{decay},{fading})"
    return f"{risen}+{held}+{faded}"


def at_time(elapsed: float, *, delay: str, ramp: str, full: str, decay: str) -> str:
    """The strength at a point in time (`persistence.stepped_strength`)."""
    x = f"({number(elapsed)}-{delay})"
    risen = f"IF({ramp}>0,MIN({x}/{ramp},1),1)"
    left = f"IF({x}-{ramp}-{full}>0,EXP(-{decay}*({x}-{ramp}-{full})),1)"
    return f"IF({x}>=0,{risen}*{left},0)"


def falls_in(low: float, high: float, *, delay: str) -> str:
    """1 if the delay lies in [low, high) (`persistence.falls_in`)."""
    return f"IF(AND({number(low)}<={delay}+1E-9,{delay}+1E-9<{number(high)}),1,0)"


def refund(cost: str, steps: Sequence[tuple[float, float]]) -> str:
    """Kroner refunded of a yearly cost (`refund.refund`)."""
    parts, previous = [], 0.0
    for threshold, share in steps:
        parts.append(f"({number(share)}-{number(previous)})*MAX({cost}-{number(threshold)},0)")
        previous = share
    return "(" + "+".join(parts) + ")" if parts else "0"


def marginal_refund(before: str, saving: str, steps: Sequence[tuple[float, float]]) -> str:
    """The state's share of a saving (`refund.marginal_refund`)."""
    last = "0"
    for threshold, share in steps:
        last = f"IF({before}>{number(threshold)},{number(share)},{last})"
    change = f"({refund(before, steps)}-{refund(f'MAX({before}-{saving},0)', steps)})"
    return f"IF(ABS({saving})<1E-6,{last},{change}/{saving})"


def whole_units(units: WholeUnits, named: Named) -> str:
    """people / each, rounded up (`kernel.whole_units`)."""
    return f"(-INT(1E-9-{total(units.people, named)}/{total(units.each, named)}))"


def discount_factor(years: float, rates: Sequence[tuple[float | None, str]]) -> str:
    """Π (1 + rate)^−years in each segment (`discount.discount_factors`); the rates are cells."""
    parts, previous = [], 0.0
    for i, (end, rate) in enumerate(rates):
        low = float("-inf") if i == 0 else previous
        inside = min(max(years, low), float("inf") if end is None else end) - (0.0 if i == 0 else previous)
        if inside:
            parts.append(f"(1+{rate})^{number(-inside)}" if inside < 0 else f"(1+{rate})^({number(-inside)})")
        previous = previous if end is None else end
    return "*".join(parts) or "1"
