"""Every field of a case file is described in both languages, and nothing else is."""

from __future__ import annotations

import pytest

from tovholder.locale import LANGUAGES, Lang, field_texts
from tovholder.usecases.schema import case_schema, fields, sections, text_key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_is_described(lang: Lang) -> None:
    texts = field_texts(lang)
    missing = []
    for section in sections():
        for field in fields(section):
            try:
                text_key(section, field, texts)
            except KeyError as error:
                missing.append(error.args[0])
    assert missing == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_description_is_of_a_field_that_is_gone(lang: Lang) -> None:
    texts = field_texts(lang)
    used = {text_key(section, field, texts) for section in sections() for field in fields(section)}
    assert set(texts) - used == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_description_is_one_short_sentence_or_two(lang: Lang) -> None:
    for key, text in field_texts(lang).items():
        assert text == text.strip(), key
        assert text.endswith((".", "…", "?")), key
        assert len(text) <= 160, key


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_schema_carries_the_descriptions(lang: Lang) -> None:
    schema = case_schema(lang)
    texts = field_texts(lang)
    assert schema["properties"]["horizon"]["description"] == texts["Case.horizon"]
    # A field written under an alias, and one a section has from a common class.
    assert schema["$defs"]["Outcome"]["properties"]["with"]["description"] == texts["Outcome.with"]
    assert schema["$defs"]["Cost"]["properties"]["account"]["description"] == texts["Flow.account"]
    undescribed = [
        f"{name}.{field}"
        for name, section in schema["$defs"].items()
        for field, described in section.get("properties", {}).items()
        if "description" not in described
    ]
    assert undescribed == []


def test_describing_leaves_the_plain_schema_alone() -> None:
    from tovholder.case.schema import json_schema

    case_schema("da")
    assert "description" not in json_schema()["properties"]["horizon"]
