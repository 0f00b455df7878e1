"""Findings on the terminal: the word of their severity, where, what is wrong, what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from tovholder.errors import Finding, Severity
from tovholder.locale import text
from tovholder.report.findings import told

from . import language

if TYPE_CHECKING:
    from rich.console import Console

# A word beside every colour: nobody should need to tell red from green.
_COLOURS: dict[Severity, str] = {"error": "bold red", "red": "red", "amber": "yellow", "green": "green"}
_MARGIN = 7


def print_errors(findings: Iterable[Finding], *, file: str | None = None) -> None:
    """Every error on standard error, as `file:line: place: sentence`, and what to do.

    Plain text: editors and other programs know how to read it.
    """
    found, lang = list(findings), language.current()
    for finding in found:
        what, todo = told(finding, lang)
        where = ":".join(part for part in (file, str(finding.line) if finding.line else "") if part)
        print(": ".join(part for part in (where, finding.place, what) if part), file=sys.stderr)
        if todo:
            print(f"    {todo}", file=sys.stderr)
    if len(found) > 1:
        print(text("cli.errors", lang, count=len(found)), file=sys.stderr)


def print_checks(findings: Iterable[Finding], console: Console) -> None:
    """Checks in the order given; those that say the same of several places are told what to do once."""
    lang = language.current()
    for _, alike in groupby(findings, key=lambda f: (f.code, f.severity)):
        first, *_ = same = list(alike)
        mark, colour = text(f"cli.severity.{first.severity}", lang), _COLOURS[first.severity]
        for i, finding in enumerate(same):
            line = "  " + text("cli.line", lang, line=finding.line) if finding.line else ""
            _hanging(console, mark if i == 0 else "", colour, told(finding, lang)[0] + line)
        todo = told(first, lang)[1]
        if todo and first.severity != "green":
            _hanging(console, "", "", f"→ {todo}", style="dim")


def _hanging(console: Console, sign: str, colour: str, what: str, *, style: str = "") -> None:
    """A paragraph with its first word in the margin."""
    from textwrap import wrap

    from rich.text import Text

    for i, line in enumerate(wrap(what, console.width - _MARGIN) or [""]):
        margin = f"{sign if i == 0 else '':<{_MARGIN}}"
        console.print(Text.assemble((margin, colour), (line, style)))
