"""Looking up, listing and searching."""

import pytest

from tovholder.knowledge import KINDS, Account, Figure, KnowledgeGap, UnknownKnowledge, load_bank

BANK = load_bank()


def test_every_id_is_found_by_its_kind() -> None:
    asks = [BANK.figure, BANK.discount, BANK.index, BANK.rule, BANK.account, BANK.area, BANK.evidence, BANK.gap]
    for kind, ask in zip(KINDS, asks, strict=True):
        assert all(ask(name).id == name for name in BANK.ids(kind))


def test_a_misspelling_is_answered_with_what_looks_like_it() -> None:
    with pytest.raises(UnknownKnowledge) as raised:
        BANK.rule("refusionstrapen")
    assert raised.value.near[0] == "refusionstrappe"
    assert raised.value.name == "refusionstrapen"


def test_one_kind_does_not_answer_for_another() -> None:
    with pytest.raises(UnknownKnowledge):
        BANK.figure("refusionstrappe")
    with pytest.raises(UnknownKnowledge):
        BANK.gap("pl")


def test_a_gap_says_all_a_person_needs() -> None:
    with pytest.raises(KnowledgeGap) as raised:
        BANK.index("pl-service")
    gap = raised.value
    assert gap.name == "pl-service"
    assert "PL-procenterne" in gap.missing
    assert "KL" in gap.fetch
    assert gap.url is not None


def test_another_year_never_stands_in() -> None:
    figure = BANK.figure("kontanthjaelp-30")
    assert figure.in_year(2026) is None
    assert figure.latest.year == 2024


@pytest.mark.parametrize(
    ("name", "value", "year"),
    [
        ("kontanthjaelp-30", "12326 kr/måned", 2024),
        ("kommunal-skatteprocent", "25.049 %", 2026),
        ("botilbud-108-hadruplund", "71640..104044 kr/måned", 2020),
        ("anbringelser-hele-landet", "12500000000 kr/år", 2024),
        ("finansministeriet-2021", "3.5 % / 2.5 % / 1.5 %", 2021),
        ("satsregulering", "3.6 %", 2025),
        ("refusionstrappe", "20 % / 60 % / 70 % / 80 %", 2016),
        ("saerligt-dyre-enkeltsager", "25 % / 50 % / 75 %", 2022),
        ("udlignet-skat", "municipality 25 %, other_municipalities 75 %", 2021),
        ("pl-kommuner", "", None),
    ],
)
def test_a_line_of_the_listing(name: str, value: str, year: int | None) -> None:
    (line,) = (line for line in BANK.listing() if line.id == name)
    assert (line.value, line.year) == (value, year)
    assert (line.confidence is None) == (year is None)


def test_the_listing_holds_everything_once() -> None:
    lines = BANK.listing()
    assert [(line.kind, line.id) for line in lines] == [(kind, name) for kind in KINDS for name in BANK.ids(kind)]
    assert {line.kind for line in BANK.listing(["rule"])} == {"rule"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KONTANTHJÆLP 30 forsørger", "kontanthjaelp-30-forsoerger"),
        ("barnets lov", "saerligt-dyre-enkeltsager"),
        ("benchmarkingenheden", "plejefamilie"),
        ("5.28.22", "kontoplan-funktioner"),
        ("lodtrækning", "ips-rct"),
        ("servicerammen", "service"),
        ("dranst refusion", "dranst-2"),
        ("KL's pris- og lønskøn", "pl-kommuner"),
    ],
)
def test_search_needs_every_word_somewhere(text: str, found: str) -> None:
    assert found in {line.id for line in BANK.search(text)}
    assert not BANK.search(f"{text} enhjørning")


def test_records_cannot_be_changed() -> None:
    figure = BANK.figure("kontanthjaelp-30")
    with pytest.raises(AttributeError):
        figure.name = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        BANK.index("satsregulering").levels[2026] = 1.0  # type: ignore[index]
    assert isinstance(figure, Figure)
    assert isinstance(BANK.account("5"), Account)
