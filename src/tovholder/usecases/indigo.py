"""A case out as an INDIGO project, and an INDIGO project in as a case and a journal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.contract.indigo.export import export
from tovholder.contract.indigo.importing import imported
from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.journal import Journal
from tovholder.errors import CaseError, Finding


@dataclass(frozen=True, slots=True)
class ImportedFiles:
    """The texts of a case file and a journal, and the parts of the project they have no place for."""

    case: str
    journal: str
    unread: tuple[str, ...]


def indigo_text(case: Case, *, journal: Journal | None = None, books: Books | None = None) -> str:
    """The project as JSON."""
    project = export(case, journal=journal, books=books).model_dump(
        mode="json", exclude_none=True, exclude_defaults=True
    )
    return json.dumps(_whole(project), ensure_ascii=False, indent=2) + "\n"


def from_indigo(text: str) -> ImportedFiles:
    """A project's JSON, alone or as the data store hands it out, as two files. Raises CaseError if it is not one."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise CaseError([Finding("not-json", params={"problem": str(error)})]) from None
    identifier, project = _unwrapped(data)
    if not isinstance(project, dict) or "name" not in project:
        raise CaseError([Finding("not-indigo")])
    try:
        found = imported(project, identifier=identifier)
    except ValidationError as error:
        wrong = [
            Finding("indigo-field", path=tuple(detail["loc"]), params={"problem": detail["msg"]})
            for detail in error.errors(include_url=False)
        ]
        raise CaseError(wrong) from None
    return ImportedFiles(_yaml(found.case), _yaml(found.journal), found.unread)


def _unwrapped(data: Any) -> tuple[str | None, Any]:
    """(INDIGO id, project): the data store puts both in an object of their own."""
    held = data.get("project") if isinstance(data, dict) else None
    if isinstance(held, dict) and isinstance(held.get("data"), dict):
        return (str(held["id"]) if held.get("id") else None), held["data"]
    return None, data


def _yaml(data: dict[str, Any]) -> str:
    first, *rest = data.items()
    document = Document(f"{first[0]}: {first[1]}\n")
    for key, value in rest:
        document = document.changed((key,), _whole(value))
    return document.text


def _whole(node: Any) -> Any:
    """25.0 as 25: counts and amounts without decimals are written without."""
    if isinstance(node, dict):
        return {key: _whole(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_whole(entry) for entry in node]
    return int(node) if isinstance(node, float) and node.is_integer() else node
