"""The contract: what each goal pays, who pays and gets what, the investors' return, and which terms bind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from tovholder.cashflow.timeline import Floats
from tovholder.contract.outcome import Simulation
from tovholder.contract.payments import PER_PERSON
from tovholder.contract.pricing import LossRow
from tovholder.errors import CaseError
from tovholder.locale import sentence

from ..chance_charts import distribution_chart
from ..material import HALF_A_KRONE, Material
from ..model import Block, Bullets, Cell, Chart, Column, Facts, Figure, Heading, Paragraph, Row, Section, Table
from ..wording import Wording

_LEVELS = (5, 25, 50, 75, 95)


def contract(material: Material) -> Section | None:
    """The section, or None for a case without a contract."""
    if material.case.contract is None:
        return None
    return Section("contract", material.words.text("section.contract"), tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    words = material.words
    yield Paragraph(words.text("contract.lead"), "lead")
    try:
        simulation = material.drawn.contract
    except CaseError as error:
        yield Paragraph(words.text("contract.cannot"), "warning")
        yield Bullets(tuple(f"{f.place}: {sentence(f, words.lang)[0]}" for f in error.findings))
        return
    shown = Deal(material, simulation)
    yield Paragraph(shown.finding(), "finding", words.text("contract.in-short"))
    yield shown.goals()
    yield Paragraph(words.text("goals.lead"), "note")
    yield shown.parties()
    if simulation.is_financed:
        yield shown.chart()
        yield shown.returns()
    yield shown.years()
    yield Paragraph(words.text("contract.frame-note"), "note")
    yield Heading(words.text("contract.binds"))
    yield shown.limits()
    if simulation.is_financed:
        yield Heading(words.text("contract.who-loses"))
        yield shown.losses(material.drawn.losses)
        yield Paragraph(words.text("contract.not-caused"), "note")
    terms = tuple(shown.terms())
    if terms:
        yield Heading(words.text("contract.terms"))
        yield Facts(terms)


@dataclass(frozen=True)
class Deal:
    """The simulation in words, tables and a drawing."""

    material: Material
    simulation: Simulation

    @property
    def _words(self) -> Wording:
        return self.material.words

    def finding(self) -> str:
        """What the payers are expected to pay, and how likely investors are to lose."""
        words, total = self._words, self.simulation.total
        low, high = np.percentile(total, [5, 95])
        payers = words.listed([self._party(party) for party in self.simulation.payers], at_most=4)
        pays = words.text(
            "contract.pays",
            payers=payers,
            mean=words.short(float(total.mean())),
            low=words.short(float(low)),
            high=words.short(float(high)),
        )
        if not self.simulation.is_financed:
            return pays
        chance = float((self.simulation.returns.loss > HALF_A_KRONE).mean())
        risk = words.text(
            "contract.risk",
            investors=words.listed([self._party(party) for party in self.simulation.investors], at_most=4),
            paid_in=words.short(float(self.simulation.returns.paid_in.mean())),
            chance=words.percent(round(chance, 2)),
        )
        return f"{pays} {risk}"

    def goals(self) -> Table:
        """Each goal: how far it is expected to be reached, and what it pays."""
        words, simulation = self._words, self.simulation
        headings = ("goal", "method", "reached", "met", "payment", "low", "high")
        numbers = {"reached", "met", "payment", "low", "high"}
        columns = tuple(Column(words.text(f"contract.column.{name}"), name in numbers) for name in headings)
        body = []
        for i, goal in enumerate(simulation.deal.goals):
            written = self.material.case.goals[goal.id]
            method = written.method or self.material.case.measurement.design
            met = "" if goal.shape in PER_PERSON else self._share(float(simulation.met[i].mean()))
            paid = simulation.by_goal[i]
            amounts: tuple[Cell, ...] = ("", "", "")
            if goal.paying:
                amounts = tuple(words.money(float(a)) for a in (paid.mean(), *np.percentile(paid, [5, 95])))
            body.append(
                Row((
                    written.text,
                    words.text(f"contract.method.{method}") if method else words.text("word.missing"),
                    self._share(float(simulation.reached[i].mean())),
                    met,
                    *amounts,
                ))
            )  # fmt: skip
        total = simulation.total
        sums = (words.money(float(a)) for a in (total.mean(), *np.percentile(total, [5, 95])))
        body.append(Row((words.text("word.total"), "", "", "", *sums), "total"))
        return Table(words.text("contract.goals", currency=words.unit), columns, tuple(body), self._draws_note())

    def parties(self) -> Table:
        """Who pays in, who pays for results, who gets."""
        words = self._words
        headings = ("paid-in", "pays", "gets", "net", "low", "high")
        columns = (
            Column(words.text("column.party")),
            *(Column(words.text(f"contract.column.{name}"), is_number=True) for name in headings),
        )
        body = []
        for party, paid_in, pays, gets in self.simulation.ledger():
            net = gets - pays - paid_in
            means = (self._money(float(values.mean())) for values in (paid_in, pays, gets))
            ends = np.percentile(net, [5, 95])
            body.append(Row((self._party(party), *means, *(words.money(float(a)) for a in (net.mean(), *ends)))))
        return Table(
            words.text("contract.parties", currency=words.unit), columns, tuple(body), words.text("contract.sums")
        )

    def chart(self) -> Chart:
        """How often the investors end with how much."""
        words, earned = self._words, self.simulation.returns
        profit = earned.received - earned.paid_in
        chance = words.percent(round(float((earned.loss > HALF_A_KRONE).mean()), 2))
        low, middle, high = np.percentile(profit, [5, 50, 95])
        ends = {"low": words.short(float(low)), "middle": words.short(float(middle)), "high": words.short(float(high))}
        return Chart(
            words.text("contract.chart-title", chance=chance),
            words.text("contract.chart-subtitle", currency=words.unit),
            distribution_chart(profit, words),
            words.text("contract.chart-sentence", chance=chance, **ends),
        )

    def returns(self) -> Table:
        """The investors' return: rate, yearly average, multiple, loss."""
        words, earned = self._words, self.simulation.returns
        columns = (
            Column(""),
            *(Column(words.text(f"contract.column.p{level}"), is_number=True) for level in _LEVELS),
        )
        known = earned.irr[np.isfinite(earned.irr)]
        rows = [
            Row((words.text("contract.profit"), *self._levels(earned.received - earned.paid_in, "money"))),
            Row((words.text("contract.multiple"), *self._levels(earned.multiple, "times"))),
            Row((words.text("contract.yearly"), *self._levels(earned.yearly, "share"))),
        ]
        if len(known):
            rows.append(Row((words.text("contract.irr"), *self._levels(known, "share"))))
        note = None
        if len(known) < len(earned.irr):
            note = words.text("contract.no-single-rate", share=words.percent(1 - len(known) / len(earned.irr)))
        return Table(words.text("contract.returns"), columns, tuple(rows), note)

    def years(self) -> Table:
        """Mean per year: the contract's money, and the own departments with case and contract."""
        words, simulation = self._words, self.simulation
        timeline = simulation.deal.plan.timeline
        columns = (Column(""), *(Column(str(year), is_number=True) for year in simulation.years))
        body = [
            Row((words.text(f"contract.{name}"), *self._moneys(values)))
            for name, values in (
                ("called", timeline.to_calendar @ simulation.mean_calls.sum(axis=0)),
                ("paid", timeline.to_calendar @ simulation.mean_payments.sum(axis=0)),
            )
        ]
        moving = [party for party in simulation.own_parties if simulation.net(party).any()]
        body.append(Row((words.text("contract.net-heading"), *("" for _ in simulation.years)), "group"))
        for party in moving:
            body.append(Row((self._party(party), *self._moneys(simulation.net(party).mean(axis=-1)))))
        inside = sum((simulation.inside(party) for party in moving), start=np.zeros(len(simulation.years)))
        body.append(Row((words.text("contract.inside"), *self._moneys(np.asarray(inside))), "total"))
        return Table(words.text("contract.years", currency=words.unit), columns, tuple(body))

    def limits(self) -> Block:
        """What holds payments down, how often and how much."""
        words = self._words
        if not self.simulation.limits:
            return Paragraph(words.text("contract.nothing-binds"))
        columns = (
            Column(words.text("contract.column.term")),
            Column(words.text("contract.column.goal")),
            Column(words.text("contract.column.how-often"), is_number=True),
            Column(words.text("contract.column.held-back"), is_number=True),
        )
        goals = self.material.case.goals
        body = tuple(
            Row((
                words.text(f"contract.limit.{limit.what}"),
                goals[limit.goal].text if limit.goal else "",
                self._share(limit.chance),
                words.money(limit.kroner),
            ))
            for limit in self.simulation.limits
        )  # fmt: skip
        return Table(words.text("contract.limits", currency=words.unit), columns, body)

    def losses(self, rows: Sequence[LossRow]) -> Table:
        """Who carries the loss at each level of effect."""
        words = self._words
        headings = ("effect", "paid", "loss", "guaranteed", "chance-of-loss", "gain", "payers-net")
        columns = tuple(
            Column(words.text(f"contract.column.{name}"), is_number=bool(i)) for i, name in enumerate(headings)
        )
        body = tuple(
            Row((
                words.percent(row.effect),
                *(words.money(a) for a in (row.paid, row.loss, row.guaranteed)),
                self._share(row.chance_of_loss),
                *(words.money(a) for a in (row.gain, row.net)),
            ))
            for row in rows
        )  # fmt: skip
        return Table(words.text("contract.losses", currency=words.unit), columns, body)

    def terms(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What the contract says beside the numbers."""
        words, written = self._words, self.material.case.contract
        assert written is not None
        if written.money is not None:
            yield words.text("contract.money"), (words.text(f"contract.instrument.{written.money}"),)
        for party in written.parties.values():
            roles = words.listed([words.text(f"contract.role.{role}") for role in party.roles], at_most=9)
            yield party.name, (roles,)
        for name in (
            "drop_out",
            "relocation",
            "death",
            "non_response",
            "under_recruitment",
            "law_change",
            "early_stop",
        ):
            said = getattr(getattr(written.otherwise, name), "text", None)
            if said:
                yield words.text(f"contract.otherwise.{name}"), (said,)

    def _party(self, name: str) -> str:
        rows = {row.id: row for row in self.material.parties}
        if name in rows:
            return self.material.names.party(rows[name])
        return self.simulation.deal.names.get(name) or self.material.names.group(name)

    def _levels(self, values: Floats, unit: str) -> tuple[Cell, ...]:
        found = np.percentile(values, _LEVELS).tolist()
        if unit == "money":
            return tuple(self._words.money(value) for value in found)
        if unit == "share":
            return tuple(Figure(value, "share", self._words.percent(round(value, 3))) for value in found)
        return tuple(Figure(value, "", self._words.number(value, 2)) for value in found)

    def _moneys(self, values: Floats) -> tuple[Cell, ...]:
        return tuple(self._words.money(float(value) + 0.0) for value in values)

    def _money(self, value: float) -> Cell:
        return self._words.money(value) if abs(value) >= HALF_A_KRONE else ""

    def _share(self, share: float) -> Figure:
        return Figure(share, "share", self._words.percent(round(share, 2)))

    def _draws_note(self) -> str:
        error = self.simulation.standard_error(self.simulation.total)
        words = self._words
        return words.text("contract.draws", draws=words.number(self.simulation.count), error=words.short(error))
