"""Findings on the terminal: the word of their severity, where, what is wrong, what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tovholder.errors import Finding, Severity
from tovholder.locale import Lang, text
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


def print_checks(
    findings: Iterable[Finding], console: Console, *, kinds: int | None = None, places: int | None = None
) -> int:
    """Checks in the order given; those that say the same of several places stand together, and what to do stands once.

    kinds: at most so many different ones. places: at most so many of each, the lines of the others after them.
    Returns how many findings were left out with their kind.
    """
    lang = language.current()
    alike: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in findings:
        alike.setdefault((finding.code, finding.severity), []).append(finding)
    groups = list(alike.values())
    for same in groups[:kinds]:
        first = same[0]
        mark, colour = text(f"cli.severity.{first.severity}", lang), _COLOURS[first.severity]
        # One place more takes no more room than saying that there is one more.
        shown = len(same) if places is None or len(same) <= places + 1 else places
        for i, finding in enumerate(same[:shown]):
            line = "  " + _whole(text("cli.line", lang, line=finding.line)) if finding.line else ""
            _hanging(console, mark if i == 0 else "", colour, told(finding, lang)[0] + line)
        if same[shown:]:
            _hanging(console, "", "", _and_more(same[shown:], lang))
        todo = told(first, lang)[1]
        if todo and first.severity != "green":
            _hanging(console, "", "", f"→ {todo}", style="dim")
    return 0 if kinds is None else sum(len(same) for same in groups[kinds:])


def _and_more(rest: Sequence[Finding], lang: Lang) -> str:
    lines = ", ".join(str(line) for line in dict.fromkeys(finding.line for finding in rest) if line)
    return text("cli.check.more" if lines else "cli.check.more_unplaced", lang, count=len(rest), lines=lines)


_NO_BREAK = "\N{NO-BREAK SPACE}"


def _whole(words: str) -> str:
    """Words that stay on one line."""
    return words.replace(" ", _NO_BREAK)


def _hanging(console: Console, sign: str, colour: str, what: str, *, style: str = "") -> None:
    """A paragraph with its first word in the margin."""
    from textwrap import wrap

    from rich.text import Text

    for i, line in enumerate(wrap(what, console.width - _MARGIN) or [""]):
        margin = f"{sign if i == 0 else '':<{_MARGIN}}"
        console.print(Text.assemble((margin, colour), (line.replace(_NO_BREAK, " "), style)))
