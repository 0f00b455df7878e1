"""Sourced facts a calculation may lean on: prices, rates, index series, funding rules, accounts, evidence, and gaps."""

from .bank import KINDS, Bank, KnowledgeGap, UnknownKnowledge
from .contents import Kind, Listing
from .loader import load_bank, read_knowledge
from .records import (
    Account,
    Area,
    Confidence,
    DatedValue,
    DiscountSchedule,
    Evidence,
    Figure,
    Gap,
    IndexSeries,
    Origin,
    Record,
    Validity,
    YearlyChange,
)
from .rules import DearCase, FundingRule, Ladder, SharePeriod, Shares, Thresholds

__all__ = [
    "KINDS",
    "Account",
    "Area",
    "Bank",
    "Confidence",
    "DatedValue",
    "DearCase",
    "DiscountSchedule",
    "Evidence",
    "Figure",
    "FundingRule",
    "Gap",
    "IndexSeries",
    "Kind",
    "KnowledgeGap",
    "Ladder",
    "Listing",
    "Origin",
    "Record",
    "SharePeriod",
    "Shares",
    "Thresholds",
    "UnknownKnowledge",
    "Validity",
    "YearlyChange",
    "load_bank",
    "read_knowledge",
]
