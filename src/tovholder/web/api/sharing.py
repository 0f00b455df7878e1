"""Who a case is shared with, by whoever may share it."""

from __future__ import annotations

from pydantic import BaseModel, Field

from tovholder.usecases.access import actor, granting
from tovholder.usecases.cases import sharing
from tovholder.web.answers.body import Body
from tovholder.web.answers.cases import Who
from tovholder.web.answers.people import GrantShape, InvitationAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

routes = Routes("/api/cases/{case}", tag="sharing")


class CaseRole(Body):
    """A role on the case, or on one of its departments."""

    role: actor.CaseRole
    department: str | None = Field(default=None, max_length=64)

    def shape(self, case: str) -> GrantShape:
        """As a grant."""
        if not self.department:
            return GrantShape(role=self.role, scope_type="case", scope_id=case)
        return GrantShape(role=self.role, scope_type="department", scope_id=f"{case}/{self.department}")


class CaseGrant(CaseRole):
    """A role of an account."""

    account: str = Field(max_length=64)


class CaseInvite(Body):
    """The roles on the case that somebody new is invited to."""

    roles: list[CaseRole] = Field(min_length=1, max_length=20)


class MemberAnswer(BaseModel):
    """Somebody whose roles reach the case."""

    who: Who
    grants: list[GrantShape]


@routes.get("/members", needs="case.share")
def members(asked: AskedHere, case: str) -> list[MemberAnswer]:
    """Everybody whose role reaches the case, on it or around it."""
    return [
        MemberAnswer(
            who=Who(id=member.account.id, name=member.account.name),
            grants=[GrantShape.of(grant) for grant in member.grants],
        )
        for member in sharing.members(asked.actor, asked.site, case)
    ]


@routes.get("/candidates", needs="case.share")
def candidates(asked: AskedHere, case: str) -> list[Who]:
    """Whom the case can be shared with: those with a role somewhere in its municipality."""
    found = sharing.candidates(asked.actor, asked.site, case)
    return [Who(id=account.id, name=account.name) for account in found]


@routes.post("/invitations", needs="case.share", status_code=201)
def invite(asked: AskedHere, case: str, body: CaseInvite) -> InvitationAnswer:
    """A link that makes an account with these roles on the case."""
    wanted = [role.shape(case).grant() for role in body.roles]
    return InvitationAnswer(token=sharing.invite_to(asked.actor, asked.site, case, wanted))


@routes.post("/grants", needs="case.share", status_code=204)
def share(asked: AskedHere, case: str, body: CaseGrant) -> None:
    """Give an account a role on the case."""
    granting.grant(asked.actor, asked.site, body.account, body.shape(case).grant())


@routes.post("/grants/revoke", needs="case.share", status_code=204)
def unshare(asked: AskedHere, case: str, body: CaseGrant) -> None:
    """Take a role on the case from an account."""
    granting.revoke(asked.actor, asked.site, body.account, body.shape(case).grant())
