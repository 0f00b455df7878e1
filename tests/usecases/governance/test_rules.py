"""A municipality's own stages and gates: read with every error in its place, and used from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.usecases.governance.people import actor_named, governed, ticking_installation
from tests.workspace.sites import BANK

from tovholder.quantities import Quantity
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.calculation import calculate
from tovholder.usecases.departments import department_settlement
from tovholder.usecases.governance.adapting import adapt, rules_of, rules_shown
from tovholder.usecases.governance.affected import affected
from tovholder.usecases.governance.gate_deciding import decide
from tovholder.usecases.governance.reading_rules import BadRules, read_rules, shipped
from tovholder.usecases.governance.rules import Limit

pytestmark = pytest.mark.law
ROOT = Path(__file__).parents[3]
TEMPLATES = [file for file in (ROOT / "src/tovholder/case/templates").glob("*.yaml") if file.stem != "empty"]
EXAMPLES = sorted([*(ROOT / "examples").glob("*.yaml"), *TEMPLATES])


def test_the_shipped_gates_are_read_and_mark_their_numbers_as_examples() -> None:
    rules = shipped().rules
    assert list(rules.gates) == ["g0", "g1", "g2", "g3", "g4", "g5"]
    assert rules.tolerances.example
    stages = [stage for gate in rules.gates.values() for stage in gate.stages]
    assert len(stages) == len(set(stages)) == 9


@pytest.mark.parametrize(
    ("before", "after", "code", "place"),
    [
        ("challenge.text", "challenge.tekst", "gate-place-unknown", "gates.g0.artefacts.need.written[0]"),
        ("decided_by: steering_group", "decided_by: nobody", "not-one-of", "gates.g4.decided_by"),
        ("calculated: true", "calculated: true, paper: true", "artefact-kind", "gates.g1.artefacts.case"),
        ("lenses: [social,", "lenses: [sociale,", "not-one-of", "gates.g1.lenses[0]"),
        ("  g5:", "  G5:", "wrong-type", "gates.G5"),
        ("version: 1", "version: 2", "not-one-of", "version"),
        ("places: [", "places: [goal, ", "gate-place-unknown", "tolerances.places[0]"),
        ("agenda:", "dagsorden:", "missing-field", "agenda"),
    ],
)
def test_an_error_is_told_where_it_stands(before: str, after: str, code: str, place: str) -> None:
    text = shipped().text.replace(before, after, 1)
    with pytest.raises(BadRules) as bad:
        read_rules(text)
    told = {(found.code, found.place) for found in bad.value.findings}
    assert (code, place) in told
    assert all(found.line for found in bad.value.findings)


@pytest.mark.parametrize("text", ["", "- 1", "version: [", "version: 1\nversion: 1", "a: *b"])
def test_what_is_no_file_of_gates_is_refused(text: str) -> None:
    with pytest.raises(BadRules):
        read_rules(text)


def test_a_municipality_uses_its_own_gates_and_goes_back(tmp_path: Path) -> None:
    case = governed(ticking_installation(tmp_path))
    site, municipality = case.place.site, case.place.municipality
    own = shipped().text.replace("G0 Idé", "Port 0")
    with pytest.raises(BadRules):
        adapt(case.anna, site, municipality, own.replace("version: 1", "version: 9"))
    assert rules_of(site, municipality) is shipped()
    adapt(case.anna, site, municipality, own)
    assert case.course.gate("g0").gate.name.da == "Port 0"
    decide(case.director, site, case.case, "g0", "passed", opened=case.head)
    (decision,) = site.store.decisions(case.case)
    assert decision.rules == read_rules(own).hash
    adapt(case.anna, site, municipality, "")
    assert rules_shown(case.anna, site, municipality)[0] is shipped()
    assert case.course.gate("g0").state == "passed"
    for somebody in (case.director, actor_named(case.place, "Bo", Grant("coordinator", "instance"))):
        with pytest.raises(NotAllowed):
            adapt(somebody, site, municipality, own)
    with pytest.raises(NotThere):
        adapt(case.anna, site, "nowhere", own)


@given(
    share=st.floats(0, 1), amount=st.floats(0, 1e6), before=st.floats(-1e7, 1e7), after=st.floats(-1e7, 1e7)
)  # fmt: skip
def test_a_limit_holds_both_ways_and_nothing_moves_by_standing_still(
    share: float, amount: float, before: float, after: float
) -> None:
    limit = Limit(share=Quantity(value=share), amount=amount)
    assert not limit.exceeded(before, before)
    assert limit.exceeded(before, after) == limit.exceeded(-before, -after)
    assert not limit.exceeded(before, before + 0.99 * amount)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_who_pays_or_gains_is_what_the_settlement_between_departments_has(file: Path) -> None:
    """Held against the departments' own use-case: whoever has a net there is asked, with the same net."""
    text = file.read_text(encoding="utf-8")
    calculation = calculate(text, bank=BANK)
    found = {one.department: one for one in affected(calculation)}
    settled = department_settlement(calculation)
    for party, nets in zip(settled.parties, settled.nets, strict=True):
        one = found.get(party)
        assert (one.net if one else 0.0) == pytest.approx(nets.sum(), abs=1)
        assert one is not None or abs(nets).max() <= 0.5
