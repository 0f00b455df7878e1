"""Experiences, what is shared of a case, the library, and success rates as they came out."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.usecases.governance.people import Governed, actor_named, governed, ticking_installation
from tests.workspace.sites import BANK, Installation

from tovholder.case.document import Document
from tovholder.knowledge import load_bank
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.governance.bundle import BadBundle, read_bundle
from tovholder.usecases.governance.experiences import experience_log, note_experience, search, use_again
from tovholder.usecases.governance.library import begin_from, library, take_in
from tovholder.usecases.governance.realised_rates import (
    RateDoesNotFit,
    keep_rate,
    knowledge_file,
    own_rates,
    use_rate,
)
from tovholder.usecases.governance.sharing_out import NotAsShown, PointsAtSomebody, Reworded, ToShare, depart, show

pytestmark = pytest.mark.law
RATE = "outcomes.no_placement.with"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    return ticking_installation(tmp_path_factory.mktemp("lessons"))


@pytest.fixture(scope="module")
def case(place: Installation) -> Governed:
    return governed(place)


def _lesson(case: Governed, observation: str, by: Actor | None = None) -> str:
    return note_experience(
        by or case.anna, case.place.site, case.case, observation=observation, lens="social", evidence="Optælling",
        action="Book tolk fast", owner="Familie", place=RATE,
    ).entry  # fmt: skip


def test_an_experience_is_worded_anew_and_the_old_wording_is_kept(case: Governed) -> None:
    site = case.place.site
    entry = _lesson(case, "Tolk tager tid")
    note_experience(case.director, site, case.case, observation="Tolk tager dobbelt tid", lens="economic", entry=entry)
    newest = {one.experience.entry: one.experience for one in experience_log(case.anna, site, case.case)}[entry]
    assert (newest.observation, newest.lens, newest.by) == ("Tolk tager dobbelt tid", "economic", case.director.id)
    for wrong in ({"entry": "nothing"}, {"place": "nothing"}):
        with pytest.raises(NotThere):
            note_experience(case.anna, site, case.case, observation="x", lens="social", **wrong)  # type: ignore[arg-type]


def test_a_search_finds_all_the_words_and_only_what_one_may_read(case: Governed) -> None:
    site = case.place.site
    entry = _lesson(case, "Henvisning tog tre måneder")
    other = governed(case.place)
    secret = _lesson(other, "Henvisning gik galt i den anden sag")
    stranger = actor_named(case.place, "Own", Grant("editor", "case", case.case))
    found = {one.entry for one in search(stranger, site, "HENVISNING måneder")}
    assert entry in found
    assert secret not in {one.entry for one in search(stranger, site, "henvisning")}
    assert search(stranger, site, "henvisning", lens="legal") == ()
    with pytest.raises(NotThere):
        use_again(stranger, site, case.case, secret, how="x")
    with pytest.raises(NotAllowed):
        search(actor_named(case.place, "Politician", Grant("reader", "case", case.case)), site, "")
    use_again(case.anna, site, other.case, entry, how="Vi begynder henvisningen før")
    # Who may not read the other case is not told of it.
    uses = {one.experience.entry: one.reuses for one in experience_log(stranger, site, case.case)}
    assert uses[entry] == ()
    assert len({o.experience.entry: o.reuses for o in experience_log(case.anna, site, case.case)}[entry]) == 1


def test_nothing_leaves_but_what_was_shown(case: Governed) -> None:
    site = case.place.site
    entry = _lesson(case, "Memox havde travlt")
    choice = ToShare("Familiebehandling", lessons=(Reworded(entry, "Leverandøren havde travlt"),))
    before = site.store.departures(case.case)
    shown = show(case.anna, site, case.case, choice)
    assert shown.problems == ()
    with pytest.raises(NotAsShown):
        depart(case.anna, site, case.case, choice, seen="0" * 64, into_library=True)
    case.change("costs.treatment.per_entrant", "161000")
    with pytest.raises(NotAsShown):
        depart(case.anna, site, case.case, choice, seen=shown.hash, into_library=True)
    assert site.store.departures(case.case) == before
    again = show(case.anna, site, case.case, choice)
    left = depart(case.anna, site, case.case, choice, seen=again.hash, into_library=True)
    (kept,) = [one for one in site.store.departures(case.case) if one not in before]
    assert (kept.text, kept.hash, kept.by) == (left.text, again.hash, case.anna.id) == (again.text, left.hash, kept.by)
    assert again.hash in {one.shared.hash for one in library(case.anna, site)}
    for somebody in (case.director, case.lenses["legal"], case.heads["skole"]):
        with pytest.raises(NotAllowed):
            show(somebody, site, case.case, choice)


@pytest.mark.parametrize(
    "choice",
    [
        ToShare("Familiebehandling i Vejle"),
        ToShare("Familiebehandling", let_go=frozenset({"target_group.definition"}), lessons=()),
        ToShare("Familiebehandling hos Memox"),
    ],
    ids=["municipality", "harmless", "supplier"],
)
def test_a_text_that_points_at_somebody_does_not_leave(case: Governed, choice: ToShare) -> None:
    site = case.place.site
    shown = show(case.anna, site, case.case, choice)
    is_harmless = choice.title == "Familiebehandling"
    assert bool(shown.problems) != is_harmless
    if not is_harmless:
        with pytest.raises(PointsAtSomebody):
            depart(case.anna, site, case.case, choice, seen=shown.hash, into_library=False)


def test_a_lesson_that_names_somebody_is_found_out(case: Governed) -> None:
    site = case.place.site
    entry = _lesson(case, "x")
    for wording in ("Anna glemte det", "Memox kom for sent", "Skolechefen sagde nej", "CPR 010190-1234"):
        shown = show(case.anna, site, case.case, ToShare("T", lessons=(Reworded(entry, wording),)))
        assert [one.code for one in shown.problems], wording
    with pytest.raises(NotThere):
        show(case.anna, site, case.case, ToShare("T", lessons=(Reworded("nothing", "x"),)))


def test_a_name_in_a_numbers_unit_is_found_out(place: Installation) -> None:
    own = governed(place)
    own.change("costs.treatment.per_entrant", {"value": 160000, "unit": "kr/memox", "kind": "example"})
    shown = show(own.anna, place.site, own.case, ToShare("T"))
    assert [(one.params["place"], one.params["what"]) for one in shown.problems] == [("case", "Memox")]
    assert show(own.anna, place.site, own.case, ToShare("T", with_case=False)).problems == ()


def test_the_next_case_begins_from_another_municipalitys(
    case: Governed, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = case.place.site
    rate = keep_rate(case.anna, site, case.case, RATE, name="Ingen anbringelse", reached=12, people=25,
                     source="Statusrapport", through="2025-12")  # fmt: skip
    entry = _lesson(case, "Begynd med henvisningen")
    choice = ToShare(
        "Familiebehandling", lessons=(Reworded(entry, "Begynd med henvisningen"),), rates=frozenset({rate.id}),
        let_go=frozenset({"outcomes.no_placement.name"}),
    )  # fmt: skip
    shown = show(case.anna, site, case.case, choice)
    text = depart(case.anna, site, case.case, choice, seen=shown.hash, into_library=False).text
    elsewhere = ticking_installation(tmp_path_factory.mktemp("elsewhere"))
    bo = elsewhere.somebody("Bo", Grant("coordinator", "municipality", elsewhere.municipality))
    on_shelf = take_in(bo, elsewhere.site, text)
    assert on_shelf.read.bundle.rates[0].place == "outcomes.virkning_3.with"
    assert on_shelf.read.bundle.lessons[0].place == "outcomes.virkning_3.with"
    with pytest.raises(BadBundle):
        take_in(bo, elsewhere.site, text)
    row = begin_from(bo, elsewhere.site, on_shelf.shared.hash, elsewhere.municipality)
    begun = Document(elsewhere.site.store.text(row.head.hash)).tree
    assert begun["outcomes"]["virkning_3"]["name"] == "Ingen anbringelse"
    (found,) = search(bo, elsewhere.site, "henvisningen")
    use_again(bo, elsewhere.site, row.id, found.entry, how="Vi gør det samme")
    with pytest.raises(NotThere):
        begin_from(bo, elsewhere.site, "0" * 64, elsewhere.municipality)
    reader = elsewhere.somebody("Reader", Grant("reader", "municipality", elsewhere.municipality))
    for refused in (lambda: library(reader, elsewhere.site), lambda: take_in(reader, elsewhere.site, text)):
        with pytest.raises(NotAllowed):
            refused()


BUNDLE = "tovholder_bundle: 1\ntitle: T\nlessons:\n  - lens: social\n    observation: Noget\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: T",
        BUNDLE.replace("bundle: 1", "bundle: 2"),
        BUNDLE.replace("social", "other"),
        BUNDLE + "case: {tovholder: 1}\n",
        BUNDLE + "case: {tovholder: 1, title: T, secret: x}\n",
        BUNDLE + "rates:\n  - {place: x, share: 2, low: 0, high: 1, people: 9}\n",
        BUNDLE + "names: [Anna]\n",
        "a: &a [x]\nb: [*a, *a]\n",
        BUNDLE.replace("Noget", "x" * 5000),
        "x" * 500_000,
    ],
)
def test_what_is_no_bundle_is_refused_with_its_errors(text: str) -> None:
    with pytest.raises(BadBundle) as bad:
        read_bundle(text, bank=BANK)
    assert bad.value.findings


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_whatever_is_sent_as_a_bundle_is_read_or_refused(text: str) -> None:
    for sent in (text, BUNDLE + text, BUNDLE.replace("Noget", text)):
        with contextlib.suppress(BadBundle):
            assert read_bundle(sent, bank=BANK).bundle.title == "T"


@settings(deadline=None, max_examples=20)
@given(people=st.integers(1, 400), reached=st.integers(-5, 410))
def test_a_rate_is_kept_only_when_it_points_at_nobody(case: Governed, people: int, reached: int) -> None:
    def keep() -> None:
        rate = keep_rate(
            case.anna, case.place.site, case.case, RATE, name="N", reached=reached, people=people, source="S",
            through="T",
        )  # fmt: skip
        assert 0 <= rate.low <= rate.share <= rate.high <= 1

    few = any(0 < n < 5 for n in (reached, people - reached)) or people < 5
    if few or not 0 <= reached <= people:
        with pytest.raises(RateDoesNotFit):
            keep()
    else:
        keep()


def test_own_rates_are_figures_for_the_bank_and_numbers_for_the_next_case(
    place: Installation, tmp_path_factory: pytest.TempPathFactory
) -> None:
    case = governed(place)
    rate = keep_rate(case.anna, place.site, case.case, RATE, name="Ingen anbringelse på år 2", reached=12, people=25,
                     source="Statusrapport", through="2025-12")  # fmt: skip
    # Wilson's interval for 12 of 25, from the formula by hand.
    assert (rate.share, round(rate.low, 4), round(rate.high, 4)) == (0.48, 0.3003, 0.6650)
    file = tmp_path_factory.mktemp("own") / "own.yaml"
    mine = [one for one in own_rates(case.anna, place.site, place.municipality) if one.case == case.case]
    file.write_text(knowledge_file(tuple(mine), address="https://tovholder.example"), encoding="utf-8")
    figure = load_bank([file]).figure("egen-ingen-anbringelse-paa-aar-2")
    assert (figure.values[0].quantity.low, figure.values[0].quantity.likely_value) == (0.30, 0.48)
    next_case = governed(place)
    saved = use_rate(case.anna, place.site, next_case.case, rate.id, RATE, opened=next_case.head)
    written = saved.document.tree["outcomes"]["no_placement"]["with"]
    assert (written["low"], written["likely"], written["high"], written["kind"]) == ("30 %", "48 %", "66.5 %", "own")
    with pytest.raises(NotThere):
        use_rate(case.anna, place.site, next_case.case, "nothing", RATE, opened=next_case.head)
