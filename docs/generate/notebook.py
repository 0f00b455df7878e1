"""`docs/notebook.md`: its Python is run as a notebook would run it, and what it shows is written below each cell."""

from __future__ import annotations

import ast
import contextlib
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "notebook.md"
_CELL = re.compile(r"```python\n(?P<code>.*?)```\n(?:\n```text\n(?P<shown>.*?)```\n)?", re.DOTALL)


def notebook_page() -> str:
    """The page with every cell's output as it is now. Cells run in order, in the repository's folder."""
    known: dict[str, Any] = {}

    def renewed(cell: re.Match[str]) -> str:
        shown = run(cell["code"], known)
        return f"```python\n{cell['code']}```\n" + (f"\n```text\n{shown}```\n" if shown else "")

    with _inside(ROOT):
        return _CELL.sub(renewed, PAGE.read_text(encoding="utf-8"))


def cells(page: Path) -> list[str]:
    """The Python of a page, cell by cell."""
    return [cell["code"] for cell in _CELL.finditer(page.read_text(encoding="utf-8"))]


def run(code: str, known: dict[str, Any]) -> str:
    """What a cell shows: what it prints, and the value of its last line if that is an expression."""
    body = ast.parse(code).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(ast.Module(body, type_ignores=[]), "<cell>", "exec"), known)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), known)
            if value is not None:
                print(repr(value))
    return out.getvalue()


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
