"""Whose a new file is: an administrator who runs a command beside the server is another user, and the server must be
let in to what the command wrote."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def take_place(made: Path, file: Path) -> None:
    """Put a file that is whole in the place of another, in one step, and in the same hands if we may."""
    if os.name == "posix":
        theirs, ours = file.stat(), made.lstat()
        if (theirs.st_uid, theirs.st_gid) != (ours.st_uid, ours.st_gid):
            with suppress(PermissionError):
                # A link that somebody put in its place must not give them the file it leads to.
                os.chown(made, theirs.st_uid, theirs.st_gid, follow_symlinks=False)
    os.replace(made, file)
