"""Which documents there are, and the forms each comes in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tovholder.errors import UnknownName
from tovholder.locale import Lang, text

_TEXT = (".pdf", ".docx", ".html")
FORMS: Mapping[str, tuple[str, ...]] = {
    "html": (".html",),
    "one-pager": _TEXT,
    "case": _TEXT,
    "memo": _TEXT,
    "committee": _TEXT,
    "soem": _TEXT,
    "communication": _TEXT,
    "status": _TEXT,
    "closing": _TEXT,
    "dpia": _TEXT,
    "processing": _TEXT,
    "slides": (".pptx",),
    "workbook": (".xlsx",),
    "charts": (".zip",),
    "archive": (".zip",),
}
"""What can be asked for → the endings it comes with. A document to send is a page too, if that is asked for."""
FOLLOWED = frozenset({"status", "closing", "communication", "workbook", "charts", "archive"})
"""The documents that tell of what the follow-up has found; a package does by what is in it."""
PROTECTING = frozenset({"dpia", "processing"})
"""The documents that tell how data on people flow."""
_PLAIN = ("html", "workbook")
"""These are named as the case is; every other has a word of its own."""


@dataclass(frozen=True, slots=True)
class Form:
    """A document to write: what it is, and the ending of its file."""

    name: str
    ending: str

    def file(self, stem: str, lang: Lang) -> str:
        """The file's name in the reader's language: `vejle-investornotat.pdf`."""
        word = "" if self.name in _PLAIN else f"-{text(f'report.file.{self.name}', lang)}"
        return f"{stem}{word}{self.ending}"


def chosen_forms(written: str) -> tuple[Form, ...]:
    """The documents named in a list such as `html,memo.pdf`; without an ending, all to be sent. Raises UnknownName.

    >>> [form.name + form.ending for form in chosen_forms("html, memo, case.html")]
    ['html.html', 'memo.pdf', 'memo.docx', 'case.html']
    """
    chosen: list[Form] = []
    for name in (part.strip() for part in written.split(",") if part.strip()):
        form, dot, ending = name.partition(".")
        endings = FORMS.get(form, ())
        if not endings or (dot and dot + ending not in endings):
            raise UnknownName("form", name, _names())
        chosen += [Form(form, one) for one in endings if one == dot + ending or (not dot and _is_usual(one, endings))]
    return tuple(dict.fromkeys(chosen)) or (Form("html", ".html"),)


def _is_usual(ending: str, endings: tuple[str, ...]) -> bool:
    return ending != ".html" or endings == (".html",)


def _names() -> tuple[str, ...]:
    several = (name + ending for name, endings in FORMS.items() if len(endings) > 1 for ending in endings)
    return (*FORMS, *several)
