"""The additions to the program that follow-up needs, asked for before anything is begun.

FindingsError
└── MissingExtra    an addition that is not installed
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Literal

from tovholder.errors import Finding, FindingsError

Extra = Literal["scale", "analysis", "spark"]
_MODULES: dict[Extra, tuple[str, ...]] = {
    "scale": ("duckdb", "ibis", "pyarrow"),
    "analysis": ("diff_diff", "pandas", "statsmodels"),
    "spark": ("ibis", "pyspark"),
}


class MissingExtra(FindingsError):
    """An addition that is not installed."""

    def __init__(self, extra: str) -> None:
        super().__init__([Finding("extra-missing", params={"extra": extra})])


def require(*extras: Extra) -> None:
    """Nothing, if they are installed. Raises MissingExtra with all that are not."""
    missing = [extra for extra in extras if any(find_spec(module) is None for module in _MODULES[extra])]
    if missing:
        raise MissingExtra(",".join(missing))
