"""Kroner of services used: read for years that are over, hidden where few used them, and never to be worked out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tovholder.followup.plan import Plan
from tovholder.followup.releases import Releases
from tovholder.followup.spending import Spending, spending
from tovholder.followup.stores.store import Store, open_store

JANUARY, LAST = 2022 * 12, 2024 * 12 - 1
NOW = dt.datetime(2024, 2, 1)
COMPARED = {"comparison": ["other"], "method": "quasi-experimental", "owner": "Økonomi"}

pytestmark = pytest.mark.law


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Ten people in the programme and twelve beside it, from January 2022, and nothing used yet."""
    with open_store(tmp_path, "verification", make=True) as opened:
        people = [(f"p{i}", "own" if i < 10 else "other") for i in range(22)]
        opened.connection.executemany(
            f"INSERT INTO persons (person, \"group\", tranche, entry, batch) VALUES (?, ?, 'hold', {JANUARY}, 1)",
            people,
        )
        yield opened


def _plan(**services: Mapping[str, Any]) -> Plan:
    return Plan.model_validate({"tovholder_followup": 1, "programme": ["own"], "services": services})


def _use(store: Store, service: str, who: range, months: range, kroner: int = 1_000) -> None:
    rows = [(f"p{i}", month, service, 100 * (kroner + 10 * i)) for i in who for month in months]
    store.connection.executemany(
        "INSERT INTO service_use (person, month, service, kroner, batch) VALUES (?, ?, ?, ?, 1)", rows
    )


def _found(store: Store, plan: Plan, *, through: int = LAST) -> Spending:
    return spending(plan, store, Releases(store, least=plan.least_people), through=through, now=NOW)


def test_what_a_service_cost_is_the_sum_of_its_kroner_from_entry(store: Store) -> None:
    _use(store, "help", range(10), range(JANUARY - 6, LAST + 1))
    found = _found(store, _plan(help={"department": "family"}))
    expected = sum(12 * (1_000 + 10 * i) for i in range(10))
    assert [(one.year, one.people, one.kroner) for one in found.spent] == [(2022, 10, expected), (2023, 10, expected)]
    assert found.saved == ()


def test_a_year_that_is_under_way_is_not_read(store: Store) -> None:
    _use(store, "help", range(10), range(JANUARY, LAST - 2))
    plan = _plan(help={"department": "family"})
    assert _found(store, plan).years == (2022,)
    assert _found(store, plan, through=JANUARY + 10).years == ()


def test_few_users_are_hidden_and_so_is_every_sum_they_are_part_of(store: Store) -> None:
    _use(store, "help", range(22), range(JANUARY, LAST + 1))
    _use(store, "rare", range(3), range(JANUARY, LAST + 1))
    _use(store, "rare", range(10, 20), range(JANUARY, LAST + 1))
    whole = _plan(help={"department": "family", **COMPARED}, rare={"department": "family", **COMPARED})
    found = _found(store, whole)
    assert {(one.service, one.kroner is None) for one in found.spent} == {("help", False), ("rare", True)}
    assert found.saved == ()


def test_a_new_user_does_not_show_by_the_difference(store: Store) -> None:
    plan = _plan(help={"department": "family"})
    _use(store, "help", range(9), range(JANUARY, LAST + 1))
    assert _found(store, plan).spent[0].kroner is not None
    _use(store, "help", range(9, 10), range(JANUARY, JANUARY + 1))
    assert _found(store, plan).spent[0].kroner is None


def test_what_was_saved_is_held_against_the_comparison(store: Store) -> None:
    _use(store, "help", range(10), range(JANUARY, LAST + 1))
    _use(store, "help", range(10, 22), range(JANUARY, LAST + 1), kroner=3_000)
    found = _found(store, _plan(help={"department": "family", **COMPARED}))
    years = {one.year: one for one in found.saved}
    rate = (3_000 + 10 * 15.5) - (1_000 + 10 * 4.5)
    assert years[2022].kroner == pytest.approx(120 * rate)
    assert years[None].kroner == pytest.approx(240 * rate)
    assert years[2022].low < years[2022].kroner < years[2022].high


def test_a_service_no_department_pays_is_counted(store: Store) -> None:
    _use(store, "help", range(10), range(JANUARY, LAST + 1))
    _use(store, "forgotten", range(10), range(JANUARY, LAST + 1))
    assert _found(store, _plan(help={"department": "family"})).unplaced == 1
