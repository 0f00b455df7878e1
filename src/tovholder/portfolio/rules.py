"""What a choice must keep to: cases that must be in, one or the other, one that needs another, ceilings on frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tovholder.errors import UnknownName


@dataclass(frozen=True, slots=True)
class Needs:
    """A case that can only be in if another has begun no later."""

    case: str
    other: str


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that the cases chosen may load a service frame with in a year, kroner of the certain case.

    frame: None is all frames together. year: None is each year.
    """

    most: float
    frame: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """must: cases that are in. out: cases that are not. either: of each of these groups at most one.

    Raises ValueError for a case that must be both in and out.
    """

    must: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()
    either: tuple[frozenset[str], ...] = ()
    needs: tuple[Needs, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()

    def __post_init__(self) -> None:
        if self.must & self.out:
            raise ValueError(f"in and out at once: {', '.join(sorted(self.must & self.out))}")

    def check(self, known: Iterable[str]) -> None:
        """Raises UnknownName for a case that is not among those known."""
        there = tuple(known)
        for name in self._named():
            if name not in there:
                raise UnknownName("case", name, there)

    def _named(self) -> Iterator[str]:
        yield from sorted(self.must | self.out)
        for group in self.either:
            yield from sorted(group)
        for need in self.needs:
            yield from (need.case, need.other)
