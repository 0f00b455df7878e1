"""Sums in the tables tie to each other and to the result."""

from __future__ import annotations

import pytest
from tests.report.cases import ABROAD, HOSTILE, LONG, NEGATIVE, SMALL, column, made, numbers, tables, total

from tovholder.report.model import Chart, KeyFigures

CASES = [SMALL, NEGATIVE, LONG, HOSTILE, ABROAD]


@pytest.mark.parametrize("text", CASES)
def test_the_matrix_ties_to_the_result_and_to_itself(text: str) -> None:
    case = made(text)
    matrix = tables(case.report, "who-pays")[0]
    everyone = case.summary.groups["all"]
    assert numbers(total(matrix))[:3] == pytest.approx([everyone.costs, everyone.gains, everyone.net])
    for i in (1, 2, 3):
        assert sum(column(matrix, i)) == pytest.approx(numbers(total(matrix))[i - 1])
    for row in matrix.rows:
        costs, gains, net = numbers(row)[:3]
        assert costs is not None
        assert gains is not None
        assert net == pytest.approx(gains - costs)


def test_inside_outside_and_unplaced_are_the_whole_of_each_department() -> None:
    matrix = tables(made(SMALL).report, "who-pays")[0]
    for row in matrix.rows:
        net, *places = numbers(row)[2:]
        if places[0] is not None:
            assert sum(place or 0.0 for place in places) == pytest.approx(net)


def test_the_room_per_year_sums_to_the_municipality() -> None:
    case = made(SMALL)
    room = tables(case.report, "who-pays")[1]
    assert [n for row in room.rows[:-1] for n in numbers(row)[3:]] == pytest.approx(
        list(case.summary.groups["municipality"].per_year)
    )
    assert numbers(total(room))[3] == pytest.approx(case.summary.groups["municipality"].net)


def test_the_accounts_sum_to_the_municipality() -> None:
    case = made(SMALL)
    accounts = tables(case.report, "who-pays")[2]
    municipality = case.summary.groups["municipality"]
    assert numbers(total(accounts)) == pytest.approx([municipality.costs, municipality.gains, municipality.net])
    for i in (2, 3, 4):
        assert sum(column(accounts, i)) == pytest.approx(numbers(total(accounts))[i - 2])


@pytest.mark.parametrize("text", CASES)
def test_the_years_of_the_budget_sum_to_each_party(text: str) -> None:
    case = made(text)
    budget = tables(case.report, "cash-flow")[0]
    if budget.columns[-1].heading == "I alt":
        in_all = {str(row.cells[0]): row for row in budget.rows}
        for row in budget.rows:
            *years, everything = numbers(row)
            assert sum(amount or 0.0 for amount in years) == pytest.approx(everything)
        public = numbers(in_all["Offentlige budgetter i alt"])[-1] if text == SMALL else None
    else:
        for i in range(1, len(budget.columns)):
            assert sum(column(budget, i)) == pytest.approx(numbers(total(budget))[i - 1])
        headings = [c.heading for c in budget.columns]
        public = numbers(total(budget))[headings.index("Offentlige budgetter i alt") - 1] if text == SMALL else None
    if public is not None:
        assert public == pytest.approx(case.summary.groups["public"].net)


def test_the_longer_of_years_and_parties_stands_down_the_page() -> None:
    assert "horizon: 5 years" in SMALL
    few_years, many_years = (
        tables(made(SMALL.replace("horizon: 5 years", horizon)).report, "cash-flow")[0]
        for horizon in ("horizon: 3 years", "horizon: 20 years")
    )
    assert few_years.columns[0].heading == "Afdeling eller part"
    assert many_years.columns[0].heading == "År"
    assert [row.role for row in few_years.rows].count("subtotal") == 2


@pytest.mark.parametrize("text", CASES)
def test_the_years_of_society_sum_to_its_present_value(text: str) -> None:
    case = made(text)
    society = tables(case.report, "cash-flow")[1]
    public, private, undiscounted, discounted = numbers(total(society))
    assert (public or 0.0) + (private or 0.0) == pytest.approx(undiscounted)
    assert undiscounted == pytest.approx(case.summary.society_net)
    assert discounted == pytest.approx(case.summary.society_present_net)


@pytest.mark.parametrize("text", CASES)
def test_the_lines_sum_to_costs_and_gains(text: str) -> None:
    case = made(text)
    costs, gains = tables(case.report, "lines")[:2]
    everyone = case.summary.groups["all"]
    assert numbers(total(costs))[-1] == pytest.approx(-everyone.costs)
    assert numbers(total(gains))[-1] == pytest.approx(everyone.gains)
    for table in (costs, gains):
        for i in range(3, len(table.columns)):
            assert sum(column(table, i)) == pytest.approx(numbers(total(table))[i - 3])


def test_count_times_price_is_the_payers_amount() -> None:
    gains = tables(made(SMALL).report, "lines")[1]
    support = next(row for row in gains.rows if row.cells[0] == "Støtte")
    count, price, municipality = numbers(support)[:3]
    assert count is not None
    assert price == pytest.approx(400)
    assert -count * 400 == pytest.approx(municipality)


def test_the_realisable_gain_is_the_summarys_and_leaves_out_freed_time() -> None:
    case = made(SMALL)
    realisable = next(t for t in tables(case.report, "lines") if "realiseres" in t.caption)
    assert numbers(total(realisable))[1] == pytest.approx(case.summary.realisable)
    assert numbers(next(row for row in realisable.rows if row.cells[0] == "Støtte"))[1] == 0


def test_the_first_page_shows_the_municipalitys_own_figures() -> None:
    case = made(SMALL)
    blocks = case.report.section("first-page").blocks
    keys = next(block for block in blocks if isinstance(block, KeyFigures))
    municipality = case.summary.groups["municipality"]
    assert [item.figure.value for item in keys.items[:2]] == pytest.approx([municipality.costs, municipality.net])
    chart = next(block for block in blocks if isinstance(block, Chart))
    assert chart.table is not None
    assert numbers(chart.table.rows[-1])[1] == pytest.approx(municipality.net)


def test_a_case_from_abroad_is_about_its_own_municipality() -> None:
    case = made(ABROAD)
    keys = next(b for b in case.report.section("first-page").blocks if isinstance(b, KeyFigures))
    assert keys.items[0].label == "Oslo kommune: omkostninger"
    assert keys.items[0].figure.text == "100.000 NOK"


@pytest.mark.parametrize("text", CASES)
def test_every_chart_has_its_numbers_in_a_table(text: str) -> None:
    for section in made(text).report.sections:
        for block in section.blocks:
            if isinstance(block, Chart):
                assert section.numbers_of(block) is not None, (section.id, block.title)
