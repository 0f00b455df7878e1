"""No choice on any form shows what the file says instead of words."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel
from tests.web.forms.test_building import fields
from tests.workspace.sites import VEJLE

from tovholder.case.model import Case
from tovholder.errors import Path
from tovholder.locale import LANGUAGES, Lang
from tovholder.usecases.cases.words import Words

NO_FIELD = {("tovholder",)}
"""The file's own format is not filled in."""


def choices(model: type[BaseModel], path: Path = (), within: tuple[type, ...] = ()) -> Iterator[tuple[Path, Any]]:
    """Every fixed choice anywhere in a case: its path, names of entries left out, and its values."""
    if model in within:
        return
    for name, info in model.model_fields.items():
        yield from _inside(info.annotation, (*path, info.alias or name), (*within, model))


def _inside(kind: Any, path: Path, within: tuple[type, ...]) -> Iterator[tuple[Path, Any]]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        yield path, kind
    elif origin is Annotated:
        yield from _inside(arguments[0], path, within)
    elif origin in (Union, UnionType, tuple):
        for one in arguments:
            yield from _inside(one, path, within)
    elif origin is dict:
        yield from _inside(arguments[1], path, within)
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from choices(kind, path, within)


@pytest.mark.law
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_of_every_choice_has_words(lang: Lang) -> None:
    words, found = Words(lang), {path: kind for path, kind in choices(Case) if path not in NO_FIELD}
    assert len(found) > 40
    silent = {
        (".".join(map(str, path)), value)
        for path, kind in found.items()
        for value in get_args(kind)
        if not words.choice(str(path[-1]), str(value))
    }
    assert silent == set()


@pytest.mark.law
@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_are_no_identifiers(lang: Lang) -> None:
    words = Words(lang)
    shown = [text for path, kind in choices(Case) for _, text in words.choices(str(path[-1]), kind)]
    assert [text for text in shown if "_" in text] == []


@pytest.mark.example
def test_roles_are_chosen_among_words_and_an_area_too() -> None:
    found = fields(VEJLE)
    roles = next(field for path, field in found.items() if path[-1] == "roles")
    assert roles.kind == "several"
    assert dict(roles.choices)["co_payer"] == "medbetaler"
    assert set(roles.typed.splitlines()) <= dict(roles.choices).keys()
    area = next(field for path, field in found.items() if path[-1] == "area" and field.typed == "service")
    assert "payer" not in roles.hint
    assert (area.kind, dict(area.choices)["service"]) == ("choice", "Service (inden for servicerammen)")
