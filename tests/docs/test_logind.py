"""docs/logind.md: the set-up in it can be used as it stands, and tells of every field there is."""

from __future__ import annotations

from pathlib import Path

from tests.docs.yaml_blocks import yaml_blocks

from tovholder.usecases.access.provider.reading import read_set_up
from tovholder.usecases.access.provider.setup import Provider, Rule

PAGE = (Path(__file__).parents[2] / "docs" / "logind.md").read_text(encoding="utf-8")


def test_the_example_is_a_set_up() -> None:
    (block,) = yaml_blocks(PAGE)
    provider = read_set_up(block.text)[0].providers["kommune"]
    assert [rule.role for rule in provider.roles] == ["coordinator", "editor", "auditor"]


def test_every_field_is_told_of() -> None:
    told = [field for part in (Provider, Rule) for field in part.model_fields if f"`{field}`" not in PAGE]
    assert told == []
