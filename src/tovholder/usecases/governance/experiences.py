"""The experience log of a case: what was seen, by which lens, what shows it, what is done about it, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.access.roles import anywhere
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import list_cases, open_case
from tovholder.usecases.cases.site import Site

from .bundle import Lesson
from .lesson_records import Experience, Reuse
from .library import read_shared
from .places import require_place
from .refusals import written
from .rules import Lens

MOST = 200
"""Experiences in one answer."""


@dataclass(frozen=True, slots=True)
class Logged:
    """An experience and where it was used again."""

    experience: Experience
    reuses: tuple[Reuse, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An experience that was found: in a case one may read, or in the library (then by the bundle's hash)."""

    title: str
    case: str | None
    bundle: str | None
    lens: Lens
    observation: str
    evidence: str
    action: str
    place: str
    entry: str


def experience_log(actor: Actor, site: Site, case: str) -> tuple[Logged, ...]:
    """Every experience of a case, the newest first, with its uses in cases the actor may read. Raises NotThere."""
    open_case(actor, site, case, "case.around")
    seen = {listed.row.id for listed in list_cases(actor, site, "case.around")}
    used: dict[str, list[Reuse]] = {}
    for one in site.store.reuses():
        if one.case in seen:
            used.setdefault(one.entry, []).append(one)
    found = [Logged(e, tuple(used.get(e.entry, ()))) for e in site.store.experiences(case)]
    return tuple(reversed(found))


def note_experience(
    actor: Actor,
    site: Site,
    case: str,
    *,
    observation: str,
    lens: Lens,
    evidence: str = "",
    action: str = "",
    owner: str = "",
    place: str = "",
    entry: str | None = None,
) -> Experience:
    """Write an experience; with `entry`, a new wording of one, and the old one is kept.

    place: the assumption it is about. Raises NotFilledIn, NotThere, NotAllowed.
    """
    found = open_case(actor, site, case, "case.comment")
    require_place(site, found, place)
    if entry is not None and entry not in {one.entry for one in site.store.experiences(case)}:
        raise NotThere("experience")
    id_, seen = new_id(), written("observation", observation)
    experience = Experience(
        id=id_,
        entry=entry or id_,
        case=case,
        observation=seen,
        lens=lens,
        evidence=evidence.strip(),
        action=action.strip(),
        owner=owner.strip(),
        place=place,
        version=found.head.number,
        by=actor.id,
        at=site.clock(),
    )
    site.store.add_experience(experience)
    return experience


def use_again(actor: Actor, site: Site, case: str, entry: str, *, how: str) -> Reuse:
    """Note that an experience, from a case one may read or from the library, is used in this case.

    Raises NotThere, NotFilledIn, NotAllowed.
    """
    open_case(actor, site, case, "case.comment")
    if entry not in {one.entry for one in search(actor, site, "")}:
        raise NotThere("experience")
    reuse = Reuse(new_id(), entry, case, written("how", how), actor.id, site.clock())
    site.store.add_reuse(reuse)
    return reuse


def search(actor: Actor, site: Site, words: str, *, lens: Lens | None = None) -> tuple[Found, ...]:
    """Experiences that hold all the words, in every case one may read and in the library. Raises NotAllowed."""
    if not anywhere(actor, "case.comment"):
        raise NotAllowed
    wanted = words.casefold().split()
    fits = (
        one
        for one in (*_of_cases(actor, site), *_of_library(site))
        if (lens is None or one.lens == lens) and _holds(one, wanted)
    )
    return tuple(one for one, _ in zip(fits, range(MOST), strict=False))


def _holds(one: Found, wanted: list[str]) -> bool:
    text = " ".join((one.title, one.observation, one.evidence, one.action)).casefold()
    return all(word in text for word in wanted)


def _of_cases(actor: Actor, site: Site) -> Iterator[Found]:
    for listed in list_cases(actor, site, "case.around"):
        for e in site.store.experiences(listed.row.id):
            yield Found(
                listed.title, listed.row.id, None, e.lens, e.observation, e.evidence, e.action, e.place, e.entry
            )


def _of_library(site: Site) -> Iterator[Found]:
    for shared in site.store.library():
        bundle = read_shared(site, shared).bundle
        for number, lesson in enumerate(bundle.lessons):
            yield _found(bundle.title, shared.hash, number, lesson)


def _found(title: str, hash_: str, number: int, lesson: Lesson) -> Found:
    entry = f"{hash_[:24]}-{number}"
    return Found(
        title, None, hash_, lesson.lens, lesson.observation, lesson.evidence, lesson.action, lesson.place, entry
    )
