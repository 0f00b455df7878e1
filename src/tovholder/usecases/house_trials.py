"""A municipality's Word file or presentation tried: looked through, and a small document written with it.

Each takes the file's bytes and raises FindingsError with what is wrong with it. They are called in a process of their
own (`tovholder.tables.apart`), which is why what they work with is loaded with them.
"""

from __future__ import annotations

import datetime as dt

from tovholder.errors import Finding, FindingsError, Param
from tovholder.report.house import House
from tovholder.report.model import Report, Section
from tovholder.report.slides.layouts import NoLayout
from tovholder.report.slides.writer import pptx
from tovholder.report.word.template import MARKERS, NoPlaceForContent, UnknownMarker
from tovholder.report.word.writer import docx

from .office_files import faults


def word(content: bytes, *, file: str) -> None:
    """Try a Word file. Raises FindingsError."""
    _refuse(content, "word/document.xml", file=file, program="Word")
    try:
        docx(sample(), House(docx=content))
    except NoPlaceForContent:
        raise FindingsError([Finding("house-no-content", params={"file": file})]) from None
    except UnknownMarker as error:
        known = ", ".join(f"{{{{{marker}}}}}" for marker in MARKERS)
        marked: dict[str, Param] = {"file": file, "marker": str(error), "known": known}
        raise FindingsError([Finding("house-marker", params=marked)]) from None
    except MemoryError:
        raise
    except Exception:  # whatever a file of others' making can bring a library to
        raise _no_document(file, "Word") from None


def slides(content: bytes, *, file: str) -> None:
    """Try a presentation. Raises FindingsError."""
    _refuse(content, "ppt/presentation.xml", file=file, program="PowerPoint")
    try:
        pptx(sample(), House(pptx=content))
    except NoLayout:
        raise FindingsError([Finding("house-no-layout", params={"file": file})]) from None
    except MemoryError:
        raise
    except Exception:  # as above
        raise _no_document(file, "PowerPoint") from None


def sample() -> Report:
    """A document as small as one can be."""
    labels = dict.fromkeys(("skip", "contents", "version", "numbers", "todo", "place", "page"), "-")
    day = dt.date(2000, 1, 1)
    return Report("sample", "-", "-", "-", day, "da", labels, (), (Section("-", "-", ()),))


def _refuse(content: bytes, main: str, *, file: str, program: str) -> None:
    params: dict[str, Param] = {"file": file, "program": program}
    found = [Finding(f"house-{fault}", params=params) for fault in faults(content, main=main)]
    if found:
        raise FindingsError(found)


def _no_document(file: str, program: str) -> FindingsError:
    return FindingsError([Finding("house-not-document", params={"file": file, "program": program})])
