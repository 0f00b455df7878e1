"""Accounts, roles and municipalities, for those who manage them."""

from __future__ import annotations

from pydantic import BaseModel, Field

from tovholder.usecases.access import granting, inviting
from tovholder.web.answers.body import Body
from tovholder.web.answers.people import AccountAnswer, GrantShape, InvitationAnswer
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

routes = Routes("/api", tag="accounts")


class Invite(Body):
    """The roles that somebody is invited to."""

    grants: list[GrantShape] = Field(max_length=50)


class AccountGrant(GrantShape):
    """A role of an account."""

    account: str = Field(max_length=64)


class NewMunicipality(Body):
    """Something for cases to belong to."""

    name: str = Field(min_length=1, max_length=200)


class MunicipalityAnswer(BaseModel):
    """Something that cases belong to."""

    id: str
    name: str


@routes.get("/accounts", needs="accounts.manage")
def list_accounts(asked: AskedHere) -> list[AccountAnswer]:
    """Everybody with their roles."""
    return [AccountAnswer.of(account, grants) for account, grants in granting.accounts(asked.actor, asked.site)]


@routes.post("/invitations", needs="accounts.manage", status_code=201)
def invite(asked: AskedHere, body: Invite) -> InvitationAnswer:
    """A link that makes an account with these roles."""
    wanted = [grant.grant() for grant in body.grants]
    return InvitationAnswer(token=inviting.invite(asked.actor, asked.site, wanted))


@routes.post("/accounts/{account}/invitation", needs="accounts.manage", status_code=201)
def renew(asked: AskedHere, account: str) -> InvitationAnswer:
    """A link with which an account gets a new password."""
    return InvitationAnswer(token=inviting.renew(asked.actor, asked.site, account))


@routes.post("/accounts/{account}/close", needs="accounts.manage", status_code=204)
def close_account(asked: AskedHere, account: str) -> None:
    """Close an account; its sessions end and its tokens are useless."""
    granting.disable(asked.actor, asked.site, account, disabled=True)


@routes.post("/accounts/{account}/open", needs="accounts.manage", status_code=204)
def open_account(asked: AskedHere, account: str) -> None:
    """Open an account that was closed."""
    granting.disable(asked.actor, asked.site, account, disabled=False)


@routes.delete("/accounts/{account}/sessions", needs="accounts.manage", status_code=204)
def end_sessions(asked: AskedHere, account: str) -> None:
    """End every session of an account."""
    granting.end_sessions(asked.actor, asked.site, account)


@routes.post("/grants", needs="accounts.manage", status_code=204)
def grant(asked: AskedHere, body: AccountGrant) -> None:
    """Give an account a role."""
    granting.grant(asked.actor, asked.site, body.account, body.grant())


@routes.post("/grants/revoke", needs="accounts.manage", status_code=204)
def revoke(asked: AskedHere, body: AccountGrant) -> None:
    """Take a role from an account."""
    granting.revoke(asked.actor, asked.site, body.account, body.grant())


@routes.get("/municipalities", needs="case.list")
def list_municipalities(asked: AskedHere) -> list[MunicipalityAnswer]:
    """Where one may make cases."""
    found = granting.municipalities(asked.actor, asked.site)
    return [MunicipalityAnswer(id=one.id, name=one.name) for one in found]


@routes.post("/municipalities", needs="instance.manage", status_code=201)
def new_municipality(asked: AskedHere, body: NewMunicipality) -> MunicipalityAnswer:
    """Something more for cases to belong to."""
    made = granting.add_municipality(asked.actor, asked.site, body.name)
    return MunicipalityAnswer(id=made.id, name=made.name)
