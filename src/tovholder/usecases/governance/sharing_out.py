"""What leaves when a case is shared: shown whole before it does, and kept as it left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tovholder.case.document import Document
from tovholder.errors import Finding, FindingsError
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.opening import Opened, document_of, open_case
from tovholder.usecases.cases.site import Site

from .anonymising import Anonymous, Word, anonymised, place_afterwards
from .bundle import Lesson, Rate, write_bundle
from .holders import holders
from .lesson_records import Departure, Experience, Realised, Shared
from .refusals import written
from .screening import named_in, names_in, points_at

_FEWEST = 5
"""A rate that rests on fewer people is not shared."""


class PointsAtSomebody(FindingsError):
    """Texts that were let go point at somebody: one finding for each."""


class NotAsShown(FindingsError):
    """What would leave is no longer what was shown."""

    def __init__(self) -> None:
        super().__init__([Finding("bundle-not-as-shown")])


@dataclass(frozen=True, slots=True)
class Reworded:
    """An experience to be shared, in the words it is to have outside."""

    entry: str
    observation: str
    evidence: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class ToShare:
    """What is to be shared. `let_go`: the places whose words may leave; `rates`: the rates, by their ids."""

    title: str
    with_case: bool = True
    let_go: frozenset[str] = frozenset()
    lessons: tuple[Reworded, ...] = ()
    rates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shown:
    """Exactly what would leave, and what keeps it from leaving.

    words      every text of the case that can be let go
    problems   texts that point at somebody
    """

    text: str
    hash: str
    words: tuple[Word, ...]
    problems: tuple[Finding, ...]


def show(actor: Actor, site: Site, case: str, choice: ToShare) -> Shown:
    """What would leave with this choice; nothing leaves. Raises CaseError, NotThere, NotFilledIn, NotAllowed."""
    return _shown(site, open_case(actor, site, case, "case.share"), choice)


def depart(actor: Actor, site: Site, case: str, choice: ToShare, *, seen: str, into_library: bool) -> Shown:
    """Let it go: kept as it leaves, and put in the library here if that is asked for. `seen`: the hash that was shown.

    Raises PointsAtSomebody, NotAsShown, and as `show`.
    """
    found = open_case(actor, site, case, "case.share")
    if actor.only_reads:
        raise NotAllowed
    shown = _shown(site, found, choice)
    if shown.problems:
        raise PointsAtSomebody(shown.problems)
    if shown.hash != seen:
        raise NotAsShown
    now = site.clock()
    site.store.add_departure(Departure(new_id(), case, shown.hash, shown.text, actor.id, now))
    if into_library:
        site.store.add_shared(Shared(new_id(), shown.hash, shown.text, actor.id, now))
    return shown


def _shown(site: Site, found: Opened, choice: ToShare) -> Shown:
    document = document_of(site, found.head)
    title = written("title", choice.title)
    site.calculations.reading(document).require()
    anonymous = anonymised(document, let_go=choice.let_go, title=title, bank=site.calculations.bank)
    kept = {one.entry: one for one in site.store.experiences(found.id)}
    lessons = tuple(_lesson(document, anonymous, kept, wording) for wording in choice.lessons)
    rates = tuple(_rates(document, anonymous, _own_rates(site, found), choice.rates))
    text = write_bundle(title, lessons, rates, anonymous.tree if choice.with_case else None)
    words = anonymous.words if choice.with_case else ()
    left = "\n".join(_texts(anonymous.tree)) if choice.with_case else ""
    problems = _problems(_names(site, found), title, [w for w in words if w.place in choice.let_go], lessons, left)
    return Shown(text, Document(text).hash, anonymous.words, tuple(problems))


def _lesson(document: Document, anonymous: Anonymous, kept: Mapping[str, Experience], wording: Reworded) -> Lesson:
    experience = kept.get(wording.entry)
    if experience is None:
        raise NotThere("experience")
    return Lesson(
        lens=experience.lens,
        observation=written("observation", wording.observation),
        evidence=wording.evidence.strip(),
        action=wording.action.strip(),
        place=_place(document, anonymous, experience.place),
    )


def _own_rates(site: Site, found: Opened) -> Sequence[Realised]:
    return [one for one in site.store.realised(found.row.municipality) if one.case == found.id]


def _rates(document: Document, anonymous: Anonymous, own: Sequence[Realised], wanted: frozenset[str]) -> Iterator[Rate]:
    for one in own:
        if one.id in wanted and one.people >= _FEWEST:
            place = _place(document, anonymous, one.place)
            yield Rate(place=place, share=one.share, low=one.low, high=one.high, people=one.people)


def _place(document: Document, anonymous: Anonymous, place: str) -> str:
    return place_afterwards(document, place, anonymous.renames) if place else ""


def _names(site: Site, found: Opened) -> frozenset[str]:
    """What those around the case are called, and the municipality."""
    case = site.calculations.reading(document_of(site, found.head)).require()
    municipality = next((m.name for m in site.store.municipalities() if m.id == found.row.municipality), "")
    people = [word for account in holders(site, found).everybody for word in (account.name, account.login)]
    return names_in(case, [municipality, *people])


def _problems(
    names: frozenset[str], title: str, words: Sequence[Word], lessons: Sequence[Lesson], left: str
) -> Iterator[Finding]:
    """left: every text there is in the case that would leave."""
    told = [("title", title), *((word.place, word.text) for word in words)]
    for number, lesson in enumerate(lessons, start=1):
        told += [(f"lessons.{number}", said) for said in (lesson.observation, lesson.evidence, lesson.action)]
    known = set()
    for place, said in told:
        for what in points_at(said, names):
            known.add(what)
            yield Finding("text-points-at", path=(place,), params={"place": place, "what": what})
    # A name may also stand where no words are looked for, such as in a number's unit.
    for what in named_in(left, names):
        if what not in known:
            yield Finding("text-points-at", path=("case",), params={"place": "case", "what": what})


def _texts(node: object) -> Iterator[str]:
    """Every text in plain data that is not a key."""
    if isinstance(node, Mapping):
        for value in node.values():
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)
    elif isinstance(node, str):
        yield node
