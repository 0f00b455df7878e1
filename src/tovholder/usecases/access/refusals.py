"""Why something is not done for somebody.

FindingsError
└── Refused             not done, and nothing about what was asked for is told
    ├── SignInFirst         nobody is signed in
    │   └── SomebodyElse        somebody is, but the page was written for another
    ├── NotAllowed          somebody is, but may not
    ├── NotThere            there is no such thing, or one may not know that there is
    ├── NotKnown            wrong name or password; which of the two is not told
    │   ├── WrongCode           wrong code, or one that has been used
    │   └── CalendarClosed      wrong name or password of a calendar, or none
    └── TooManyTries        wait
"""

from __future__ import annotations

from tovholder.errors import Finding, FindingsError


class Refused(FindingsError):
    """Something is not done for somebody."""


class SignInFirst(Refused):
    """Nobody is signed in."""

    def __init__(self) -> None:
        super().__init__([Finding("sign-in-first")])


class SomebodyElse(SignInFirst):
    """Whoever is signed in now is not whom the page was written for."""

    def __init__(self) -> None:
        Refused.__init__(self, [Finding("somebody-else")])


class NotAllowed(Refused):
    """The actor may see it, but not do this to it."""

    def __init__(self) -> None:
        super().__init__([Finding("not-allowed")])


class NotThere(Refused):
    """There is no such thing, or the actor may not know that there is: the two are answered alike."""

    def __init__(self, thing: str) -> None:
        super().__init__([Finding("not-there", params={"thing": thing})])


class NotKnown(Refused):
    """Sign-in failed."""

    def __init__(self) -> None:
        super().__init__([Finding("not-known")])


class WrongCode(NotKnown):
    """The code of the second factor is wrong, too old, or has been used."""

    def __init__(self) -> None:
        Refused.__init__(self, [Finding("code-wrong", path=("code",))])


class CalendarClosed(NotKnown):
    """A program has not proved whose calendar it may follow."""

    def __init__(self) -> None:
        Refused.__init__(self, [Finding("calendar-closed")])


class TooManyTries(Refused):
    """So many tries that the next must wait."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__([Finding("too-many-tries", params={"seconds": seconds})])
