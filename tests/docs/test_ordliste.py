"""docs/ordliste.md: every identifier in it exists; every field of a case file is explained there or in its own text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import tovholder
from tovholder.knowledge import KINDS, load_bank
from tovholder.locale import field_texts
from tovholder.usecases.schema import fields, sections, text_key

DOCUMENT = (Path(__file__).parents[2] / "docs" / "ordliste.md").read_text(encoding="utf-8")
SOURCE = Path(tovholder.__file__ or "").parent
ROWS = [
    row for row in re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", DOCUMENT, re.MULTILINE) if row[0] != "ord"
]
IDENTIFIERS = sorted({name for row in ROWS for name in re.findall(r"`([^`]+)`", row[1])})


@cache
def of_classes() -> dict[str, set[str]]:
    """Every class of the package with its fields and methods, those it inherits from its neighbours included."""
    own: dict[str, set[str]] = {}
    bases: dict[str, set[str]] = {}
    for node in nodes():
        if isinstance(node, ast.ClassDef):
            own.setdefault(node.name, set()).update(members(node))
            bases.setdefault(node.name, set()).update(base.id for base in node.bases if isinstance(base, ast.Name))
    for section in sections():
        own.setdefault(section.__name__, set()).update(fields(section))
    return {name: own[name].union(*(own.get(base, set()) for base in bases.get(name, ()))) for name in own}


@cache
def trees() -> tuple[ast.Module, ...]:
    """The source, file by file."""
    return tuple(ast.parse(file.read_text(encoding="utf-8")) for file in SOURCE.rglob("*.py"))


@cache
def nodes() -> tuple[ast.AST, ...]:
    """The source, node by node."""
    return tuple(node for tree in trees() for node in ast.walk(tree))


def members(node: ast.ClassDef) -> Iterator[str]:
    """A class's fields and methods."""
    for part in node.body:
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            yield part.target.id
        elif isinstance(part, ast.FunctionDef):
            yield part.name


@cache
def names() -> frozenset[str]:
    """Whatever one word can stand for: a class, a member, a function, a party, or a record of the bank."""
    functions = {node.name for node in nodes() if isinstance(node, ast.FunctionDef)}
    assigned = (node.targets[0] for tree in trees() for node in tree.body if isinstance(node, ast.Assign))
    kinds = {target.id for target in assigned if isinstance(target, ast.Name)}
    parties = {party for rule in load_bank().ids("rule") for party in _parties(rule)}
    known = {name for kind in KINDS for name in load_bank().ids(kind)}
    return frozenset(set(of_classes()).union(*of_classes().values()) | functions | kinds | parties | known)


def _parties(rule: str) -> set[str]:
    return {party for period in getattr(load_bank().rule(rule), "periods", ()) for party in period.shares}


def values() -> set[str]:
    """Every value that a field of fixed choices may have, and the bank's areas."""
    literals = {
        part.value
        for node in nodes()
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"
        for part in ast.walk(node.slice)
        if isinstance(part, ast.Constant)
    }
    return {str(value) for value in literals} | set(load_bank().ids("area"))


@pytest.mark.parametrize("identifier", IDENTIFIERS)
def test_every_identifier_is_one(identifier: str) -> None:
    name, _, value = identifier.partition(": ")
    owner, _, member = name.rpartition(".")
    assert member in (of_classes()[owner] if owner else names())
    assert not value or value in values()


def test_no_word_has_two_rows() -> None:
    words = [word.strip() for row in ROWS for word in row[0].split(",")]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_row_says_what_and_whose_word_it_is() -> None:
    assert [row for row in ROWS if "" in (cell.strip() for cell in row)] == []


def test_every_field_of_a_case_file_has_a_row_or_a_text() -> None:
    rows = {name for identifier in IDENTIFIERS for name in re.findall(r"\w+", identifier)}
    texts = field_texts("da")
    unexplained = []
    for section in sections():
        for field in fields(section):
            try:
                explained = field in rows or bool(texts[text_key(section, field, texts)])
            except KeyError:
                explained = False
            if not explained:
                unexplained.append(f"{section.__name__}.{field}")
    assert unexplained == []
