"""Who takes part, as INDIGO refers to them: by INDIGO's own id where the contract has one, else by name."""

from __future__ import annotations

from tovholder.case.model import Case

from .project import Organisation, text


class Organisations:
    """The parties of a case and its contract. Names of persons stay in the case."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._parties = {} if case.contract is None else case.contract.parties
        self._by_name = {party.name: party for party in self._parties.values()}

    def reference(self, party: str) -> str:
        """How a party, a department or a name is referred to."""
        known = self._parties.get(party) or self._by_name.get(party)
        if known is not None:
            return known.indigo or known.name
        if party in self._case.departments:
            return self._case.departments[party].name
        return self._case.parties[party].name if party in self._case.parties else party

    def with_role(self, role: str) -> tuple[str, ...]:
        """Those who hold a role in the contract; without one, who the case names as provider or investors."""
        held = [name for name, party in self._parties.items() if role in party.roles]
        if held:
            return tuple(self.reference(name) for name in held)
        provider = self._case.intervention.provider
        named = {"supplier": (provider,) if provider else (), "investor": self._case.funding.investors}
        return tuple(named.get(role, ()))

    def listed(self) -> tuple[Organisation, ...]:
        """Every organisation once."""
        known = [(party.indigo, party.name) for party in self._parties.values()]
        names = [person.organisation for person in self._case.people if person.organisation]
        names += [*self.with_role("supplier"), *self.with_role("investor")] if not self._parties else []
        taken = {name for _, name in known}
        known += [(None, name) for name in dict.fromkeys(names) if name not in taken]
        return tuple(Organisation(id=id_, name=text(name)) for id_, name in known)
