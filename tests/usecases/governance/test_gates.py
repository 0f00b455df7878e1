"""A case through its gates: what is missing and from whom, what is frozen, and when a gate is asked for again."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.usecases.governance.people import DEPARTMENTS, Governed, actor_named, governed, strict, ticking_installation
from tests.workspace.sites import MINIMAL, Installation

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.granting import OnlyOnDepartment, grant, revoke
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.texts import save_text
from tovholder.usecases.governance.assessing import ConditionsDoNotFit, assess
from tovholder.usecases.governance.endorsing import endorse
from tovholder.usecases.governance.gate_deciding import decide
from tovholder.usecases.governance.handing_in import hand_in
from tovholder.usecases.governance.refusals import GateNotReady, MovedOnMeanwhile, NotAtThisGate, ReasonNeeded

pytestmark = pytest.mark.journey
RATE = "outcomes.no_placement.with"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """One installation for all of them."""
    place = ticking_installation(tmp_path_factory.mktemp("gates"))
    strict(place)
    return place


@pytest.fixture
def case(place: Installation) -> Governed:
    """The example case, which has all that G0 needs written."""
    return governed(place)


def test_what_is_missing_and_from_whom(tmp_path: Path) -> None:
    case = governed(ticking_installation(tmp_path))
    assert [gate.state for gate in case.course.gates] == ["open", "later", "later", "later", "later", "later"]
    assert case.course.gate("g0").missing == ()
    missing = {(one.kind, one.name): [account.name for account in one.whom] for one in case.course.gate("g1").missing}
    assert missing == {
        ("artefact", "partnership"): ["Anna"],
        **{("lens", lens): [f"Lens {lens}"] for lens in case.lenses},
        **{("endorsement", name): [f"Head {name}"] for name in DEPARTMENTS},
    }


def test_a_gate_passes_when_everything_is_there_and_freezes_the_version(case: Governed) -> None:
    case.decide("g0")
    for missing, bring in (
        (9, lambda: case.hand_in("g1", "partnership")),
        (8, lambda: case.assess("g1")),
        (4, lambda: case.endorse("g1")),
    ):
        with pytest.raises(GateNotReady) as refused:
            case.decide("g1")
        assert len(refused.value.findings) == missing
        bring()
    frozen = case.head
    passed = case.decide("g1").gate("g1").passed
    assert passed is not None
    assert (passed.hash, passed.by) == (frozen, case.director.id)
    approved = case.place.site.store.approved(case.case)
    assert approved is not None
    assert (approved.name, approved.version) == ("G1 Opstart", passed.version)
    assert [gate.state for gate in case.course.gates[:3]] == ["passed", "passed", "open"]


def test_a_case_that_moves_too_far_is_asked_about_again(case: Governed) -> None:
    case.decide("g0")
    case.ready("g1")
    case.decide("g1")
    case.change("about.theme", "Et andet emne")
    assert case.course.current is not None
    assert case.course.current.id == "g2"
    case.change(RATE, "60")
    gate = case.course.gate("g1")
    assert gate.state == "again"
    assert {(one.kind, one.name) for one in gate.changed} >= {("department", "familie")}
    # Only those whose own figures moved are asked again, and every lens is.
    outdated = {one.name for one in gate.missing if one.lack == "outdated"}
    assert outdated == {"familie", *case.lenses}
    with pytest.raises(NotAtThisGate):
        case.decide("g2")
    case.assess("g1")
    case.endorse("g1", ["familie"])
    case.decide("g1")
    assert case.course.gate("g1").state == "passed"


def test_a_place_the_rules_name_asks_for_the_gate_again(case: Governed) -> None:
    case.decide("g0")
    case.change("goals.plan.threshold", "70 % af målene i handleplanen")
    gate = case.course.gate("g0")
    assert (gate.state, [(one.kind, one.name) for one in gate.changed]) == ("again", [("place", "goals")])


def test_a_case_with_errors_cannot_pass_a_gate_that_counts_on_it(case: Governed) -> None:
    case.decide("g0")
    case.hand_in("g1", "partnership")
    case.assess("g1")
    broken = case.place.site.store.text(case.head).replace("period: quarter", "period: fortnight")
    save_text(case.anna, case.place.site, case.case, broken, opened=case.head, with_errors=True)
    assert {one.kind for one in case.course.gate("g0").changed} == {"cannot-calculate"}
    lacks = {one.lack for one in case.course.gate("g1").missing if one.kind != "lens"}
    assert lacks == {"cannot-calculate"}


def test_nobody_speaks_for_a_lens_or_a_department_that_is_not_theirs(case: Governed) -> None:
    site = case.place.site
    case.decide("g0")
    for somebody in (case.anna, case.heads["skole"], case.director, case.lenses["legal"]):
        with pytest.raises(NotAllowed):
            endorse(somebody, site, case.case, "g1", "familie", endorses=True, takes_over=True, opened=case.head)
    for somebody in (case.anna, case.heads["skole"], case.director, case.lenses["legal"]):
        with pytest.raises(NotAllowed):
            assess(somebody, site, case.case, "g1", "social", advice="for", text="x", opened=case.head)
    for somebody in (case.anna, case.heads["skole"], case.group, case.lenses["legal"]):
        with pytest.raises(NotAllowed):
            case.decide("g1", by=somebody)
    # A head on the whole case is none: nobody is the head of everything.
    everywhere = actor_named(case.place, "Everywhere", Grant("department_head", "case", case.case))
    with pytest.raises(NotAllowed):
        endorse(everywhere, site, case.case, "g1", "familie", endorses=True, takes_over=True, opened=case.head)
    with pytest.raises(OnlyOnDepartment):
        grant(case.anna, site, everywhere.id, Grant("department_head", "municipality", case.place.municipality))


def test_whoever_shares_a_case_gives_no_say_to_themselves(case: Governed) -> None:
    site, own = case.place.site, Grant("gate_decider", "case", case.case)
    bo = actor_named(case.place, "Bo", Grant("coordinator", "case", case.case))
    with pytest.raises(NotAllowed):
        grant(bo, site, bo.id, own)
    grant(bo, site, case.lenses["social"].id, own)
    revoke(bo, site, case.lenses["social"].id, own)


def test_a_department_that_neither_pays_nor_gains_is_not_asked(case: Governed) -> None:
    case.change("departments.kultur", {"name": "Kultur"})
    case.decide("g0")
    assert {one.name for one in case.course.gate("g1").requirements if one.kind == "endorsement"} == set(DEPARTMENTS)
    with pytest.raises(NotAtThisGate):
        case.endorse("g1", ["kultur"])


def test_no_is_an_answer_and_says_why(case: Governed) -> None:
    site = case.place.site
    case.decide("g0")
    case.ready("g1")
    with pytest.raises(ReasonNeeded):
        endorse(case.heads["skole"], site, case.case, "g1", "skole", endorses=False, opened=case.head)
    no = {"endorses": False, "text": "Skolen har ikke råd"}
    endorse(case.heads["skole"], site, case.case, "g1", "skole", takes_over=False, opened=case.head, **no)
    assert [one.lack for one in case.course.gate("g1").missing] == ["declined"]
    endorse(case.heads["skole"], site, case.case, "g1", "skole", endorses=True, takes_over=False, text="Kun som forsøg",
            opened=case.head)  # fmt: skip
    assert [one.lack for one in case.course.gate("g1").missing] == ["not-taken-over"]
    case.endorse("g1", ["skole"])
    case.decide("g1")


def test_to_go_on_against_advice_needs_a_reason(case: Governed) -> None:
    site = case.place.site
    case.decide("g0")
    case.ready("g1")
    with pytest.raises(ConditionsDoNotFit):
        assess(case.lenses["legal"], site, case.case, "g1", "legal", advice="on_conditions", text="x", opened=case.head)
    assess(case.lenses["legal"], site, case.case, "g1", "legal", advice="against", text="Ingen hjemmel",
           opened=case.head)  # fmt: skip
    with pytest.raises(ReasonNeeded):
        case.decide("g1")
    decide(case.director, site, case.case, "g1", "passed", reason="Hjemlen er afklaret", opened=case.head)
    assert case.course.gate("g1").state == "passed"


def test_sent_back_stopped_and_taken_up_again(case: Governed) -> None:
    site = case.place.site
    with pytest.raises(ReasonNeeded):
        decide(case.director, site, case.case, "g0", "stopped", opened=case.head)
    decide(case.director, site, case.case, "g0", "stopped", reason="Ingen penge", opened=case.head)
    assert case.course.gate("g0").state == "stopped"
    decide(case.director, site, case.case, "g0", "returned", reason="Beskriv gruppen bedre", opened=case.head)
    assert case.course.gate("g0").state == "open"
    case.decide("g0")
    assert [one.outcome for one in site.store.decisions(case.case)] == ["stopped", "returned", "passed"]


def test_what_is_decided_is_what_was_read(case: Governed) -> None:
    read = case.head
    change(case.anna, case.place.site, case.case, [Edit("title", "Ny titel")], opened=read)
    with pytest.raises(MovedOnMeanwhile):
        decide(case.director, case.place.site, case.case, "g0", "passed", opened=read)


def test_the_steering_group_decides_its_own_gate_and_no_other(case: Governed) -> None:
    for gate in ("g0", "g1", "g2"):
        with pytest.raises(NotAllowed if gate == "g0" else NotAtThisGate):
            case.decide(gate, by=case.group)


def test_how_long_each_stage_took(case: Governed) -> None:
    case.place.clock.passes(days=10)
    case.decide("g0")
    case.place.clock.passes(days=30)
    now = case.place.clock.at
    days = {gate.id: gate.days(now) for gate in case.course.gates}
    assert (days["g0"], days["g1"], days["g2"]) == (10, 30, None)


def test_papers_are_handed_in_for_what_is_asked(case: Governed) -> None:
    site = case.place.site
    with pytest.raises(NotThere):
        hand_in(case.anna, site, case.case, "g1", "nothing", title="x", reference="y")
    with pytest.raises(NotAtThisGate):
        hand_in(case.anna, site, case.case, "g1", "theory", title="x", reference="y")
    with pytest.raises(NotThere):
        hand_in(case.anna, site, case.case, "g9", "theory", title="x", reference="y")


def test_a_case_without_departments_is_endorsed_for_the_municipality(place: Installation) -> None:
    text = MINIMAL.replace("paid_by: social", "paid_by: municipality").replace("department: job, ", "")
    case = governed(place, text)
    asked = [one.name for one in case.course.gate("g1").requirements if one.kind == "endorsement"]
    assert asked == ["municipality"]
    # What is not part of the case is not needed of it: this one has no contract.
    assert "partnership" not in {one.name for one in case.course.gate("g1").requirements}


def test_a_stranger_to_the_case_learns_nothing_of_its_gates(case: Governed) -> None:
    nobody = actor_named(case.place, "Nobody")
    with pytest.raises(NotThere):
        decide(nobody, case.place.site, case.case, "g0", "passed", opened=case.head)


def test_an_idea_becomes_a_case_without_its_first_gate_being_asked_for_again(tmp_path: Path) -> None:
    """With the shipped gates: an idea may change as it likes, and a preliminary case more than a whole one."""
    case = governed(ticking_installation(tmp_path))
    case.decide("g0")
    case.change("goals.plan.threshold", "70 % af målene i handleplanen")
    case.change("costs.treatment.per_entrant", "900000")
    assert case.course.gate("g0").state == "passed"
    case.ready("g1")
    case.decide("g1")
    case.change(RATE, "60")
    assert case.course.gate("g1").state == "passed"
    case.change("costs.treatment.per_entrant", "160000")
    gate = case.course.gate("g1")
    assert (gate.state, gate.changed[0].kind) == ("again", "municipality")
