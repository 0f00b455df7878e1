"""`tovholder report`: the case and its result as one self-contained page."""

from __future__ import annotations

from pathlib import Path

from . import language
from .parameters import CaseFile, KnowledgeFiles, Language, Output, bank_with


def report(
    case: CaseFile,
    output: Output = None,
    knowledge: KnowledgeFiles = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write the report."""
    from tovholder.usecases.calculation import calculate
    from tovholder.usecases.files import read_text, write_text
    from tovholder.usecases.reporting import report_html

    from .reading import about
    from .terminal import say, working

    file = output or Path(case.name).with_suffix(".html")
    with about(case), working("report"):
        page = report_html(calculate(read_text(case), bank=bank_with(knowledge)), lang=language.current())
        write_text(file, page)
    say("report.written", file=str(file))
