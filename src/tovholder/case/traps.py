"""A YAML text that is short and means something enormous, found before anything is built from it.

YAML lets a part be named (`&a`) and used again (`*a`). Nine uses of nine uses of … are a few hundred characters and
billions of values; a part used inside itself never ends; and thousands of parts inside each other exhaust whatever
follows them. A case needs none of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from _ruamel_yaml import CParser
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event, NodeEvent

from tovholder.errors import Finding

DEEPEST, MOST = 50, 100_000
"""Parts inside each other, a case has some ten; values with every use counted, a large case has some ten thousand."""


def trap_in(text: str) -> Finding | None:
    """What makes the text one not to read, if anything does. What is no YAML at all is for its reader to say."""
    try:
        return _followed(_quickly(text))
    except YAMLError:
        pass
    try:
        # The two parsers differ in a few texts, and the other is the one that will read it.
        return _followed(YAML(typ="rt", pure=True).parse(text))
    except (YAMLError, ValueError, TypeError):
        return None


def _quickly(text: str) -> Iterator[Event]:
    """The events of the text from the parser written in C."""
    parser = CParser(text)
    while (event := parser.get_event()) is not None:
        yield event


def _followed(events: Iterator[Any]) -> Finding | None:
    sizes: dict[str, int] = {}
    inside: list[tuple[str | None, int]] = []
    count = 0
    for event in events:
        if isinstance(event, CollectionEndEvent):
            name, before = inside.pop()
            if name is not None:
                sizes[name] = count - before
            continue
        if not isinstance(event, NodeEvent):
            continue
        line = event.start_mark.line + 1
        if isinstance(event, AliasEvent):
            if any(name == event.anchor for name, _ in inside):
                return Finding("yaml-in-itself", params={"name": event.anchor}, line=line)
            count += sizes.get(event.anchor, 1)
        else:
            count += 1
            if isinstance(event, CollectionStartEvent):
                inside.append((event.anchor, count - 1))
            elif event.anchor is not None:
                sizes[event.anchor] = 1
        if len(inside) > DEEPEST:
            return Finding("yaml-too-deep", params={"deepest": DEEPEST}, line=line)
        if count > MOST:
            return Finding("yaml-too-much", params={"most": MOST}, line=line)
    return None
