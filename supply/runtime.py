"""The packages an installation gets, by the lock file, and why each of ours is there, by `pyproject.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXTRAS = ("server", "analysis", "scale")
"""Those in `requirements.lock`; Spark has a lock file of its own."""
MOST = 60
"""Packages of a plain installation, ours and others'."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A package as locked: its version, who needs it, and its lines in the file."""

    name: str
    version: str
    needed_by: frozenset[str]
    lines: str


def locked(text: str | None = None) -> Mapping[str, Locked]:
    """Name → package, of every package in `requirements.lock`."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8") if text is None else text
    found = {}
    for block in re.split(r"(?m)^(?=\S)", text):
        if (pinned := re.match(r"([\w.-]+)==([\w.]+)", block)) is not None:
            needed = re.findall(r"(?m)^    #(?: via)?\s+([\w.-]+)", block)
            name = _plain(pinned[1])
            found[name] = Locked(name, pinned[2], frozenset(map(_plain, needed)) - {"via"}, block)
    return found


def reasons(extra: str | None = None, text: str | None = None) -> Mapping[str, str]:
    """Name → why it is there, of what we ask for: in the core, or in an extra.

    The comment behind it, else the one above it.
    """
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8") if text is None else text
    listed = re.search(rf"(?ms)^{extra or 'dependencies'} = \[\n(.*?)^\]", text)
    if listed is None:
        raise KeyError(extra)
    found, above = {}, ""
    for line in listed[1].splitlines():
        match = re.match(r'\s*(?:"([\w.-]+)[^"]*",)?\s*(?:# (.*))?$', line)
        name, said = (None, None) if match is None else match.groups()
        if name is None:
            above = said or ""
        else:
            found[_plain(name)] = said or above
    return found


def _plain(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def closure(names: Iterable[str]) -> frozenset[str]:
    """These packages and everything they need, as the lock file tells it."""
    packages = locked()
    found = set(names)
    while more := {name for name, package in packages.items() if package.needed_by & found} - found:
        found |= more
    return frozenset(found & packages.keys())


def core() -> frozenset[str]:
    """The packages of a plain installation."""
    return closure(reasons())


def installed(extras: Iterable[str] = EXTRAS) -> frozenset[str]:
    """The packages of an installation with these extras."""
    return closure([*reasons(), *(name for extra in extras for name in reasons(extra))])


def lines_of(names: Iterable[str]) -> Iterator[str]:
    """The lock file's own lines of some packages."""
    packages = locked()
    for name in sorted(names):
        yield packages[name].lines
