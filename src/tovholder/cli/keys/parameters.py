"""The file that holds the key in use, and the one that goes on from it with one more."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

OldKeys = Annotated[Path, typer.Option("--old", readable=False, show_default=False)]
NewKeys = Annotated[Path, typer.Option("--new", readable=False, show_default=False)]
