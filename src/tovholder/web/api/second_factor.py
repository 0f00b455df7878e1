"""The second factor: given at sign-in, turned on, and turned off."""

from __future__ import annotations

from fastapi import Response
from pydantic import BaseModel, Field

from tovholder.locale import Lang, text
from tovholder.usecases.access import second_factor
from tovholder.usecases.access.second_factor import Enrolled
from tovholder.web.answers.body import Body
from tovholder.web.answers.people import Me
from tovholder.web.asked import AskedHere
from tovholder.web.cookies import forget_session, keep_session
from tovholder.web.routes import Routes

routes = Routes("/api", tag="second-factor")


class Code(Body):
    """Six digits from an app, or a recovery code."""

    code: str = Field(max_length=60)


class Password(Body):
    """One's own password, once more."""

    password: str = Field(max_length=200)


class RecoveryCodes(BaseModel):
    """Codes that each are good once, shown this once. told: the same with what to do with them."""

    codes: list[str]
    told: list[str]

    @classmethod
    def of(cls, enrolled: Enrolled, *, lang: Lang) -> RecoveryCodes:
        """The codes."""
        codes = list(enrolled.codes)
        return cls(codes=codes, told=[text("signin.keep-codes", lang), *codes])


@routes.post("/session/code", needs="public")
def give_code(asked: AskedHere, body: Code, response: Response) -> Me:
    """Finish signing in with a code; the session gets a new cookie."""
    signed_in = second_factor.sign_in_with_code(asked.site, asked.session, body.code)
    keep_session(response, signed_in, asked.settings)
    return Me.of(signed_in.actor)


@routes.post("/session/second-factor", needs="public")
def enrol(asked: AskedHere, body: Code, response: Response) -> RecoveryCodes:
    """Finish signing in by turning on the second factor that one's role requires."""
    enrolled = second_factor.confirm_and_sign_in(asked.site, asked.session, body.code)
    if enrolled.signed_in is not None:
        keep_session(response, enrolled.signed_in, asked.settings)
    return RecoveryCodes.of(enrolled, lang=asked.lang)


@routes.post("/second-factor", needs="self.change", status_code=204)
def offer(asked: AskedHere, body: Password) -> None:
    """Make a new secret for one's own account, to be confirmed with a code."""
    second_factor.offer(asked.actor, asked.site, body.password)


@routes.post("/second-factor/confirm", needs="self.change")
def confirm(asked: AskedHere, body: Code) -> RecoveryCodes:
    """Turn on what was offered."""
    return RecoveryCodes.of(second_factor.confirm(asked.actor, asked.site, body.code), lang=asked.lang)


@routes.post("/second-factor/remove", needs="self.change", status_code=204)
def remove_own(asked: AskedHere, body: Password, response: Response) -> None:
    """Turn one's own off, where it is not required; every session ends."""
    second_factor.remove_own(asked.actor, asked.site, body.password)
    forget_session(response, asked.settings)


@routes.delete("/accounts/{account}/second-factor", needs="accounts.manage", status_code=204)
def remove(asked: AskedHere, account: str) -> None:
    """Take an account's away, when the phone is gone and the recovery codes too; its sessions end."""
    second_factor.remove(asked.actor, asked.site, account)
