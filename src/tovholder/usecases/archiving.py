"""The package for the case archive (journalpakke): a version of the case with its documents, and a list of checksums.

Every file is of a kind that archives keep: PDF/A, xlsx, JSON, plain text. The list, `manifest.json`, says what each
file is and its SHA-256, so that whoever opens the package in ten years can see that nothing was changed.
"""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from tovholder.locale import text
from tovholder.report.zipped import zipped

from .as_json import result_json
from .forms import Form

if TYPE_CHECKING:
    from .reporting import Desk

FORMAT = 1
_DOCUMENTS = (Form("one-pager", ".pdf"), Form("case", ".pdf"), Form("workbook", ".xlsx"))


def archive(desk: Desk) -> bytes:
    """The zip. The same case gives the same bytes."""
    calculation, lang = desk.calculation, desk.lang
    files: dict[str, tuple[str, bytes]] = {"case.yaml": ("case-file", calculation.document.text.encode())}
    for form in _DOCUMENTS:
        files[f"{text(f'report.file.{form.name}', lang)}{form.ending}"] = (form.name, desk.write(form))
    result = result_json(calculation, desk.material.checks, lang=lang)
    files["result.json"] = ("result", _json(result))
    listed = {"manifest.json": _json(_manifest(desk, files))}
    return zipped(listed | {name: content for name, (_, content) in files.items()})


def _manifest(desk: Desk, files: dict[str, tuple[str, bytes]]) -> dict[str, Any]:
    document, case = desk.calculation.document, desk.calculation.case
    return {
        "format": FORMAT,
        "program": {"name": "tovholder", "version": version("tovholder")},
        "title": case.title,
        "case_number": case.about.case_number,
        "date": case.about.date.isoformat() if case.about.date else None,
        "stage": case.about.stage,
        "version": document.code,
        "language": desk.lang,
        "files": [
            {
                "name": name,
                "what": text(f"report.archive.{what}", desk.lang),
                "bytes": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            for name, (what, content) in files.items()
        ],
    }


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
