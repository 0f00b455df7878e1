"""From a case's document and model to a form: the type at each place decides what is shown there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, get_origin

from pydantic import BaseModel, ValidationError

from tovholder.case import story
from tovholder.case.document import Document
from tovholder.case.fields import kinds_at
from tovholder.case.model import Case
from tovholder.case.sharing import Sharing
from tovholder.case.validation import plain
from tovholder.case.writing import ABSENT
from tovholder.errors import Finding, Path
from tovholder.locale import Lang
from tovholder.quantities import Duration, Quantity, Table, editable, write_shorthand
from tovholder.quantities.shorthand import Reading
from tovholder.report.findings import told
from tovholder.report.workbook.cell_names import cell_names
from tovholder.usecases.cases.entries import example_of
from tovholder.usecases.cases.pasting.columns import headings, places_at
from tovholder.usecases.cases.pedigrees import LastChanges
from tovholder.usecases.cases.scales import scale_of
from tovholder.usecases.cases.words import Words

from .pedigree import Pedigrees
from .references import Choices, References, name_of
from .shape import Field, Group, Kind, Problem

_NUMBER_FORMS = {"value", "low", "likely", "high", "use", "distribution"}
_LONG = {"text", "note", "summary", "recommendation", "message", "assessment", "description", "reason", "answer"}
_SHORT_STORY = {"case_number", "version", "owner", "coordinator", "theme", "type", "provider", "by", "person", "role"}


class FormMaker:
    """Makes the forms of one version of a case."""

    def __init__(
        self,
        document: Document,
        findings: Iterable[Finding],
        *,
        lang: Lang,
        changed: LastChanges,
        who_and_when: Callable[[str, dt.datetime], str],
    ) -> None:
        self._document, self._lang = document, lang
        # Once for the whole case: to copy each part again where it is looked at would take longer than all the rest.
        self._tree = plain(document.tree)
        self._words = Words(lang)
        self._references = References(self._tree, self.payers)
        self._pedigrees = Pedigrees(self._words, changed, who_and_when)
        self._problems: dict[Path, list[Problem]] = {}
        for finding in findings:
            text, todo = told(finding, lang)
            self._problems.setdefault(finding.path, []).append(Problem(finding.severity, text, todo))

    def part(self, key: str) -> Field | Group:
        """The form for a part of the case file."""
        return self._at((key,), Case, key)

    def at(self, path: Path) -> Field | Group:
        """The form for one place."""
        owner = next((k for k in kinds_at(path[:-1]) if isinstance(k, type) and issubclass(k, BaseModel)), None)
        return self._at(path, owner, str(path[-1]))

    def _at(self, path: Path, owner: type[BaseModel] | None, name: str, label: str = "") -> Field | Group:
        value, kinds = self._value(path), kinds_at(path)
        label, hint = label or self._words.label(owner, name), self._words.hint(owner, name)
        model = next((k for k in kinds if _is_model(k)), None)
        if Quantity in kinds and (Table not in kinds or not _is_table(value)):
            return self._number(path, label, hint, value)
        if Table in kinds:
            return self._in_file(path, label, hint, value)
        named = self._references.at(owner, name)
        if named:
            several = any(get_origin(k) is tuple for k in kinds)
            return (
                self._several(path, label, hint, value, named)
                if several
                else self._field(path, label, hint, "choice", value, named)
            )
        choice = next((k for k in kinds if get_origin(k) is Literal), None)
        if choice is not None:
            return self._field(path, label, hint, "choice", value, self._words.choices(name, choice))
        if name == "area" and str in kinds:
            return self._field(path, label, hint, "choice", value, self._words.choices(name, _AREAS))
        if bool in kinds:
            yes_no = (("true", self._words.say("yes")), ("false", self._words.say("no")))
            return self._field(path, label, hint, "choice", value, yes_no)
        if Sharing in kinds:
            return self._sharing(path, label, hint, value)
        if model is not None:
            if value is not ABSENT and value is not None and not isinstance(value, Mapping):
                return self._field(path, label, hint, "file" if isinstance(value, list) else "short", value)
            return self._model(path, label, hint, model)
        many = next((k for k in kinds if get_origin(k) in (dict, tuple)), None)
        if many is not None:
            return self._many(path, label, hint, many, value)
        if Duration in kinds and isinstance(value, str):
            return self._field(path, label, hint, "short", self._words.length(value))
        if name in _LONG or (owner is not None and owner.__module__ == story.__name__ and name not in _SHORT_STORY):
            return self._field(path, label, hint, "long" if str in kinds else "short", value)
        return self._field(path, label, hint, "short", value)

    def _value(self, path: Path) -> Any:
        """What stands at a place, as plain values; ABSENT if nothing does."""
        node: Any = self._tree
        for step in path:
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                return ABSENT
        return node

    def _model(self, path: Path, label: str, hint: str, model: type[BaseModel], *, entry: bool = False) -> Group:
        made: list[tuple[bool, Field | Group]] = []
        for name, info in model.model_fields.items():
            key = info.alias or name
            if key in ("tovholder",):
                continue
            present = self._value((*path, key))
            written = present is not ABSENT and present not in (None, "", [], {})
            if not written and len(path) > 3 and not info.is_required():
                inner = kinds_at((*path, key))
                if any(_is_model(k) for k in inner) and Quantity not in inner and Sharing not in inner:
                    continue
            made.append((written or info.is_required(), self._at((*path, key), model, key)))
        shown = tuple(item for keep, item in made if keep)
        empty = tuple(item for keep, item in made if not keep)
        if not shown and path and path[0] in _STORY_PARTS:
            shown, empty = empty, ()
        return Group(path, label, hint, shown, empty, removable=entry, is_entry=entry, problems=self._problems_at(path))

    def _many(self, path: Path, label: str, hint: str, kind: Any, value: Any) -> Field | Group:
        entry_kinds = kinds_at((*path, "x" if get_origin(kind) is dict else 0))
        model = next((k for k in entry_kinds if _is_model(k) and k is not Quantity and k is not Table), None)
        adds = self._words.say("add") if example_of(path) is not None else ""
        if get_origin(kind) is dict:
            entries = value if isinstance(value, Mapping) else {}
            if value not in (ABSENT, None) and not isinstance(value, Mapping):
                return self._number(path, label, hint, value)
            if Quantity in entry_kinds and _NUMBER_FORMS & entries.keys():
                return self._number(path, label, hint, value)
            if model is not None:
                return self._entries(path, label, hint, [(k, name_of(k, v)) for k, v in entries.items()], model, adds)
            if Quantity in entry_kinds:
                items = tuple(self._removable((*path, key), str(key)) for key in entries)
                problems = self._problems_at(path)
                return Group(
                    path, label, hint, items, adds=adds, pastes=self._pastes(path), is_table=True, problems=problems
                )
            return self._in_file(path, label, hint, value)
        listed = value if isinstance(value, list) else []
        if model is not None:
            named = [(i, self._named(i + 1, v)) for i, v in enumerate(listed)]
            return self._entries(path, label, hint, named, model, adds)
        if all(isinstance(item, str | int | float) for item in listed) and Quantity not in entry_kinds:
            fixed = next((k for k in entry_kinds if get_origin(k) is Literal), None)
            if fixed is not None:
                return self._several(path, label, hint, value, self._words.choices(str(path[-1]), fixed))
            is_length = Duration in entry_kinds
            written = listed or ([value] if isinstance(value, str) else [])
            text = "\n".join(self._words.length(str(item)) if is_length else str(item) for item in written)
            return self._field(path, label, hint, "lines", text or ABSENT)
        return self._in_file(path, label, hint, value)

    def _named(self, number: int, entry: Any) -> str:
        """What an entry of a list is called: its own name, or which of the four assessments it is, or its number."""
        lens = entry.get("lens") if isinstance(entry, Mapping) else None
        lenses = dict(self._words.choices("lens", story.Lens.model_fields["lens"].annotation))
        return lenses.get(str(lens)) or name_of(number, entry)

    def _pastes(self, path: Path) -> tuple[str, ...]:
        """The columns of rows that can be pasted at a place; none where they cannot."""
        places = places_at(path)
        return () if places is None else headings(places, self._lang)

    def _entries(
        self, path: Path, label: str, hint: str, named: Sequence[tuple[Any, str]], model: type[BaseModel], adds: str
    ) -> Group:
        items = tuple(self._model((*path, key), name, "", model, entry=True) for key, name in named)
        problems = self._problems_at(path)
        return Group(path, label, hint, items, adds=adds, pastes=self._pastes(path), problems=problems)

    def _removable(self, path: Path, label: str) -> Field:
        found = self._number(path, label, "", self._value(path), removable=True)
        assert isinstance(found, Field)
        return found

    def _sharing(self, path: Path, label: str, hint: str, value: Any) -> Field | Group:
        if value is ABSENT or value is None or isinstance(value, str):
            return self._field(path, label, hint, "choice", value, self.payers())
        if isinstance(value, Mapping) and not {"rule", "dated"} & value.keys():
            names = dict(self.payers())
            items = tuple(self._removable((*path, key), names.get(str(key), str(key))) for key in value)
            return Group(path, label, hint, items, is_table=True)
        return self._in_file(path, label, hint, value)

    def payers(self) -> tuple[tuple[str, str], ...]:
        """Everybody who can pay, by id and name: the case's departments and parties first."""
        tree = self._document.tree
        own = [
            (str(key), name_of(key, entry))
            for part in ("departments", "parties")
            for key, entry in (tree.get(part) or {}).items()
        ]
        return (*own, *self._words.parties())

    def _number(self, path: Path, label: str, hint: str, value: Any, *, removable: bool = False) -> Field:
        quantity = _quantity(value)
        if value is not ABSENT and value is not None and quantity is None and isinstance(value, Mapping | list):
            return self._in_file(path, label, hint, value)
        if quantity is None:
            typed = "" if value is ABSENT or value is None else str(value)
            return Field(path, label, hint, "number", typed, problems=self._problems_at(path), removable=removable)
        if quantity.distribution is not None:
            return self._in_file(path, label, hint, value)
        if quantity.use is not None:
            problems = self._problems_at(path)
            return Field(path, label, hint, "short", quantity.use, problems=problems, removable=removable)
        unit = "" if quantity.unit is None else str(quantity.unit)
        typed = _shorthand(quantity)
        return Field(
            path,
            label,
            hint,
            "number",
            typed.removesuffix(unit).strip() if unit else typed,
            unit=self._words.unit(quantity.unit),
            scale=scale_of(quantity),
            pedigree=self._pedigrees.of(path, quantity, value, typed),
            problems=self._problems_at(path),
            removable=removable,
            cell=next(iter(cell_names([path]).values())),
        )

    def _field(
        self, path: Path, label: str, hint: str, kind: Kind, value: Any, choices: tuple[tuple[str, str], ...] = ()
    ) -> Field:
        typed = "" if value is ABSENT or value is None else str(value)
        if isinstance(value, bool):
            typed = str(value).lower()
        elif isinstance(value, float) and float in kinds_at(path):
            typed = editable(value, comma=self._lang == "da")
        if kind == "choice" and typed and typed not in dict(choices):
            choices = (*choices, (typed, typed))
        return Field(path, label, hint, kind, typed, choices=choices, problems=self._problems_at(path))

    def _several(self, path: Path, label: str, hint: str, value: Any, choices: Choices) -> Field:
        """Some of what can be chosen; what is written but cannot be is shown too, to be taken away."""
        listed = value if isinstance(value, list) else [] if value is ABSENT or value is None else [value]
        written = [str(item) for item in listed]
        unknown = tuple((item, item) for item in written if item not in dict(choices))
        return self._field(path, label, hint, "several", "\n".join(written) or ABSENT, (*choices, *unknown))

    def _in_file(self, path: Path, label: str, hint: str, value: Any) -> Field:
        """What has no form of its own: it is shown as it stands, and changed in the text."""
        line = "" if value is ABSENT else str(self._document.line_of(path))
        typed = "" if value is ABSENT or value is None else _as_yaml(value)
        return Field(path, label, hint, "file", typed, unit=line, problems=self._problems_at(path))

    def _problems_at(self, path: Path) -> tuple[Problem, ...]:
        return tuple(self._problems.get(path, ()))


_STORY_PARTS = {
    "about", "challenge", "target_group", "intervention", "baseline", "funding", "implementation", "measurement",
}  # fmt: skip
_AREAS = Literal["service", "overfoersler", "anlaeg"]
"""The styringsområder; a case may name others."""


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _is_table(value: Any) -> bool:
    return isinstance(value, list) or (isinstance(value, Mapping) and not _NUMBER_FORMS & value.keys())


def _quantity(value: Any) -> Quantity | None:
    if value is ABSENT or value is None:
        return None
    try:
        return Quantity.model_validate(value)
    except ValidationError:
        return None


def _shorthand(quantity: Quantity) -> str:
    written: str = write_shorthand(Reading(quantity.value, quantity.low, quantity.likely, quantity.high, quantity.unit))
    return written


def _as_yaml(value: Any) -> str:
    from io import StringIO

    from ruamel.yaml import YAML

    out = StringIO()
    YAML(typ="safe", pure=True).dump(value, out)
    return out.getvalue().strip().removesuffix("...").strip()
