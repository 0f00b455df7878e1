"""Why somebody is not signed in by a provider.

FindingsError
├── SignInFailed        what came back cannot be trusted, or gives no access; `reason` is for the record
└── ProviderTrouble     the provider cannot be reached, or answers what cannot be read
"""

from __future__ import annotations

from typing import Literal

from tovholder.errors import Finding, FindingsError

Reason = Literal[
    "state",
    "denied",
    "code",
    "issuer",
    "signature",
    "algorithm",
    "audience",
    "expired",
    "nonce",
    "claims",
    "strength",
    "recentness",
    "role",
    "closed",
]


class SignInFailed(FindingsError):
    """Not signed in. The user is told what to do, and not which check it was."""

    def __init__(self, reason: Reason) -> None:
        self.reason: Reason = reason
        match reason:
            case "state":
                found = Finding("signin-not-begun")
            case "denied":
                found = Finding("signin-denied")
            case "strength":
                found = Finding("signin-weak")
            case "recentness":
                found = Finding("signin-old")
            case "role" | "closed":
                found = Finding("signin-no-role")
            case _:
                found = Finding("signin-answer")
        super().__init__([found])


class ProviderTrouble(FindingsError):
    """The provider cannot be asked just now, or answers in a way that cannot be used."""

    def __init__(self, problem: str) -> None:
        super().__init__([Finding("signin-provider", params={"problem": problem})])
