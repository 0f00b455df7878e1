"""Did it work? Each estimate with its interval, what it can and cannot say, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tovholder.followup.estimating import Answer
from tovholder.followup.estimators.effect import Effect, EventTime
from tovholder.followup.reading import definition
from tovholder.locale import text
from tovholder.quantities import formats

from ...event_chart import event_chart
from ...findings import told
from ...followed.amounts import amount, difference, difference_unit, is_difference, written
from ...followed.measured import Measured
from ...material import Material
from ...model import (
    Block,
    Bullets,
    Chart,
    Column,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Row,
    Section,
    Table,
)


def effects(material: Material) -> Section | None:
    """Every estimate of the plan, in its order; None where the plan asks for none, or there is no follow-up."""
    measured = material.followed.measured
    if measured is None or not measured.plan.estimates:
        return None
    heading = material.words.text("section.followed-effects")
    return Section("followed-effects", heading, tuple(_blocks(material, measured)))


def _blocks(material: Material, measured: Measured) -> Iterator[Block]:
    words = material.words
    if not measured.answers:
        yield Paragraph(words.text("estimates.no-data"), "lead")
        return
    yield Paragraph(words.text("estimates.lead"), "lead")
    for number, answer in enumerate(measured.answers, start=1):
        wanted = measured.plan.estimates[answer.name]
        design = text(f"followup.design.{wanted.design}", words.lang)
        what = definition(measured.plan, wanted.indicator).text
        yield Heading(words.text("estimates.heading", number=number, what=what))
        if answer.effect is None:
            yield Paragraph(_why_not(material, answer), "warning", design)
        else:
            yield from _effect(material, measured, number, answer, answer.effect, design)


def sentence(material: Material, measured: Measured, answer: Answer, effect: Effect) -> str:
    """The figure with its interval, and how many people it rests on."""
    words, reference = material.words, measured.plan.estimates[answer.name].indicator
    write = written(measured.plan, reference, effect, words.lang)
    key = "difference" if is_difference(effect) else "level"
    figure = words.text(
        f"estimates.{key}", value=write(effect.estimate), low=write(effect.low), high=write(effect.high)
    )  # fmt: skip
    return f"{figure} {_people(material, effect)}"


def _people(material: Material, effect: Effect) -> str:
    of = "two" if effect.comparison else "one"
    return material.words.text(f"estimates.people-{of}", treated=effect.treated, comparison=effect.comparison)


def _effect(
    material: Material, measured: Measured, number: int, answer: Answer, effect: Effect, design: str
) -> Iterator[Block]:
    words, wanted = material.words, measured.plan.estimates[answer.name]
    write = written(measured.plan, wanted.indicator, effect, words.lang)
    yield Paragraph(words.text("estimates.figure.how", design=design), "note")
    yield KeyFigures((_figure(material, measured, answer, effect),))
    yield Bullets(tuple(text(f"followup.says.{wanted.design}.{side}", words.lang) for side in ("can", "cannot")))
    for doubt in effect.doubts:
        yield Paragraph(text(f"followup.doubt.{doubt}", words.lang), "warning", words.text("estimates.figure.doubt"))
    if effect.others:
        yield _others(material, number, effect, write)
    if effect.balance:
        yield _balance(material, measured, number, effect)
    if effect.events:
        yield _events(material, measured, number, answer, effect)


def _figure(material: Material, measured: Measured, answer: Answer, effect: Effect) -> KeyFigure:
    """The estimate; under it its interval, whom it rests on, and the groups' own levels."""
    words = material.words
    write = written(measured.plan, measured.plan.estimates[answer.name].indicator, effect, words.lang)
    label = words.text(f"estimates.figure.{'difference' if is_difference(effect) else 'level'}")
    interval = words.text("estimates.figure.interval", low=write(effect.low), high=write(effect.high))
    note = " ".join((interval, _people(material, effect), *_levels(material, measured, answer, effect)))
    return KeyFigure(label, Figure(effect.estimate, _unit(effect), write(effect.estimate)), note)


def _levels(material: Material, measured: Measured, answer: Answer, effect: Effect) -> tuple[str, ...]:
    """The groups' own levels, where the design has both."""
    if effect.level_treated is None or effect.level_comparison is None:
        return ()
    wanted = measured.plan.estimates[answer.name]
    level = amount(measured.plan, wanted.indicator, material.words.lang)
    levels = {"treated": level(effect.level_treated), "comparison": level(effect.level_comparison)}
    return (material.words.text(f"estimates.levels.{wanted.design}", **levels),)


def _why_not(material: Material, answer: Answer) -> str:
    assert answer.finding is not None
    return " ".join(told(answer.finding, material.words.lang))


def _others(material: Material, number: int, effect: Effect, write: Callable[[float], str]) -> Table:
    words = material.words
    columns = (
        Column(words.text("estimates.column.other")),
        *(Column(words.text(f"estimates.column.{name}"), is_number=True) for name in ("value", "interval")),
    )
    rows = tuple(
        Row((
            text(f"followup.other.{other.code}", words.lang),
            Figure(other.estimate, _unit(effect), write(other.estimate)),
            f"{write(other.low)} – {write(other.high)}",
        ))
        for other in effect.others
    )  # fmt: skip
    return Table(words.text("estimates.others", number=number), columns, rows)


def _balance(material: Material, measured: Measured, number: int, effect: Effect) -> Table:
    words = material.words
    columns = (
        Column(words.text("estimates.column.known")),
        *(Column(words.text(f"estimates.column.{name}"), is_number=True) for name in ("before", "after")),
    )
    rows = tuple(
        Row(
            (
                definition(measured.plan, row.name).text,
                *(_spreads(material, value) for value in (row.before, row.after)),
            )
        )
        for row in effect.balance
    )
    note = None
    if effect.overlap is not None:
        note = words.text("estimates.overlap", share=words.percent(round(effect.overlap, 2)))
    return Table(words.text("estimates.balance", number=number), columns, rows, note)


def _unit(effect: Effect) -> str:
    """What a workbook writes its figures as: shares, or numbers of whatever the indicator counts."""
    return "" if effect.measure == "mean" else "share"


def _spreads(material: Material, value: float) -> Figure:
    text_ = formats.number(round(value, 2) + 0.0, lang=material.words.lang, decimals=2)
    return Figure(value, "", text_)


def _events(material: Material, measured: Measured, number: int, answer: Answer, effect: Effect) -> Chart:
    """Period by period from the start: a drawing, and the numbers behind it."""
    words, wanted = material.words, measured.plan.estimates[answer.name]
    write = difference(measured.plan, wanted.indicator, words.lang)
    columns = (
        Column(words.text("estimates.column.time"), is_number=True),
        *(Column(words.text(f"estimates.column.{name}"), is_number=True) for name in ("value", "interval")),
    )
    rows = tuple(
        Row((
            Figure(float(event.time), "period", f"{event.time:+d}" if event.time else "0"),
            Figure(event.estimate, _unit(effect), write(event.estimate)),
            f"{write(event.low)} – {write(event.high)}",
        ))
        for event in effect.events
    )  # fmt: skip
    before = [event for event in effect.events if event.time < 0]
    since = [event for event in effect.events if event.time >= 0]
    key = "differed" if "differed-before" in effect.doubts else "alike" if before else "only-after"
    last = _with_interval(material, since[-1], write) if since else ""
    said = words.text(f"estimates.events-{key}", last=last, before=len(before), since=len(since))
    subtitle = words.text("estimates.events-subtitle", months=wanted.period_months)
    table = Table(words.text("estimates.events-table", number=number), columns, rows)
    unit = difference_unit(measured.plan, wanted.indicator, words.lang)
    title = words.text(f"estimates.events-title-{key}")
    return Chart(title, subtitle, event_chart(effect, words, unit=unit), said, table)


def _with_interval(material: Material, event: EventTime, write: Callable[[float], str]) -> str:
    value, low, high = (write(number) for number in (event.estimate, event.low, event.high))
    return material.words.text("estimates.figure.with-interval", value=value, low=low, high=high)
