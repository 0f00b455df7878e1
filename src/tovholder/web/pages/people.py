"""Accounts and roles for those who manage them, and one's own account."""

from __future__ import annotations

from collections.abc import Iterable

from fastapi import Request, Response

from tovholder.locale import text
from tovholder.usecases.access import granting, second_factor, tokens
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.own_sessions import SignedInAt, own_sessions
from tovholder.usecases.access.roles import ROLES
from tovholder.usecases.access.signing_in import needs_second_factor
from tovholder.usecases.cases.opening import list_cases
from tovholder.web.asked import Asked, AskedHere
from tovholder.web.rendering import page, short_moment
from tovholder.web.routes import Routes

from .framing import frame_of
from .governing import department_names

routes = Routes(in_schema=False)
_Scope = tuple[str, str, str]
"""(kind, id, name)."""


@routes.get("/mennesker", needs="accounts.manage")
def people(asked: AskedHere, request: Request) -> Response:
    """Everybody with their roles; invitations."""
    scopes = _scopes(asked)
    accounts = granting.accounts(asked.actor, asked.site)
    return page(
        request,
        asked.lang,
        asked.actor,
        "people.html.j2",
        accounts=accounts,
        factors=asked.site.store.with_second_factor(),
        elsewhere=asked.site.store.with_identity(),
        scopes=scopes,
        # A head of department is that on a department of a case, and is given there.
        # The one that may let others in stands last: nobody gives it by not choosing.
        roles=[role for role in ROLES if role not in ("department_head", "administrator")] + ["administrator"],
        scope_names=_names(asked, scopes, (grant for _, grants in accounts for grant in grants)),
    )


@routes.get("/konto", needs="self")
def account(asked: AskedHere, request: Request) -> Response:
    """One's own password, tokens and roles."""
    own = tokens.own_tokens(asked.actor, asked.site)
    return page(
        request,
        asked.lang,
        asked.actor,
        "account.html.j2",
        tokens=own,
        scope_names=_names(asked, _scopes(asked), asked.actor.grants),
        factor=second_factor.state(asked.site, asked.actor.id),
        factor_needed=needs_second_factor(asked.site, asked.actor.id),
        identity=asked.site.store.identity_of(asked.actor.id),
        sessions=_sessions(asked),
    )


def _sessions(asked: Asked) -> list[tuple[str, str]]:
    """(id, words) of where one is signed in; the first is everywhere."""

    def told(one: SignedInAt) -> str:
        begun, seen = (short_moment(at, asked.lang) for at in (one.session.created_at, one.session.seen_at))
        which = "pages.account.session-here" if one.here else "pages.account.session-there"
        return text(which, asked.lang, begun=begun, seen=seen)

    known = [(one.id, told(one)) for one in own_sessions(asked.actor, asked.site, asked.session)]
    return [("", text("pages.account.end-sessions", asked.lang)), *known]


def _scopes(asked: Asked) -> list[_Scope]:
    """What a role can be given on."""
    municipalities = [("municipality", known.id, known.name) for known in asked.site.store.municipalities()]
    cases = [("case", listed.row.id, listed.title) for listed in list_cases(asked.actor, asked.site)]
    return [("instance", "", ""), *municipalities, *cases]


def _names(asked: Asked, scopes: Iterable[_Scope], grants: Iterable[Grant]) -> dict[str, str]:
    """`kind:id` → what a role is on; a department has its name and its case's, in a case that the actor may read."""
    named = {f"{kind}:{id_}": name for kind, id_, name in scopes}
    for on in {grant.scope_id for grant in grants if grant.scope_type == "department"}:
        case, _, department = on.partition("/")
        if (title := named.get(f"case:{case}")) is not None:
            names = department_names(frame_of(asked, case), asked.lang)
            named[f"department:{on}"] = f"{names.get(department, department)}, {title}"
    return named
