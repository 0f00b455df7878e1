"""What was observed as the case's next version: proposed, looked at, and saved on top of the one it was made from.

FindingsError
└── ProposalOutdated    the case has been changed since the proposal was looked at
"""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.errors import Finding, FindingsError
from tovholder.locale import Lang
from tovholder.quantities import Month
from tovholder.usecases import updating
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.cases.committing import Draft, Request, Saved, commit
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.comparing import compare, in_kroner

from .measured import made_of_data, measured


class ProposalOutdated(FindingsError):
    """The case has been changed since the proposal was looked at."""

    def __init__(self) -> None:
        super().__init__([Finding("followup-proposal-outdated")])


@dataclass(frozen=True, slots=True)
class Proposed:
    """The proposal, the hash of the version it changes, and the net of `group` before and after, in kroner."""

    proposal: updating.Proposal
    opened: str
    group: str
    start: float
    end: float


def proposal(actor: Actor, site: Site, case: str, *, through: Month | None = None, lang: Lang) -> Proposed:
    """What the case would say if it had learned from what was seen. Raises NotThere, NoPlan, NoData, CaseError."""
    of = measured(site, open_case(actor, site, case, "followup.read"))

    def make() -> Proposed:
        with site.followup.alone(case) as folder:
            day = site.clock().replace(tzinfo=None)
            found = updating.propose(of.calculation, of.reading, folder=folder, through=through, day=day, lang=lang)
        steps = compare(of.calculation, site.calculations.calculation(found.document)).waterfall
        return Proposed(found, of.opened.head.hash, steps.group, in_kroner(steps.start), in_kroner(steps.end))

    return made_of_data(site, of, ("proposal", of.opened.head.hash, through, lang), make)


def save_proposal(
    actor: Actor,
    site: Site,
    case: str,
    *,
    opened: str,
    through: Month | None = None,
    lang: Lang,
    key: str | None = None,
) -> Saved:
    """Save the proposal made to the version whose hash is `opened`; what was expected stands in each number's note.

    It takes the whole case to be one's own. Raises ProposalOutdated; Conflict where others have changed the same places
    at the same moment; NotAllowed; as `proposal`.
    """
    found = open_case(actor, site, case, "case.change")
    if not found.reach.whole:
        raise NotAllowed
    proposed = proposal(actor, site, case, through=through, lang=lang)
    base = found.head
    if proposed.opened != opened:
        raise ProposalOutdated
    draft = Draft(base, document_of(site, base), proposed.proposal.document, "change")
    return commit(actor, site, found, draft, Request(opened, key, ["followup", through]))
