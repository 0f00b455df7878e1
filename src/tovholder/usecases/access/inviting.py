"""Links that make an account, or give one a new password. No password is ever made up for anybody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from tovholder.errors import Finding, FindingsError
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.cases.site import Site

from .actor import Actor, Grant
from .breached import is_breached
from .granting import administrators, require_may_grant, require_one_case
from .guessable import is_guessable
from .records import Account, Invitation, invitation_id
from .refusals import NotThere, Refused
from .roles import require
from .secrets import kept, new_id, new_secret
from .signing_in import Halfway, SignedIn, actor_of, admit, begin

LASTS = dt.timedelta(days=7)
SHORTEST, LONGEST = 12, 200
"""Characters in a password."""
_FIRST = (Grant("administrator", "instance"), Grant("coordinator", "instance"))


class BadAccount(FindingsError):
    """An account that cannot be made as it was filled in."""


def first_administrator(site: Site) -> str | None:
    """The secret of a link that makes the first administrator; None once there is one. Older links die."""
    if administrators(site):
        return None
    site.store.withdraw_invitations(at=site.clock())
    return _invite(site, None, _FIRST, by=None)


def invite(actor: Actor, site: Site, grants: Iterable[Grant]) -> str:
    """The secret of a link that makes an account with these grants. Raises NotAllowed where the actor may not;
    MoreThanOneCase."""
    wanted = tuple(grants)
    if not wanted:
        require(actor, "accounts.manage")
    for grant in wanted:
        require_may_grant(actor, site, grant)
    require_one_case(wanted)
    return _invite(site, None, wanted, by=actor.id)


def renew(actor: Actor, site: Site, account: str) -> str:
    """The secret of a link with which an account gets a new password; not for one that a provider knows.

    Raises NotThere, NotAllowed.
    """
    require(actor, "accounts.manage")
    if site.store.account(account) is None or site.store.identity_of(account) is not None:
        raise NotThere("account")
    return _invite(site, account, (), by=actor.id)


def accept(site: Site, secret: str, *, login: str, name: str, password: str, address: str) -> SignedIn | Halfway:
    """Use a link: the account is made, or has its new password, and is signed in, half where a code is needed.

    Raises NotThere for a link that is used, too old or not one, whose maker may not make it any longer, or whose
    account is closed; BadAccount; TooManyTries.
    """
    now = site.clock()
    site.throttle.count(f"invitation address {address}", at=now)
    found = site.store.invitation(kept(secret))
    if found is None or found.expires_at <= now or not _is_still_meant(site, secret, found):
        raise NotThere("invitation")
    present = None if found.account is None else site.store.account(found.account)
    if present is not None and present.disabled:
        raise NotThere("invitation")
    account = present or Account(new_id(), login.strip(), name.strip(), now)
    _check(account, password)
    if not site.store.accept(kept(secret), account, site.passwords.hashed(password), at=now):
        raise BadAccount([Finding("login-taken")])
    return admit(site, account)


def change_password(actor: Actor, site: Site, old: str, new: str) -> SignedIn:
    """Change one's own password; every session ends and a new one begins. Raises BadAccount, TooManyTries."""
    account = require_password(actor, site, old)
    _check(account, new)
    site.store.set_password(account.id, site.passwords.hashed(new), by=actor.id, at=site.clock())
    return begin(site, account)


def require_password(actor: Actor, site: Site, password: str) -> Account:
    """One's own account, if the password is its own. Raises BadAccount, TooManyTries."""
    account = site.store.account(actor.id)
    if account is None:
        raise NotThere("account")
    site.throttle.count(f"account {account.login.casefold()}", at=site.clock())
    found = site.store.sign_in_of(account.login)
    if found is None or not site.passwords.fits(password, found[1]):
        raise BadAccount([Finding("old-password-wrong")])
    return account


def _invite(site: Site, account: str | None, grants: tuple[Grant, ...], *, by: str | None) -> str:
    secret, now = new_secret(), site.clock()
    site.store.invite(kept(secret), Invitation(account, grants, now, now + LASTS), by=by)
    return secret


def _is_still_meant(site: Site, secret: str, link: Invitation) -> bool:
    """Whether whoever made a link may still do what it does: one who was let go must not have a way back in.

    Who that was is known from the record; the program's own links have nobody.
    """
    made = site.store.log(Wanted(kind="invite", id=invitation_id(kept(secret))), limit=1)
    if not made or made[0].by is None:
        return True
    maker = actor_of(site, made[0].by)
    if maker is None:
        return False
    try:
        if not link.grants:
            require(maker, "accounts.manage")
        for grant in link.grants:
            require_may_grant(maker, site, grant)
    except Refused:
        return False
    return True


def _check(account: Account, password: str) -> None:
    found = []
    if not account.login or len(account.login) > LONGEST or any(c.isspace() for c in account.login):
        found.append(Finding("bad-login"))
    if not account.name or len(account.name) > LONGEST:
        found.append(Finding("bad-name"))
    if not SHORTEST <= len(password) <= LONGEST:
        found.append(Finding("bad-password", params={"least": SHORTEST, "most": LONGEST}))
    elif account.login.casefold() in password.casefold() and account.login:
        found.append(Finding("password-has-login"))
    elif is_breached(password):
        found.append(Finding("password-breached"))
    elif is_guessable(password, (account.login, account.name)):
        found.append(Finding("password-guessable"))
    if found:
        raise BadAccount(found)
