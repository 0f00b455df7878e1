"""YAML text as plain data, with the line of every key and item in it.

The C parser reads; its nodes know their lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver

from tovholder.errors import Finding, Path


class _Yaml12(VersionedResolver):
    """Always YAML 1.2. The general resolver asks for the document's version at every scalar: half the reading time."""

    processing_version = (1, 2)


def _reader() -> YAML:
    reader = YAML(typ="safe")
    reader.Resolver = _Yaml12
    return reader


class Lines:
    """Where each path of a text stands; looked for only when asked, so that a file without errors is parsed once."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _root(self) -> Node | None:
        root: Node | None = _reader().compose(self._text)
        return root

    def of(self, path: Path) -> int:
        """The line (from 1) of the path, or of the nearest parent that the text has."""
        node, line = self._root, 1
        for step in path:
            for key, key_line, child in _children(node):
                if str(key) == str(step):
                    node, line = child, key_line
                    break
            else:
                return line
        return line


def read_yaml(text: str) -> tuple[Any, tuple[Finding, ...]]:
    """The data, and the finding that keeps the text from being YAML, if there is one."""
    try:
        data = _reader().load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else None
        return None, (Finding("knowledge-not-yaml", params={"problem": error.problem or "?"}, line=line),)
    except (YAMLError, ValueError, RecursionError) as error:
        return None, (Finding("knowledge-not-yaml", params={"problem": str(error)[:200]}),)
    return data, ()


def _children(node: Node | None) -> Iterator[tuple[str | int, int, Node]]:
    """(key or index, its line, the value) of every child."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                yield key.value, key.start_mark.line + 1, value
    elif isinstance(node, SequenceNode):
        for i, item in enumerate(node.value):
            yield i, item.start_mark.line + 1, item
