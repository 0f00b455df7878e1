"""Signing in and out, and what is one's own: password and tokens."""

from __future__ import annotations

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from tovholder.usecases.access import inviting, tokens
from tovholder.usecases.access.own_sessions import end_own, own_sessions
from tovholder.usecases.access.provider.entering import away
from tovholder.usecases.access.signing_in import sign_in, sign_out
from tovholder.web.answers.body import Body
from tovholder.web.answers.people import Halfway, Me, NewTokenAnswer, SessionAnswer, TokenAnswer, entered
from tovholder.web.asked import AskedHere
from tovholder.web.cookies import forget_session, keep_session
from tovholder.web.own_address import home_of
from tovholder.web.routes import Routes

routes = Routes("/api", tag="me")


class SignIn(Body):
    """A name and a password."""

    login: str = Field(max_length=200)
    password: str = Field(max_length=200)


class Accept(Body):
    """What makes an account of an invitation; `token` is what stands after # in the link."""

    token: str = Field(max_length=200)
    login: str = Field(default="", max_length=200)
    name: str = Field(default="", max_length=200)
    password: str = Field(max_length=200)


class NewPassword(Body):
    """The old password and the new one."""

    old: str = Field(max_length=200)
    new: str = Field(max_length=200)


class NewToken(Body):
    """A token to be made."""

    name: str = Field(min_length=1, max_length=200)
    days: int = Field(default=90, ge=1, le=tokens.LONGEST_DAYS)
    only_reads: bool = False


class Ending(Body):
    """Which session is to end, none for all of them, and one's own password once more, for who has one here."""

    session: str = Field(default="", max_length=64)
    password: str = Field(default="", max_length=200)


class Left(BaseModel):
    """Signed out here; `next` is where a browser signs out of the provider too."""

    next: str


@routes.get("/me", needs="self")
def me(asked: AskedHere) -> Me:
    """Who is signed in."""
    return Me.of(asked.actor)


@routes.post("/session", needs="public")
def start_session(asked: AskedHere, body: SignIn, response: Response) -> Me | Halfway:
    """Sign in; the session is a cookie. Where a second factor is needed it waits for that."""
    signed_in = sign_in(asked.site, body.login, body.password, address=asked.address)
    if asked.session:
        sign_out(asked.site, asked.session)
    keep_session(response, signed_in, asked.settings)
    return entered(signed_in)


@routes.delete("/session", needs="self", status_code=204, responses={200: {"model": Left}})
def end_session(asked: AskedHere, request: Request) -> Response:
    """Sign out; whoever was signed in by a provider is told where to sign out of that too."""
    elsewhere = away(asked.site, asked.session, home=f"{home_of(request, asked.settings)}/")
    if asked.session:
        sign_out(asked.site, asked.session)
    answer = Response(status_code=204) if elsewhere is None else JSONResponse({"next": elsewhere})
    forget_session(answer, asked.settings)
    return answer


@routes.get("/sessions", needs="self")
def list_sessions(asked: AskedHere) -> list[SessionAnswer]:
    """Where one is signed in."""
    return [SessionAnswer.of(one) for one in own_sessions(asked.actor, asked.site, asked.session)]


@routes.post("/sessions/end", needs="self.change", status_code=204)
def end_sessions(asked: AskedHere, body: Ending) -> None:
    """Sign out in one place, or everywhere."""
    end_own(asked.actor, asked.site, body.session, password=body.password, secret=asked.session)


@routes.post("/invitations/accept", needs="public")
def accept(asked: AskedHere, body: Accept, response: Response) -> Me | Halfway:
    """Use an invitation: the account is made, or has its new password, and is signed in, or waits for its code."""
    signed_in = inviting.accept(
        asked.site, body.token, login=body.login, name=body.name, password=body.password, address=asked.address
    )
    if asked.session:
        sign_out(asked.site, asked.session)
    keep_session(response, signed_in, asked.settings)
    return entered(signed_in)


@routes.post("/password", needs="self.change")
def change_password(asked: AskedHere, body: NewPassword, response: Response) -> Me:
    """Change one's own password; every other session ends."""
    signed_in = inviting.change_password(asked.actor, asked.site, body.old, body.new)
    keep_session(response, signed_in, asked.settings)
    return Me.of(signed_in.actor)


@routes.get("/tokens", needs="self")
def list_tokens(asked: AskedHere) -> list[TokenAnswer]:
    """One's own tokens."""
    return [TokenAnswer.of(token) for token in tokens.own_tokens(asked.actor, asked.site)]


@routes.post("/tokens", needs="self.change", status_code=201)
def new_token(asked: AskedHere, body: NewToken) -> NewTokenAnswer:
    """A new token with its secret, which is shown this once."""
    token, secret = tokens.new_token(asked.actor, asked.site, body.name, days=body.days, only_reads=body.only_reads)
    return NewTokenAnswer(**TokenAnswer.of(token).model_dump(), secret=secret)


@routes.delete("/tokens/{token}", needs="self.change", status_code=204)
def remove_token(asked: AskedHere, token: str) -> None:
    """Make a token useless."""
    tokens.remove_token(asked.actor, asked.site, token)
