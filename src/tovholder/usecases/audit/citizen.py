"""What the record says of one citizen, in every case: what they have a right to be told (GDPR art. 15).

A CPR number is looked up through the key to pseudonyms, as the rows came in by; it is kept nowhere. That it was asked
is itself noted, in each case where there was something, else once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tovholder.errors import Finding, FindingsError
from tovholder.followup.privacy.cpr import cpr_of
from tovholder.followup.privacy.pseudonyms import KeyProblem
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.roles import visible
from tovholder.usecases.cases.site import Site
from tovholder.usecases.forgetting import PURPOSES

from .entries import Entry, subject_of
from .looking import within
from .store import Wanted

_AT_A_TIME = 3000
"""Persons asked for in one query; a database takes only so many."""


class KeyNeeded(FindingsError):
    """A CPR number can only be looked up with the key to pseudonyms."""

    def __init__(self) -> None:
        super().__init__([Finding("citizen-needs-key")])


@dataclass(frozen=True, slots=True)
class Extract:
    """Every entry about a citizen, oldest first. `cases`: those looked in."""

    entries: tuple[Entry, ...]
    cases: int


def extract(actor: Actor, site: Site, person: str, *, case: str | None = None) -> Extract:
    """Every read and change of a person, by pseudonym, own number or CPR, in the cases the actor may see the record of.

    Raises NotAllowed; KeyNeeded; FindingsError for a key that cannot be used.
    """
    wanted = within(actor, site, Wanted(case=case))
    cases = sorted(row.id for row in site.store.cases(visible(actor, "audit.read")) if case in (None, row.id))
    names = _names(site, person)
    subjects = {subject_of(one, name): one for one in cases for name in names}
    found: dict[int, Entry] = {}
    for some in _pieces(sorted(subjects)):
        found.update((e.number, e) for e in site.store.log_onward(replace(wanted, subjects=frozenset(some))))
    entries = tuple(found[number] for number in sorted(found))
    _note(actor, site, subjects, entries, case)
    return Extract(entries, len(cases))


def _names(site: Site, person: str) -> list[str]:
    """What the person may stand as in a case's data."""
    own, number = person.strip(), cpr_of(person)
    try:
        key = site.followup.key()
    except KeyProblem:
        raise FindingsError([Finding("followup-key-unfit")]) from None
    if number is not None and key is None:
        raise KeyNeeded
    names = () if key is None else (key.every_name(number or own, purpose=purpose) for purpose in PURPOSES)
    renamed = [name for each in names for name in each]
    return [*renamed, *([own] if number is None else [])]


def _pieces(subjects: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(subjects), _AT_A_TIME):
        yield subjects[first : first + _AT_A_TIME]


def _note(actor: Actor, site: Site, subjects: dict[str, str], entries: tuple[Entry, ...], case: str | None) -> None:
    told = sorted({entry.case for entry in entries if entry.case is not None})
    for one in told:
        about = [subject for subject, of in subjects.items() if of == one]
        _searched(actor, site, one, about)
    if not told:
        _searched(actor, site, case, [])


def _searched(actor: Actor, site: Site, case: str | None, about: list[str]) -> None:
    site.store.note_seen(
        "person-searched", by=actor.id, at=site.clock(), case=case, subjects=about, said="answer-citizen"
    )
