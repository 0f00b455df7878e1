"""Text in a case never becomes a formula in the workbook, whatever it begins with."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from tests.report.workbook.books import calculated, workbook_of

pytestmark = pytest.mark.law

PAYLOADS = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1:A9)", "\t=1+1", '=HYPERLINK("http://x","y")', "{=1+1}")
CASE = """
tovholder: 1
title: {text}
start: 2026
horizon: 2 years
about: {{summary: {text}, owner: {text}}}
departments: {{d: {{name: {text}}}}}
tranches: {{t: {{name: {text}, entrants: 2}}}}
costs:
  c: {{name: {text}, per_entrant: {{value: 10, unit: kr, source: {text}, note: {text}, owner: {text}}}, paid_by: d}}
goals: {{g: {{text: {text}, instrument: {text}}}}}
unpriced: [{text}]
"""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_text_stays_text(payload: str) -> None:
    quoted = '"' + payload.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'
    book = workbook_of(calculated(CASE.format(text=quoted)))
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        shared = parts.read("xl/sharedStrings.xml").decode()
    formulas = re.findall(r"<f>([^<]*)</f>", "".join(sheets))
    assert formulas
    assert not [f for f in formulas if "HYPERLINK" in f or "cmd" in f or "@SUM" in f or f == "1+1"]
    assert payload.strip().replace('"', "&quot;")[:5] in shared.replace('"', "&quot;")
