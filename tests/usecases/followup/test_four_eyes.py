"""Nobody approves a payment they have had a hand in, whatever roles they have, and only those with the roles may."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.usecases.followup.paid import Paid, codes, paid, paid_by_typing

from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.closing import NotClosed
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.followup import paying
from tovholder.usecases.followup.books import books_file
from tovholder.usecases.followup.taking_over import take_over
from tovholder.usecases.governance.waiting import waiting as waits_for


@pytest.fixture
def of(tmp_path: Path) -> Paid:
    return paid(tmp_path)


def test_nobody_approves_what_they_had_a_hand_in(tmp_path: Path) -> None:
    of = paid_by_typing(tmp_path)
    site, case = of.site, of.case
    both = {
        "put_forward": of.anna,
        "verified": of.of.verifier,
        "reported": of.of.supplier,
    }
    for actor in both.values():
        site.store.add_grant(actor.id, Grant("gate_decider", "case", case), by=of.anna.id, at=site.clock())
    settler = of.of.place.somebody("Fører", Grant("coordinator", "case", case), Grant("gate_decider", "case", case))
    one = of.put_forward()
    hands = {**both, "settled": of.anna}
    for did, actor in hands.items():
        again = Actor(actor.id, actor.name, site.store.grants(actor.id))
        with pytest.raises(paying.OwnHands) as refused:
            paying.approve(again, site, case, one.id)
        (finding,) = refused.value.findings
        assert finding.params["hand"] == ("put_forward" if actor is of.anna else did)
        assert finding.params["whom"] == "Direktør, Fører, Økonom"
        with pytest.raises(paying.OwnHands):
            paying.send_back(again, site, case, one.id, reason="Nej")
        assert "payment" not in [w.what for w in waits_for(again, site)]
    assert of.books() == Books()
    # Whoever put it in the journal is kept from it also where another put it forward.
    paying.withdraw(of.anna, site, case, one.id)
    other = of.put_forward(settler)
    anna = Actor(of.anna.id, of.anna.name, site.store.grants(of.anna.id))
    with pytest.raises(paying.OwnHands) as refused:
        paying.approve(anna, site, case, other.id)
    assert refused.value.findings[0].params["hand"] == "settled"
    of.approve(other)
    assert len(of.books().entries) == 1


def test_where_nobody_else_may_approve_it_says_so(of: Paid) -> None:
    site = of.site
    for actor in (of.director, of.economist):
        site.store.set_disabled(actor.id, True, by=of.anna.id, at=site.clock())
    site.store.add_grant(of.anna.id, Grant("gate_decider", "case", of.case), by=of.anna.id, at=site.clock())
    one = of.put_forward()
    with pytest.raises(paying.OwnHands) as refused:
        paying.approve(Actor(of.anna.id, "Anna", site.store.grants(of.anna.id)), site, of.case, one.id)
    assert codes(refused) == ["payment-own-hands-alone"]
    seen = of.seen().waiting
    assert seen is not None
    assert seen.whom == ()


def test_only_those_with_the_roles_may(of: Paid) -> None:
    site, case, one = of.site, of.case, of.put_forward()
    group = of.of.place.somebody("Gruppe", Grant("steering_group", "case", case))
    fund = of.of.place.somebody("Fond", Grant("fund", "case", case))
    acts: list[Callable[[Actor], object]] = [
        lambda who: paying.approve(who, site, case, one.id),
        lambda who: paying.send_back(who, site, case, one.id, reason="x"),
    ]
    for nobody in (of.anna, of.of.reader, of.of.verifier, group, fund):
        for act in acts:
            with pytest.raises(NotAllowed):
                act(nobody)
    with pytest.raises(NotThere):
        acts[0](of.of.supplier)
    for approver in (of.director, of.economist):
        for refused in (
            lambda who: paying.put_forward(who, site, case, opened=of.digest()),
            lambda who: paying.withdraw(who, site, case, one.id),
            lambda who: paying.note_paid(who, site, case, 1, date=site.clock().date(), reference="1"),
            lambda who: take_over(who, site, case, "{}"),
            lambda who: books_file(who, site, case),
        ):
            with pytest.raises(NotAllowed):
                refused(approver)
    for nobody in (of.of.reader, of.of.verifier, group, fund):
        with pytest.raises(NotAllowed):
            of.seen(nobody)


def test_whoever_is_named_as_one_of_several_verifiers_does_not_approve(of: Paid) -> None:
    """By name too, as in a file that says who verified: there is no account to go by."""
    named = of.of.place.somebody("Skoleforvaltningen", Grant("gate_decider", "case", of.case))
    one = of.put_forward()
    with pytest.raises(NotClosed) as refused:
        of.approve(one, named)
    assert set(codes(refused)) == {"approver-verified"}
