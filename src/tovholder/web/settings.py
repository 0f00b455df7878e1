"""How the server is set up."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from tovholder.usecases.followup.importing import LARGEST

_FILES = "/followup/import"
_OWN_MACHINE = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, slots=True)
class Settings:
    """url: the address people use, such as https://tovholder.kommune.dk; without one, this machine only.

    largest: bytes in a request; largest_file: in one that brings a file of outcome data.
    slowest: seconds in which it must have been sent.
    at_once: how many requests are worked on at a time; more where the database is asked over a network.
    """

    url: str | None = None
    host: str = "127.0.0.1"
    largest: int = 2_000_000
    largest_file: int = LARGEST
    slowest: float = 30.0
    at_once: int = 1

    def most(self, path: str) -> int:
        """Bytes that are taken in at an address."""
        return self.largest_file if path.startswith("/api/cases/") and path.endswith(_FILES) else self.largest

    @property
    def is_secure(self) -> bool:
        """Whether people come by https; cookies are then bound to it."""
        return self.url is not None and urlsplit(self.url).scheme == "https"

    @property
    def cookie(self) -> str:
        """The name of the session's cookie."""
        return self.cookie_named("tovholder")

    def cookie_named(self, name: str) -> str:
        """A cookie's name as it is sent. `__Host-` keeps other hosts of the domain from setting it."""
        return f"__Host-{name}" if self.is_secure else name

    def knows_host(self, host: str) -> bool:
        """Whether a request for this host is for us; others may be a trick with names that lead here."""
        if self.url is not None and host == urlsplit(self.url).netloc:
            return True
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
        return name in _OWN_MACHINE or (self.url is None and name == self.host)

    def knows_origin(self, origin: str, host: str) -> bool:
        """Whether a page of this origin is one of ours."""
        parts = urlsplit(origin)
        if self.url is not None and host == urlsplit(self.url).netloc:
            return (parts.scheme, parts.netloc) == urlsplit(self.url)[:2]
        return parts.scheme in ("http", "https") and parts.netloc == host
