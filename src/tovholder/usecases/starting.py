"""A new case file from a template."""

from __future__ import annotations

from pathlib import Path

from tovholder.case.templates import TEMPLATES, template

from .files import write_text

__all__ = ["TEMPLATES", "start", "with_suffix"]


def start(file: Path, *, from_template: str) -> Path:
    """Write a template to a file that must not exist yet; `.yaml` is added to a bare name. Returns the file.

    Raises UnknownName for a template that does not exist, FileProblem if the file does or cannot be made.
    """
    content = template(from_template)
    file = with_suffix(file)
    write_text(file, content, replace=False)
    return file


def with_suffix(file: Path) -> Path:
    """`min-sag` becomes `min-sag.yaml`; a name that says what it is stays."""
    return file if file.suffix in (".yaml", ".yml") else file.with_name(file.name + ".yaml")
