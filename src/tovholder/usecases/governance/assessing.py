"""A lens' written assessment of a case at a gate. Whoever gathers them does not overrule them."""

from __future__ import annotations

from collections.abc import Sequence

from tovholder.errors import Finding, FindingsError
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.committing import version_opened
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site

from .course import Course, at_current, course_of
from .holders import holds
from .records import Advice, Assessment
from .refusals import NotAtThisGate, written
from .rules import ROLE_OF, Lens


class ConditionsDoNotFit(FindingsError):
    """Advice on conditions names them, and other advice has none."""

    def __init__(self) -> None:
        super().__init__([Finding("conditions-do-not-fit", path=("conditions",))])


def assess(
    actor: Actor,
    site: Site,
    case: str,
    gate: str,
    lens: Lens,
    *,
    advice: Advice,
    text: str,
    conditions: Sequence[str] = (),
    opened: str,
) -> Course:
    """Keep an assessment of the version whose hash is `opened`, by somebody with the lens.

    Raises NotThere, NotAllowed, NotAtThisGate, NotFilledIn, ConditionsDoNotFit.
    """
    found = open_case(actor, site, case, "case.assess")
    if not holds(actor, ROLE_OF[lens], found):
        raise NotAllowed
    stated = tuple(one.strip() for one in conditions if one.strip())
    if (advice == "on_conditions") != bool(stated):
        raise ConditionsDoNotFit
    with site.store.turn(case):
        found = open_case(actor, site, case, "case.assess")
        if lens not in at_current(site, found, gate).gate.lenses:
            raise NotAtThisGate
        read = version_opened(site, found, opened)
        said = written("text", text)
        site.store.add_assessment(
            Assessment(new_id(), case, gate, lens, advice, said, stated, read.number, actor.id, site.clock())
        )
    return course_of(site, found)
