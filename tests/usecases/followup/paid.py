"""A case with results, and the people it takes to pay for them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.usecases.followup.school import EXAMPLES, PLAN, WITH_TYPED, School, school

from tovholder.contract.settlement.books import Books
from tovholder.errors import FindingsError
from tovholder.followup.reported import Row
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.site import Site
from tovholder.usecases.followup import paying
from tovholder.usecases.followup.books import kept_books
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.measured import measured
from tovholder.usecases.followup.payment_records import Booking, PutForward
from tovholder.usecases.followup.payments import Payments, payments
from tovholder.usecases.followup.reporting import report
from tovholder.usecases.followup.settling import settle_results
from tovholder.usecases.followup.verifying import verify_reports, waiting

DUE = 108_000_000
"""Øre the example's journal comes to: 36 pupils at 30,000 kroner each."""


@dataclass
class Paid:
    """The school, with a director who decides at gates and an economist, who may both approve."""

    of: School
    director: Actor
    economist: Actor

    @property
    def site(self) -> Site:
        return self.of.place.site

    @property
    def case(self) -> str:
        return self.of.case

    @property
    def anna(self) -> Actor:
        return self.of.anna

    def settle(self) -> None:
        """Anna puts what is verified in the journal."""
        settle_results(self.anna, self.site, self.case, dry_run=False, lang="da")

    def digest(self) -> str:
        """What names the next statement."""
        opened = open_case(self.anna, self.site, self.case, "followup.import")
        return paying.proposal(self.site, measured(self.site, opened)).entry.digest

    def put_forward(self, actor: Actor | None = None) -> PutForward:
        """The next statement, put forward by Anna or another."""
        return paying.put_forward(actor or self.anna, self.site, self.case, opened=self.digest())

    def approve(self, statement: PutForward, actor: Actor | None = None) -> Booking:
        """Approved by the director or another."""
        return paying.approve(actor or self.director, self.site, self.case, statement.id)

    def seen(self, actor: Actor | None = None) -> Payments:
        """How it stands, to Anna or another."""
        return payments(actor or self.anna, self.site, self.case, lang="da")

    def time_passes(self, **time: float) -> None:
        """Let time pass."""
        self.of.place.clock.passes(**time)

    def books(self) -> Books:
        return kept_books(self.site, self.case)

    def correct(self, change: dict[str, str]) -> None:
        """Rows of the example's absence that were wrong: pupil;month → what it was."""
        rows = [f"{who};{value}" for who, value in change.items()]
        content = "\n".join(["Elev;Måned;Fravær i procent", *rows]) + "\n"
        import_sent(
            self.anna,
            self.site,
            self.case,
            "fravaer",
            Sent("rettet.csv", content.encode()),
            dry_run=False,
            correct=True,
        )


def paid(folder: Path, *, plan: str = PLAN) -> Paid:
    """The example with results in the journal, and nothing booked."""
    of = school(folder, plan=plan)
    for source in ("elever", "fravaer"):
        of.load(source)
    place = of.place
    director = place.somebody("Direktør", Grant("gate_decider", "case", of.case))
    economist = place.somebody("Økonom", Grant("lens_economic", "municipality", place.municipality))
    found = Paid(of, director, economist)
    found.settle()
    return found


def absent(pupil: str, value: str) -> dict[str, str]:
    """A pupil's absence in every month the goal counts; those of the first tranche started in January 2022."""
    entry = next(line.split(";")[4] for line in _pupils() if line.startswith(f"{pupil};"))
    year, month = (int(part) for part in entry.split("-"))
    months = [(year * 12 + month - 1 + after) for after in (9, 10, 11)]
    return {f"{pupil};{at // 12}-{at % 12 + 1:02}": value for at in months}


def _pupils() -> list[str]:
    return (EXAMPLES / "elever.csv").read_text(encoding="utf-8").splitlines()


def paid_by_typing(folder: Path) -> Paid:
    """The school where results were typed in by the supplier and verified by the verifier."""
    of = school(folder, plan=WITH_TYPED)
    of.load("elever")
    site = of.place.site
    rows = [Row(f"elev-{i:03}", f"2022-{month}", "5") for i in range(1, 9) for month in (10, 11, 12)]
    assert report(of.supplier, site, of.case, "indberettet", rows).accepted == 24
    wanted = [(one.row.person, one.row.indicator, one.row.month) for one in waiting(of.verifier, site, of.case)]
    assert verify_reports(of.verifier, site, of.case, wanted) == 24
    director = of.place.somebody("Direktør", Grant("gate_decider", "case", of.case))
    economist = of.place.somebody("Økonom", Grant("lens_economic", "case", of.case))
    found = Paid(of, director, economist)
    found.settle()
    return found


def codes(error: pytest.ExceptionInfo[FindingsError]) -> list[str]:
    """What somebody was told when something was refused."""
    return [finding.code for finding in error.value.findings]
