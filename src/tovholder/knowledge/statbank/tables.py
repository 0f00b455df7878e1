"""What a StatBank table is: its variables, their values, and which of them must be pinned.

*Source:* Danmarks Statistik, StatBank API, `/tables` and `/tableinfo`.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .mistakes import MustBeGiven, UnexpectedAnswer, UnknownValue, UnknownVariable

EVERYTHING = "*"
"""A selection of all a variable's values."""


@dataclass(frozen=True, slots=True)
class TableSummary:
    """A line of the list of tables."""

    id: str
    text: str
    unit: str
    updated: str
    first_period: str
    latest_period: str
    active: bool
    variables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variable:
    """One dimension of a table. Its id is Danish in every language and is sent exactly as the table spells it.

    elimination: left out, it is summed over (or its total taken); without it the variable must be given.
    values: code → text, in the table's order.
    """

    id: str
    text: str
    elimination: bool
    time: bool
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A table's description."""

    id: str
    text: str
    unit: str
    updated: str
    variables: tuple[Variable, ...]

    @property
    def time(self) -> Variable:
        """The variable that is time."""
        return next(variable for variable in self.variables if variable.time)

    def variable(self, name: str) -> Variable:
        """The variable with this id or text, in any case. Raises UnknownVariable."""
        wanted = name.casefold()
        for variable in self.variables:
            if wanted in (variable.id.casefold(), variable.text.casefold()):
                return variable
        raise UnknownVariable(self.id, name, (variable.id for variable in self.variables))

    def selection(self, wanted: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
        """What to ask for, spelled as the table spells it.

        Raises UnknownVariable and UnknownValue, and MustBeGiven for what was left out and may not be.
        """
        chosen: dict[str, tuple[str, ...]] = {}
        for name, values in wanted.items():
            variable = self.variable(name)
            chosen[variable.id] = tuple(self._value(variable, value) for value in values)
        lacking = [v.id for v in self.variables if not v.elimination and not chosen.get(v.id)]
        if lacking:
            raise MustBeGiven(self.id, lacking)
        return {variable.id: chosen[variable.id] for variable in self.variables if chosen.get(variable.id)}

    def _value(self, variable: Variable, value: str) -> str:
        if value == EVERYTHING or value in variable.values:
            return value
        near = [
            code for code, text in variable.values.items() if value.casefold() in text.casefold()
        ] or difflib.get_close_matches(value, variable.values)
        raise UnknownValue(self.id, variable.id, value, near[:5])


def read_tables(answer: Any) -> tuple[TableSummary, ...]:
    """The answer of `/tables`."""
    try:
        return tuple(
            TableSummary(
                id=table["id"],
                text=table["text"],
                unit=table.get("unit", ""),
                updated=table["updated"],
                first_period=table.get("firstPeriod", ""),
                latest_period=table.get("latestPeriod", ""),
                active=bool(table.get("active", True)),
                variables=tuple(table.get("variables", ())),
            )
            for table in answer
        )
    except (KeyError, TypeError, AttributeError):
        raise UnexpectedAnswer("tables") from None


def read_table_info(answer: Any) -> TableInfo:
    """The answer of `/tableinfo`."""
    try:
        info = TableInfo(
            id=answer["id"],
            text=answer["text"],
            unit=answer.get("unit", ""),
            updated=answer["updated"],
            variables=tuple(_variable(variable) for variable in answer["variables"]),
        )
    except (KeyError, TypeError, AttributeError):
        raise UnexpectedAnswer("tableinfo") from None
    if not any(variable.time for variable in info.variables):
        raise UnexpectedAnswer("tableinfo")
    return info


def _variable(answer: Any) -> Variable:
    return Variable(
        id=answer["id"],
        text=answer.get("text", answer["id"]),
        elimination=bool(answer.get("elimination", False)),
        time=bool(answer.get("time", False)),
        values={value["id"]: value.get("text", value["id"]) for value in answer["values"]},
    )
