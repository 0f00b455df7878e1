"""What holds for a whole document: language, hyphenation, and what is written on its label."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn

from tovholder.locale import Lang

from ..model import Report
from ..printed import TAGS, printed
from ..zipped import MADE
from .xml import Element, element

_PROGRAM = "Tovholder"
_BEFORE_HYPHENATION = (
    "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries",
    "displayBackgroundShape", "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData",
    "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins",
    "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop",
    "hideSpellingErrors",
    "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate", "linkStyles",
    "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge", "revisionView", "trackRevisions",
    "doNotTrackMoves", "doNotTrackFormatting", "documentProtection", "autoFormatOverride", "styleLockTheme",
    "styleLockQFSet", "defaultTabStop",
)  # fmt: skip
"""The order of settings is laid down; hyphenation comes after these."""


def prepare(document: Document, lang: Lang) -> None:
    """Set the language of all text, and let long words be divided at line ends."""
    _speak(document, TAGS[lang])
    settings = document.settings.element
    if settings.find(qn("w:autoHyphenation")) is None:
        _hyphenate(settings)


def label(document: Document, report: Report) -> None:
    """Title, kind, version and language among the document's properties; no person and no time."""
    properties = document.core_properties
    properties.title, properties.subject = printed(report.title)[:255], printed(report.kind)[:255]
    properties.keywords, properties.language = report.code, TAGS[report.lang]
    properties.author = properties.last_modified_by = _PROGRAM
    properties.comments = properties.category = ""
    properties.created = properties.modified = MADE
    properties.revision = 1


def _speak(document: Document, tag: str) -> None:
    styles = document.styles.element
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = element("w:docDefaults")
        styles.insert(0, defaults)
    place: Element = defaults
    for name in ("w:rPrDefault", "w:rPr"):
        inner = place.find(qn(name))
        if inner is None:
            inner = element(name)
            place.insert(0, inner)
        place = inner
    language = place.find(qn("w:lang"))
    if language is None:
        language = element("w:lang")
        place.append(language)
    language.set(qn("w:val"), tag)
    # A style with a language of its own would keep it whatever the document says.
    for own in styles.xpath("./w:style/w:rPr/w:lang"):
        own.getparent().remove(own)


def _hyphenate(settings: Element) -> None:
    earlier = [child for child in settings if child.tag.rpartition("}")[2] in _BEFORE_HYPHENATION]
    wanted = element("w:autoHyphenation")
    if earlier:
        earlier[-1].addnext(wanted)
    else:
        settings.insert(0, wanted)
