"""What of a case may leave the municipality: its numbers and how they hang together, and no word but those let go.

Everything else is left behind by not being on the list, so that a field the model gets later stays until somebody puts
it here. *What identifies:* people, the municipality, departments and partners by name, the contract and its amounts,
sources and notes, and any free text. Persons' own data are never in a case.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tovholder.case.document import Document
from tovholder.case.fields import kinds_at
from tovholder.case.places import path_of
from tovholder.case.reading import read_case
from tovholder.case.validation import plain
from tovholder.errors import dotted
from tovholder.knowledge import Bank

from .as_yaml import as_yaml
from .renaming import Renames, Tree, renamed, renames_of

NUMBERS = (
    "tovholder", "period", "horizon", "start", "price_level", "currency", "profile", "flows_at", "discount",
    "net_tax_factor", "tax_distortion", "price_index", "indices", "departments", "parties", "assumptions", "tranches",
    "costs", "outcomes", "corrections", "goals",
)  # fmt: skip
"""The parts of a case that hold numbers."""
WORDS = {
    "intervention": ("type", "description", "dose", "fidelity", "theory_of_change"),
    "target_group": ("definition", "inclusion", "exclusion"),
    "baseline": ("text", "deadweight_basis"),
}
"""The parts that hold words worth sharing, and which: each leaves only if it is let go."""
_LABELS = ("name", "text", "threshold", "unit")
"""Fields of an entry that are words: its name, a goal's text and threshold, what a group counts."""
_NAMES_OF_OTHERS = frozenset({
    "account", "accounts", "area", "currency", "rule", "department", "part_of", "counterparty", "of", "outcome",
    "requires", "saving_of", "price_index", "index", "use",
})  # fmt: skip
"""Fields whose text names something else: a standard account, a rule of the bank, or an entry that is renamed."""
_LEFT = frozenset({"checked", "year"})
"""Fields that are no words and stay all the same: they belong to a source that stays."""


_OF_CONTRACT = frozenset({
    "price", "value", "cost", "cap", "per_person_cap", "yearly_increase", "max_units", "saving", "saving_of", "steps",
    "index", "payers", "comparison", "payment_after",
})  # fmt: skip
"""What a goal pays, which is for the parties of its contract to tell."""
_NEEDS_CONTRACT = ("stepped", "share-of-saving", "against-comparison")


@dataclass(frozen=True, slots=True)
class Word:
    """A text that may be let go: where it stands, what it is called afterwards, and the text."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Anonymous:
    """A case without what identifies: what is left, as data and text; the words that can be let go; the new names."""

    tree: Mapping[str, Any]
    text: str
    words: tuple[Word, ...]
    renames: Renames


def anonymised(document: Document, *, let_go: Collection[str], title: str, bank: Bank) -> Anonymous:
    """The case, which has no errors, with only the words whose places are in `let_go`."""
    tree: Tree = plain(document.tree)
    words = tuple(words_of(tree))
    kept = {word.place for word in words} & set(let_go)
    out: dict[str, Any] = {"tovholder": 1, "title": title}
    for section in NUMBERS:
        if section in tree and section not in out and not (section == "currency" and not _is_currency(tree[section])):
            out[section] = _numbers(tree[section], (section,), kept)
    for section, fields in WORDS.items():
        said = {field: _said(tree, (section, field), kept) for field in fields}
        said = {field: text for field, text in said.items() if text}
        if said:
            out[section] = said
    renames = renames_of(out)
    shared = renamed(_without_contract(out), renames)
    _name_anew(shared, renames)
    text = as_yaml(shared)
    read_case(text, bank=bank).require()
    return Anonymous(shared, text, words, renames)


def words_of(tree: Tree) -> Iterator[Word]:
    """Every text that may be let go, in the order of the case."""
    for section, fields in WORDS.items():
        for field in fields:
            yield from _texts((tree.get(section) or {}).get(field), (section, field))
    for section in ("tranches", "costs", "outcomes", "goals"):
        for name, entry in (tree.get(section) or {}).items():
            yield from _labels(entry, (section, name))


def _labels(entry: Any, path: tuple[Any, ...]) -> Iterator[Word]:
    if not isinstance(entry, Mapping):
        return
    for field in _LABELS:
        if isinstance(entry.get(field), str) and str in kinds_at((*path, field)):
            yield Word(dotted((*path, field)), entry[field])
    for key, consequence in (entry.get("consequences") or {}).items():
        yield from _labels(consequence, (*path, "consequences", key))


def _texts(node: Any, path: tuple[Any, ...]) -> Iterator[Word]:
    """The texts in a text, a list, or a mapping of them."""
    if isinstance(node, str):
        yield Word(dotted(path), node)
    elif isinstance(node, list):
        for i, one in enumerate(node):
            yield from _texts(one, (*path, i))
    elif isinstance(node, Mapping):
        for key, one in node.items():
            yield from _texts(one, (*path, key))


def _said(tree: Tree, path: tuple[Any, ...], kept: Collection[str]) -> Any:
    node = (tree.get(path[0]) or {}).get(path[1])
    return _let_go(node, path, kept)


def _let_go(node: Any, path: tuple[Any, ...], kept: Collection[str]) -> Any:
    """What of a text, a list or a mapping is let go; None for nothing."""
    if isinstance(node, list):
        return [one for i, one in enumerate(node) if dotted((*path, i)) in kept] or None
    if isinstance(node, Mapping):
        found = {key: _let_go(one, (*path, key), kept) for key, one in node.items()}
        return {key: one for key, one in found.items() if one} or None
    return node if dotted(path) in kept else None


def _is_currency(written: Any) -> bool:
    """A code such as DKK, and no words."""
    return isinstance(written, str) and len(written) == 3 and written.isalpha() and written.isupper()


def _numbers(node: Any, path: tuple[Any, ...], kept: Collection[str]) -> Any:
    """A part with numbers, without its words."""
    if isinstance(node, Mapping):
        return {
            key: _numbers(value, (*path, key), kept)
            for key, value in node.items()
            if not _is_left(str(key), value, (*path, key), kept)
        }
    if isinstance(node, list):
        return [_numbers(value, (*path, i), kept) for i, value in enumerate(node)]
    return node


def _is_left(field: str, value: Any, path: tuple[Any, ...], kept: Collection[str]) -> bool:
    """Whether a field stays behind: every field that the model has as text, but for names of other things."""
    # The names of entries stand one step in; they are exchanged later, whatever they are.
    if len(path) == 2 or (len(path) == 4 and path[2] == "consequences"):
        return False
    if field in _LEFT:
        return True
    kinds = kinds_at((*path, 0)) if isinstance(value, list) else kinds_at(path)
    return str in kinds and field not in _NAMES_OF_OTHERS and path[0] != "discount" and dotted(path) not in kept


def _without_contract(tree: dict[str, Any]) -> dict[str, Any]:
    """Goals without what they pay: that is settled in a contract, which stays."""
    goals = {name: _unpaid(goal) for name, goal in (tree.get("goals") or {}).items() if isinstance(goal, Mapping)}
    return {**tree, "goals": goals} if goals else tree


def _unpaid(goal: Mapping[str, Any]) -> dict[str, Any]:
    left = _OF_CONTRACT | ({"shape"} if goal.get("shape") in _NEEDS_CONTRACT else set())
    return {field: value for field, value in goal.items() if field not in left}


def _name_anew(tree: dict[str, Any], renames: Renames) -> None:
    """Give departments, parties and goals the names they must have, which say nothing."""
    for section, call in _CALLED.items():
        for number, name in enumerate(renames.of[section].values(), start=1):
            entry = tree[section][name]
            field = "text" if section == "goals" else "name"
            if isinstance(entry, dict):
                entry.setdefault(field, call(number))


_CALLED: Mapping[str, Callable[[int], str]] = {
    "departments": lambda number: f"Afdeling {number}",
    "parties": lambda number: f"Part {number}",
    "goals": lambda number: f"Mål {number}",
}


def place_afterwards(document: Document, place: str, renames: Renames) -> str:
    """What a place in the case is called in the shared one."""
    return dotted(renames.place(str(step) for step in path_of(place, document.tree)))
