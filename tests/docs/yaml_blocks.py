"""YAML in documents: the blocks of a Markdown text, and a fragment laid over a whole case."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML

_BLOCK = re.compile(r"^```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A block of YAML and the line of the document it begins on."""

    text: str
    line: int


def yaml_blocks(document: str) -> list[Block]:
    """Every ```yaml block, in order."""
    return [
        Block(match["text"], document.count("\n", 0, match.start("text")) + 1) for match in _BLOCK.finditer(document)
    ]


def parsed(text: str) -> dict[str, Any]:
    """The mapping in a YAML text."""
    tree = YAML(typ="safe").load(text)
    assert isinstance(tree, dict)
    return tree


def merged(whole: str, part: Mapping[str, Any]) -> str:
    """The whole with the part laid over it: mappings are joined, None takes an entry out, the rest replaces."""
    out = io.StringIO()
    YAML(typ="safe").dump(_laid_over(parsed(whole), part), out)
    return out.getvalue()


def _laid_over(whole: Any, part: Any) -> Any:
    if not isinstance(whole, dict) or not isinstance(part, Mapping):
        return part
    joined = dict(whole)
    for key, value in part.items():
        if value is None:
            joined.pop(key, None)
        else:
            joined[key] = _laid_over(joined.get(key), value)
    return joined
