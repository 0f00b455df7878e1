"""The task list of a case: how far each section is, from what is written in it and from what people say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.errors import Severity
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere

from .opening import document_of, open_case
from .records import TaskMark, TaskStatus
from .site import Site

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "about": ("about",),
    "frame": ("title", "start", "period", "horizon", "price_level", "discount"),
    "challenge": ("challenge",),
    "target_group": ("target_group",),
    "intervention": ("intervention",),
    "baseline": ("baseline",),
    "parties": ("departments", "parties"),
    "people_reached": ("tranches",),
    "costs": ("costs",),
    "outcomes": ("outcomes",),
    "assumptions": ("assumptions", "correlations", "corrections", "indices"),
    "choice": ("scenarios", "choice"),
    "contract": ("goals", "contract"),
    "funding": ("funding",),
    "risks": ("risks",),
    "legal": ("legal",),
    "implementation": ("implementation",),
    "measurement": ("measurement",),
    "communication": ("communication",),
    "assessment": ("lenses", "decisions", "people", "unpriced"),
}
"""Section → the parts of the case file it is about, in the order of the list. Their names: `workspace.section.<id>`."""

Status = Literal["not_started", "in_progress", "waiting", "done"]


@dataclass(frozen=True, slots=True)
class Task:
    """A section and how far it is. `mark` is what somebody said of it last. `found`: severity → how many findings."""

    section: str
    keys: tuple[str, ...]
    status: Status
    mark: TaskMark | None
    found: Mapping[Severity, int]


def tasks(actor: Actor, site: Site, case: str) -> tuple[Task, ...]:
    """Every section, in order.

    Done is what somebody said is done, while there is no error in it; nothing written is not started.
    """
    found = open_case(actor, site, case, "case.read")
    document = document_of(site, found.head)
    marks = site.store.task_marks(case)
    counts = _counts(site, document)
    return tuple(
        Task(
            section,
            keys,
            _status(document.tree, keys, marks.get(section), counts[section]),
            marks.get(section),
            counts[section],
        )
        for section, keys in SECTIONS.items()
    )


def mark_task(
    actor: Actor, site: Site, case: str, section: str, status: TaskStatus, *, whom: str = ""
) -> tuple[Task, ...]:
    """Say of a section that it is done, that it waits for somebody, or neither. Raises NotThere, NotAllowed."""
    found = open_case(actor, site, case, "case.change")
    if section not in SECTIONS:
        raise NotThere("section")
    whom = whom.strip() if status == "waiting" else ""
    site.store.add_task_mark(TaskMark(case, section, status, whom, found.head.number, actor.id, site.clock()))
    return tasks(actor, site, case)


def _status(
    tree: Mapping[str, Any], keys: tuple[str, ...], mark: TaskMark | None, found: Mapping[Severity, int]
) -> Status:
    if mark is not None and mark.status == "waiting":
        return "waiting"
    if mark is not None and mark.status == "done" and not found.get("error"):
        return "done"
    return "in_progress" if any(is_written(tree.get(key)) for key in keys) else "not_started"


def is_written(value: Any) -> bool:
    """Whether anything is written: an entry whose fields are all empty is not."""
    if isinstance(value, Mapping):
        return any(map(is_written, value.values()))
    if isinstance(value, list):
        return any(map(is_written, value))
    return value is not None and value != ""


def _counts(site: Site, document: Any) -> Mapping[str, Mapping[Severity, int]]:
    """Section → severity → findings about its parts."""
    counts: dict[str, dict[Severity, int]] = {section: {} for section in SECTIONS}
    section_of = {key: section for section, keys in SECTIONS.items() for key in keys}
    for finding in site.calculations.checked(document).findings:
        section = section_of.get(str(finding.path[0])) if finding.path else None
        if section is not None:
            counts[section][finding.severity] = counts[section].get(finding.severity, 0) + 1
    return counts
