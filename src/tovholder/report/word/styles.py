"""The styles of a document: all of them in the program's own, and in a municipality's those it has not defined."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from ..theme import DARK, INK, TYPEFACE
from .bullets import bulleted
from .looks import BULLET, CONTENTS_HEADING, HEADING, LINK, LOOKS, NORMAL, PALE, RULE, TABLE, Look
from .xml import Element, element, line, shading, twips

_BUILT_IN = {
    "Normal", "Title", "Heading 1", "Heading 2", "List Bullet", "Caption", "Header", "Footer", "toc 1", "Hyperlink",
}  # fmt: skip


def know_all_styles(document: Document) -> None:
    """Add the styles the document lacks. Those it has stay as they are."""
    known = {style.name for style in document.styles}
    for name, look in LOOKS.items():
        if name not in known:
            _dress(_made(document, name), look)
            if name == BULLET:
                bulleted(document, name)
    if LINK not in known:
        _add_link(document)
    if TABLE not in known:
        document.styles.element.append(_table_style())


def dress_all_styles(document: Document) -> None:
    """Give every style the program's own look, in a document that is the program's own."""
    for name, look in LOOKS.items():
        known = name in {style.name for style in document.styles}
        style = document.styles[name] if known else _made(document, name)
        assert isinstance(style, ParagraphStyle)
        _undress(style)
        if name == NORMAL:
            style.font.name = TYPEFACE
        _dress(style, look)
    bulleted(document, BULLET)


def _made(document: Document, name: str) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in _BUILT_IN)
    assert isinstance(style, ParagraphStyle)
    if name != NORMAL:
        style.base_style = document.styles[HEADING if name == CONTENTS_HEADING else NORMAL]
    style.quick_style = True
    return style


def _undress(style: ParagraphStyle) -> None:
    for part in ("w:pPr", "w:rPr"):
        for found in style.element.xpath(part):
            style.element.remove(found)


def _dress(style: ParagraphStyle, look: Look) -> None:
    font, shape = style.font, style.paragraph_format
    font.size, font.bold = Pt(look.points), look.bold
    font.color.rgb = RGBColor.from_string(look.colour.lstrip("#").upper())
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(look.line)
    shape.keep_with_next, shape.widow_control = look.keep_next, True
    if look.right:
        shape.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if look.hanging:
        shape.left_indent, shape.first_line_indent = Pt(look.hanging), Pt(-look.hanging)
        shape.tab_stops.add_tab_stop(Pt(look.hanging))
    properties = style.element.get_or_add_pPr()
    if look.frame != "none":
        _insert(properties, *_framed(look))
    if look.frame in ("bar", "dashes"):
        # The frame stands where the text of other paragraphs does.
        shape.left_indent, shape.right_indent = Pt(8), Pt(6)
    if look.level is not None or style.name == CONTENTS_HEADING:
        _insert(properties, element("w:suppressAutoHyphens"))
        level = 9 if look.level is None else look.level
        properties.append(element("w:outlineLvl", {"w:val": level}))


def _framed(look: Look) -> tuple[Element, ...]:
    """The frame, and the ground within it."""
    match look.frame:
        case "rule-above":
            return (_edges(line("top", 2.25, DARK, space=7)),)
        case "thin-above":
            return (_edges(line("top", 0.75, INK, space=4)),)
        case "bar":
            left = line("left", 3, DARK, space=6)
            above, below, right = (line(edge, 0.5, PALE, space=4) for edge in ("top", "bottom", "right"))
            return _edges(above, left, below, right), shading(PALE)
        case "dashes":
            sides = (("top", 2), ("left", 5), ("bottom", 2), ("right", 5))
            return (_edges(*(line(edge, 1, look.colour, space=s, shape="dashed") for edge, s in sides)),)
    return ()


def _edges(*lines: Element) -> Element:
    return element("w:pBdr", None, *lines)


_AFTER_FRAMES = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl",
)  # fmt: skip


def _insert(properties: Element, *parts: Element) -> None:
    """Put parts where the format wants them: before tabs, spacing and what follows."""
    for part in parts:
        own = part.tag.rpartition("}")[2]
        later = _AFTER_FRAMES[_AFTER_FRAMES.index(f"w:{own}") + 1 :] if f"w:{own}" in _AFTER_FRAMES else _AFTER_FRAMES
        following = [child for child in properties if f"w:{child.tag.rpartition('}')[2]}" in later]
        if following:
            following[0].addprevious(part)
        else:
            properties.append(part)


def _add_link(document: Document) -> None:
    style = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.element.get_or_add_rPr().extend(
        [element("w:color", {"w:val": DARK.lstrip("#")}), element("w:u", {"w:val": "single"})]
    )


def _table_style() -> Element:
    """Thin lines between the rows, a strong one under the head."""
    sides = {"w:type": "dxa"}
    margins = (
        element("w:top", {"w:w": twips(2), **sides}),
        element("w:left", {"w:w": twips(3), **sides}),
        element("w:bottom", {"w:w": twips(2), **sides}),
        element("w:right", {"w:w": twips(3), **sides}),
    )
    borders = element("w:tblBorders", None, line("bottom", 0.5, RULE), line("insideH", 0.5, RULE))
    head = element(
        "w:tblStylePr",
        {"w:type": "firstRow"},
        element(
            "w:tcPr",
            None,
            element("w:tcBorders", None, line("bottom", 1, INK)),
            element("w:vAlign", {"w:val": "bottom"}),
        ),
    )
    return element(
        "w:style",
        {"w:type": "table", "w:customStyle": 1, "w:styleId": "Tovholdertabel"},
        element("w:name", {"w:val": TABLE}),
        element("w:basedOn", {"w:val": "TableNormal"}),
        element("w:uiPriority", {"w:val": 99}),
        element("w:tblPr", None, borders, element("w:tblCellMar", None, *margins)),
        head,
    )
