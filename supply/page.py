"""`docs/pakker.md`: what an installation takes from others, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .runtime import EXTRAS, MOST, closure, core, installed, locked, reasons

_HEAD = """\
<!-- Made by `make docs` from pyproject.toml and requirements.lock. -->

# Packages from others

For those who check what is installed; like all developer texts it is in English. Exact versions and their hashes
stand in `requirements.lock`. `make sbom` writes a bill of materials (CycloneDX), and `make audit` looks every package
up among known vulnerabilities.

A plain installation has **{core} packages** (at most {most}); with every extra but Spark it is {all}.
"""


def packages_page() -> str:
    """The page."""
    return "\n".join([_HEAD.format(core=len(core()), most=MOST, all=len(installed())), *_sections()])


def _sections() -> Iterator[str]:
    yield from _section("The core: from case to report", None, frozenset())
    for extra in EXTRAS:
        yield from _section(f"`[{extra}]`", extra, core())


def _section(title: str, extra: str | None, already: frozenset[str]) -> Iterator[str]:
    asked, packages = reasons(extra), locked()
    yield f"## {title}\n\n| package | version | why |\n|---|---|---|"
    for name in sorted(asked):
        yield f"| {name} | {packages[name].version} | {asked[name]} |"
    others = sorted(closure(asked) - asked.keys() - already)
    if others:
        needed = (f"{name} {packages[name].version} ({_by(packages[name].needed_by)})" for name in others)
        yield f"\nWhat these need (and who needs it): {', '.join(needed)}.\n"
    else:
        yield ""


def _by(names: Iterable[str]) -> str:
    return ", ".join(sorted(set(names) & installed()))
