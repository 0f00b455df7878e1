"""`tovholder run` on a case with departments, a transfer and an example price."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.cli.command import CASE, ROOT, tovholder

pytestmark = pytest.mark.journey


def _before_checks(text: str) -> str:
    """What checks say belongs to the checks' own tests."""
    return re.split(r"(?m)^(?:Tjek|Checks) – ", text)[0]


@pytest.mark.snapshot
def test_the_first_page_in_danish(snapshot: SnapshotAssertion) -> None:
    answer = tovholder("run", CASE)
    assert answer.code == 0
    assert answer.err == ""
    assert _before_checks(answer.out) == snapshot


@pytest.mark.snapshot
def test_the_first_page_in_english(snapshot: SnapshotAssertion) -> None:
    assert _before_checks(tovholder("run", CASE, "--lang", "en").out) == snapshot


def test_the_language_may_come_from_the_environment() -> None:
    asked = tovholder("run", CASE, "--lang", "en")
    assert tovholder("run", CASE, env={"TOVHOLDER_LANG": "en_GB.UTF-8"}) == asked
    assert tovholder("run", CASE, "--lang=da", env={"TOVHOLDER_LANG": "en"}) == tovholder("run", CASE)


def test_example_prices_are_told_of_and_counted() -> None:
    out = tovholder("run", CASE).out
    assert "EKSEMPELPRISER: 1 af 8 tal" in out
    assert "eksempler: 1" in out


def test_a_case_without_examples_has_no_such_notice() -> None:
    out = tovholder("run", ROOT / "tests/cases/aos_classroom.yaml").out
    assert "EKSEMPELPRISER" not in out
    assert "taget fra en kilde: 3" in out


def test_the_worst_checks_are_shown_with_where_to_read_the_rest() -> None:
    out = tovholder("run", CASE).out
    assert re.search(r"^Tjek – røde: \d+, gule: \d+, grønne: \d+$", out, re.MULTILINE)
    assert f"tovholder check {CASE}" in " ".join(out.split())


def test_deviations_from_the_soem_profile_are_named(tmp_path: Path) -> None:
    text = (ROOT / "tests/cases/soem_reference.yaml").read_text(encoding="utf-8")
    assert "Sagen følger SØM's regler" in tovholder("run", ROOT / "tests/cases/soem_reference.yaml").out
    changed = tmp_path / "soem.yaml"
    changed.write_text(text.replace("profile: soem", "profile: soem\nflows_at: start"), encoding="utf-8")
    out = tovholder("run", changed).out
    assert "Her følger sagen ikke SØM's regler:" in out
    assert "  · " in out


def test_the_amounts_on_the_page_are_those_in_the_json() -> None:
    page = tovholder("run", CASE, "--lang", "en").out
    data = json.loads(tovholder("run", CASE, "--json").out)
    budget, society = data["bottom_lines"]["budget"], data["bottom_lines"]["society"]
    for amount in (budget["net"], budget["society_rate_net"], society["net"], society["present_net"]):
        assert f"DKK {amount:,.0f}" in page
    for group in ("social", "job", "state", "citizen"):
        assert f"{data['groups'][group]['net']:,.0f}" in page


def test_departments_and_what_is_outside_them_add_up_to_the_municipality() -> None:
    out = tovholder("run", ROOT / "examples/vejle.yaml").out
    table = out.partition("Hvem betaler, og hvem vinder")[2].partition("starter, og")[0]
    net = {
        row[0].strip(): int(row[3].replace(".", ""))
        for line in table.splitlines()
        if len(row := re.split(r"  +(?=-?[\d.]+(?: |$))", line)) == 6
    }
    departments = [line.strip() for line in table.splitlines() if line.startswith("  ") and "Udgift" not in line]
    inside = [name for name in net if any(line.startswith(name) for line in departments)]
    assert "Kommunen i øvrigt" in inside
    assert net["Kommunen i alt"] == pytest.approx(sum(net[name] for name in inside), abs=len(inside))


def test_tables_have_no_digits_of_noise(tmp_path: Path) -> None:
    tovholder("run", ROOT / "examples/vejle.yaml", "--csv", tmp_path)
    for file in tmp_path.iterdir():
        assert not re.search(r",\d{7}", file.read_text(encoding="utf-8-sig")), file.name


def test_json_adds_up() -> None:
    data = json.loads(tovholder("run", CASE, "--json").out)
    groups = data["groups"]
    lines = sum(sum(flow) for line in data["lines"] for flow in line["amounts"].values())
    assert lines == pytest.approx(groups["all"]["net"])
    assert sum(groups["municipality"]["per_year"]) == pytest.approx(groups["municipality"]["net"])
    assert groups["social"]["net"] + groups["job"]["net"] == pytest.approx(groups["municipality"]["net"])
    # A transfer is nothing in all: what the payers save the citizen loses.
    transfer = next(line for line in data["lines"] if line["transfer"])
    assert sum(map(sum, transfer["amounts"].values())) == pytest.approx(0)
    # Only the lines inside servicerammen make room there, and the transfer is not one of them.
    assert sum(data["service_per_year"]) == pytest.approx(groups["social"]["net"])


def test_break_even_brings_the_net_to_zero(tmp_path: Path) -> None:
    data = json.loads(tovholder("run", CASE, "--json").out)
    (rate,) = data["success_rates"]
    changed = tmp_path / "at_zero.yaml"
    text = CASE.read_text(encoding="utf-8").replace(
        "low: 30 %, likely: 50 %, high: 60 %", f"value: {rate['break_even']!r}"
    )
    changed.write_text(text, encoding="utf-8")
    again = json.loads(tovholder("run", changed, "--json").out)
    assert again["groups"]["municipality"]["net"] == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(("lang", "delimiter", "decimal"), [("da", ";", ","), ("en", ",", ".")])
def test_csv_files_hold_the_same_numbers_as_the_json(tmp_path: Path, lang: str, delimiter: str, decimal: str) -> None:
    folder = tmp_path / "new" / "folder"
    answer = tovholder("run", CASE, "--csv", folder, "--lang", lang)
    assert answer.code == 0
    assert sorted(file.name for file in folder.iterdir()) == ["lines.csv", "parties.csv", "years.csv"]
    data = json.loads(tovholder("run", CASE, "--json").out)

    def rows(name: str) -> list[dict[str, str]]:
        text = (folder / name).read_bytes().decode("utf-8")
        assert text.startswith("\ufeff")
        return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))

    def number(text: str) -> float:
        return float(text.replace(decimal, "."))

    for row in rows("parties.csv"):
        assert number(row["net"]) == data["groups"][row["group"]]["net"]
    assert sum(number(row["amount"]) for row in rows("lines.csv")) == pytest.approx(data["groups"]["all"]["net"])
    last = [row for row in rows("years.csv") if row["group"] == "municipality"][-1]
    assert number(last["cumulative"]) == pytest.approx(data["groups"]["municipality"]["net"])


def test_a_file_of_ones_own_goes_before_the_bundled_knowledge(tmp_path: Path) -> None:
    text = CASE.read_text(encoding="utf-8")
    price = "{value: 12000, unit: kr/måned, price_level: 2026, kind: own}"
    case = tmp_path / "case.yaml"
    case.write_text(text.replace(price, "knowledge/kontanthjaelp-30"), encoding="utf-8")
    own = tmp_path / "own.yaml"
    own.write_text(
        "figures:\n  kontanthjaelp-30:\n    name: Vores egen\n    unit: kr/måned\n"
        "    values: [{year: 2026, value: 12000}]\n"
        "    source: Os selv\n    url: https://example.org\n    confidence: M\n",
        encoding="utf-8",
    )
    with_own = json.loads(tovholder("run", case, "--json", "--knowledge", own).out)
    assert with_own["groups"]["job"]["net"] == json.loads(tovholder("run", CASE, "--json").out)["groups"]["job"]["net"]
