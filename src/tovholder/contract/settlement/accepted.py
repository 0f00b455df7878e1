"""Which reports count: the last verified word on every measuring point, each said once however often it was sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tovholder.errors import Finding
from tovholder.quantities import Month

from .journal import MEASURES, Journal, Report

Point = tuple[str, Month, str | None]
"""What one result is about: goal, measuring month, tranche (None: all of them)."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is to be settled on a day.

    in_force    measuring point → the id of the report that counts; of one sent again, the first that was verified
    waiting     reports nobody has verified yet: nothing is paid for them, and what they correct stands
    duplicates  report → the one it repeats
    superseded  report → the correction that took its place
    """

    in_force: dict[Point, str]
    waiting: tuple[str, ...]
    duplicates: dict[str, str]
    superseded: dict[str, str]


def point(report: Report) -> Point:
    """The measuring point a report is about."""
    return report.goal, report.at, report.tranche


def accepted(journal: Journal, *, day: dt.date) -> Accepted:
    """What had been reported, and verified, when the day ended. The journal must be without conflicts."""
    known = {name: report for name, report in journal.reports.items() if report.received <= day}
    duplicates = dict(_duplicates(known))
    firsts = {name: report for name, report in known.items() if name not in duplicates}
    # Of a report sent again, the one somebody verified: who that was decides who may not approve.
    verified: dict[str, str] = {}
    for name, report in known.items():
        if report.verified_by:
            verified.setdefault(duplicates.get(name, name), name)
    corrected_by = {
        duplicates.get(report.corrects, report.corrects): name
        for name, report in firsts.items()
        if report.corrects is not None
    }
    in_force: dict[Point, str] = {}
    superseded: dict[str, str] = {}
    for name, report in firsts.items():
        if report.corrects is not None:
            continue
        latest: str | None = name if name in verified else None
        step = name
        while step in corrected_by:
            step = corrected_by[step]
            if step in verified:
                if latest is not None:
                    superseded[latest] = step
                latest = step
        if latest is not None:
            in_force[point(report)] = verified[latest]
    waiting = tuple(name for name in firsts if name not in verified)
    return Accepted(in_force, waiting, duplicates, superseded)


def conflicts(reports: Mapping[str, Report]) -> Iterator[Finding]:
    """Reports that disagree without one correcting the other, and corrections of what they cannot correct."""
    duplicates = dict(_duplicates(reports))
    roots: dict[Point, str] = {}
    corrections: dict[str, str] = {}
    order = list(reports)
    for name, report in reports.items():
        path = ("reports", name)
        if report.corrects is None:
            first = roots.setdefault(point(report), name)
            if first != name and name not in duplicates:
                yield Finding("report-conflicts", path=path, params={"other": first})
            continue
        if report.corrects not in reports or order.index(report.corrects) >= order.index(name):
            yield Finding("correction-of-nothing", path=(*path, "corrects"), params={"other": report.corrects})
        elif point(reports[report.corrects]) != point(report):
            yield Finding("correction-of-other-point", path=(*path, "corrects"), params={"other": report.corrects})
        elif name not in duplicates:
            target = duplicates.get(report.corrects, report.corrects)
            first = corrections.setdefault(target, name)
            if first != name:
                yield Finding("report-conflicts", path=path, params={"other": first})


def _duplicates(reports: Mapping[str, Report]) -> Iterator[tuple[str, str]]:
    """(report, the earlier one that says exactly the same of the same)."""
    seen: dict[Any, str] = {}
    same: dict[str, str] = {}
    for name, report in reports.items():
        corrects = None if report.corrects is None else same.get(report.corrects, report.corrects)
        content = (point(report), corrects, _said(report))
        first = seen.setdefault(content, name)
        if first != name:
            same[name] = first
            yield name, first


def _said(report: Report) -> tuple[Any, ...]:
    measures = (getattr(report, name) for name in MEASURES if name != "persons")
    people = (report.started, report.completed, report.answered, report.reached_by_last, report.comparison)
    return (*measures, *people, tuple(sorted(report.persons.items())))
