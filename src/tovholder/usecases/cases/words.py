"""What fields and choices are called in a form: the form's own word, else the reports', else the id made readable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from pydantic import BaseModel

from tovholder.locale import Lang, catalogue, field_texts
from tovholder.quantities import Unit
from tovholder.quantities.numbers import leading_numeral
from tovholder.quantities.words import PERIODS, tidy
from tovholder.report.naming import readable
from tovholder.report.wording import Wording
from tovholder.usecases.schema import text_key

_IN_CONTRACTS = {"money": "instrument", "instrument": "instrument", "roles": "role"}
"""Fields whose choices the contract's own texts have words for."""
_STANDARD = Literal["municipality", "region", "state", "other_municipalities", "citizen"]


class Words:
    """The words of forms in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self._own = catalogue(lang)["form"]
        self._reports = Wording(lang, "DKK")
        self._known = catalogue(lang)["report"]["field"]
        self._hints = field_texts(lang)

    def label(self, owner: type[BaseModel] | None, name: str) -> str:
        """What a field of a class is called."""
        own = None if owner is None else self._of(owner, name, self._own["field"])
        if own is not None:
            return own
        found = str(self._own["field"].get(name) or self._known.get(name) or readable(name))
        return found[:1].upper() + found[1:]

    def unit(self, unit: Unit | None) -> str:
        """A unit as it is shown: a common word such as `years` in this language, anything else as it is written."""
        if unit is None:
            return ""
        is_plain = unit.per is None and unit.of is None and not unit.once and not unit.percent and not unit.currency
        return self._reports.noun(unit) if is_plain and unit.noun else str(unit)

    def hint(self, owner: type[BaseModel] | None, name: str) -> str:
        """What a field means, in one line; nothing where that says no more than what it is called."""
        if owner is None:
            return ""
        own = self._of(owner, name, self._own["hint"])
        try:
            hint = own or str(self._hints[text_key(owner, name, self._hints)])
        except KeyError:
            return ""
        return "" if _bare(hint) == _bare(self.label(owner, name)) else hint

    def choices(self, name: str, kind: object) -> tuple[tuple[str, str], ...]:
        """The values that a fixed choice has, each with its words."""
        return tuple((str(value), self.choice(name, str(value)) or str(value)) for value in get_args(kind))

    def choice(self, name: str, value: str) -> str:
        """The words for one value of a fixed choice; empty if it has none."""
        contract = catalogue(self.lang)["report"]["contract"]
        reports = catalogue(self.lang)["report"]["choice"]
        known = (
            self._own["choice"].get(name, {}),
            contract.get(_IN_CONTRACTS.get(name, ""), {}),
            reports.get(name, {}),
        )
        return next((str(words[value]) for words in known if value in words), "")

    def length(self, typed: str) -> str:
        """A length of time with its word in this language, `10 måneder`; what is no length as it is typed."""
        numeral = leading_numeral(tidy(typed))
        period = PERIODS.get(tidy(typed)[len(numeral) :].strip().casefold())
        return typed if period is None else f"{numeral} {self._reports.word(period, plural=numeral != '1')}"

    def parties(self) -> tuple[tuple[str, str], ...]:
        """The parties that every case has, each with its words."""
        return self.choices("party", _STANDARD)

    def say(self, key: str) -> str:
        """One of the form's own few words."""
        return str(self._own["word"][key])

    @staticmethod
    def _of(owner: type[BaseModel], name: str, texts: Mapping[str, object]) -> str | None:
        """What is said of a field under the class that declares it, or one it is made from."""
        keys = (f"{kind.__name__}.{name}" for kind in owner.__mro__)
        return next((str(texts[key]) for key in keys if key in texts), None)


def _bare(text: str) -> str:
    return text.rstrip(".").casefold()
