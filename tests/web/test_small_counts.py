"""Nothing a reader can fetch shows or gives away a count below the threshold: pages, answers, charts, over months."""

from __future__ import annotations

import re

import pytest
from tests.trust.small_cells import attack
from tests.web.small_counts import (
    LEAST,
    Followed,
    counts_in_csv,
    counts_in_page,
    fetched,
    followed,
    reader,
    statuses,
    tables,
)

pytestmark = pytest.mark.law


@pytest.fixture(scope="module", params=[0, 1], ids=lambda seed: f"seed {seed}")
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """A programme with few people in it."""
    return followed(tmp_path_factory.mktemp("small"), request.param)


def test_an_attacker_with_a_solver_finds_nothing_in_three_months_of_status(small: Followed) -> None:
    rows, shown = tables(small, statuses(reader(small), small.of.case))
    values = {name: sorted({"–", *(v for t in shown for v in t.asked.where.get(name, ()))}) for name in rows[0]}
    trial = attack(rows, values, shown, LEAST)
    assert (trial.shown_small, trial.recovered, trial.below) == (0, 0, 0)
    assert 0 < trial.hidden < trial.cells, "some are too small, and not all"


def test_no_page_chart_or_answer_has_a_small_count(small: Followed) -> None:
    client, case = reader(small), small.of.case
    seen = dict(fetched(client, case))
    assert len(seen) > 12
    checked = 0
    for address, text in seen.items():
        caption = "Deltagere efter plan og opfølgning"
        cells = counts_in_csv(text) if address.endswith(".csv") else counts_in_page(text, caption)[1:]
        for cell in cells:
            assert cell in ("færre", "") or float(cell.replace(",", ".")) >= LEAST, address
        told = re.findall(
            r"(\d+) (?:er begyndt\.|har gennemført\.|er stoppet|er i gang\.)", text.replace("\u00a0", " ")
        )
        assert all(int(count) >= LEAST for count in told), address
        checked += len(cells)
        assert "p1;" not in text, "nobody is named"
    assert checked > 12
    assert any(
        "Deltagere efter plan og opfølgning" in text for address, text in seen.items() if "dokumenter" in address
    )
    for estimate in client.get(f"/api/cases/{case}/followup/estimates").json()["estimates"]:
        effect = estimate["effect"]
        if effect is None:
            assert estimate["why_not"] in ("too-few-people", "too-few-new-people")
            continue
        for side in (effect["treated"], effect["comparison"]):
            assert side == 0 or side >= LEAST
    for change in client.get(f"/api/cases/{case}/followup/proposal").json()["proposal"]["changes"]:
        assert change["people"] >= LEAST


def test_the_exact_counts_are_for_those_who_settle(small: Followed) -> None:
    client, at = reader(small), f"/api/cases/{small.of.case}/followup"
    assert {client.get(f"{at}/{what}").status_code for what in ("journal", "statement", "deeds", "waiting")} == {403}
    assert client.get(f"/sager/{small.of.case}/opfoelgning/journal.yaml").status_code == 403
    assert client.post(f"{at}/settle", json={"dry_run": True}).status_code == 403
