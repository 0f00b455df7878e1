"""A name and a password in a request's header, as programs that follow a calendar send them (RFC 7617)."""

from __future__ import annotations

import base64

CHALLENGE = 'Basic realm="Tovholder", charset="UTF-8"'
"""What a program is told that it must prove itself by."""
_LONGEST = 2000
"""Characters of a header that is read: more than the longest name and a password take."""


def name_and_password(header: str) -> tuple[str, str] | None:
    """What the header says, or None where it says it in another way.

    A name may hold a colon, as a provider's do, and a calendar's password has none: the last colon parts them.

    >>> name_and_password("Basic " + base64.b64encode("kommune:søren:kal_x".encode()).decode())
    ('kommune:søren', 'kal_x')
    >>> name_and_password("Bearer tov_x")
    """
    scheme, _, said = header.strip().partition(" ")
    if scheme.casefold() != "basic" or len(said) > _LONGEST:
        return None
    try:
        content = base64.b64decode(said.strip(), validate=True)
    except ValueError:
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError:
        # What older programs send of æ, ø and å.
        text = content.decode("latin-1")
    name, colon, password = text.rpartition(":")
    return (name.strip(), password) if colon else None
