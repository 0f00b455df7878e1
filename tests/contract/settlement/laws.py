"""What holds for the books of every history, whatever comes late, is corrected or is sent twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction

from tests.contract.settlement.histories import History

from tovholder.contract.settlement.books import Books, read_books, to_json
from tovholder.contract.settlement.closing import recomputed, wrong_books
from tovholder.contract.settlement.money import rounded
from tovholder.contract.settlement.owed import FLOOR
from tovholder.contract.settlement.statement import statement

Law = Callable[[History, Books], None]


def every_booked_amount_recomputes_to_the_oere_from_what_was_frozen_with_it(history: History, books: Books) -> None:
    read = read_books(json.loads(json.dumps(to_json(books))))
    assert wrong_books(read, history.journal) == ()
    for entry in read.entries:
        assert recomputed(read, entry) == entry.lines


def however_it_was_settled_on_the_way_the_same_is_paid_in_the_end(history: History, books: Books) -> None:
    day, through = history.settlements[-1]
    at_once = statement(Books(), history.terms, history.journal, day=day, through=through)
    paid = {key: amount for key, amount in books.booked().items() if amount}
    assert paid == {(line.point, line.payer): line.amount for line in at_once.lines if line.amount}


def nothing_is_paid_above_a_cap_or_below_nothing(history: History, books: Books) -> None:
    terms = history.terms
    sums = books.booked()
    assert all(amount >= 0 for amount in sums.values())
    total = sum(amount for (of, _), amount in sums.items() if of[0] != FLOOR)
    assert terms.cap is None or total <= rounded(terms.cap)
    for year in range(2023, 2028):
        paid = sum(amount for (of, _), amount in sums.items() if of[1] // 12 == year and of[0] != FLOOR)
        assert terms.year_cap is None or paid <= rounded(terms.year_cap)
    if terms.return_cap is not None and terms.return_cap.kind != "irr":
        years = terms.return_cap.years if terms.return_cap.kind == "yearly_average" else 1
        whole = sum((amount for _, amount in terms.paid_in), start=Fraction(0))
        assert total <= rounded(whole * (1 + terms.return_cap.rate * years))
    for name, goal in terms.goals.items():
        paid = sum(amount for (of, _), amount in sums.items() if of[0] == name)
        assert goal.cap is None or paid <= rounded(goal.cap)
    if terms.floor is not None:
        assert sum(sums.values()) >= rounded(terms.floor)


def a_report_sent_again_is_not_paid_again(history: History, books: Books) -> None:
    day, through = history.settlements[-1]
    reports = dict(history.journal.reports)
    again = {f"again-{name}": report.model_copy(update={"verified_by": None}) for name, report in reports.items()}
    journal = history.journal.model_copy(update={"reports": {**reports, **again}})
    assert statement(books, history.terms, journal, day=day, through=through).lines == ()


def settling_again_at_once_gives_nothing_more_to_pay(history: History, books: Books) -> None:
    day, through = history.settlements[-1]
    assert statement(books, history.terms, history.journal, day=day, through=through).lines == ()


LAWS: tuple[Law, ...] = (
    every_booked_amount_recomputes_to_the_oere_from_what_was_frozen_with_it,
    however_it_was_settled_on_the_way_the_same_is_paid_in_the_end,
    nothing_is_paid_above_a_cap_or_below_nothing,
    a_report_sent_again_is_not_paid_again,
    settling_again_at_once_gives_nothing_more_to_pay,
)
