"""What a version of a case comes to when it is looked into: each as plain data that `docs/json.md` describes.

All of it is made from the version's own text, once, and then kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tovholder.case.places import path_of
from tovholder.cashflow.breakeven import BreakEven, break_even
from tovholder.cashflow.plan import View
from tovholder.contract.departments import Rule
from tovholder.locale import Lang
from tovholder.usecases import contracting, explaining, information, sensitivity, simulating
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.as_json import FORMAT
from tovholder.usecases.asked import group_asked
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.departments import department_settlement, departments_json
from tovholder.usecases.overview import leading

from .opening import document_of, open_case, version_of
from .site import Site

DRAWS, MOST_DRAWS, SEED = 10_000, 100_000, 1
_NAMES = 200
"""Lines in an explanation; a name may stand for many."""


def simulation(
    actor: Actor, site: Site, case: str, *, version: int | None = None, draws: int = DRAWS, seed: int = SEED
) -> dict[str, Any]:
    """The case over many draws. Raises CaseError, NotThere, TooBusy."""
    calculation = of_version(actor, site, case, version)
    return _made(
        site,
        ("simulation", calculation.document.hash, draws, seed),
        lambda: {
            "format": FORMAT,
            "case": calculation.document.code,
            **simulating.simulation_json(simulating.simulated(calculation, draws=draws, seed=seed)),
        },
    )


def moves(actor: Actor, site: Site, case: str, *, version: int | None = None, group: str | None = None) -> Any:
    """What moves the result: tornado, break-even values, indices, scenarios. Raises UnknownName too."""
    calculation = of_version(actor, site, case, version)
    return _made(
        site,
        ("sensitivity", calculation.document.hash, group),
        lambda: sensitivity.sensitivity_json(sensitivity.sensitivity(calculation, group=group)),
    )


def groundwork(actor: Actor, site: Site, case: str, *, version: int | None = None, group: str | None = None) -> Any:
    """What to find out before deciding, and what knowing it is worth. Raises UnknownName too."""
    calculation = of_version(actor, site, case, version)
    return _made(
        site,
        ("information", calculation.document.hash, group),
        lambda: information.information_json(information.information(calculation, group=group)),
    )


def contract(
    actor: Actor, site: Site, case: str, *, version: int | None = None, draws: int = DRAWS, seed: int = SEED
) -> dict[str, Any]:
    """The contract with people drawn one by one. Raises CaseError with every reason it cannot be simulated."""
    calculation = of_version(actor, site, case, version)
    return _made(
        site,
        ("contract", calculation.document.hash, draws, seed),
        lambda: contracting.contract_json(contracting.contract(calculation, draws=draws, seed=seed)),
    )


def departments(
    actor: Actor,
    site: Site,
    case: str,
    *,
    version: int | None = None,
    rule: Rule = "horizon",
    with_contract: bool = False,
) -> dict[str, Any]:
    """The smallest transfers that leave no department worse off. Raises CaseError."""
    calculation = of_version(actor, site, case, version)
    return _made(
        site,
        ("departments", calculation.document.hash, rule, with_contract),
        lambda: departments_json(department_settlement(calculation, rule=rule, with_contract=with_contract)),
    )


def lines(actor: Actor, site: Site, case: str, *, version: int | None = None, lang: Lang) -> list[dict[str, Any]]:
    """Every line of the calculation that can be explained: its id, its name, and where it stands in the file."""
    calculation = of_version(actor, site, case, version)
    return site.calculations.answer(
        ("lines", calculation.document.hash, lang), lambda: explaining.lines_json(calculation, lang=lang)
    )


def explained(
    actor: Actor,
    site: Site,
    case: str,
    line: str,
    *,
    version: int | None = None,
    party: str | None = None,
    year: str | None = None,
) -> dict[str, Any]:
    """What was multiplied with what to give a line's kroner. Raises UnknownName for a line, party or year."""
    calculation = of_version(actor, site, case, version)
    found = explaining.explain(calculation, line, party=party, year=year)[:_NAMES]
    return explaining.explained_json(calculation, found)


def turning(
    actor: Actor,
    site: Site,
    case: str,
    place: str,
    *,
    version: int | None = None,
    group: str | None = None,
    view: View = "budget",
) -> BreakEven:
    """The values of one number at which a party's net is zero. Raises UnknownName for a number that moves nothing."""
    calculation = of_version(actor, site, case, version)
    path = path_of(place, calculation.document.tree)
    chosen = leading(calculation.result) if group is None else group_asked(calculation, group)
    return site.calculations.answer(
        ("break-even", calculation.document.hash, path, chosen, view),
        lambda: break_even(
            calculation.case, path, group=chosen, view=view, bank=calculation.bank, plan=calculation.plan
        ),
    )


def of_version(actor: Actor, site: Site, case: str, version: int | None) -> Calculation:
    """The calculation of a version, the newest by default. Raises NotThere, CaseError."""
    found = open_case(actor, site, case, "case.read")
    chosen = found.head if version is None else version_of(site, found, version)
    return site.calculations.calculation(document_of(site, chosen))


def _made(site: Site, key: tuple[object, ...], make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    return site.workshop.made(key, make)
