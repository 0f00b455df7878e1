"""Adding an entry to a case: a filled example of what can stand there, to be changed or removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tovholder.case.writing import ABSENT
from tovholder.errors import Path
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere

from .changing import change, place_of, value_at
from .committing import Saved, version_opened
from .edit import Edit
from .entries import example_of, new_key
from .opening import document_of, open_case
from .site import Site


@dataclass(frozen=True, slots=True)
class Added:
    """The save, and the place of the new entry."""

    saved: Saved
    path: Path


def add_entry(
    actor: Actor, site: Site, case: str, place: str | Path, name: str, *, opened: str, key: str | None = None
) -> Added:
    """Add an entry called `name` to the list or mapping at a place. Raises NotThere for another place; as `change`."""
    found = open_case(actor, site, case, "case.change")
    document = document_of(site, version_opened(site, found, opened))
    path = place_of(document, Edit(place))
    example = example_of(path, name.strip())
    if example is None:
        raise NotThere("place")
    present = value_at(document, path)
    if isinstance(present, list):
        new = (*path, len(present))
        edit = Edit(new, example)
    elif isinstance(present, Mapping):
        new = (*path, new_key(path, name.strip(), present))
        edit = Edit(new, example)
    elif present is ABSENT or present is None:
        is_list = path[0] in ("risks", "legal", "communication", "people", "lenses", "decisions")
        new = (*path, 0 if is_list else new_key(path, name.strip(), {}))
        edit = Edit(path, [example] if is_list else {new[-1]: example})
    else:
        raise NotThere("place")
    return Added(change(actor, site, case, [edit], opened=opened, key=key), new)
