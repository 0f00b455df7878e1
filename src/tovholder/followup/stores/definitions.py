"""Definitions frozen by use: what a result was made by is kept, and a version that was changed since is refused."""

from __future__ import annotations

from tovholder.errors import CaseError, Finding

from ..plan import Plan
from ..reading import definition
from .store import Store


def freeze(store: Store, plan: Plan, references: tuple[str, ...]) -> None:
    """Keep the definitions that `name@version` names. Raises CaseError for one that was changed since it was used."""
    changed = []
    for reference in dict.fromkeys(references):
        name, _, version = reference.partition("@")
        mark = definition(plan, reference).mark
        kept = store.one("SELECT mark FROM definitions WHERE indicator = ? AND version = ?", [name, version])
        if kept is None:
            store.rows("INSERT INTO definitions VALUES (?, ?, ?)", [name, version, mark])
        elif kept != mark:
            params = {"indicator": name, "version": version}
            changed.append(Finding("definition-changed", path=("indicators", name, "versions", version), params=params))
    if changed:
        raise CaseError(changed)
