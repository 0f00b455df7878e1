"""Every field of a plan of follow-up is described in both languages, and the schema takes what the program takes."""

from __future__ import annotations

import copy
import json
from typing import Any

import jsonschema_rs
import pytest
from tests.cli.command import tovholder
from tests.followup.followed import PLAN

from tovholder.case.document import Document
from tovholder.case.validation import plain
from tovholder.followup.plan import Plan
from tovholder.locale import LANGUAGES, Lang, field_texts
from tovholder.usecases.files import read_text
from tovholder.usecases.schema import fields, plan_schema, sections, text_key

pytestmark = pytest.mark.law


def _example() -> dict[str, Any]:
    """The example's plan as a JSON document."""
    tree = plain(Document(read_text(PLAN)).tree)
    written: dict[str, Any] = json.loads(json.dumps(tree, default=lambda day: day.isoformat()))
    return written


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_is_described_and_nothing_else(lang: Lang) -> None:
    texts = field_texts(lang, "plan")
    assert {text_key(section, field, texts) for section in sections(Plan) for field in fields(section)} == set(texts)
    assert all(text.endswith(".") and len(text) <= 160 for text in texts.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_schema_carries_the_descriptions(lang: Lang) -> None:
    schema, texts = plan_schema(lang), field_texts(lang, "plan")
    assert schema["properties"]["services"]["description"] == texts["Plan.services"]
    for name, section in schema["$defs"].items():
        for field, described in section["properties"].items():
            assert described["description"] == texts[f"{name}.{field}"]


def test_the_example_fits_and_what_is_misspelt_or_missing_does_not() -> None:
    schema, plan = plan_schema(), _example()
    jsonschema_rs.validate(schema, plan)
    for spoil in (
        lambda broken: broken["services"]["Støttetimer"].update(departement="skole"),
        lambda broken: broken["services"]["Støttetimer"].pop("department"),
        lambda broken: broken["estimates"]["andel"].update(design="guess"),
        lambda broken: broken["retention"].update(verification=0),
    ):
        broken = copy.deepcopy(plan)
        spoil(broken)
        with pytest.raises(jsonschema_rs.ValidationError):
            jsonschema_rs.validate(schema, broken)


@pytest.mark.journey
def test_the_command_prints_it() -> None:
    printed = json.loads(tovholder("schema", "--of", "plan", "--lang", "en").out)
    assert printed == plan_schema("en")
    assert printed["$schema"].startswith("https://json-schema.org/")
    assert json.loads(tovholder("schema").out)["title"] == "Case"
