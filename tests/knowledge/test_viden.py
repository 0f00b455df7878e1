"""docs/viden.md says what the bank holds: nothing left out, nothing in it gone, and its examples can be used."""

import re
from pathlib import Path

import pytest

from tovholder.knowledge import KINDS, Figure, Kind, load_bank, read_knowledge
from tovholder.knowledge.loader import bundled

DOCUMENT = (Path(__file__).parents[2] / "docs" / "viden.md").read_text(encoding="utf-8")
TABLES = {
    "figure": "figures", "discount": "discount", "index": "indices", "rule": "rules",
    "account": "accounts", "area": "areas", "evidence": "evidence", "gap": "gaps",
}  # fmt: skip


@pytest.mark.parametrize("kind", ["figure", "discount", "index", "rule", "gap"])
def test_every_id_is_in_the_document(kind: Kind) -> None:
    assert {name for name in load_bank().ids(kind) if f"`{name}`" not in DOCUMENT} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_counts_are_right(kind: Kind) -> None:
    assert f"| `{TABLES[kind]}` | {len(load_bank().ids(kind))} |" in DOCUMENT


def test_the_tables_hold_no_id_the_bank_lacks() -> None:
    ids = {name for kind in KINDS for name in load_bank().ids(kind)}
    assert set(re.findall(r"^\| `([a-z0-9-]+)`", DOCUMENT, re.MULTILINE)) <= ids | set(TABLES.values())


def test_every_address_of_a_figure_is_in_the_document() -> None:
    figures = [record for record in bundled("figure").values() if isinstance(record, Figure)]
    addresses = {dated.origin.url for figure in figures for dated in figure.values}
    assert {url for url in addresses if f"({url})" not in DOCUMENT} == set()


def test_the_example_of_an_own_file_can_be_read() -> None:
    (example,) = (block for block in re.findall(r"```yaml\n(.*?)```", DOCUMENT, re.DOTALL) if "figures:" in block)
    file, findings = read_knowledge(example, name="viden.md")
    assert not findings
    assert file is not None
    assert set(file.figures) | set(file.indices) <= set(load_bank().ids("figure")) | set(load_bank().ids("gap"))
