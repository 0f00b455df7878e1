"""What the use-cases of accounts need kept. Every method that writes is one transaction, its entry of the record
included; what a method finds already done is not done again, and not noted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Protocol

from .actor import Grant
from .records import Account, Identity, Invitation, Municipality, SecondFactor, Session, Token, WaitsFor


class AccessStore(Protocol):
    """Accounts and their roles. `by` is the account that acts; None is the program itself."""

    def account(self, id_: str) -> Account | None:
        """The account."""

    def accounts(self) -> tuple[Account, ...]:
        """Everybody, by name."""

    def names(self) -> Mapping[str, str]:
        """Account → name, of everybody, by name: every page that says who did what asks for it."""

    def sign_in_of(self, login: str) -> tuple[Account, str | None] | None:
        """The account with this login, and the hash of its password if it has one."""

    def grants(self, account: str) -> tuple[Grant, ...]:
        """What has been granted to an account."""

    def granted(self) -> tuple[tuple[str, Grant], ...]:
        """Every (account, grant)."""

    def add_grant(self, account: str, grant: Grant, *, by: str, at: dt.datetime) -> None:
        """Grant; the account's sessions end. Nothing happens if it was granted before."""

    def remove_grant(self, account: str, grant: Grant, *, by: str, at: dt.datetime) -> None:
        """Take a grant away; the account's sessions end."""

    def set_disabled(self, account: str, disabled: bool, *, by: str, at: dt.datetime) -> None:
        """Close or open an account; closing it ends its sessions."""

    def set_password(self, account: str, password_hash: str, *, by: str | None, at: dt.datetime) -> None:
        """A new password; every session of the account ends, and links to a new password are useless."""

    def exchange_hash(self, account: str, before: str, after: str) -> None:
        """Keep the same password in another way; nothing, if it is another by now."""

    def municipalities(self) -> tuple[Municipality, ...]:
        """Everything cases can belong to, by name."""

    def add_municipality(self, municipality: Municipality, *, by: str | None, at: dt.datetime) -> None:
        """Keep a municipality."""


class SessionStore(Protocol):
    """Sessions and tokens."""

    def start_session(
        self,
        token_hash: str,
        account: str,
        *,
        at: dt.datetime,
        waits_for: WaitsFor | None = None,
        provider: str | None = None,
    ) -> None:
        """Keep a session, and no more those that have lasted `LONGEST`."""

    def session(self, token_hash: str) -> Session | None:
        """The session."""

    def saw_session(self, token_hash: str, *, at: dt.datetime) -> None:
        """Note that it is in use."""

    def end_session(self, token_hash: str, *, at: dt.datetime) -> None:
        """End it."""

    def sessions(self, account: str) -> tuple[tuple[str, Session], ...]:
        """An account's that wait for nothing, by what each is called, newest first."""

    def end_one_session(self, account: str, id_: str, *, at: dt.datetime) -> bool:
        """End the one of an account's that is called this; whether there was one."""

    def end_sessions(self, account: str, *, by: str, at: dt.datetime) -> None:
        """End all of an account's."""

    def add_token(self, token: Token, token_hash: str) -> None:
        """Keep a token."""

    def tokens(self, account: str) -> tuple[Token, ...]:
        """An account's tokens."""

    def token(self, token_hash: str) -> Token | None:
        """The token."""

    def used_token(self, id_: str, *, at: dt.datetime) -> None:
        """Note that it is in use."""

    def remove_token(self, id_: str, *, by: str, at: dt.datetime) -> None:
        """Make it useless."""


class InvitationStore(Protocol):
    """Links that make an account, or give one a new password."""

    def invite(self, token_hash: str, invitation: Invitation, *, by: str | None) -> None:
        """Keep an invitation."""

    def invitation(self, token_hash: str) -> Invitation | None:
        """The invitation, unless it has been used."""

    def accept(self, token_hash: str, account: Account, password_hash: str, *, at: dt.datetime) -> bool:
        """Use up an invitation for a new account, or for the one it names. False if it is used, or the login taken."""

    def withdraw_invitations(self, *, at: dt.datetime) -> None:
        """Make every link that has not been used useless."""


class FactorStore(Protocol):
    """Second factors."""

    def second_factor(self, account: str) -> SecondFactor | None:
        """What an account has, or has been offered."""

    def with_second_factor(self) -> frozenset[str]:
        """The accounts that have one in use."""

    def offer_second_factor(self, account: str, secret: str, *, at: dt.datetime) -> None:
        """Keep a secret that is in use when it is confirmed."""

    def confirm_second_factor(
        self,
        account: str,
        secret: str,
        step: int,
        recovery: Iterable[str],
        *,
        swap: tuple[str, str] | None,
        at: dt.datetime,
    ) -> bool:
        """Put what was offered in use, with new recovery codes. False if it has been used or another was offered.

        swap: the session that waits, and the one that takes its place.
        """

    def finish_sign_in(
        self, waiting: str, session: str, account: str, *, step: int | None, recovery: str, at: dt.datetime
    ) -> bool:
        """Put a session in the place of one that waits for a code, and use the code up. False if it was used before.

        step: the half minute of the code; without one it is a recovery code, by its hash.
        """

    def remove_second_factor(self, account: str, *, by: str, at: dt.datetime) -> None:
        """Take it away with its recovery codes; the account's sessions end."""


class IdentityStore(Protocol):
    """Accounts as providers know them."""

    def identity_of(self, account: str) -> Identity | None:
        """By which provider an account is known, if by any."""

    def with_identity(self) -> frozenset[str]:
        """The accounts that a provider knows."""

    def known_as(self, issuer: str, subject: str) -> Account | None:
        """The account that a provider knows by this name."""

    def add_known(self, account: Account, identity: Identity) -> bool:
        """Keep an account that has no password here. False if its login is taken or the identity known."""

    def renew_grants(self, account: str, grants: Iterable[Grant], *, source: str, at: dt.datetime) -> bool:
        """Let an account have just these of the grants a provider can give; whether anything was other.

        If it was, the account's sessions end. What was given here stays.
        """
