"""Drawings for a phone: as narrow as its screen, and no two rows made one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tovholder.report.charts import nets
from tovholder.report.drawing import svg
from tovholder.report.narrow import narrowed
from tovholder.report.wording import Wording

WORDS = Wording("da", "DKK")
NAMES = st.lists(st.text("abc –æøå", min_size=1, max_size=90), min_size=1, max_size=12, unique=True)


@given(NAMES)
def test_every_row_keeps_a_name_of_its_own(names: list[str]) -> None:
    wide = nets([(name, 1.0) for name in names], WORDS)
    narrow = narrowed(wide)
    shown = {row["party"] for row in narrow["data"]["values"]}
    assert len(shown) == len({row["party"] for row in wide["data"]["values"]})


def test_a_phone_gets_a_drawing_of_its_width() -> None:
    spec = nets([("Børn, Unge og Familie i hele den lange forvaltning for alle", 845_000.0), ("Staten", -3.0)], WORDS)
    wide, narrow = (svg(spec, prefix="a", narrow=narrow) for narrow in (False, True))
    assert 'viewBox="0 0 640 ' in wide
    assert 'viewBox="0 0 320 ' in narrow
    assert "845.000" in narrow
    assert "Børn, Unge og Familie" in narrow
    assert "den lange" in narrow
