"""A place in a case file as people write it, `outcomes.job.with`, as the keys that lead there."""

from __future__ import annotations

from typing import Any

from tovholder.errors import Path, UnknownName, dotted
from tovholder.quantities.digits import is_digits


def path_of(place: str, tree: Any) -> Path:
    """The keys of `goals[0].price`; the longest key of the file that fits is taken. Raises UnknownName."""
    steps: list[str | int] = []
    node, rest = tree, place.replace("[", ".").replace("]", "")
    while rest:
        if isinstance(node, list):
            head, _, rest = rest.partition(".")
            if not is_digits(head) or int(head) >= len(node):
                raise UnknownName("place", place, [f"{dotted(tuple(steps))}[{i}]" for i in range(len(node))])
            steps.append(int(head))
            node = node[int(head)]
            continue
        if not isinstance(node, dict) and node is not None:
            raise UnknownName("place", place, [dotted(tuple(steps))])
        keys = list(node or ())
        fits = [key for key in keys if rest == str(key) or rest.startswith(f"{key}.")]
        key = max(fits, key=lambda k: len(str(k))) if fits else rest.partition(".")[0]
        steps.append(key)
        node = node[key] if fits and node is not None else None
        rest = rest[len(str(key)) :].removeprefix(".")
    if not steps:
        raise UnknownName("place", place, [str(key) for key in tree])
    return tuple(steps)
