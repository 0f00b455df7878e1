"""What holds for every way through a gate: nothing passes without what it needs, and what passed stands for good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.usecases.governance.people import LENSES, Governed, actor_named, around, ticking_installation
from tests.workspace.sites import EVERYTHING, MINIMAL, Installation

from tovholder.case.document import Document
from tovholder.errors import FindingsError
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.site import Store
from tovholder.usecases.governance.adapting import adapt
from tovholder.usecases.governance.assessing import assess
from tovholder.usecases.governance.endorsing import endorse
from tovholder.usecases.governance.gate_deciding import decide
from tovholder.usecases.governance.handing_in import hand_in
from tovholder.usecases.governance.records import GateDecision
from tovholder.usecases.governance.rules import Lens
from tovholder.workspace.store import SqlStore

pytestmark = pytest.mark.law
RULES = """
version: 1
tolerances:
  municipality: {share: 1 %, amount: 1000}
  department: {share: 1 %, amount: 1000}
gates:
  a:
    name: {da: A}
    decider: {da: Chefen}
    stages: [idea]
    artefacts:
      group: {name: {da: Gruppen}, written: [target_group.definition]}
      paper: {name: {da: Papir}, paper: true}
  b:
    name: {da: B}
    decider: {da: Direktøren}
    stages: [start-up]
    artefacts: {case: {name: {da: Sagen}, calculated: true}}
    lenses: [social, legal]
    endorsements: true
    take_over: true
agenda: {goals: {da: Mål}}
"""
DEPARTMENTS = ("social", "job")
PEOPLE = st.sampled_from(["anna", "director", "group", "social", "legal", "social head", "job head", "reader"])
GATES = st.sampled_from(["a", "b"])
STEPS = st.one_of(
    st.tuples(st.just("write"), PEOPLE, st.sampled_from(["Unge", ""])),
    st.tuples(st.just("price"), PEOPLE, st.sampled_from([30000, 30100, 60000])),
    st.tuples(st.just("paper"), PEOPLE, GATES),
    st.tuples(st.just("assess"), PEOPLE, GATES, st.sampled_from(["social", "legal"])),
    st.tuples(st.just("endorse"), PEOPLE, GATES, st.sampled_from(DEPARTMENTS), st.booleans(), st.booleans()),
    st.tuples(st.just("decide"), PEOPLE, GATES, st.sampled_from(["passed", "passed", "returned", "stopped"])),
)
EASY: tuple[list[tuple[object, ...]], ...] = (
    [("write", "anna", "Unge"), ("paper", "anna", "a"), ("decide", "director", "a", "passed")],
    [
        *(("assess", lens, "b", lens) for lens in ("social", "legal")),
        *(("endorse", f"{name} head", "b", name, True, True) for name in DEPARTMENTS),
    ],
)
"""What leads to the second gate, and what that one needs: random steps alone seldom get so far."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One installation, on which every example has a case of its own, and the same people a role on it."""
    place = ticking_installation(tmp_path_factory.mktemp("laws"))
    anna = place.somebody("Anna", *EVERYTHING)
    adapt(anna, place.site, place.municipality, RULES)
    yield place
    cast("SqlStore", place.site.store).close()


def _case(place: Installation) -> tuple[Governed, dict[str, Actor]]:
    anna = actor_named(place, "Anna", *EVERYTHING)
    case = around(place, place.case(anna, MINIMAL).id, departments=DEPARTMENTS)
    people = {
        "anna": anna,
        "director": case.director,
        "group": case.group,
        "social": case.lenses["social"],
        "legal": case.lenses["legal"],
        "social head": case.heads["social"],
        "job head": case.heads["job"],
        "reader": actor_named(place, "Reader"),
    }
    return case, people


def _take(case: Governed, people: dict[str, Actor], step: tuple[object, ...]) -> None:
    what, who, *more = step
    site, actor, id_, opened = case.place.site, people[str(who)], case.case, case.head
    match what, more:
        case "write", [text]:
            change(actor, site, id_, [Edit("target_group.definition", text)], opened=opened)
        case "price", [amount]:
            change(actor, site, id_, [Edit("costs.mentor.per_entrant", str(amount))], opened=opened)
        case "paper", [gate]:
            hand_in(actor, site, id_, str(gate), "paper", title="Papir", reference="1")
        case "assess", [gate, lens]:
            assess(actor, site, id_, str(gate), cast("Lens", lens), advice="for", text="Ja", opened=opened)
        case "endorse", [gate, department, yes, over]:
            endorse(
                actor, site, id_, str(gate), str(department), endorses=bool(yes), takes_over=bool(over), text="Derfor",
                opened=opened,
            )  # fmt: skip
        case "decide", [gate, outcome]:
            decide(actor, site, id_, str(gate), outcome, reason="Derfor", opened=opened)  # type: ignore[arg-type]


@settings(max_examples=10, deadline=None)
@given(steps=st.lists(STEPS, min_size=5, max_size=30), helped=st.integers(0, 2))
def test_no_way_leads_through_a_gate_without_what_it_needs(
    place: Installation, steps: list[tuple[object, ...]], helped: int
) -> None:
    """Whatever is tried by whom in which order, every decision that was kept had what it needs, told here anew."""
    case, people = _case(place)
    store = place.site.store
    for step in [*[step for easy in EASY[:helped] for step in easy], *steps]:
        before = len(store.decisions(case.case))
        try:
            _take(case, people, step)
        except FindingsError:
            assert len(store.decisions(case.case)) == before
    kept = store.decisions(case.case)
    for at, decision in enumerate(kept):
        frozen = store.version(case.case, decision.version)
        assert frozen is not None
        assert frozen.hash == decision.hash
        assert store.text(decision.hash)
        assert decision.by == people["director"].id
        if decision.outcome == "passed":
            _had_what_it_needs(store, case, people, decision, kept[:at])


def _had_what_it_needs(
    store: Store, case: Governed, people: dict[str, Actor], decision: GateDecision, earlier: tuple[GateDecision, ...]
) -> None:
    tree = Document(store.text(decision.hash)).tree
    if decision.gate == "a":
        assert tree["target_group"]["definition"]
        assert any(paper.at < decision.at and paper.gate == "a" for paper in store.papers(case.case))
        return
    assert [one.outcome for one in earlier if one.gate == "a"][-1:] == ["passed"]
    price = _price(tree)
    for lens in ("social", "legal"):
        said = [one for one in store.assessments(case.case) if one.lens == lens and one.at < decision.at][-1]
        assert said.by == people[lens].id
        assert abs(_price(Document(store.text(_hash(store, case, said.version))).tree) - price) * 10 <= 1000
    for department in DEPARTMENTS:
        answer = [e for e in store.endorsements(case.case) if e.department == department and e.at < decision.at][-1]
        assert answer.by == people[f"{department} head"].id
        assert (answer.endorses, answer.takes_over) == (True, True)


def _price(tree: dict[str, object]) -> float:
    written = tree["costs"]["mentor"]["per_entrant"]  # type: ignore[index]
    return float(written["value"] if isinstance(written, dict) else str(written).removesuffix(" kr"))


def _hash(store: Store, case: Governed, number: int) -> str:
    version = store.version(case.case, number)
    assert version is not None
    return version.hash


@settings(max_examples=10, deadline=None)
@given(present=st.sets(st.sampled_from(["group", "paper", "social", "legal", "social head", "job head"])))
def test_a_gate_passes_exactly_when_nothing_is_missing(place: Installation, present: set[str]) -> None:
    case, people = _case(place)
    if "group" in present:
        _take(case, people, ("write", "anna", "Unge"))
    if "paper" in present:
        _take(case, people, ("paper", "anna", "a"))
    first = {"group", "paper"} <= present
    assert _passes(case, people, "a") == first
    if not first:
        return
    for lens in LENSES:
        if lens in present:
            _take(case, people, ("assess", lens, "b", lens))
    for department in DEPARTMENTS:
        if f"{department} head" in present:
            _take(case, people, ("endorse", f"{department} head", "b", department, True, True))
    assert _passes(case, people, "b") == (len(present) == 6)


def _passes(case: Governed, people: dict[str, Actor], gate: str) -> bool:
    missing = case.course.gate(gate).missing
    try:
        _take(case, people, ("decide", "director", gate, "passed"))
    except FindingsError:
        assert missing
        return False
    assert not missing
    return True
