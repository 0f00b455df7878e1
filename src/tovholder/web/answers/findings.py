"""Findings with their sentences."""

from __future__ import annotations

from pydantic import BaseModel

from tovholder.errors import Finding, Severity
from tovholder.locale import Lang
from tovholder.report.findings import told


class FindingAnswer(BaseModel):
    """One thing to tell: where, what is wrong, what to do."""

    code: str
    severity: Severity
    place: str | None
    path: list[str | int]
    line: int | None
    text: str
    todo: str | None
    params: dict[str, str | int | float]

    @classmethod
    def of(cls, finding: Finding, *, lang: Lang) -> FindingAnswer:
        """The finding in a language."""
        text, todo = told(finding, lang)
        return cls(
            code=finding.code,
            severity=finding.severity,
            place=finding.place or None,
            path=list(finding.path),
            line=finding.line,
            text=text,
            todo=todo or None,
            params=dict(finding.params),
        )
