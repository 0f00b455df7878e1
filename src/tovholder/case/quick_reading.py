"""Reading a text that has been read before: by the parser written in C, some seven times as quick.

The two parsers differ in odd texts: a tab where one of them wants a space, a tag or a name on a value, a line that ends
in another way. So what comes from outside is read by the thorough one first, which keeps the comments too, and a text
with anything of the kind always is. The rest of what it has taken, and what it has written itself, both read as the
same values on the same lines.
"""

from __future__ import annotations

import re
from typing import Any

from _ruamel_yaml import CParser
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode
from ruamel.yaml.resolver import VersionedResolver

_ODD = re.compile(r"(?:^|[\s,\[{])[!&*]\S|[\t\r\x85\u2028\u2029\ufeff]", re.MULTILINE)


class _Reader(CParser, RoundTripConstructor, VersionedResolver):  # type: ignore[misc]
    """The C parser, building the same values as the thorough one."""

    comment_handling = None
    processing_version = (1, 2)

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        # Its three parts look for one another here.
        self._parser = self._composer = self
        RoundTripConstructor.__init__(self, preserve_quotes=True, loader=self)
        VersionedResolver.__init__(self, loadumper=self)
        self.allow_duplicate_keys = False


def is_odd(text: str) -> bool:
    """Whether the two parsers may read a text differently, or a part of it may have a name and stand twice."""
    return _ODD.search(text) is not None


def read_quickly(text: str) -> CommentedMap | None:
    """The tree of a text, without its comments; None if this parser cannot read it, or might read it otherwise."""
    if is_odd(text):
        return None
    try:
        tree: Any = _Reader(text).get_single_data()
    except (YAMLError, ValueError, TypeError):
        return None
    return tree if isinstance(tree, CommentedMap) else None


def read_entry(line: str) -> tuple[Any, Any, slice] | None:
    """(the key, the value, where that stands) of a line that is one key and its value; None for any other line."""
    if is_odd(line):
        return None
    reader = _Reader(line)
    try:
        node = reader.get_single_node()
        if not isinstance(node, MappingNode) or len(node.value) != 1 or not isinstance(node.value[0][1], ScalarNode):
            return None
        ((key, value),) = reader.construct_document(node).items()
    except (YAMLError, ValueError, TypeError):
        return None
    written = node.value[0][1]
    return key, value, slice(written.start_mark.column, written.end_mark.column)
