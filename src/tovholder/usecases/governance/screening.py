"""What in a text points at somebody: names of those around a case, and what looks like a number or an address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tovholder.case.model import Case

# Each begins where something else ends: a long text of one letter is gone through once, and not from each letter.
_PATTERNS = (
    re.compile(r"\b\d{6}[- ]?\d{4}\b"),  # a CPR number
    re.compile(r"(?<![\w.+-])[\w.+-]+@[^\s@]+\.\w+"),  # a mail address
    re.compile(r"\b(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}\b"),  # a telephone number
    re.compile(r"\bhttps?://\S+|\bwww\.\S+", re.IGNORECASE),
    re.compile(r"\b[A-ZÆØÅ][a-zæøå]+(?:[ -][A-ZÆØÅ][a-zæøå]+){0,5} Kommune\b"),
    re.compile(r"\b[A-ZÆØÅ][a-zæøåé]+(?:gade|vej|allé|stræde|vænget) \d+"),  # an address
)
_LONGEST = 200
"""Characters of a name that are looked for."""
_COMMON = frozenset({
    "den", "det", "der", "som", "ved", "for", "med", "til", "fra", "kommune", "kommunen", "forvaltning",
    "forvaltningen", "afdeling", "afdelingen", "center", "centeret", "chef", "chefen", "region", "regionen", "stat",
    "staten", "fond", "fonden", "tovholder", "tovholderen", "projektleder",
})  # fmt: skip
"""Words that a name may hold and that point at nobody."""


def names_in(case: Case, more: Iterable[str] = ()) -> frozenset[str]:
    """What those around a case are called. more: the municipality, and everybody with a role on the case."""
    contract = case.contract
    parties = [*case.parties.values(), *(contract.parties.values() if contract is not None else ())]
    told = [
        case.about.owner,
        case.about.coordinator,
        case.about.case_number,
        case.intervention.provider,
        *case.about.committees,
        *(word for person in case.people for word in (person.name, person.organisation)),
        *(department.head for department in case.departments.values()),
        # A department called by one word, such as Social, is every municipality's.
        *(department.name for department in case.departments.values() if " " in department.name.strip()),
        *(party.name for party in parties),
        *(lens.person for lens in case.lenses),
        *(risk.owner for risk in case.risks),
        *more,
    ]
    return frozenset(" ".join(name.split()) for name in told if name and len(name.strip()) > 2)


def points_at(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Whatever in the text points at somebody; nothing, for a text that may leave.

    A name counts whole, and so does a word of it with a capital letter that is no common word.

    >>> points_at("Vejle brugte Memox; ring 12 34 56 78.", ["Vejle Kommune", "Memox"])
    ('Memox', 'Vejle', '12 34 56 78')
    """
    shapes = (match.group() for pattern in _PATTERNS for match in pattern.finditer(text))
    return tuple(dict.fromkeys((*named_in(text, names), *shapes)))


def named_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that stand in a text, whatever their case."""
    words = sorted(set(_words(names)))
    return tuple(word for word in words if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE))


def _words(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        bare = re.sub(r" ?\([^)]*\)", "", name[:_LONGEST]).strip()
        if len(bare) > 2 and bare.casefold() not in _COMMON:
            yield bare
        parts = re.findall(r"\b[A-ZÆØÅ][\w-]{2,}", bare)
        # Of several words only a name's own; »Familie og Forebyggelse« is one thing, and »Familie« anybody's.
        if len(parts) == len(bare.split()) or bare.endswith("Kommune"):
            yield from (part for part in parts if part.casefold() not in _COMMON)
