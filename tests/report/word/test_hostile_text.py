"""What a case says is text in the Word file, whatever it looks like."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.report.cases import HOSTILE, SMALL
from tests.report.documents import parts, report
from tests.report.word.opened import all_text, in_style, opened

from tovholder.report.model import Bullets, Link, Paragraph, Report, Section
from tovholder.report.word.writer import docx

pytestmark = pytest.mark.law


def _with(text: str) -> Report:
    return Report(
        paper="page",
        kind=text,
        title=text,
        code="abc123",
        day=dt.date(2026, 1, 1),
        lang="da",
        labels=report(SMALL).labels,
        facts=((text, text),),
        sections=(Section("x", text, (Paragraph(text, label=text), Bullets((text, Link(text, "https://a.b/c"))))),),
    )


def test_a_hostile_case_is_only_text() -> None:
    content = report(HOSTILE)
    text = all_text(opened(content))
    assert in_style(opened(content), "Title") == [content.title]
    assert "{{ 7 * 7 }} {% raw %} ${7*7}" in text
    assert "<script>alert(4)</script>" in text
    assert "=HYPERLINK(" in text


def test_only_addresses_of_the_web_become_links_and_none_is_broken() -> None:
    document = opened(report(HOSTILE))
    outside = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert outside
    assert all(address.startswith("https://") and not set(address) & set("\"'<> ") - {"'"} for address in outside)


@pytest.mark.parametrize(
    "text",
    ["{{title}}", "{{p content}}", "{% for x in y %}", "{{ ''.__class__ }}", "}}{{", "{_{ x }_}", "{# note #}"],
)
def test_a_marker_in_a_case_stays_text(text: str) -> None:
    document = opened(_with(text))
    assert document.core_properties.title == text
    assert all_text(document).count(text) >= 5
    assert text in document.sections[0].header.paragraphs[0].text.replace("{{ x }}", "{_{ x }_}")


@pytest.mark.parametrize("code", [*range(0x20), 0x7F, 0x85, 0x2028, 0x202E, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x1F600])
def test_a_character_xml_cannot_hold_is_left_out(code: int) -> None:
    made = docx(_with(f"før{chr(code)}efter"))
    assert parts(made)
    text = all_text(opened(_with(f"før{chr(code)}efter")))
    assert "før" in text
    assert "efter" in text
