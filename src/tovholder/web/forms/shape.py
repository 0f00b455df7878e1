"""What a form consists of: fields, and groups of them, each for one place in a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from tovholder.errors import Path, dotted
from tovholder.usecases.cases.scales import Scale

Kind = Literal["number", "short", "long", "lines", "choice", "several", "file"]
"""A number or range; a line of text; running text; a list, a line each; one, or some, of several; only in the file."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding at a place: how serious, what is wrong, what to do."""

    severity: str
    text: str
    todo: str


@dataclass(frozen=True, slots=True)
class Pedigree:
    """Where a number is from. `written` is the number as fields, to which those of the pedigree are added."""

    written: dict[str, Any]
    facts: tuple[tuple[str, str], ...]
    changed: str
    unsourced: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One place to fill in. `typed` is what stands there as a person types it; `unit` is shown beside it."""

    path: Path
    label: str
    hint: str
    kind: Kind
    typed: str
    unit: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    scale: Scale | None = None
    pedigree: Pedigree | None = None
    problems: tuple[Problem, ...] = ()
    removable: bool = False
    cell: str = ""
    is_group: bool = field(default=False, init=False)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is chosen of `several`."""
        return tuple(self.typed.splitlines())

    @property
    def place(self) -> str:
        """The path as it is sent."""
        return dotted(self.path)

    @property
    def id(self) -> str:
        """A name for the page, without anything that has a meaning there."""
        return html_id(self.path)

    def called(self, label: str) -> Field:
        """The field with another label, for where it stands alone."""
        return replace(self, label=label, hint="", problems=(), removable=False)


@dataclass(frozen=True, slots=True)
class Group:
    """Places that belong together.

    `adds`: what another entry is called; `pastes`: the columns that rows pasted here are expected in; `empty`: fields
    with nothing in them.
    """

    path: Path
    label: str
    hint: str
    items: tuple[Field | Group, ...]
    empty: tuple[Field | Group, ...] = ()
    adds: str = ""
    pastes: tuple[str, ...] = ()
    removable: bool = False
    is_entry: bool = False
    is_table: bool = False
    problems: tuple[Problem, ...] = ()
    is_group: bool = field(default=True, init=False)

    @property
    def place(self) -> str:
        """The path as it is sent."""
        return dotted(self.path)

    @property
    def id(self) -> str:
        """A name for the page."""
        return html_id(self.path)

    def fields(self) -> Iterator[Field]:
        """Every field in it, at any depth, those that are empty too."""
        for item in (*self.items, *self.empty):
            if isinstance(item, Field):
                yield item
            else:
                yield from item.fields()


def html_id(path: Path) -> str:
    """`("goals", 0, "price")` as `f-goals-0-price`."""
    return "f-" + "-".join("".join(c if c.isalnum() or c == "_" else "_" for c in str(step)) for step in path)
