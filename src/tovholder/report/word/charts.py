"""Charts: the drawing as a picture with its finding above it, and the same in words for who does not see it."""

from __future__ import annotations

import io

from docx.shared import Pt

from ..drawing import png
from ..model import Chart
from ..printed import printed
from .flow import Flow
from .looks import CHART, CHART_SENTENCE, CHART_SUBTITLE, CHART_TITLE
from .runs import run
from .xml import Element, element

_TALLEST = 290.0
"""Points."""


def write_chart(flow: Flow, chart: Chart) -> None:
    """Title and subtitle, drawing, sentence."""
    flow.paragraph(CHART_TITLE, run(chart.title))
    flow.paragraph(CHART_SUBTITLE, run(chart.subtitle))
    flow.paragraph(CHART, picture(flow, chart, width=flow.upright_room, height=_TALLEST))
    flow.paragraph(CHART_SENTENCE, run(chart.sentence))


def picture(flow: Flow, chart: Chart, *, width: float, height: float) -> Element:
    """The drawing as large as it can be within these points."""
    drawn = png(chart.spec)
    across, down = picture_size(drawn)
    scale = min(width / across, height / down)
    words = f"{printed(chart.title)}. {printed(chart.sentence)}"
    return placed_picture(flow, drawn, width=across * scale, words=words, name=printed(chart.title))


def placed_picture(flow: Flow, drawn: bytes, *, width: float, words: str, name: str) -> Element:
    """A run with a picture in the line, and what is read aloud in its place."""
    inline = flow.document.part.new_pic_inline(io.BytesIO(drawn), width=Pt(width), height=None)
    inline.docPr.set("descr", words)
    inline.docPr.set("title", name)
    return element("w:r", None, element("w:drawing", None, inline))


def picture_size(drawn: bytes) -> tuple[int, int]:
    """Width and height of a PNG picture in points of the picture."""
    return int.from_bytes(drawn[16:20], "big"), int.from_bytes(drawn[20:24], "big")
