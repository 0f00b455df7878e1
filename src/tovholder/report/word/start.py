"""The program's own Word template, which is also what a municipality starts from when it makes its own."""

from __future__ import annotations

import io
from functools import cache

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tovholder import locale
from tovholder.locale import Lang

from ..theme import TYPEFACE
from ..zipped import MADE, repeatable
from .runs import field, run
from .settings import prepare
from .styles import dress_all_styles, know_all_styles
from .xml import Element, element

_LOGO = Mm(12)
_NOT_OURS = ("/stylesWithEffects", "/thumbnail", "/customXml")
"""What the library's own empty document has with it."""
_FALLBACK = "Arial"


@cache
def starting_docx(lang: Lang, logo: bytes | None = None) -> bytes:
    """An A4 document with every style, the markers `{{title}}`, `{{kind}}`, `{{version}}` and `{{p content}}`.

    logo: a PNG picture for the head of the first page.
    """
    document = docx.Document()
    _clear(document)
    dress_all_styles(document)
    know_all_styles(document)
    prepare(document, lang)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(20), Mm(19)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "{{kind}} · {{title}}"
    _fill_first_header(section.first_page_header.paragraphs[0], logo, lang)
    for footer in (section.footer, section.first_page_footer):
        _stamp(footer.paragraphs[0], lang)
    document.add_paragraph("{{p content}}")
    properties = document.core_properties
    properties.created = properties.modified = MADE
    properties.author = properties.comments = ""
    out = io.BytesIO()
    document.save(out)
    return repeatable(out.getvalue())


def _fill_first_header(paragraph: Paragraph, logo: bytes | None, lang: Lang) -> None:
    if logo is None:
        return
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run().add_picture(io.BytesIO(logo), height=_LOGO)
    for properties in paragraph._p.xpath(".//wp:docPr"):
        properties.set("descr", locale.text("house.logo", lang))


def _stamp(paragraph: Paragraph, lang: Lang) -> None:
    """`Version abc123 · Side 2 af 9`."""
    say = {word: locale.text(f"house.{word}", lang) for word in ("version", "page", "of")}
    parts: tuple[Element, ...] = (
        run(f"{say['version']} {{{{version}}}} · {say['page']}\u00a0"),
        *field("PAGE", "1"),
        run(f"\u00a0{say['of']}\u00a0"),
        *field("NUMPAGES", "1"),
    )
    for part in parts:
        paragraph._p.append(part)


def _clear(document: Document) -> None:
    """Take out what the empty document of the library has, and say what stands in for a typeface that is lacking."""
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            if any(part in relation.reltype for part in _NOT_OURS):
                del relations[key]
    styles = document.styles.element
    for style in styles.xpath("./w:style[@w:type='table'][not(@w:default)][w:name/@w:val!='Table Grid']"):
        styles.remove(style)
    defaults = styles.find(qn("w:docDefaults"))
    for child in list(defaults):
        defaults.remove(child)
    fonts = element("w:rFonts", {f"w:{kind}": TYPEFACE for kind in ("ascii", "hAnsi", "cs", "eastAsia")})
    defaults.append(element("w:rPrDefault", None, element("w:rPr", None, fonts)))
    defaults.append(element("w:pPrDefault"))
    settings = document.settings.element
    for mode in settings.xpath(".//w:compatSetting[@w:name='compatibilityMode']"):
        mode.set(qn("w:val"), "15")
    for old in settings.xpath(".//w:useFELayout | ./w:rsids | ./w:savePreviewPicture | ./w:zoom"):
        old.getparent().remove(old)
    for language in settings.xpath("./w:themeFontLang"):
        language.attrib.clear()
    _name_fallback(document)


def _name_fallback(document: Document) -> None:
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            part = relation.target_part
            font = (
                f'<w:font w:name="{TYPEFACE}"><w:altName w:val="{_FALLBACK}"/>'
                '<w:panose1 w:val="020B0503050203000203"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
                '<w:pitch w:val="variable"/></w:font>'
            )
            part._blob = part.blob.replace(b"</w:fonts>", font.encode() + b"</w:fonts>")
