"""What municipalities share: an anonymised case and what was learned, as one text that people can read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from tovholder.case.document import Document
from tovholder.case.part import Part
from tovholder.case.reading import read_case
from tovholder.case.validation import finding_of, plain
from tovholder.errors import CaseError, Finding, FindingsError
from tovholder.knowledge import Bank

from .as_yaml import as_yaml
from .rules import Lens

LONGEST = 400_000
"""Characters in a bundle."""
Told = Annotated[str, Field(min_length=1, max_length=4000)]


class BadBundle(FindingsError):
    """A text that is no bundle."""


class Lesson(Part):
    """An experience without its case. `place`: what of the shared case it is about."""

    lens: Lens
    observation: Told
    evidence: str = ""
    action: str = ""
    place: str = ""


class Rate(Part):
    """A success rate as it came out, with its 95 % interval and how many it rests on."""

    place: str
    share: Annotated[float, Field(ge=0, le=1)]
    low: Annotated[float, Field(ge=0, le=1)]
    high: Annotated[float, Field(ge=0, le=1)]
    people: Annotated[int, Field(ge=1)]


class Bundle(Part):
    """A bundle as it is written. `about`: the kind of intervention, in the words of whoever shares it."""

    tovholder_bundle: Literal[1]
    title: Annotated[str, Field(min_length=1, max_length=200)]
    lessons: tuple[Lesson, ...] = ()
    rates: tuple[Rate, ...] = ()
    case: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A bundle with its text, the text's hash, and the shared case's own text if it has one."""

    bundle: Bundle
    text: str
    hash: str
    case: str | None


def write_bundle(
    title: str, lessons: tuple[Lesson, ...], rates: tuple[Rate, ...], case: Mapping[str, Any] | None
) -> str:
    """The text of a bundle."""
    data: dict[str, Any] = {"tovholder_bundle": 1, "title": title}
    if lessons:
        data["lessons"] = [lesson.model_dump(exclude_defaults=True) for lesson in lessons]
    if rates:
        data["rates"] = [rate.model_dump() for rate in rates]
    if case is not None:
        data["case"] = case
    return as_yaml(data)


def read_bundle(text: str, *, bank: Bank) -> Read:
    """A bundle somebody else wrote. Raises BadBundle with every error, those of its case included."""
    if len(text) > LONGEST:
        raise BadBundle([Finding("text-too-long", params={"longest": LONGEST})])
    document = Document(text)
    try:
        bundle = Bundle.model_validate(plain(document.tree))
    except CaseError as error:
        raise BadBundle(error.findings) from None
    except ValidationError as error:
        names = sorted({name for part in (Bundle, Lesson, Rate) for name in part.model_fields})
        found = (finding_of(detail, names) for detail in error.errors(include_url=False))
        raise BadBundle(
            Finding(f.code, f.severity, f.path, f.params, document.line_of(f.path)) for f in found
        ) from None
    case = None if bundle.case is None else as_yaml(bundle.case)
    if case is not None:
        read = read_case(case, bank=bank)
        if read.case is None:
            raise BadBundle(read.findings)
    return Read(bundle, text, document.hash, case)
