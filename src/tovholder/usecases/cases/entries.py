"""Filled examples of what can be added to a case: each can be calculated as it stands, and be changed or removed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from ruamel.yaml import YAML

from tovholder.case.validation import plain
from tovholder.errors import Path

_PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa"})


def example_of(path: Path, name: str = "") -> Any:
    """An entry to put in the list or mapping at a place, called `name`; None where nothing is added that way.

    >>> example_of(("risks",))["likelihood"]
    'medium'
    """
    found = _examples().get(kind_of(path))
    if isinstance(found, Mapping) and name:
        for field in ("name", "text"):
            if field in found:
                return {**found, field: name}
    return found


def new_key(path: Path, name: str, taken: Mapping[str, Any]) -> str:
    """The key of a new entry in the mapping at a place: an intake's is the time it is about, as written."""
    return name if kind_of(path) == "tranches.*.entrants" else key_for(name, taken)


def key_for(name: str, taken: Mapping[str, Any]) -> str:
    """A key that is not taken, made from a name: `Støtte i hjemmet` is `stoette_i_hjemmet`.

    >>> key_for("Støtte i hjemmet", {"stoette_i_hjemmet": 1})
    'stoette_i_hjemmet_2'
    """
    plain_name = re.sub(r"[^a-z0-9]+", "_", name.translate(_PLAIN).casefold()).strip("_") or "ny"
    if not plain_name[0].isalpha():
        plain_name = f"nr_{plain_name}"
    number, key = 1, plain_name
    while key in taken:
        number += 1
        key = f"{plain_name}_{number}"
    return key


def kind_of(path: Path) -> str:
    """`outcomes.*.consequences` for every outcome."""
    return ".".join("*" if i % 2 else str(step) for i, step in enumerate(path))


@cache
def _examples() -> Mapping[str, Any]:
    text = files(__package__).joinpath("entries.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = plain(YAML(typ="safe").load(text))
    return found
