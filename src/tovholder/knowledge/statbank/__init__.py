"""Statistics Denmark's StatBank: finding a table, fetching its numbers, and keeping them as knowledge."""

from .cells import Cells, read_csv, read_jsonstat
from .client import BASE, DataFormat, StatBank
from .mistakes import (
    MustBeGiven,
    NothingFound,
    NotYearly,
    Refused,
    SeveralPerYear,
    StatBankMistake,
    UnexpectedAnswer,
    UnknownValue,
    UnknownVariable,
    Unreachable,
)
from .tables import EVERYTHING, TableInfo, TableSummary, Variable, read_table_info, read_tables
from .to_knowledge import figure_text, index_text

__all__ = [
    "BASE",
    "EVERYTHING",
    "Cells",
    "DataFormat",
    "MustBeGiven",
    "NotYearly",
    "NothingFound",
    "Refused",
    "SeveralPerYear",
    "StatBank",
    "StatBankMistake",
    "TableInfo",
    "TableSummary",
    "UnexpectedAnswer",
    "UnknownValue",
    "UnknownVariable",
    "Unreachable",
    "Variable",
    "figure_text",
    "index_text",
    "read_csv",
    "read_jsonstat",
    "read_table_info",
    "read_tables",
]
