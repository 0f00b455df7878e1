"""What can go wrong between us and Statistics Denmark; the sentences stand in `locale/*/knowledge.toml`.

TovholderError
└── Mistake
    └── StatBankMistake
        ├── Unreachable, Refused, UnexpectedAnswer      the connection and the answer
        ├── UnknownVariable, UnknownValue, MustBeGiven  what is asked for
        └── NotYearly, SeveralPerYear, NothingFound     what is made of it
"""

from __future__ import annotations

from collections.abc import Iterable

from tovholder.quantities import Mistake


class StatBankMistake(Mistake):
    """Anything the StatBank client cannot go on from."""

    code = "statbank"


class Unreachable(StatBankMistake):
    """No answer: no network, or no server."""

    code = "statbank-unreachable"

    def __init__(self, url: str, problem: str) -> None:
        super().__init__(url=url, problem=problem)


class Refused(StatBankMistake):
    """The server answered with an error; `message` is its own words."""

    code = "statbank-refused"

    def __init__(self, url: str, status: int, message: str) -> None:
        super().__init__(url=url, status=status, message=message)


class UnexpectedAnswer(StatBankMistake):
    """The answer does not have the documented shape."""

    code = "statbank-unexpected"

    def __init__(self, what: str) -> None:
        super().__init__(what=what)


class UnknownVariable(StatBankMistake):
    """The table has no such variable."""

    code = "statbank-unknown-variable"

    def __init__(self, table: str, variable: str, known: Iterable[str]) -> None:
        super().__init__(table=table, variable=variable, known=", ".join(known))


class UnknownValue(StatBankMistake):
    """The variable has no such value; `near` are codes whose code or text looks like it."""

    code = "statbank-unknown-value"

    def __init__(self, table: str, variable: str, value: str, near: Iterable[str]) -> None:
        super().__init__(table=table, variable=variable, value=value, near=", ".join(near) or "–")


class MustBeGiven(StatBankMistake):
    """Variables that were left out and cannot be: the server would not know which of their values to give."""

    code = "statbank-must-be-given"

    def __init__(self, table: str, variables: Iterable[str]) -> None:
        super().__init__(table=table, variables=", ".join(variables))


class NotYearly(StatBankMistake):
    """A figure in the bank has one value a year; this table's periods are shorter."""

    code = "statbank-not-yearly"

    def __init__(self, table: str, time: str) -> None:
        super().__init__(table=table, time=time)


class SeveralPerYear(StatBankMistake):
    """More than one cell for a year: these variables have more than one value."""

    code = "statbank-several-per-year"

    def __init__(self, table: str, variables: Iterable[str]) -> None:
        super().__init__(table=table, variables=", ".join(variables))


class NothingFound(StatBankMistake):
    """No cell has a number (suppressed, missing, or outside what the table holds)."""

    code = "statbank-nothing-found"

    def __init__(self, table: str) -> None:
        super().__init__(table=table)
