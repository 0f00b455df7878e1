"""Gates in the database."""

from __future__ import annotations

from sqlalchemy import Connection, func, insert, select

from tovholder.usecases.audit.entries import Kind
from tovholder.usecases.cases.records import Mark
from tovholder.usecases.cases.store import MovedOn
from tovholder.usecases.governance.records import Assessment, Endorsement, GateDecision, OwnRules, Paper

from . import governance_tables as g
from . import tables as t
from .kept_records import KeptRecords, keep, note_kept
from .one_moment import once


class GateRows(KeptRecords):
    """Implements `GateStore`."""

    def add_rules(self, rules: OwnRules) -> None:
        """Keep a municipality's own file of gates."""
        self._keep(g.own_rules, rules, "rules", "rules", by=rules.by)

    @once
    def own_rules(self, municipality: str) -> OwnRules | None:
        """The municipality's newest own file."""
        found = self._found(g.own_rules, OwnRules, municipality=municipality)
        return found[-1] if found else None

    def rules_with(self, municipality: str, hash_: str) -> OwnRules | None:
        """An own file of the municipality's, by its hash."""
        found = self._found(g.own_rules, OwnRules, municipality=municipality, hash=hash_)
        return next((own for own in reversed(found) if own.text), None)

    def add_paper(self, paper: Paper) -> None:
        """Keep that a paper was handed in."""
        self._keep(g.paper, paper, "paper", "gate", by=paper.by, said=f"{paper.gate} {paper.artefact}")

    def papers(self, case: str) -> tuple[Paper, ...]:
        """Every paper."""
        return self._found(g.paper, Paper, case=case)

    def add_assessment(self, assessment: Assessment) -> None:
        """Keep a lens' assessment."""
        said = f"{assessment.gate} {assessment.lens} {assessment.advice}"
        self._keep(g.assessment, assessment, "assessment", "gate", by=assessment.by, said=said)

    def assessments(self, case: str) -> tuple[Assessment, ...]:
        """Every assessment."""
        return self._found(g.assessment, Assessment, case=case)

    def add_endorsement(self, endorsement: Endorsement) -> None:
        """Keep whether a department stands behind the case."""
        said = f"{endorsement.gate} {'endorses' if endorsement.endorses else 'endorses-not'}"
        self._keep(g.endorsement, endorsement, "endorsement", "gate", by=endorsement.by, said=said)

    def endorsements(self, case: str) -> tuple[Endorsement, ...]:
        """Every endorsement."""
        return self._found(g.endorsement, Endorsement, case=case)

    def add_decision(self, decision: GateDecision, mark: Mark | None, *, seen: int) -> None:
        """Keep a decision with its mark, which gets the decision's id: one entry of the record tells of both.

        Raises MovedOn if something has been said or saved meanwhile.
        """
        with self._database.writing() as db:
            newest = db.scalar(select(func.max(t.version.c.number)).where(t.version.c.case == decision.case))
            if newest != decision.version or _said(db, decision.case) != seen:
                raise MovedOn
            keep(db, g.gate_decision, decision)
            if mark is not None:
                values = {name: getattr(mark, name) for name in ("case", "version", "kind", "name", "by", "at")}
                db.execute(insert(t.mark).values(id=decision.id, **values))
            kind: Kind = "gate-decision" if mark is None else "gate-passed"
            note_kept(db, decision, kind, "gate", by=decision.by, said=f"{decision.gate} {decision.outcome}")

    def decisions(self, case: str) -> tuple[GateDecision, ...]:
        """Every decision at a gate."""
        return self._found(g.gate_decision, GateDecision, case=case)


def _said(db: Connection, case: str) -> int:
    """How many assessments, endorsements and decisions there are."""
    tables = (g.assessment, g.endorsement, g.gate_decision)
    return sum(db.scalar(select(func.count()).where(table.c.case == case)) or 0 for table in tables)
