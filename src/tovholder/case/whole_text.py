"""A case file's text and the tree with its comments, either made from the other."""

from __future__ import annotations

import io

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap


def round_trip() -> YAML:
    """What reads a text with its comments, and writes it as we lay it out."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def dumped(tree: CommentedMap) -> str:
    """The text of a tree."""
    out = io.StringIO()
    round_trip().dump(tree, out)
    return out.getvalue()
