"""What a gate needs of a version, what of it is missing, and from whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tovholder.case.document import Document
from tovholder.usecases.access.actor import Role
from tovholder.usecases.access.records import Account
from tovholder.usecases.cases.opening import Opened, document_of
from tovholder.usecases.cases.records import Version
from tovholder.usecases.cases.site import Site
from tovholder.usecases.cases.tasks import SECTIONS, is_written

from .affected import Affected, affected
from .checklist import points_of, standing_of
from .holders import Holders, holders
from .records import Assessment, Endorsement, Paper
from .rules import ROLE_OF, Artefact, Gate, Rules, Tolerances
from .tolerances import Moved, concerns, moved, value_in

Kind = Literal["artefact", "lens", "endorsement"]
Lack = Literal["", "missing", "outdated", "declined", "not-taken-over", "cannot-calculate", "open-points"]
"""Why a requirement is not met: `outdated` is said of a version that the case has moved too far from."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing a gate needs. `name`: the artefact, lens or department; `whom`: whoever can bring it, by name.

    sections  of an artefact that is written in the case: where it is written
    said      the paper, assessment or endorsement that counts, or that no longer does
    """

    kind: Kind
    name: str
    lack: Lack
    role: Role
    whom: tuple[Account, ...]
    sections: tuple[str, ...] = ()
    said: Paper | Assessment | Endorsement | None = None
    figures: Affected | None = None

    @property
    def is_met(self) -> bool:
        """Whether it is there."""
        return not self.lack


@dataclass(frozen=True, slots=True)
class Said:
    """Everything that has been said of a case at its gates, and who holds which role on it."""

    papers: tuple[Paper, ...]
    assessments: tuple[Assessment, ...]
    endorsements: tuple[Endorsement, ...]
    has_experiences: bool
    holders: Holders


def said_of(site: Site, found: Opened) -> Said:
    """What has been said of a case until now."""
    store, case = site.store, found.id
    return Said(
        store.papers(case),
        store.assessments(case),
        store.endorsements(case),
        bool(store.experiences(case)),
        holders(site, found),
    )


def requirements(
    site: Site, found: Opened, rules: Rules, gate: str, version: Version, said: Said
) -> tuple[Requirement, ...]:
    """Everything a gate needs of a version, met or not."""
    return tuple(_Asked(site, found, rules, gate, version, said).all())


class _Asked:
    def __init__(self, site: Site, found: Opened, rules: Rules, gate: str, version: Version, said: Said) -> None:
        self._site, self._found, self._name, self._version, self._said = site, found, gate, version, said
        self._gate: Gate = rules.gates[gate]
        self._rules = rules
        self._tolerances: Tolerances | None = rules.tolerances_of(gate)
        self._document: Document = document_of(site, version)
        self._calculation = site.calculations.checked(self._document).calculation

    def all(self) -> Iterator[Requirement]:
        papers = {paper.artefact: paper for paper in self._said.papers if paper.gate == self._name}
        for name, artefact in self._gate.artefacts.items():
            if artefact.only_with is None or is_written(value_in(self._document, artefact.only_with)):
                yield self._artefact(name, artefact, papers)
        yield from self._lenses()
        if self._gate.endorsements:
            yield from self._endorsements()

    def _artefact(self, name: str, artefact: Artefact, papers: Mapping[str, Paper]) -> Requirement:
        role: Role = "coordinator"
        whom = self._said.holders.role(role)
        if artefact.paper:
            paper = papers.get(name)
            return Requirement("artefact", name, "" if paper else "missing", role, whom, said=paper)
        if artefact.calculated:
            lack: Lack = "" if self._calculation is not None else "cannot-calculate"
            return Requirement("artefact", name, lack, role, whom)
        if artefact.log:
            lack = "" if self._said.has_experiences else "missing"
            return Requirement("artefact", name, lack, role, whom)
        if artefact.checklist:
            standing = standing_of(points_of(self._rules), self._document)
            lack = "open-points" if standing.answered < len(standing.items) else ""
            return Requirement("artefact", name, lack, "lens_legal", self._said.holders.role("lens_legal"))
        empty = [place for place in artefact.written if not is_written(value_in(self._document, place))]
        sections = tuple(dict.fromkeys(_section(place) for place in artefact.written))
        return Requirement("artefact", name, "missing" if empty else "", role, whom, sections)

    def _lenses(self) -> Iterator[Requirement]:
        given = {one.lens: one for one in self._said.assessments if one.gate == self._name}
        for lens in self._gate.lenses:
            said, role = given.get(lens), ROLE_OF[lens]
            lack: Lack = "missing" if said is None else "outdated" if self._since(said.version) else ""
            yield Requirement("lens", lens, lack, role, self._said.holders.role(role), said=said)

    def _endorsements(self) -> Iterator[Requirement]:
        if self._calculation is None:
            # Nobody can know who pays or gains.
            whom = self._said.holders.role("coordinator")
            yield Requirement("endorsement", "", "cannot-calculate", "coordinator", whom)
            return
        given = {e.department: e for e in self._said.endorsements if e.gate == self._name}
        for figures in affected(self._calculation):
            department = figures.department
            said = given.get(department)
            lack = self._endorsement_lacks(said, department)
            heads = self._said.holders.head(department)
            yield Requirement("endorsement", department, lack, "department_head", heads, said=said, figures=figures)

    def _endorsement_lacks(self, said: Endorsement | None, department: str) -> Lack:
        if said is None:
            return "missing"
        if any(concerns(one, department) for one in self._since(said.version)):
            return "outdated"
        if not said.endorses:
            return "declined"
        return "not-taken-over" if self._gate.take_over and said.takes_over is not True else ""

    def _since(self, number: int) -> tuple[Moved, ...]:
        """What has moved too far since a version that somebody spoke of."""
        before = self._site.store.version(self._found.id, number)
        assert before is not None
        return moved(self._site, self._tolerances, before, self._version)


def _section(place: str) -> str:
    """The section of the case a place stands in."""
    part = place.partition(".")[0]
    return next((section for section, keys in SECTIONS.items() if part in keys), "about")
