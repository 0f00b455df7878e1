"""Changes in words: what was changed, from what, to what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from tovholder.case.model import Case
from tovholder.case.parties import STANDARD_PARTIES
from tovholder.errors import Path, dotted
from tovholder.locale import Lang, text
from tovholder.quantities import Quantity, write_shorthand
from tovholder.quantities.shorthand import Reading
from tovholder.report.naming import TOTALS, Names
from tovholder.usecases.cases.records import Said, Version
from tovholder.usecases.cases.words import Words

_LONGEST = 60


class Telling:
    """Tells of one case's changes in one language."""

    def __init__(self, case: Case | None, lang: Lang) -> None:
        self._case = case
        self._names = None if case is None else Names(case, lang)
        self._words = Words(lang)
        self._lang = lang

    def place(self, path: Path) -> str:
        """A place in words."""
        if not path:
            return text("pages.history.whole-text", self._lang)
        return dotted(path) if self._names is None else self._names.place(path)

    def groups(self) -> dict[str, str]:
        """Party, department or total → its name; nothing in a case with errors."""
        if self._case is None or self._names is None:
            return {}
        ids = (*self._case.departments, *self._case.parties, *STANDARD_PARTIES, *TOTALS)
        return {id_: self._names.group(id_) for id_ in ids}

    def version(self, version: Version) -> str:
        """What a version is about: its one change, or how many there are and in which part; else what was done."""
        if len(version.said) == 1:
            return self.change(version.said[0])
        if version.said and version.deed != "create":
            several = text("pages.history.several", self._lang, count=len(version.said))
            parts = {said.path[:1] for said in version.said}
            part = parts.pop() if len(parts) == 1 else ()
            return f"{self._words.label(Case, str(part[0]))}: {several}" if part else several
        return text(f"workspace.deed.{version.deed}", self._lang)

    def change(self, said: Said) -> str:
        """One change: `Ingen anbringelse: med indsatsen 35..50..65 % → 40 %`."""
        place = self.place(said.path)
        if said.added:
            return text("pages.history.added", self._lang, place=place)
        if said.removed:
            return text("pages.history.removed", self._lang, place=place)
        before, after = value_text(said.before), value_text(said.after)
        return text("pages.history.changed", self._lang, place=place, before=before, after=after)


def value_text(value: Any) -> str:
    """A value as it is written, shortened; a number with its range and unit."""
    if value is None or value == "":
        return "–"
    if isinstance(value, Mapping) and {"value", "low", "use"} & value.keys():
        try:
            quantity = Quantity.model_validate(value)
        except ValidationError:
            return "…"
        if quantity.use is not None:
            return quantity.use
        if quantity.distribution is None:
            points = Reading(quantity.value, quantity.low, quantity.likely, quantity.high, quantity.unit)
            return str(write_shorthand(points))
    if isinstance(value, Mapping | list):
        return "…"
    written = str(value)
    return written if len(written) <= _LONGEST else f"{written[:_LONGEST].rstrip()} …"
