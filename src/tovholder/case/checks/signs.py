"""What a line is about, read from its name, account, unit and figure.

A sign is a guess good enough for asking a question; no number is ever changed because of one. The words and accounts
are data (`signs.toml`).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tovholder.knowledge import Bank
from tovholder.quantities import Month, parse_span

from ..costs import Cost
from ..flow import Flow
from ..model import Case
from ..outcomes import Consequence
from ..references import unit_of
from .lookups import knowledge_of

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ö": "oe", "ä": "ae", "_": " ", "-": " "})


def folded(text: str) -> str:
    """Lower case without Danish letters, as ids are written: `Fængselsdøgn` is `faengselsdoegn`."""
    return text.casefold().translate(_LETTERS)


@dataclass(frozen=True, slots=True)
class Sign:
    """How one subject is recognised: words, unless others stand beside them, or an account function."""

    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    accounts: tuple[str, ...]
    topics: tuple[str, ...]
    since: Month | None
    """The month from which the subject is out of date, or otherwise matters."""

    def in_text(self, text: str) -> bool:
        """Whether a text names the subject."""
        plain = folded(text)
        return self.words.search(plain) is not None and not (self.unless and self.unless.search(plain))

    def in_account(self, account: str | None) -> bool:
        """Whether an account function is one of the subject's (`5.28` holds all of 5.28)."""
        return account is not None and any(account == code or account.startswith(f"{code}.") for code in self.accounts)


@cache
def sign(subject: str) -> Sign:
    """The sign of one subject in `signs.toml`."""
    entry = _signs()[subject]
    return Sign(
        _pattern(entry["words"]),
        _pattern(entry["unless"]) if "unless" in entry else None,
        tuple(entry.get("accounts", ())),
        tuple(entry.get("topics", ())),
        parse_span(entry["since"][0]).start if "since" in entry else None,
    )


def is_about(subject: str, key: str, flow: Flow, case: Case, bank: Bank) -> bool:
    """Whether a cost or consequence is about a subject: by words, account, or the figure its price is taken from."""
    known = sign(subject)
    if known.unless and known.unless.search(folded(_described(key, flow, case, bank))):
        return False
    figure = _figure(flow, case)
    topic = bank.figure(figure).topic if figure is not None else None
    return known.in_account(flow.account) or topic in known.topics or known.in_text(_described(key, flow, case, bank))


def _described(key: str, flow: Flow, case: Case, bank: Bank) -> str:
    """Everything that names a line: key, name, what is counted, and the figure's own name."""
    parts = [key, flow.name or ""]
    if isinstance(flow, Consequence):
        unit = unit_of(case, flow.quantity, bank)
        parts.append(unit.noun if unit is not None else "")
    figure = _figure(flow, case)
    if figure is not None:
        parts.append(bank.figure(figure).name)
    return " ; ".join(parts)


def _figure(flow: Flow, case: Case) -> str | None:
    if isinstance(flow, Consequence):
        return None if flow.price is None else knowledge_of(case, flow.price)
    return knowledge_of(case, flow.amount) if isinstance(flow, Cost) else None


@cache
def _signs() -> dict[str, dict[str, list[str]]]:
    text = files(__package__).joinpath("signs.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _pattern(words: list[str]) -> re.Pattern[str]:
    # Not \b, which would not begin a word at a paragraph sign.
    return re.compile(r"(?<!\w)(?:" + "|".join(words) + ")")
