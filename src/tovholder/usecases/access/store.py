"""What the use-cases of accounts need kept. Every method that writes is one transaction, its entry of the record
included; what a method finds already done is not done again, and not noted."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from .actor import Grant
from .records import Account, Invitation, Municipality, Session, Token


class AccessStore(Protocol):
    """Accounts and their roles. `by` is the account that acts; None is the program itself."""

    def account(self, id_: str) -> Account | None:
        """The account."""

    def accounts(self) -> tuple[Account, ...]:
        """Everybody, by name."""

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
        """A new password; every session of the account ends."""

    def municipalities(self) -> tuple[Municipality, ...]:
        """Everything cases can belong to, by name."""

    def add_municipality(self, municipality: Municipality, *, by: str | None, at: dt.datetime) -> None:
        """Keep a municipality."""


class SessionStore(Protocol):
    """Sessions and tokens."""

    def start_session(self, token_hash: str, account: str, *, at: dt.datetime) -> None:
        """Keep a session."""

    def session(self, token_hash: str) -> Session | None:
        """The session."""

    def saw_session(self, token_hash: str, *, at: dt.datetime) -> None:
        """Note that it is in use."""

    def end_session(self, token_hash: str, *, at: dt.datetime) -> None:
        """End it."""

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
