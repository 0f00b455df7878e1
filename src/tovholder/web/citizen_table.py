"""What the record says of one citizen, as a table to read and to hand over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tovholder.locale import Lang, text
from tovholder.usecases.audit.entries import Entry
from tovholder.usecases.audit.looking import names
from tovholder.usecases.cases.site import Site

from .rendering import shortest_moment

COLUMNS = ("when", "what", "purpose", "case", "who", "roles")
BY_WHOM = ("who", "roles")
"""What the citizen is not given as a matter of course. *Source:* CJEU C-579/21; Datatilsynet, June 2024."""


@dataclass(frozen=True, slots=True)
class CitizenTable:
    """Names of the columns, and a row for each entry."""

    names: tuple[str, ...]
    rows: list[list[str]]


def citizen_table(site: Site, entries: Iterable[Entry], *, lang: Lang) -> CitizenTable:
    """The entries, in their order."""
    found = tuple(entries)
    called = names(site, found)
    return CitizenTable(COLUMNS, [_row(entry, called.get(entry.by or "", ""), lang) for entry in found])


def _row(entry: Entry, who: str, lang: Lang) -> list[str]:
    purpose, roles = entry.said.partition(" ")[0], entry.roles.split(",") if entry.roles else []
    return [
        shortest_moment(entry.at, lang),
        text(f"audit.kind.{entry.kind}", lang),
        text(f"audit.purpose.{purpose}", lang),
        entry.case or "",
        who or text("audit.page.program", lang),
        ", ".join(text(f"workspace.role.{role}", lang) for role in roles),
    ]
