"""A part of `make trust`: which goal it is about, and how much it tries at a release and at full size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.trust.figure import Figure

Sizes = Mapping[str, Any]
"""Keyword arguments of a harness: how many of each thing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A harness and its two sizes. goal: as the list of goals numbers them. full: what is other at full size."""

    goal: str
    harness: Callable[..., Figure]
    gate: Sizes = field(default_factory=dict)
    full: Sizes = field(default_factory=dict)

    @property
    def what(self) -> str:
        """One line on what it tries."""
        return (self.harness.__doc__ or "").strip().partition("\n")[0].rstrip(".")

    def sizes(self, *, full: bool) -> Sizes:
        """How much is tried."""
        return {**self.gate, **self.full} if full else self.gate

    def run(self, folder: Path, *, full: bool, other: Mapping[str, int]) -> Figure:
        """Try it, in a folder that is not there yet. other: sizes chosen by whoever asks, of those it has."""
        sizes = self.sizes(full=full)
        return self.harness(folder, **{**sizes, **{name: value for name, value in other.items() if name in sizes}})


def goals(parts: Mapping[str, Part]) -> Mapping[str, str]:
    """Part → the goal it is about, in their order."""
    return {name: part.goal for name, part in parts.items()}


def listed(parts: Mapping[str, Part]) -> str:
    """Each part on two lines: its goal and what it tries, and its two sizes."""
    lines = []
    for name, part in parts.items():
        lines.append(f"  {name:<14} {part.goal:<4} {part.what}")
        gate, full = (_told(part.sizes(full=full)) for full in (False, True))
        lines.append(f"  {'':<19} {gate}" + ("" if gate == full else f"; --full: {full}"))
    return "\n".join(lines)


def _told(sizes: Sizes) -> str:
    return ", ".join(f"{_size(value)} {name.replace('_', ' ')}" for name, value in sizes.items()) or "one size"


def _size(value: Any) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,}" if isinstance(value, int | float) else str(len(value))
