"""What the checks found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tovholder.errors import Finding, Path, Severity

from ..findings import told
from ..material import Material
from ..model import Block, Bullets, Heading, Paragraph, Remark, Remarks, Section

_ORDER: tuple[Severity, ...] = ("error", "red", "amber", "green")


def checks(material: Material) -> Section:
    """Every finding in words, most serious first."""
    return Section("checks", material.words.text("section.checks"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    if not material.checks:
        yield Paragraph(words.text("checks.none"))
        return
    count = {s: sum(f.severity == s for f in material.checks) for s in _ORDER}
    yield Paragraph(words.text("checks.lead", red=count["red"], amber=count["amber"], green=count["green"]), "lead")
    troubles = sorted((f for f in material.checks if f.severity != "green"), key=lambda f: _ORDER.index(f.severity))
    if troubles:
        yield Remarks(_remarks(material, troubles))
    passed = tuple(told(f, words.lang)[0] for f in material.checks if f.severity == "green")
    if passed:
        yield Heading(words.text("checks.passed", count=len(passed)))
        yield Bullets(passed)


def _remarks(material: Material, findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """Findings of one kind that ask for the same are one remark."""
    together: dict[tuple[Severity, str, str], list[tuple[str, str]]] = {}
    for finding in findings:
        text, todo = told(finding, material.words.lang)
        found = together.setdefault((finding.severity, finding.code, todo), [])
        found.append((text, _place(material, finding.path)))
    return tuple(
        Remark(severity, material.words.text(f"severity.{severity}"), tuple(found), todo)
        for (severity, _, todo), found in together.items()
    )


def _place(material: Material, path: Path) -> str:
    """Where in the case, in words when the place is a number of the calculation."""
    return material.names.place(path) if path else ""
