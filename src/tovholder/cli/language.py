"""Which language to speak: `--lang`, else the environment's TOVHOLDER_LANG, else Danish.

Settled before anything else is read from the command line, so that help and errors are in it too.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextvars import ContextVar

from tovholder.errors import Finding, FindingsError
from tovholder.locale import LANGUAGES, Lang, catalogue

VARIABLE = "TOVHOLDER_LANG"
_OPTION = "--lang"
_chosen: ContextVar[Lang] = ContextVar("language", default="da")


def current() -> Lang:
    """The language chosen."""
    return _chosen.get()


def choose(arguments: Sequence[str]) -> None:
    """Settle the language from a command line. Raises FindingsError (in Danish) for one we do not speak."""
    _chosen.set("da")
    asked = _asked(arguments) or os.environ.get(VARIABLE) or "da"
    spoken = next((lang for lang in LANGUAGES if lang == asked.strip().casefold()[:2]), None)
    if spoken is None:
        raise FindingsError([Finding("cli-unknown-language", params={"value": asked, "known": ", ".join(LANGUAGES)})])
    _chosen.set(spoken)


def word(key: str) -> str | None:
    """A text of the command line's own catalogue, `run.help`, in the language chosen; None if there is none."""
    node: object = catalogue(current()).get("cli", {})
    for step in key.split("."):
        node = node.get(step) if isinstance(node, dict) else None
    return node if isinstance(node, str) else None


def _asked(arguments: Sequence[str]) -> str | None:
    for i, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument == _OPTION:
            return arguments[i + 1] if i + 1 < len(arguments) else None
        if argument.startswith(f"{_OPTION}="):
            return argument.partition("=")[2]
    return None
