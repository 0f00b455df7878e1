"""A case opened for follow-up, and what is made from its data, kept until something it rests on changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tovholder.followup.plan import Plan
from tovholder.followup.reading import PlanReading
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.cases.opening import Opened, document_of
from tovholder.usecases.cases.site import Site

from .plans import plan_of

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Measured:
    """A case that has been opened for follow-up, with its plan and its calculation."""

    opened: Opened
    reading: PlanReading
    plan: Plan
    calculation: Calculation


def measured(site: Site, opened: Opened) -> Measured:
    """The case as it is now. Raises NoPlan, CaseError for a plan or a case with errors."""
    reading = plan_of(site, opened).reading
    plan = reading.require()
    return Measured(opened, reading, plan, site.calculations.calculation(document_of(site, opened.head)))


def state(site: Site, of: Measured) -> tuple[object, ...]:
    """What changes when the case, the plan or the data do, for what is made from them to be kept by."""
    return *_data(site, of), of.opened.head.hash


def made_of_data(site: Site, of: Measured, what: tuple[object, ...], make: Callable[[], Made]) -> Made:
    """Something made from the case's data by its plan, kept until one of them changes, whatever the case says."""
    return site.workshop.made(("followup", *_data(site, of), *what), make)


def _data(site: Site, of: Measured) -> tuple[object, ...]:
    return of.opened.id, of.reading.document.hash, site.followup.stamp(of.opened.id)
