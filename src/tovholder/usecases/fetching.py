"""Numbers from Statistics Denmark, kept as knowledge with their source."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tovholder.errors import Finding, FindingsError
from tovholder.knowledge.statbank import Cells, StatBank, TableInfo, figure_text, index_text
from tovholder.locale import Lang

Wanted = Mapping[str, Sequence[str]]


class BadSelection(FindingsError):
    """What is asked of a table is not written `VARIABLE=VALUES`."""


@dataclass(frozen=True, slots=True)
class Keep:
    """How fetched numbers are to be kept: as a figure with a unit, or as an index."""

    id: str
    name: str
    unit: str | None = None
    times: float = 1.0
    used_for: str | None = None


def selection(written: Iterable[str]) -> dict[str, list[str]]:
    """`OMRÅDE=101+147`, `TID=*` as variable → codes. Raises BadSelection."""
    wanted: dict[str, list[str]] = {}
    findings = []
    for text in written:
        variable, sign, values = text.partition("=")
        codes = [code.strip() for code in values.split("+") if code.strip()]
        if not (variable.strip() and sign and codes):
            findings.append(Finding("bad-selection", params={"text": text}))
        wanted.setdefault(variable.strip(), []).extend(codes)
    if findings:
        raise BadSelection(findings)
    return wanted


@contextmanager
def statbank(*, lang: Lang) -> Iterator[StatBank]:
    """A connection that keeps answers in the user's own cache folder."""
    with StatBank(cache=cache_folder(), language=lang) as bank:
        yield bank


def cache_folder() -> Path:
    """Where answers are kept: below XDG_CACHE_HOME, by default `~/.cache`."""
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "tovholder" / "statbank"


def knowledge_text(info: TableInfo, cells: Cells, wanted: Wanted, keep: Keep) -> str:
    """A knowledge file with the numbers, ready for `--knowledge`. Raises StatBankMistake."""
    if keep.unit is None:
        used_for = keep.used_for or info.text
        return index_text(info, cells, name=keep.id, title=keep.name, used_for=used_for, wanted=wanted)
    return figure_text(info, cells, name=keep.id, title=keep.name, unit=keep.unit, times=keep.times, wanted=wanted)
