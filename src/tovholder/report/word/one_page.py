"""What must be exactly one page: every size is chosen from how much room the text takes, before anything is written.

First the letters and the chart become smaller, in steps nobody minds; only then are texts cut at the end of a sentence.
Lines have a fixed height, so that the page is the same in a typeface of other proportions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ..columns import divided, words_of
from ..drawing import png
from ..measuring import lines, width
from ..model import Block, Bullets, Chart, Facts, Heading, KeyFigure, KeyFigures, Link, Paragraph, Remarks, Table
from ..printed import printed
from ..wording import shortened
from .blocks import GAP, PARAGRAPHS, figure_points, labelled
from .charts import picture, picture_size
from .flow import Flow
from .looks import (
    BULLET,
    CAPTION,
    CELL,
    CHART,
    CHART_SENTENCE,
    CHART_SUBTITLE,
    CHART_TITLE,
    KEY_FIGURE,
    KEY_LABEL,
    KEY_NOTE,
    LOOKS,
    SUBHEADING,
    TITLE,
    Look,
)
from .runs import run
from .tables import FORM, plain_table, table_element
from .xml import Element, element, halves, twips

_SPARE = 0.025
"""The part of the page that is left free, for programs that place lines a little otherwise."""
_TITLES = (22.0, 20.0, 18.0, 16.0, 14.0)
_FIGURES = (20.0, 18.0, 16.0, 14.0, 12.0, 10.0)
_AS_TALL_AS_IT_IS: dict[str, str | int] = {"w:line": 240, "w:lineRule": "auto"}
_CELL_PADDING = 4.5
"""Points above and below a table's row, its line with them."""


@dataclass(frozen=True, slots=True)
class Size:
    """Letters as a part of their usual size, a chart's least height in points, and the most characters of a text."""

    letters: float
    chart: float
    most: int | None = None


SIZES: tuple[Size, ...] = (
    *(Size(letters, 165.0) for letters in (1.0, 0.98, 0.96, 0.94, 0.92, 0.9)),
    *(Size(letters, 135.0) for letters in (0.9, 0.87, 0.84)),
    *(Size(0.84, 120.0, most) for most in (400, 300, 220)),
    *(Size(0.8, 100.0, most) for most in (180, 140, 100, 70)),
)
"""The largest first."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the page: the height it takes, and how it is made once the size is chosen."""

    height: float
    make: Callable[[], Element]


def write_one_page(flow: Flow, heading: Sequence[tuple[str, str]], blocks: Sequence[Block], *, taken: float) -> None:
    """heading: (style, text) of what stands above the blocks; taken: points a template's own text takes."""
    room = flow.height * (1 - _SPARE) - taken
    for size in SIZES:
        spare = room - sum(part.height for part in Page(flow, size).parts(heading, blocks))
        if spare >= 0:
            break
    charts = sum(isinstance(block, Chart) for block in blocks)
    if charts:
        # What is left over makes the chart as wide as the page.
        size = replace(size, chart=size.chart + max(0.0, spare) / charts)
    for part in Page(flow, size).parts(heading, blocks):
        flow.put(part.make())


class Page:
    """Everything in one size."""

    def __init__(self, flow: Flow, size: Size) -> None:
        self._flow, self._size, self._room = flow, size, flow.room

    def parts(self, heading: Sequence[tuple[str, str]], blocks: Sequence[Block]) -> Iterator[Part]:
        """From the top of the page to its end."""
        for style, text in heading:
            yield self._title(text) if style == TITLE else self._text(style, text)
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Part]:
        match block:
            case Paragraph():
                yield self._paragraph(block)
            case KeyFigures():
                yield from self._key_figures(block)
            case Chart():
                yield from self._chart(block)
            case Heading():
                yield self._text(SUBHEADING, block.text)
            case Bullets():
                for item in block.items:
                    yield self._text(BULLET, item.text if isinstance(item, Link) else item)
            case Facts():
                for term, texts in block.items:
                    yield self._paragraph(Paragraph(" ".join(texts), "finding", term))
            case Remarks():
                for remark in block.items:
                    said = " ".join(text for text, _ in remark.found)
                    yield self._paragraph(Paragraph(f"{said} {remark.todo}", "finding", remark.label))
            case Table():
                yield from self._table(block)

    def _title(self, text: str) -> Part:
        words = self._cut(text, 2)
        points = next((p for p in _TITLES if lines(words, p, self._room, bold=True) <= 2), _TITLES[-1])
        look = replace(LOOKS[TITLE], points=points, line=points * 1.25)
        return self._text(TITLE, text, look=look, times=2)

    def _text(self, style: str, text: str, *, look: Look | None = None, times: int = 1) -> Part:
        """A paragraph of text alone."""
        look = self._scaled(look or LOOKS[style])
        words = self._cut(text, times)
        count = lines(words, look.points, self._room - look.hanging, bold=look.bold)
        return Part(_height(look, count), partial(self._made, style, look, run(words, points=look.points)))

    def _paragraph(self, block: Paragraph) -> Part:
        style = PARAGRAPHS[block.role]
        look = self._scaled(LOOKS[style])
        words = self._cut(block.text, 1)
        count = lines(words, look.points, self._room - look.hanging - 2 * look.padding, bold=look.bold)
        if block.label is not None:
            long = width(printed(block.label), look.points, bold=True) > look.hanging
            count += 1 if not look.hanging or long else 0
        parts = labelled(replace(block, text=words), look.points)
        return Part(_height(look, count), partial(self._made, style, look, *parts))

    def _key_figures(self, block: KeyFigures) -> Iterator[Part]:
        across = self._room / len(block.items)
        points = figure_points(block, across - GAP, _FIGURES)
        cells = [list(self._key_figure(item, points, across - GAP)) for item in block.items]

        def make() -> Element:
            row = [[part.make() for part in cell] for cell in cells]
            return plain_table([row], (across,) * len(cells), gap=GAP)

        yield Part(max(sum(part.height for part in cell) for cell in cells), make)
        yield self._gap(GAP / 2)

    def _key_figure(self, item: KeyFigure, points: float, across: float) -> Iterator[Part]:
        inside = Page(self._flow, self._size)
        inside._room = across
        figure = replace(LOOKS[KEY_FIGURE], points=points, line=points * 1.25)
        yield inside._text(KEY_LABEL, item.label)
        yield inside._text(KEY_FIGURE, item.figure.text, look=figure)
        yield inside._text(KEY_NOTE, item.note)

    def _chart(self, block: Chart) -> Iterator[Part]:
        yield self._text(CHART_TITLE, block.title)
        yield self._text(CHART_SUBTITLE, block.subtitle)
        look = self._scaled(LOOKS[CHART])
        across, down = picture_size(png(block.spec))
        tall = min(self._size.chart, self._room * down / across)

        def make() -> Element:
            return self._made(CHART, look, picture(self._flow, block, width=self._room, height=tall), exact=False)

        yield Part(tall + look.before + look.after + 3, make)
        yield self._text(CHART_SENTENCE, block.sentence)

    def _table(self, block: Table) -> Iterator[Part]:
        yield self._text(CAPTION, block.caption)
        for table, widths in divided(block, self._room, FORM):
            texts = [tuple(column.heading for column in table.columns)]
            texts += [tuple(words_of(cell) for cell in row.cells) for row in table.rows]
            counts = (
                max(
                    lines(t, widths.points, w - FORM.padding, bold=True)
                    for t, w in zip(row, widths.columns, strict=True)
                )
                for row in texts
            )
            tall = sum(count * LOOKS[CELL].line + _CELL_PADDING for count in counts)
            yield Part(tall, partial(table_element, table, widths, self._flow.file))
            yield self._gap(GAP / 2)

    def _gap(self, points: float) -> Part:
        look = Look(1, points * self._size.letters)
        return Part(look.line, partial(self._made, "Normal", look))

    def _cut(self, text: str, times: int) -> str:
        most = self._size.most
        return printed(text if most is None else shortened(text, most * times))

    def _scaled(self, look: Look) -> Look:
        by = self._size.letters
        points = look.points * by
        return replace(look, points=points, line=look.line * by, before=look.before * by, after=look.after * by)

    def _made(self, style: str, look: Look, *parts: Element, exact: bool = True) -> Element:
        """A paragraph with its size written in itself, whatever the template's style says."""
        spacing: dict[str, str | int] = {"w:before": twips(look.before), "w:after": twips(look.after)}
        spacing |= {"w:line": twips(look.line), "w:lineRule": "exact"} if exact else _AS_TALL_AS_IT_IS
        looks = element(
            "w:pPr",
            None,
            element("w:pStyle", {"w:val": self._flow.file.styles[style]}),
            element("w:spacing", spacing),
            element("w:rPr", None, element("w:sz", {"w:val": 2 if not exact else halves(look.points)})),
        )
        return element("w:p", None, looks, *parts)


def _height(look: Look, count: int) -> float:
    return look.before + count * look.line + look.after + look.padding
