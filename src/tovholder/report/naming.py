"""What things are called in print: the case's own name, else the standard label, else the id made readable."""

from __future__ import annotations

from tovholder import locale
from tovholder.case.model import Case
from tovholder.case.parties import STANDARD_PARTIES
from tovholder.cashflow.plan import Line, PartyRow
from tovholder.errors import Path, dotted
from tovholder.locale import Lang

TOTALS = ("public", "all", "society")
"""Groups that are sums over parties and never declared in a case."""
_SILENT = {"all", "falls_on", "paid_by", "rule"}
"""Steps of a path that say nothing to a reader."""


class Names:
    """The names of one case's parties, groups, lines, outcomes and tranches in one language."""

    def __init__(self, case: Case, lang: Lang) -> None:
        self._case, self._lang = case, lang

    def group(self, id_: str) -> str:
        """A party, a department, a branch of departments, `municipality`, or a total (`public`, `all`, `society`)."""
        if id_ in self._case.departments:
            return self._case.departments[id_].name
        if id_ in self._case.parties:
            return self._case.parties[id_].name
        if id_ in STANDARD_PARTIES or id_ in TOTALS:
            return self._label(f"party.{id_}")
        return readable(id_)

    def party(self, row: PartyRow) -> str:
        """A leaf: as `group`, but a municipality that has departments is here what is left outside them."""
        has_departments = any(self._owner(name) == row.id for name in self._case.departments)
        if row.id in self._case.departments or not has_departments:
            return self.group(row.id)
        return self._label("party.rest", name=self.group(row.id))

    def inside(self, row: PartyRow) -> str:
        """A party in the middle of a sentence: `staten`, but `Familie og Forebyggelse`."""
        name = self.party(row)
        own = row.id in self._case.departments or row.id in self._case.parties
        return name if own else _lowered(name)

    def tranche(self, id_: str) -> str:
        """A tranche."""
        tranche = self._case.tranches.get(id_)
        return tranche.name if tranche is not None and tranche.name else readable(id_)

    def outcome(self, id_: str) -> str:
        """An outcome."""
        outcome = self._case.outcomes.get(id_)
        return outcome.name if outcome is not None and outcome.name else readable(id_)

    def line(self, line: Line) -> str:
        """A cost or consequence line; with its tranche where the case has several."""
        several = line.tranche is not None and len(self._case.tranches) > 1
        name = self.flow(line.path)
        return f"{name} ({self.tranche(line.tranche)})" if several and line.tranche is not None else name

    def flow(self, path: Path) -> str:
        """A cost, a consequence or a valuation by its path in the case."""
        if path[0] == "costs":
            return self._case.costs[str(path[1])].name or readable(str(path[1]))
        if path[-1] == "willingness_to_pay":
            return f"{self.outcome(str(path[1]))}: {self._label('field.willingness_to_pay').lower()}"
        return self._case.outcomes[str(path[1])].consequences[str(path[3])].name or readable(str(path[3]))

    def area(self, id_: str | None) -> str:
        """A styringsområde; `None` is money that has not been placed in one."""
        if id_ is None or id_ in ("service", "overfoersler", "anlaeg"):
            return self._label(f"area.{id_ or 'none'}")
        return readable(id_)

    def place(self, path: Path) -> str:
        """Where a number stands, in words: `Mindre hjælp – Støtte i hjemmet: pris`. Unknown places stay as paths."""
        known = locale.catalogue(self._lang)["report"]["field"]
        steps = [step for step in path if isinstance(step, str)]
        try:
            owner, rest = self._owner_of(steps)
        except KeyError:
            return dotted(path)
        named = self._in_contract() if steps[0] == "contract" else {}
        fields = [
            named.get(step) or _lowered(str(known.get(step) or _as_field(step))) for step in rest if step not in _SILENT
        ]
        detail = ", ".join(fields)
        return f"{owner}: {detail}" if owner and detail else owner or detail[:1].upper() + detail[1:]

    def _owner_of(self, steps: list[str]) -> tuple[str, list[str]]:
        """What a number belongs to, and the fields that lead from there to it."""
        match steps:
            case ["assumptions", name, *rest]:
                return readable(name), rest
            case ["tranches", name, *rest]:
                return self.tranche(name), rest
            case ["costs", name, *rest]:
                return self.flow(("costs", name)), rest
            case ["outcomes", name, "consequences", key, *rest]:
                return f"{self.outcome(name)} – {self.flow(('outcomes', name, 'consequences', key))}", rest
            case ["outcomes", name, *rest]:
                return self.outcome(name), rest
            case ["goals", name, *rest]:
                return self._case.goals[name].text, rest
            case ["departments" | "parties", name, *rest]:
                return self.group(name), rest
            case [part, *rest] if part in (parts := locale.catalogue(self._lang)["report"]["part"]):
                return str(parts[part]), rest
            case _:
                return "", steps

    def _in_contract(self) -> dict[str, str]:
        """What the contract's parties and tranches, and those who pay under it, are called."""
        contract = self._case.contract
        if contract is None:
            return {}
        parties = {id_: party.name for id_, party in contract.parties.items()}
        tranches = {id_: tranche.name for id_, tranche in contract.tranches.items() if tranche.name}
        payers = {id_: self.group(id_) for id_ in contract.payers if id_ not in parties}
        return parties | payers | tranches

    def _owner(self, department: str) -> str:
        """The party a department belongs to."""
        parent = self._case.departments[department].part_of
        while parent in self._case.departments:
            parent = self._case.departments[parent].part_of
        return parent

    def _label(self, key: str, **params: str) -> str:
        return locale.text(f"report.{key}", self._lang, **params)


def _as_field(step: str) -> str:
    """A step of a path that has no label; a date such as `2022-Q2` stays as it is."""
    return step if any(c.isdigit() for c in step) else readable(step)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def readable(id_: str) -> str:
    """An id as words.

    >>> readable("less_help"), readable("kontanthjaelp-30")
    ('Less help', 'Kontanthjaelp 30')
    """
    words = id_.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:] or id_
