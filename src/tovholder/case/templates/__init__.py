"""Case files to start from: one per kind of intervention, and an empty one. Every number in them is an example."""

from __future__ import annotations

from importlib.resources import files

from tovholder.errors import UnknownName

TEMPLATES = ("family-treatment", "housing-first", "ips", "stress-treatment", "empty")
"""The names, in the order they are offered."""


def template(name: str) -> str:
    """The text of a case file to fill in, comments included.

    >>> template("empty").splitlines()[2]
    'tovholder: 1'

    Raises UnknownName.
    """
    if name not in TEMPLATES:
        raise UnknownName("template", name, TEMPLATES)
    return files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
