"""What takes many draws: drawn once for a case, however many documents are written and however many people ask."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.case.model import Case
from tovholder.cashflow.result import Result
from tovholder.contract.compile import compile_contract
from tovholder.contract.deal import Deal
from tovholder.contract.outcome import Simulation as ContractSimulation
from tovholder.contract.pricing import LossRow, loss_table
from tovholder.contract.simulation import simulate_contract
from tovholder.knowledge import Bank
from tovholder.uncertainty.groundwork import Task, groundwork
from tovholder.uncertainty.information import Worth, evpi
from tovholder.uncertainty.measure import Measure
from tovholder.uncertainty.options import Options
from tovholder.uncertainty.partial import partial_values
from tovholder.uncertainty.sampler import Sampler
from tovholder.uncertainty.simulation import Simulation, simulate
from tovholder.uncertainty.tornado import Tornado, tornado

from .once import once

DRAWS, SEED = 4096, 1
CONTRACT_DRAWS = 10_000


@dataclass(frozen=True)
class Drawn:
    """A case's uncertainty, for one group's bottom line, and its contract."""

    case: Case
    result: Result
    bank: Bank
    group: str

    @once
    def measure(self) -> Measure:
        """The bottom line everything here is about."""
        return Measure(self.group)

    @once
    def tornado(self) -> Tornado:
        """One number at a time."""
        return tornado(self.result.plan, self.measure)

    @once
    def sampler(self) -> Sampler:
        """The draws themselves."""
        return Sampler(self.result.plan, self.case, seed=SEED)

    @once
    def unknown(self) -> Simulation:
        """What is not known."""
        return simulate(self.result.plan, self.case, count=DRAWS, seed=SEED)

    @once
    def both(self) -> Simulation:
        """What is not known, and luck in small groups."""
        return simulate(self.result.plan, self.case, count=DRAWS, seed=SEED, luck=True)

    @once
    def options(self) -> Options:
        """This case, or nothing."""
        return Options({"case": self.sampler}, self.measure)

    @once
    def groundwork(self) -> tuple[Task, ...]:
        """What to find out first."""
        return tuple(groundwork(self.result.plan, partial_values(self.options, count=DRAWS), self.tornado.swings))

    @once
    def perfect(self) -> Worth:
        """What knowing everything is worth."""
        return evpi(self.options.values(0, DRAWS))

    @once
    def deal(self) -> Deal:
        """The contract, compiled. Raises CaseError with every reason it cannot be."""
        return compile_contract(self.case, self.result.plan, bank=self.bank)

    @once
    def contract(self) -> ContractSimulation:
        """The contract with every person drawn. Raises CaseError."""
        return simulate_contract(self.case, self.deal, count=CONTRACT_DRAWS)

    @once
    def losses(self) -> tuple[LossRow, ...]:
        """Who loses at which effect; in round figures, which need fewer draws. Raises CaseError."""
        return tuple(loss_table(self.case, self.deal, count=DRAWS))
