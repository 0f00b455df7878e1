"""What a version says, a part at a time: the sections the documents are made of, each made once, and its drawings."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.locale import Lang
from tovholder.report.ghost import with_ghost
from tovholder.report.model import Chart, Section, Spec, Table
from tovholder.report.papers.screen import part_of
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.reporting import Desk

from .opening import document_of, open_case, version_of
from .records import Version
from .site import Site


@dataclass(frozen=True, slots=True)
class Against:
    """How far the version's result is from the approved one's: kroner, and what the approval is called."""

    name: str
    difference: float
    version: Version


def desk_of(actor: Actor, site: Site, case: str, *, version: int | None = None, lang: Lang) -> tuple[Desk, Version]:
    """A version's desk, the newest by default. Raises CaseError, NotThere."""
    found = open_case(actor, site, case, "case.read")
    chosen = found.head if version is None else version_of(site, found, version)
    return _desk(site, chosen, lang), chosen


def part(actor: Actor, site: Site, case: str, name: str, *, version: int | None = None, lang: Lang) -> Section | None:
    """One part of what a version says; None where it has nothing to say. Raises UnknownName, CaseError, NotThere."""
    desk, chosen = desk_of(actor, site, case, version=version, lang=lang)
    return _part(site, desk, chosen, name)


def against(actor: Actor, site: Site, case: str, *, version: int | None = None, lang: Lang) -> Against | None:
    """The version's result against the approved version's; None without one, or where the two are the same text."""
    desk, chosen = desk_of(actor, site, case, version=version, lang=lang)
    mark = site.store.approved(case)
    if mark is None:
        return None
    approved, then = desk_of(actor, site, case, version=mark.version, lang=lang)
    if then.hash == chosen.hash:
        return None
    return Against(mark.name, desk.material.bottom_line.net - approved.material.bottom_line.net, then)


def chart(
    actor: Actor, site: Site, case: str, name: str, number: int, *, version: int | None = None, lang: Lang
) -> tuple[Spec, Table | None]:
    """(the drawing of a part's chart by its place there, with the approved version's behind it; its numbers).

    Raises NotThere.
    """
    section = part(actor, site, case, name, version=version, lang=lang)
    found = _chart(section, number)
    if section is None or found is None:
        raise NotThere("page")
    numbers = section.numbers_of(found)
    earlier = against(actor, site, case, version=version, lang=lang)
    if earlier is None:
        return found.spec, numbers
    desk = _desk(site, earlier.version, lang)
    behind = _chart(_part(site, desk, earlier.version, name), number)
    return found.spec if behind is None else with_ghost(found.spec, behind.spec), numbers


def _desk(site: Site, version: Version, lang: Lang) -> Desk:
    calculation = site.calculations.calculation(document_of(site, version))
    return site.desks.desk(calculation, lang)


def _part(site: Site, desk: Desk, version: Version, name: str) -> Section | None:
    key = ("part", version.hash, desk.lang, name)
    return site.calculations.answer(key, lambda: part_of(desk.material, name))


def _chart(section: Section | None, number: int) -> Chart | None:
    if section is None or not 0 <= number < len(section.blocks):
        return None
    block = section.blocks[number]
    return block if isinstance(block, Chart) else None
