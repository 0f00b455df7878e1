"""From files to a bank: the bundled ones read a kind at a time, a user's own read and checked at once.

A user's record wins over a bundled one with the same id, and fills a gap with it.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path as FilePath

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tovholder.errors import Finding, KnowledgeError, Param
from tovholder.quantities import document_path, excerpt, expected

from .bank import Bank
from .contents import Kind
from .records import Record
from .written import KnowledgeFile
from .yaml_lines import Lines, read_yaml

_BUNDLED: Mapping[Kind, Sequence[str]] = {
    "figure": ("factors.yaml", "benefits.yaml", "prices.yaml"),
    "discount": ("discount.yaml",),
    "index": ("indices.yaml",),
    "rule": ("funding_rules.yaml",),
    "account": ("accounts.yaml",),
    "area": ("areas.yaml",),
    "evidence": ("evidence.yaml",),
    "gap": ("gaps.yaml",),
}
_TABLE: Mapping[Kind, str] = {
    "figure": "figures",
    "discount": "discount",
    "index": "indices",
    "rule": "rules",
    "account": "accounts",
    "area": "areas",
    "evidence": "evidence",
    "gap": "gaps",
}


def load_bank(extra: Sequence[FilePath] = ()) -> Bank:
    """The bundled bank, with a user's own files on top; among those the last one wins.

    Raises KnowledgeError with every error in every file.
    """
    read, findings = _read_all(extra)
    if findings:
        raise KnowledgeError(findings)

    def shelves(kind: Kind) -> Mapping[str, Record]:
        own = [_records(file, kind) for file in reversed(read)]
        return ChainMap(*own, dict(bundled(kind))) if own else bundled(kind)

    return Bank(shelves)


def read_knowledge(text: str, *, name: str) -> tuple[KnowledgeFile | None, tuple[Finding, ...]]:
    """A knowledge file's text as what is written in it, or every error in it. `name` is for the errors."""
    data, findings = read_yaml(text)
    if not findings and not isinstance(data, dict):
        findings = (Finding("knowledge-not-a-mapping", line=1),)
    if findings:
        return None, tuple(_in_file(finding, name) for finding in findings)
    try:
        return KnowledgeFile.model_validate(data), ()
    except ValidationError as error:
        lines = Lines(text)
        found = (_finding(detail, lines, name) for detail in error.errors(include_url=False))
        return None, tuple(sorted(found, key=lambda finding: (finding.line or 0, finding.place)))


def _read_all(paths: Iterable[FilePath]) -> tuple[list[KnowledgeFile], list[Finding]]:
    read: list[KnowledgeFile] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            findings.append(Finding("knowledge-unreadable", params={"file": str(path), "problem": str(error)}))
            continue
        file, wrong = read_knowledge(text, name=str(path))
        findings += wrong
        if file is not None:
            read.append(file)
    return read, findings


@cache
def bundled(kind: Kind) -> Mapping[str, Record]:
    """The bundled records of one kind, by id; read once."""
    records: dict[str, Record] = {}
    for name in _BUNDLED[kind]:
        text = (files("tovholder.knowledge") / "data" / name).read_text(encoding="utf-8")
        file, findings = read_knowledge(text, name=name)
        if file is None:
            raise KnowledgeError(findings)
        records.update(_records(file, kind))
    return records


def _records(file: KnowledgeFile, kind: Kind) -> dict[str, Record]:
    return {name: written.record(name) for name, written in getattr(file, _TABLE[kind]).items()}


def _finding(detail: ErrorDetails, lines: Lines, file: str) -> Finding:
    path = document_path(detail["loc"])
    params: dict[str, Param] = {"file": file}
    kind, field, shown = detail["type"], str(path[-1]) if path else "", excerpt(detail.get("input"))
    if kind == "missing":
        code, more = "knowledge-missing-field", {"field": field}
    elif kind == "extra_forbidden":
        code, more = "knowledge-unknown-field", {"field": field}
    elif kind == "string_pattern_mismatch":
        code = "knowledge-bad-url" if field == "url" else "knowledge-bad-id"
        more = {"value": shown}
    elif kind == "literal_error":
        code, more = "knowledge-not-one-of", {"value": shown, "allowed": str(detail.get("ctx", {}).get("expected", ""))}
    elif "-" in kind:
        context = {k: v for k, v in detail.get("ctx", {}).items() if isinstance(v, str | int | float)}
        return Finding(kind, path=path, params={**params, **context}, line=lines.of(path))
    elif kind.endswith(("_equal", "_than")):
        code, more = "knowledge-out-of-range", {"value": shown}
    else:
        code, more = "knowledge-wrong-type", {"value": shown, "expected": expected(kind)}
    return Finding(code, path=path, params={**params, **more}, line=lines.of(path))


def _in_file(finding: Finding, file: str) -> Finding:
    return Finding(finding.code, path=finding.path, params={**finding.params, "file": file}, line=finding.line)
