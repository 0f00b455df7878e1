"""Text, pictures and tables put on a frame, each with its language and what is read aloud of it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.util import Pt

from tovholder.locale import Lang

from ..model import KeyFigures
from ..printed import TAGS, printed
from ..theme import QUIET
from .fitting import BETWEEN, Fitted
from .layouts import Box, placeholders_of

_LANGUAGES: dict[Lang, MSO_LANGUAGE_ID] = {"da": MSO_LANGUAGE_ID.DANISH, "en": MSO_LANGUAGE_ID.ENGLISH_UK}
_FOOTER = 12.0


@dataclass(frozen=True, slots=True)
class Hand:
    """Writes on one frame in one language."""

    slide: Slide
    lang: Lang

    def text(self, shape: Any, content: Fitted, box: Box | None = None, *, colours: Sequence[str] = ()) -> None:
        """Text into a placeholder, which is moved if a box is given."""
        if box is not None:
            place(shape, box)
        frame = shape.text_frame
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
        for number, words in enumerate(content.texts):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            if len(content.texts) > 1:
                paragraph.space_before, paragraph.space_after = Pt(0), Pt(BETWEEN)
            run = self.run(paragraph, words, content.points)
            if number < len(colours) and colours[number]:
                run.font.bold, run.font.color.rgb = True, _paint(colours[number])

    def run(self, paragraph: Any, words: str, points: float | None = None, *, bold: bool | None = None) -> Any:
        """A run in the frame's language."""
        made = paragraph.add_run()
        made.text = printed(words)
        made.font.language_id = _LANGUAGES[self.lang]
        if points is not None:
            made.font.size = Pt(points)
        if bold is not None:
            made.font.bold = bold
        return made

    def picture(self, drawn: bytes, box: Box, *, words: str) -> None:
        """A picture as large as it can be in the box, from its upper left corner."""
        across, down = (int.from_bytes(drawn[at : at + 4], "big") for at in (16, 20))
        scale = min(box.width / across, box.height / down)
        made: Any = self.slide.shapes.add_picture(
            io.BytesIO(drawn), Pt(box.left), Pt(box.top), Pt(across * scale), Pt(down * scale)
        )
        made._element.nvPicPr.cNvPr.set("descr", printed(words))

    def figures(self, block: KeyFigures, box: Box, *, points: float, label_points: float) -> None:
        """Key figures side by side, each under what it is."""
        rows, columns = 2, len(block.items)
        grid = self.grid(rows, columns, box, words=", ".join(f"{i.label}: {i.figure.text}" for i in block.items))
        _plain(grid)
        for index, item in enumerate(block.items):
            for row, words, size in ((0, item.label, label_points), (1, item.figure.text, points)):
                cell = grid.cell(row, index)
                self.cell(cell, words, size, bold=row == 1)
                cell.vertical_anchor = MSO_ANCHOR.BOTTOM if row == 0 else MSO_ANCHOR.TOP

    def grid(self, rows: int, columns: int, box: Box, *, words: str) -> Any:
        """An empty table."""
        made: Any = self.slide.shapes.add_table(rows, columns, Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height))
        made._element.nvGraphicFramePr.cNvPr.set("descr", printed(words))
        return made.table

    def cell(self, cell: Any, words: str, points: float, *, bold: bool = False, right: bool = False) -> None:
        """Text into a cell."""
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
        self.run(paragraph, words, points, bold=bold)

    def footer(self, words: str) -> None:
        """Words and the frame's number in the layout's places for them; in a place of our own where it has none."""
        kinds = {p.placeholder_format.type: p for p in placeholders_of(self.slide.slide_layout)}
        for kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            shape = self._footer_shape(kinds.get(kind), at_the_right=kind == PP_PLACEHOLDER.SLIDE_NUMBER)
            paragraph = shape.text_frame.paragraphs[0]
            if kind == PP_PLACEHOLDER.FOOTER:
                run = self.run(paragraph, words, _FOOTER)
                run.font.color.rgb = _paint(QUIET)
            else:
                paragraph._p.append(self._number())

    def _footer_shape(self, layout_shape: Any, *, at_the_right: bool) -> Any:
        shapes = self.slide.shapes
        if layout_shape is not None:
            shapes.clone_placeholder(layout_shape)
            return shapes[-1]
        page: Any = self.slide.part.package.presentation_part.presentation
        left, across = (page.slide_width - Pt(120), Pt(96)) if at_the_right else (Pt(24), Pt(480))
        made: Any = shapes.add_textbox(left, page.slide_height - Pt(30), across, Pt(22))
        if at_the_right:
            made.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
        return made

    def _number(self) -> Any:
        colour = QUIET.lstrip("#").upper()
        number = self.slide.part.package.presentation_part.presentation.slides.index(self.slide) + 1
        return parse_xml(
            f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
            f'<a:rPr lang="{TAGS[self.lang]}" sz="{round(_FOOTER * 100)}">'
            f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:rPr><a:t>{number}</a:t></a:fld>'
        )

    def notes(self, texts: Sequence[str]) -> None:
        """The speaker's notes."""
        frame: Any = self.slide.notes_slide.notes_text_frame
        if frame is None:
            return
        for number, words in enumerate(texts):
            self.run(frame.paragraphs[0] if number == 0 else frame.add_paragraph(), words)


def place(shape: Any, box: Box) -> None:
    """Move and size a shape."""
    shape.left, shape.top, shape.width, shape.height = (Pt(p) for p in (box.left, box.top, box.width, box.height))


def _paint(colour: str) -> RGBColor:
    colours: Any = RGBColor
    painted: RGBColor = colours.from_string(colour.lstrip("#").upper())
    return painted


def _plain(grid: Any) -> None:
    """No lines and no ground: a rule above each figure is all."""
    properties = grid._tbl.tblPr
    for name in ("firstRow", "bandRow"):
        properties.set(name, "0")
    style = properties.find("{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId")
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid" in every Office
