"""Whatever people do in whatever order, and however late results are corrected: what is booked is what computes, it was
approved by somebody with clean hands, and in the end it is what settling once would have come to."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.usecases.followup.paid import Paid
from tests.usecases.followup.school import WITH_TYPED, school

from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.closing import recomputed, wrong_books
from tovholder.contract.settlement.statement import statement
from tovholder.errors import FindingsError
from tovholder.followup.reported import Row
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.followup import paying, settling
from tovholder.usecases.followup.approving import standing
from tovholder.usecases.followup.reporting import report
from tovholder.usecases.followup.verifying import verify_reports, waiting

pytestmark = pytest.mark.law
PUPILS, MONTHS = [f"elev-{i:03}" for i in range(1, 6)], ("2022-10", "2022-11", "2022-12")
ACTS = (
    *("results", "results", "results", "report", "verify", "settle"),
    *("put_forward", "put_forward", "approve", "approve", "approve", "withdraw", "send_back"),
)
_EVERYBODY = ("verifier", "coordinator", "gate_decider")


class _World:
    """A case where five people may do everything there is to do, and one more reports."""

    def __init__(self, folder: Path) -> None:
        of = school(folder, plan=WITH_TYPED)
        of.load("elever")
        self.place, self.case = of.place, of.case
        self.supplier = of.supplier
        self.people = [
            of.place.somebody(name, *(Grant(role, "case", of.case) for role in _EVERYBODY))  # type: ignore[arg-type]
            for name in ("Ane", "Bent", "Carl", "Dorte", "Else")
        ]
        # Anna has imported the pupils; a school of its own for what needs no choosing.
        self.paid = Paid(of, self.people[0], self.people[1])
        self.did: dict[str, set[str]] = {actor.id: set() for actor in self.people}
        self.put_by: dict[str, str] = {}

    def act(self, what: str, chance: random.Random) -> None:
        """Somebody does something, or is refused."""
        self.place.clock.passes(hours=1)
        who, site, case = chance.choice(self.people), self.place.site, self.case
        waits = standing(site, case)
        try:
            match what:
                case "results":
                    # Those who go on to approve are mostly others.
                    self.act("report", chance)
                    self.act("verify", _Always(chance, chance.choice(self.people[:2])))
                    self.act("settle", _Always(chance, chance.choice(self.people[1:3])))
                case "report":
                    rows = [Row(chance.choice(PUPILS), month, f"{chance.choice([2, 30])}") for month in MONTHS]
                    report(self.supplier, site, case, "indberettet", rows, correct=True)
                case "verify":
                    wanted = [(one.row.person, one.row.indicator, one.row.month) for one in waiting(who, site, case)]
                    if verify_reports(who, site, case, wanted):
                        self.did[who.id].add("verified")
                case "settle":
                    if settling.settle_results(who, site, case, dry_run=False, lang="da").made:
                        self.did[who.id].add("settled")
                case "put_forward":
                    one = self.paid.put_forward(who)
                    self.put_by[one.id] = who.id
                case "approve" if waits is not None:
                    self._approve(who, waits)
                case "withdraw" if waits is not None:
                    paying.withdraw(who, site, case, waits.id)
                    assert self.put_by[waits.id] == who.id
                case "send_back" if waits is not None:
                    paying.send_back(who, site, case, waits.id, reason="Nej")
                    assert not self._hands(who, waits.id)
        except FindingsError:
            pass

    def _approve(self, who: Actor, waits: paying.PutForward) -> None:
        before = len(self.paid.books().entries)
        try:
            paying.approve(who, self.place.site, self.case, waits.id)
        except FindingsError:
            assert len(self.paid.books().entries) == before
            raise
        assert not self._hands(who, waits.id), "whoever verifies, settles or puts forward never approves"
        booked = self.paid.books().entries[-1]
        assert (len(self.paid.books().entries), booked.lines) == (before + 1, waits.entry.lines)

    def _hands(self, who: Actor, statement: str) -> bool:
        return bool(self.did[who.id]) or self.put_by[statement] == who.id

    def holds(self) -> None:
        """What must be so at any time."""
        books = self.paid.books()
        assert wrong_books(books) == ()
        assert all(recomputed(books, entry) == entry.lines for entry in books.entries)
        assert all(amount >= 0 for amount in books.booked().values())


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> pytest.TempPathFactory:
    return tmp_path_factory


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), acts=st.lists(st.sampled_from(ACTS), min_size=15, max_size=30))
def test_what_is_booked_computes_and_nobody_approves_what_they_had_a_hand_in(
    folders: pytest.TempPathFactory, seed: int, acts: list[str]
) -> None:
    world, chance = _World(folders.mktemp("world")), random.Random(seed)
    # A first result all the way to the books, so that what comes later is late.
    for what, who in (("report", 0), ("verify", 0), ("settle", 1), ("put_forward", 1), ("approve", 2)):
        world.act(what, _Always(chance, world.people[who]))
    assert len(world.paid.books().entries) == 1
    for what in acts:
        world.act(what, chance)
        world.holds()
    _to_the_end(world)
    assert verify(world.place.site.store, key=None).broken == ()


def _to_the_end(world: _World) -> None:
    """Somebody with clean hands settles what is left: all of it is paid, and nothing twice."""
    site, case = world.place.site, world.case
    waits = standing(site, case)
    fresh = [
        world.place.somebody(name, *(Grant(role, "case", case) for role in _EVERYBODY))  # type: ignore[arg-type]
        for name in ("Egon", "Frida")
    ]
    world.place.clock.passes(hours=1)
    with contextlib.suppress(paying.NothingToPutForward, paying.AlreadyPutForward):
        world.paid.put_forward(fresh[0])
    waits = standing(site, case)
    if waits is not None:
        try:
            paying.approve(fresh[1], site, case, waits.id)
        except paying.StatementOutdated:
            assert not world.paid.seen().next.is_something  # type: ignore[union-attr]
    world.holds()
    now = world.paid.seen().next
    assert now is not None
    at_once = statement(Books(), now.settling.proposed.terms, now.settling.journal, day=now.settling.proposed.day,
                        through=now.settling.proposed.through)  # fmt: skip
    assert {key: amount for key, amount in world.paid.books().booked().items() if amount} == {
        (line.point, line.payer): line.amount for line in at_once.lines if line.amount
    }


class _Always(random.Random):
    """Chance that picks this one wherever it can."""

    def __init__(self, chance: random.Random, wanted: Actor) -> None:
        super().__init__(chance.random())
        self._wanted = wanted

    def choice(self, among):  # type: ignore[no-untyped-def]
        """The one that is wanted, where it is among them."""
        return self._wanted if self._wanted in among else super().choice(among)
