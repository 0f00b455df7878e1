"""What is kept of what was learned: experiences, where they were used again, and what was shared."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .rules import Lens


@dataclass(frozen=True, slots=True)
class Experience:
    """An experience as it was last written. `entry`: the same for every wording of it.

    place  the assumption of the case it is about; empty if none
    """

    id: str
    entry: str
    case: str
    observation: str
    lens: Lens
    evidence: str
    action: str
    owner: str
    place: str
    version: int
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Reuse:
    """That an experience, of a case here or from the library, was used in a case."""

    id: str
    entry: str
    case: str
    how: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Departure:
    """A bundle that left, exactly as it left."""

    id: str
    case: str
    hash: str
    text: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Shared:
    """A bundle in the library: another municipality's, or one's own. `hash` names it, and it is there once."""

    id: str
    hash: str
    text: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Realised:
    """A success rate as it came out: what the next case may begin with.

    share, low, high  the share that succeeded, and its 95 % interval
    people            how many it rests on
    """

    id: str
    municipality: str
    case: str
    place: str
    name: str
    share: float
    low: float
    high: float
    people: int
    reached: int
    source: str
    through: str
    by: str
    at: dt.datetime
