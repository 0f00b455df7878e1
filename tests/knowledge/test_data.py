"""The bundled data: everything is sourced, nothing is said twice, and a handful of figures are as their sources say."""

import re
from collections.abc import Iterator, Mapping

import pytest

from tovholder.knowledge import (
    KINDS,
    DearCase,
    Figure,
    Gap,
    IndexSeries,
    Kind,
    KnowledgeGap,
    Ladder,
    Origin,
    Shares,
    load_bank,
)
from tovholder.knowledge.loader import bundled
from tovholder.quantities import convert, month, parse_unit, per_year

BANK = load_bank()
PARTIES = {"municipality", "region", "state", "other_municipalities", "citizen"}


def origins() -> Iterator[tuple[str, Origin]]:
    """(id, origin) of every record, and of every value, change and threshold in it."""
    for kind in KINDS:
        for name, record in bundled(kind).items():
            if isinstance(record, Figure):
                yield from ((name, dated.origin) for dated in record.values)
            elif not isinstance(record, Gap):
                yield name, record.origin  # type: ignore[attr-defined]
                if isinstance(record, IndexSeries):
                    yield from ((name, change.origin) for change in record.changes)
                if isinstance(record, DearCase):
                    yield from ((name, level.origin) for level in record.thresholds)


@pytest.mark.parametrize(("name", "origin"), list(origins()))
def test_says_where_it_is_from(name: str, origin: Origin) -> None:
    assert origin.confidence in {"H", "M", "D"}, name
    assert len(origin.source) > 3
    assert all(re.match(r"https?://\S+$", url) for url in (origin.url, *origin.also))
    assert 1999 <= origin.year <= 2027
    if origin.confidence == "D":
        assert re.match(r"Afledt af", origin.source), "a derived figure says from what"


def test_every_kind_holds_something() -> None:
    assert all(BANK.ids(kind) for kind in KINDS)


def test_an_id_is_one_thing_and_a_gap_is_not_something_we_have() -> None:
    owners: dict[str, Kind] = {}
    for kind in KINDS:
        for name in BANK.ids(kind):
            assert name not in owners, f"{name} is both {owners.get(name)} and {kind}"
            owners[name] = kind
    covered: dict[str, str] = {}
    for gap in map(BANK.gap, BANK.ids("gap")):
        for name in gap.covers:
            assert name not in owners, f"{gap.id} covers {name}, which the bank has"
            assert name not in covered, f"{name} is covered by {gap.id} and {covered.get(name)}"
            covered[name] = gap.id


@pytest.mark.parametrize("name", BANK.ids("gap"))
def test_a_gap_says_what_is_missing_and_where_to_get_it(name: str) -> None:
    gap = BANK.gap(name)
    assert gap.missing.endswith(".")
    assert gap.fetch.endswith(".")
    assert gap.url is not None
    assert gap.url.startswith("https://")


def test_a_note_that_names_a_gap_or_a_rule_names_one_that_is_there() -> None:
    ids = {name for kind in KINDS for name in BANK.ids(kind)}
    for name, origin in origins():
        named = re.findall(r"(?:hullet|et hul \(|reglen) ?([a-z0-9]+(?:-[a-z0-9]+)+)", origin.note or "")
        assert set(named) <= ids, name


@pytest.mark.parametrize("name", BANK.ids("figure"))
def test_money_has_a_price_level(name: str) -> None:
    figure = BANK.figure(name)
    assert figure.years == tuple(sorted(set(figure.years)))
    for dated in figure.values:
        assert dated.quantity.unit == figure.unit
        assert (dated.quantity.price_level is not None) == figure.unit.currency


@pytest.mark.parametrize("name", BANK.ids("rule"))
def test_a_rule_names_known_parties(name: str) -> None:
    rule = BANK.rule(name)
    if isinstance(rule, Shares):
        assert {party for period in rule.periods for party in period.shares} <= PARTIES


def value(name: str, year: int) -> float:
    dated = BANK.figure(name).in_year(year)
    assert dated is not None
    return dated.value


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("kontanthjaelp-30", 2023, 11_944),
        ("kontanthjaelp-30", 2024, 12_326),
        ("kontanthjaelp-30-forsoerger", 2024, 16_382),
        ("kontanthjaelp-boernetillaeg", 2025, 2_784),
        ("sygedagpenge-hoejst", 2024, 4_695),
        ("foertidspension-enlig", 2022, 19_360),
        ("dagpenge-hoejst", 2026, 22_041),
        ("nettoafgiftsfaktor", 2023, 1.28),
        ("skatteforvridningsfaktor", 2023, 1.0),
        ("skatteforvridningsfaktor", 2017, 1.1),
        ("kommunal-skatteprocent", 2026, 0.25049),
        ("plejefamilie", 2019, 470_000),
        ("faengsel-gennemsnit", 2015, 1_469),
    ],
)
def test_figures_are_as_their_sources_say(name: str, year: int, expected: float) -> None:
    assert value(name, year) == expected


def test_units_are_as_published() -> None:
    assert BANK.figure("kontanthjaelp-30").unit == parse_unit("kr per month")
    assert BANK.figure("sygedagpenge-hoejst").unit == parse_unit("kr per week")
    assert per_year(BANK.figure("faengsel-gennemsnit").unit) == 365


def test_derived_figures_follow_from_what_they_are_derived_from() -> None:
    """Each to the rounding it was published with."""
    assert value("kontanthjaelp-forhoejet-sats-skoen", 2025) == round(12_326 * 1.036, -1)
    assert value("anbringelse-gennemsnit", 2019) == round(9.7e9 / 13_459, -3)
    assert value("specialundervisning-prisforhold", 2025) == round((27.8 / 7.1) / (72.2 / 92.9), 1)
    assert value("foertidspension-enlig", 2026) == round(22_041, -3)
    assert BANK.index("satsregulering").changes[0].change == round(12_326 / 11_944 - 1, 3)


def test_discount_schedules() -> None:
    assert BANK.discount("nul").segments == ((None, 0.0),)
    assert BANK.discount("finansministeriet-2021").segments == ((35, 0.035), (70, 0.025), (None, 0.015))
    assert BANK.discount("finansministeriet-2013").segments == ((35, 0.04), (70, 0.03), (None, 0.02))
    assert BANK.discount("finansministeriet-2013").valid.until == BANK.discount("finansministeriet-2021").valid.first


def test_the_refund_ladder() -> None:
    ladder = BANK.rule("refusionstrappe")
    assert isinstance(ladder, Ladder)
    assert ladder.steps == ((1, 0.20), (5, 0.60), (27, 0.70), (53, 0.80))
    weeks = [next(share for start, share in reversed(ladder.steps) if week >= start) for week in range(1, 53)]
    assert sum(weeks) == pytest.approx(32.2)


def test_dear_cases() -> None:
    rule = BANK.rule("saerligt-dyre-enkeltsager")
    assert isinstance(rule, DearCase)
    assert rule.years == (2020, 2022)
    level = rule.in_year(2022)
    assert level is not None
    assert level.steps == ((860_000, 0.25), (1_680_000, 0.50), (2_120_000, 0.75))
    assert rule.in_year(2026) is None, "thresholds are never extrapolated"
    # The worked example: a case of 3 m kr. is refunded 1,085,000.
    ends = [start for start, _ in level.steps[1:]] + [3_000_000]
    assert sum(share * (end - start) for (start, share), end in zip(level.steps, ends, strict=True)) == 1_085_000


@pytest.mark.parametrize(
    ("name", "moment", "expected"),
    [
        ("refusion-50", month(2026), {"municipality": 0.5, "state": 0.5}),
        ("refusion-110-til-oktober-2023", month(2023, 9), {"municipality": 0.5, "state": 0.5}),
        ("refusion-110-til-oktober-2023", month(2023, 10), None),
        ("udlignet-skat", month(2026), {"municipality": 0.25, "other_municipalities": 0.75}),
        ("sundhed-region", month(2026), {"region": 1.0}),
        ("sundhed-region", month(2018, 12), None),
        ("opgaveflytning-2027", month(2026, 12), {"municipality": 1.0}),
        ("opgaveflytning-2027", month(2027, 1), {"region": 1.0}),
        ("foertidspension-fra-juli-2014", month(2026), {"municipality": 0.8, "state": 0.2}),
    ],
)
def test_shares(name: str, moment: int, expected: Mapping[str, float] | None) -> None:
    rule = BANK.rule(name)
    assert isinstance(rule, Shares)
    assert rule.at(moment) == expected


def test_benefits_can_be_moved_along_the_known_years_only() -> None:
    levels = BANK.index("satsregulering").levels
    assert set(levels) == {2023, 2024, 2025}
    # 3.2 % is the rounded change, so the published rate is met within half a per mille.
    assert convert(11_944, from_year=2023, to_year=2024, series=levels) == pytest.approx(12_326, rel=5e-4)


@pytest.mark.parametrize(
    ("kind", "name", "gap"),
    [
        ("index", "pl-kommuner", "pl-kommuner"),
        ("rule", "statslig", "statslige-opgaver"),
        ("rule", "refusion-50-tabt-arbejdsfortjeneste", "refusion-50-tabt-arbejdsfortjeneste"),
        ("rule", "refusion-110", "refusion-110"),
        ("figure", "kontanthjaelp-grundsats", "kontanthjaelp-satser-fra-2025"),
        ("figure", "soem-prisliste", "soem-prisliste"),
        ("figure", "sagsbehandlertime", "loenninger"),
        ("account", "5.28.22", "kontoplan-funktioner"),
    ],
)
def test_what_nobody_could_source_is_a_named_gap(kind: Kind, name: str, gap: str) -> None:
    ask = {"index": BANK.index, "rule": BANK.rule, "figure": BANK.figure, "account": BANK.account}[kind]
    with pytest.raises(KnowledgeGap) as raised:
        ask(name)
    assert raised.value.gap.id == gap
