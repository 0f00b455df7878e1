"""Stages and gates as a municipality has them: what each gate needs, who decides, and how far a case may move after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from tovholder.case.part import Part
from tovholder.case.sharing import Share
from tovholder.knowledge import Confidence
from tovholder.locale import Lang
from tovholder.quantities import NumberField
from tovholder.report.material import HALF_A_KRONE
from tovholder.usecases.access.actor import Role

Lens = Literal["social", "economic", "methodical", "legal"]
Stage = Literal["idea", "start-up", "design", "contract", "preparation", "operation", "settlement", "gain", "closing"]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,31}$")]
ROLE_OF: Mapping[Lens, Role] = {
    "social": "lens_social",
    "economic": "lens_economic",
    "methodical": "lens_methodical",
    "legal": "lens_legal",
}
"""Who gives a lens' assessment."""


class Name(Part):
    """A name in Danish, and in English where somebody has written it."""

    da: Annotated[str, Field(min_length=1, max_length=200)]
    en: str | None = None

    def text(self, lang: Lang) -> str:
        """The name in a language; the Danish one where there is no other."""
        return self.en if lang == "en" and self.en else self.da


class Artefact(Part):
    """Something a gate needs: places that are written in the case, a paper, a calculated case, or a log with lessons.

    checklist  that no point of the legal checklist is open
    only_with  a part of the case without which this is not needed
    """

    name: Name
    written: tuple[str, ...] = ()
    paper: bool = False
    calculated: bool = False
    log: bool = False
    checklist: bool = False
    only_with: str | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Artefact:
        if sum((bool(self.written), self.paper, self.calculated, self.log, self.checklist)) != 1:
            raise PydanticCustomError("artefact-kind", "one of written, paper, calculated, log and checklist")
        return self


class Sentences(Part):
    """Some sentences in Danish, and in English where somebody has written them."""

    da: Annotated[str, Field(min_length=1, max_length=2000)]
    en: str | None = None

    def text(self, lang: Lang) -> str:
        """The sentences in a language; the Danish ones where there are no other."""
        return self.en if lang == "en" and self.en else self.da


class Basis(Part):
    """What a source says of a legal question. Without an address it is our own reading.

    law   the act and section the source names; empty where it names none
    year  the year the source speaks of, if it says
    """

    said: Sentences
    law: str = ""
    url: Annotated[str, StringConstraints(pattern=r"^(https?://\S+)?$")] = ""
    year: Annotated[int, Field(ge=1849, le=2200)] | None = None
    confidence: Confidence


class Point(Part):
    """A question of the legal checklist, phrased so that yes is the answer to hope for.

    gap  what no source was found for
    """

    question: Sentences
    basis: tuple[Basis, ...] = ()
    gap: Sentences | None = None


class Limit(Part):
    """How far a net may move from the approved one: beyond both, it is too far. Kroner at the case's price level."""

    share: Share
    amount: Annotated[NumberField, Field(ge=0)]

    def exceeded(self, before: float, after: float) -> bool:
        """Whether the move is beyond the limit."""
        return abs(after - before) > max(self.amount, self.share.likely_value * abs(before), HALF_A_KRONE)


class Tolerances(Part):
    """What may change in an approved case before its gate is asked for again.

    places   parts of the case in which every change asks for it
    example  whether the numbers are only examples, which the pages then say
    """

    municipality: Limit
    department: Limit
    places: tuple[str, ...] = ()
    example: bool = False


class Gate(Part):
    """A gate, which ends its stages.

    take_over   whether an endorsement must say that the department takes the intervention over in operation if it works
    tolerances  its own, where they are not those of all gates; with `none` it is never asked for again
    """

    name: Name
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    decided_by: Literal["gate_decider", "steering_group"] = "gate_decider"
    decider: Name
    artefacts: dict[Id, Artefact] = {}
    lenses: tuple[Lens, ...] = ()
    endorsements: bool = False
    take_over: bool = False
    tolerances: Tolerances | Literal["none"] | None = None


class Rules(Part):
    """Every gate, in order."""

    version: Literal[1]
    tolerances: Tolerances
    gates: Annotated[dict[Id, Gate], Field(min_length=1)]
    agenda: Annotated[dict[Id, Name], Field(min_length=1)]
    checklist: dict[Id, Point] | None = None
    """The legal checklist; without one, the one that comes with the program."""

    def tolerances_of(self, gate: str) -> Tolerances | None:
        """How far a case may move from what passed the gate; None for as far as it likes."""
        own = self.gates[gate].tolerances
        return None if own == "none" else own or self.tolerances
