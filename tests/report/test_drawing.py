"""Drawings are kept for a few cases, and given up for others: a server draws every version somebody looks at."""

from __future__ import annotations

from typing import Any

import pytest

from tovholder.report.drawing import print_svg


def test_a_drawing_nobody_has_looked_at_for_hundreds_of_others_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def draw(spec: str, **_: Any) -> str:
        drawn.append(spec)
        return "<svg/>"

    monkeypatch.setattr("vl_convert.vegalite_to_svg", draw)
    for number in (*range(300), 299, 0):
        print_svg({"mark": "kept or not", "number": number, "config": {}})
    assert len(drawn) == 301, "the newest was kept, and the first was not"
