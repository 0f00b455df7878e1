"""What leaves of a case: the same numbers, and not a word that was not let go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.workspace.sites import BANK, VEJLE

from tovholder.case.document import Document
from tovholder.case.fields import kinds_at
from tovholder.case.reading import read_case
from tovholder.case.validation import plain
from tovholder.usecases.calculation import calculate
from tovholder.usecases.governance.anonymising import anonymised
from tovholder.usecases.governance.screening import names_in, points_at

pytestmark = pytest.mark.law
ROOT = Path(__file__).parents[3]
TITLE = "En delt sag"
CASES = [
    *(ROOT / "examples" / f"{name}.yaml" for name in ("vejle", "minimal", "aftaler/koto-sib", "aftaler/12-viborg")),
    *(ROOT / "examples/aftaler" / f"{name}.yaml" for name in ("uk-rough-sleepers", "14-slagelse-ips")),
    *(ROOT / "src/tovholder/case/templates" / f"{name}.yaml" for name in ("ips", "housing-first")),
    *(ROOT / "tests/cases" / f"{name}.yaml" for name in ("act", "by_age", "de_utrolige_aar", "soem_reference")),
]
MADE_UP = ("afdeling", "part", "hold", "omkostning", "virkning", "gevinst", "maal", "antagelse", "indeks", "faktor")
SAYS_NOTHING = ("Afdeling", "Part", "Mål")
STANDARD = {"municipality", "region", "state", "other_municipalities", "citizen"}


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_the_shared_case_comes_to_the_same(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    shared = anonymised(Document(text), let_go=(), title=TITLE, bank=BANK).text
    before, after = (calculate(one, bank=BANK).result.by_line.sum(axis=(0, 3)) for one in (text, shared))
    assert before.shape == after.shape
    np.testing.assert_allclose(after, before, rtol=1e-12, atol=1e-6)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_no_text_leaves_that_was_not_let_go(file: Path) -> None:
    """Every text in it whose field the model has as text is a made-up name, a standard one, or the title."""
    text = file.read_text(encoding="utf-8")
    tree = plain(Document(anonymised(Document(text), let_go=(), title=TITLE, bank=BANK).text).tree)
    strange = [(path, said) for path, said in _texts(tree) if str in kinds_at(path) and not _says_nothing(path, said)]
    assert strange == []
    keys = {str(path[1]) for path in _paths(tree) if len(path) > 1 and path[0] in ("departments", "parties", "costs")}
    assert all(key.rpartition("_")[0] in MADE_UP for key in keys)


def _says_nothing(path: tuple[Any, ...], said: str) -> bool:
    stem, _, number = said.rpartition("_")
    is_made_up = stem.rpartition("/")[2].rpartition(".")[2] in MADE_UP and number.isdigit()
    is_numbered = said.rpartition(" ")[0] in SAYS_NOTHING and said.rpartition(" ")[2].isdigit()
    is_of_the_bank = said.removeprefix("knowledge/") in {name for kind in _KINDS for name in BANK.ids(kind)}
    is_account = path[-1] in ("account", "area") or path[-2:-1] == ("accounts",)
    is_currency = path == ("currency",) and len(said) == 3 and said.isupper()
    return is_currency or said == TITLE or said in STANDARD or is_made_up or is_numbered or is_of_the_bank or is_account


_KINDS = ("figure", "discount", "index", "rule", "account", "area")


def _texts(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _texts(value, (*path, key))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from _texts(value, (*path, i))
    elif isinstance(node, str):
        yield path, node


def _paths(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _paths(value, (*path, key))


WORDS = anonymised(Document(VEJLE), let_go=(), title=TITLE, bank=BANK).words


@settings(max_examples=8, deadline=None)
@given(st.sets(st.sampled_from([word.place for word in WORDS]), max_size=6))
def test_just_the_words_that_are_let_go_are_there(places: set[str]) -> None:
    shared = anonymised(Document(VEJLE), let_go=places, title=TITLE, bank=BANK).text
    said = {text for _, text in _texts(plain(Document(shared).tree))}
    let_go = {word.text for word in WORDS if word.place in places}
    stays = {word.text for word in WORDS if word.place not in places} - let_go
    assert let_go <= said
    # »person« and the like are a word of the case and a value of the model at once.
    assert {text for text in stays & said if len(text) > 8} == set()


def test_nobody_around_the_example_is_named_and_words_that_do_are_found_out() -> None:
    around = ("Vejle", "Memox", "SUS", "INDIGO", "Den Sociale", "Skolechefen", "Forebyggelse", "4800000")
    shared = anonymised(Document(VEJLE), let_go=(), title=TITLE, bank=BANK).text
    assert [name for name in around if name in shared] == []
    names = names_in(read_case(VEJLE).require())
    missed = [w.text for w in WORDS if any(n in w.text for n in around) and not points_at(w.text, names)]
    assert missed == []


def test_prices_of_goals_and_the_contract_stay() -> None:
    shared = plain(Document(anonymised(Document(VEJLE), let_go=(), title=TITLE, bank=BANK).text).tree)
    assert not {"contract", "funding", "people", "about", "risks", "legal", "lenses", "decisions"} & shared.keys()
    assert all("price" not in goal and "value" not in goal for goal in shared["goals"].values())


NAMES = ["Vejle Kommune", "Memox", "Anna Hansen", "Familie og Forebyggelse"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vejle lykkedes", ["Vejle"]),
        ("I vejle kommune", ["Vejle", "Vejle Kommune"]),
        ("memox sagde ja", ["Memox"]),
        ("Hansen var glad", ["Hansen"]),
        ("Familie og Forebyggelse betaler", ["Familie og Forebyggelse"]),
        ("Familien fik hjælp", []),
        ("010190-1234", ["010190-1234"]),
        ("skriv til a@b.dk", ["a@b.dk"]),
        ("ring 12345678", ["12345678"]),
        ("https://dsi.dk/x", ["https://dsi.dk/x"]),
        ("Rudersdal Kommune gjorde det samme", ["Rudersdal Kommune"]),
        ("bor på Nørregade 12", ["Nørregade 12"]),
        ("25 familier i 10 måneder for 4.800.000 kr.", []),
    ],
)
def test_what_points_at_somebody_is_found(text: str, found: list[str]) -> None:
    assert sorted(points_at(text, NAMES)) == sorted(found)


@given(st.text(max_size=20), st.sampled_from(NAMES), st.text(max_size=20))
def test_a_name_that_stands_alone_is_found_in_any_text(before: str, name: str, after: str) -> None:
    assert name in points_at(f"{before} {name} {after}", NAMES)
