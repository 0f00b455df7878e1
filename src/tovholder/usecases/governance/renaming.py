"""Every name that somebody made up in a case exchanged for a number, wherever it is used: `familie`, `afdeling_1`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Tree = Mapping[str, Any]
_STEMS = {
    "departments": "afdeling",
    "parties": "part",
    "tranches": "hold",
    "costs": "omkostning",
    "outcomes": "virkning",
    "goals": "maal",
    "assumptions": "antagelse",
    "indices": "indeks",
}


@dataclass(frozen=True, slots=True)
class Renames:
    """Section → name → the number it gets. `consequences`: under each outcome."""

    of: Mapping[str, Mapping[str, str]]
    consequences: Mapping[str, Mapping[str, str]]

    def party(self, name: str) -> str:
        """A department or party; the standard ones keep their names."""
        return self.of["departments"].get(name) or self.of["parties"].get(name) or name

    def line(self, name: str) -> str:
        """What a goal's saving is taken from: an outcome, a cost, a consequence, or a consequence of an outcome."""
        owner, _, inner = name.partition(".")
        if inner:
            return f"{self.of['outcomes'].get(owner, owner)}.{self.consequences.get(owner, {}).get(inner, inner)}"
        for names in (self.of["outcomes"], self.of["costs"], *self.consequences.values()):
            if name in names:
                return names[name]
        return name

    def place(self, path: Iterable[str]) -> tuple[str, ...]:
        """A place in the case as it is called afterwards."""
        match tuple(path):
            case ("outcomes", outcome, "consequences", key, *rest):
                new = self.of["outcomes"].get(outcome, outcome), self.consequences.get(outcome, {}).get(key, key)
                return ("outcomes", new[0], "consequences", new[1], *rest)
            case (section, name, *rest) if section in self.of:
                return (section, self.of[section].get(name, name), *rest)
            case other:
                return other


def renames_of(tree: Tree) -> Renames:
    """The numbers, in the order things stand in the case."""
    of = {section: _numbered(tree.get(section), stem) for section, stem in _STEMS.items()}
    inner = {
        str(name): _numbered(outcome.get("consequences"), "gevinst")
        for name, outcome in (tree.get("outcomes") or {}).items()
        if isinstance(outcome, Mapping)
    }
    return Renames(of, inner)


def renamed(tree: Tree, renames: Renames) -> dict[str, Any]:
    """The case with every made-up name exchanged; what it comes to is the same."""
    out: dict[str, Any] = {}
    for section, value in tree.items():
        names = renames.of.get(section)
        if names is None or not isinstance(value, Mapping):
            out[section] = _inside(value, renames, None)
        elif section == "outcomes":
            out[section] = {names[str(n)]: _outcome(o, renames, str(n)) for n, o in value.items()}
        else:
            out[section] = {names[str(name)]: _inside(entry, renames, None) for name, entry in value.items()}
    return out


def _outcome(outcome: Any, renames: Renames, name: str) -> Any:
    if not isinstance(outcome, Mapping):
        return outcome
    inner = renames.consequences.get(name, {})
    given = outcome.get("consequences")
    consequences = {inner[str(key)]: _inside(one, renames, None) for key, one in (given or {}).items()}
    rest = {key: _inside(value, renames, str(key)) for key, value in outcome.items() if key != "consequences"}
    return {**rest, **({"consequences": consequences} if given is not None else {})}


def _inside(node: Any, renames: Renames, field: str | None) -> Any:
    """A part of an entry; `field` is what it stands under, which says what a text there names."""
    translate = _TRANSLATED.get(field or "")
    if translate is not None:
        return _names(node, lambda name: translate(renames, name))
    if isinstance(node, Mapping):
        if field == "times":
            return {f"faktor_{i}": _inside(value, renames, None) for i, value in enumerate(node.values(), start=1)}
        return {key: _inside(value, renames, str(key)) for key, value in node.items()}
    if isinstance(node, list):
        return [_inside(value, renames, None) for value in node]
    return _reference(node, renames)


def _names(node: Any, translate: Callable[[str], str]) -> Any:
    """Names as a text, a list, the keys of shares, or dated shares and rules around them."""
    if isinstance(node, str):
        return translate(node)
    if isinstance(node, list):
        return [_names(one, translate) for one in node]
    if isinstance(node, Mapping):
        return {translate(str(key)): _names(value, translate) for key, value in node.items()}
    return node


def _reference(node: Any, renames: Renames) -> Any:
    """`assumptions/x` in a number's place."""
    if isinstance(node, str) and node.startswith("assumptions/"):
        name = node.partition("/")[2]
        return f"assumptions/{renames.of['assumptions'].get(name, name)}"
    return node


def _numbered(entries: Any, stem: str) -> Mapping[str, str]:
    names = entries if isinstance(entries, Mapping) else {}
    return {str(name): f"{stem}_{i}" for i, name in enumerate(names, start=1)}


def _of_party(renames: Renames, name: str) -> str:
    return renames.party(name)


def _of_section(section: str) -> Callable[[Renames, str], str]:
    return lambda renames, name: renames.of[section].get(name, name)


_TRANSLATED: Mapping[str, Callable[[Renames, str], str]] = {
    **dict.fromkeys(("paid_by", "falls_on", "payers", "department", "part_of", "counterparty"), _of_party),
    "of": _of_section("tranches"),
    "outcome": _of_section("outcomes"),
    "requires": _of_section("goals"),
    "price_index": _of_section("indices"),
    "index": _of_section("indices"),
    "saving_of": lambda renames, name: renames.line(name),
}
"""Field → how the names that stand there are exchanged."""
