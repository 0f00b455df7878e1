"""Random contracts and random histories of what is reported of them: late, corrected, sent twice, verified late."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass
from fractions import Fraction

from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.closing import close
from tovholder.contract.settlement.journal import Journal, Report
from tovholder.contract.settlement.statement import Statement, statement
from tovholder.contract.settlement.terms import GoalTerms, ReturnCap, Shape, Terms, TrancheCap
from tovholder.quantities import month

FIRST, MONTHS = month(2023), 36
SHAPES: tuple[Shape, ...] = (
    "per_unit", "stepped", "repeated", "cohort_threshold", "cohort_average", "against_comparison", "share_of_saving",
    "gate", "milestone", "duty",
)  # fmt: skip


@dataclass(frozen=True)
class History:
    """What happened: the terms, everything ever reported, and the (day, month) of every settlement."""

    terms: Terms
    journal: Journal
    settlements: tuple[tuple[dt.date, int], ...]


def day_of(at: int, number: int = 28) -> dt.date:
    """A day in a month."""
    return dt.date(at // 12, at % 12 + 1, number)


def random_history(chance: random.Random) -> History:
    """A contract with some goals, and three years of reports and settlements."""
    terms = _terms(chance)
    reports: dict[str, Report] = {}
    for goal in terms.goals:
        for at in sorted(chance.sample(range(MONTHS), chance.randint(0, 4))):
            _report(chance, reports, goal, terms.goals[goal], FIRST + at)
    # A journal is kept in the order things are received.
    order = sorted(reports, key=lambda name: reports[name].received)
    dates = sorted({(day_of(at), at) for at in chance.sample(range(FIRST, FIRST + MONTHS), chance.randint(0, 5))})
    end = (day_of(FIRST + MONTHS + 24), FIRST + MONTHS + 12)
    journal = Journal(tovholder_journal=1, reports={name: reports[name] for name in order})
    return History(terms, journal, (*dates, end))


def run(history: History) -> tuple[Books, list[Statement]]:
    """Every settlement closed in turn."""
    books, said = Books(), []
    for day, through in history.settlements:
        proposed = statement(books, history.terms, history.journal, day=day, through=through)
        said.append(proposed)
        books = close(books, proposed, approved_by="Økonomichefen")
    return books, said


def _terms(chance: random.Random) -> Terms:
    goals = {f"g{i}": _goal(chance) for i in range(chance.randint(1, 5))}
    gates = [name for name, goal in goals.items() if goal.shape == "gate"]
    if gates and chance.random() < 0.5:
        goals = {
            name: goal if name in gates else GoalTerms(**{**_fields(goal), "requires": (gates[0],)})
            for name, goal in goals.items()
        }
    return Terms(
        currency="DKK",
        goals=goals,
        supplement=Fraction(chance.randint(0, 20), 100),
        cap=_maybe(chance, 200_000, 3_000_000),
        year_cap=_maybe(chance, 100_000, 2_000_000),
        return_cap=_return_cap(chance),
        tranche_caps=(TrancheCap(("t1",), Fraction(chance.randint(1, 900_000))),) if chance.random() < 0.5 else (),
        floor_share=Fraction(chance.randint(0, 30), 100) if chance.random() < 0.3 else None,
        paid_in=tuple((FIRST + 6 * i, Fraction(chance.randint(0, 900_000))) for i in range(3)),
        person_cap=_maybe(chance, 2_000, 60_000),
        floor=_maybe(chance, 1_000, 100_000),
        ends=FIRST + MONTHS,
        last=FIRST + chance.randint(20, MONTHS) if chance.random() < 0.3 else None,
        payers=_payers(chance),
    )


def _return_cap(chance: random.Random) -> ReturnCap | None:
    if chance.random() < 0.5:
        return None
    kind = chance.choice(["total", "yearly_average", "irr"])
    return ReturnCap(kind, Fraction(chance.randint(0, 20), 100), Fraction(3), ("g0",) if chance.random() < 0.3 else ())


def _fields(goal: GoalTerms) -> dict[str, object]:
    return {name: getattr(goal, name) for name in GoalTerms.__dataclass_fields__}


def _goal(chance: random.Random) -> GoalTerms:
    return GoalTerms(
        shape=chance.choice(SHAPES),
        of=("t1",) if chance.random() < 0.4 else (),
        per_head=chance.random() < 0.2,
        person_cap=_maybe(chance, 1_000, 90_000),
        delay=chance.randint(0, 6),
        price=Fraction(chance.randint(1, 10_000_000), chance.choice([1, 3, 7, 100])),
        prices={2024: Fraction(chance.randint(1, 10_000_000), 100)} if chance.random() < 0.3 else {},
        steps=tuple((f"s{i}", Fraction(chance.randint(0, 500_000), 100)) for i in range(chance.randint(0, 4))),
        share=Fraction(chance.randint(0, 100), 100),
        target=Fraction(chance.randint(0, 24), 2),
        rises=chance.random() < 0.5,
        measured=chance.choice(["all_or_nothing", "pro_rata"]),
        denominator=chance.choice(["started", "completed", "answered", "last_observation"]),
        once=chance.random() < 0.5,
        max_units=chance.randint(0, 25) if chance.random() < 0.4 else None,
        cap=_maybe(chance, 1_000, 900_000),
        payers=_payers(chance),
    )


def _payers(chance: random.Random) -> dict[str, Fraction]:
    parts = [chance.randint(1, 9) for _ in range(chance.randint(1, 3))]
    return {f"p{i}": Fraction(part, sum(parts)) for i, part in enumerate(parts)}


def _maybe(chance: random.Random, low: int, high: int) -> Fraction | None:
    return Fraction(chance.randint(low * 100, high * 100), 100) if chance.random() < 0.5 else None


def _report(chance: random.Random, reports: dict[str, Report], goal: str, terms: GoalTerms, at: int) -> None:
    """A report, perhaps sent twice, perhaps corrected later, perhaps more than once."""
    last, received = None, day_of(at + chance.randint(0, 3), chance.randint(1, 28))
    received = max(received, day_of(at, 1))
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        name = f"r{len(reports)}"
        said = {
            "goal": goal,
            "at": f"{at // 12}-{at % 12 + 1:02}",
            "received": received,
            "verified_by": chance.choice(["SUS", "SUS", "SUS", None]),
            **({} if last is None else {"corrects": last, "reason": "Tallet var forkert"}),
            **_result(chance, terms),
        }
        reports[name] = Report.model_validate(said)
        if chance.random() < 0.3:
            again = {**said, "received": received + dt.timedelta(days=chance.randint(0, 200)), "verified_by": "SUS"}
            reports[f"r{len(reports)}"] = Report.model_validate(again)
        last, received = name, received + dt.timedelta(days=chance.randint(1, 400))


def _result(chance: random.Random, terms: GoalTerms) -> dict[str, object]:
    started = chance.randint(0, 25)
    completed = chance.randint(0, started)
    answered = chance.randint(0, completed)
    counts = {"started": started, "completed": completed, "answered": answered}
    match terms.shape:
        case "stepped":
            people = {f"F{i}": chance.randint(0, len(terms.steps)) for i in range(started)}
            return {"persons": people or {"F0": 0}}
        case "per_unit" | "repeated" if chance.random() < 0.6:
            return {"persons": {f"F{i}": chance.random() < 0.6 for i in chance.sample(range(25), max(1, started))}}
        case "per_unit" | "repeated" | "cohort_threshold":
            return {**counts, "reached": chance.randint(0, answered), "reached_by_last": chance.randint(0, started)}
        case "cohort_average" | "against_comparison":
            return {**counts, "average": chance.randint(-50, 50) / 4, "comparison": chance.randint(-50, 50) / 4}
        case "share_of_saving":
            return {"amount": chance.randint(-10_000_000, 50_000_000) / 100}
        case _:
            return {"met": chance.random() < 0.5}
