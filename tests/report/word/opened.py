"""A Word file as python-docx reads it."""

from __future__ import annotations

import io

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from tovholder.report.house import DEFAULT_HOUSE, House
from tovholder.report.model import Report
from tovholder.report.word.writer import docx as written


def opened(report: Report, house: House = DEFAULT_HOUSE) -> Document:
    """The document of a report."""
    return docx.Document(io.BytesIO(written(report, house)))


def in_style(document: Document, style: str) -> list[str]:
    """The texts of the body's paragraphs in a style."""
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


def all_text(document: Document) -> str:
    """Everything that is read in the body, paragraph by paragraph, links and cells with it."""
    lines = ("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p")))
    return "\n".join(lines)


def data_tables(document: Document) -> list[Table]:
    """The tables that are tables, not things side by side."""
    return [table for table in document.tables if table._tbl.tblPr.find(qn("w:tblCaption")) is not None]


def before(table: Table) -> Paragraph:
    """The paragraph above a table."""
    return Paragraph(table._tbl.getprevious(), table._parent)
