"""The terminal: a console of a fixed greatest width, and a sign of life while something takes its time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tovholder.locale import text

from . import language

if TYPE_CHECKING:
    from rich.console import Console

WIDEST = 110
"""Columns. Longer lines are harder to read, and a file or a pipe has no width of its own."""


def console() -> Console:
    """Standard output. Colours only where it is a terminal that wants them (NO_COLOR is heeded)."""
    from rich.console import Console

    made = Console(highlight=False, markup=False, emoji=False)
    known = made.is_terminal or "COLUMNS" in os.environ
    made.width = min(made.width, WIDEST) if known else WIDEST
    return made


@contextmanager
def working(what: str) -> Iterator[None]:
    """A moving sign on standard error while something is done; nothing where that is not a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(text(f"cli.working.{what}", language.current())):
        yield


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on standard error for something told of as (done, in all); nothing where that is not a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(text(f"cli.working.{what}", language.current()), total=None)
        yield lambda done, everything: bar.update(task, completed=done, total=everything)


def say(key: str, **params: str | int | float) -> None:
    """A line of the catalogue on standard output."""
    print(text(f"cli.{key}", language.current(), **params))


def print_json(content: object) -> None:
    """JSON with its own spelling of æ, ø and å; a number that does not exist is null."""
    import json

    print(json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False))
