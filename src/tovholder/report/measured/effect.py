"""One effect: the figure with its interval, what it can and cannot say, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder import locale
from tovholder.errors import Finding
from tovholder.followup.estimators.effect import Effect
from tovholder.followup.estimators.power import Power
from tovholder.followup.plan import Estimate, Plan
from tovholder.followup.reading import definition

from ..findings import told
from ..model import (
    Block,
    Chart,
    Column,
    Facts,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Row,
    Section,
    Table,
)
from ..wording import Wording
from .event_chart import event_chart
from .writing import Write, difference_of, level_of

_DESCRIPTIVE = ("share", "time")


def effect_section(plan: Plan, name: str, effect: Effect | None, why_not: Finding | None, words: Wording) -> Section:
    """The plan's estimate of this name, or why there is none."""
    version = definition(plan, plan.estimates[name].indicator)
    blocks: list[Block] = [Paragraph(_design(plan.estimates[name], words), "note")]
    if effect is not None:
        blocks += _blocks(plan, name, effect, words)
    elif why_not is not None:
        blocks.append(Paragraph(" ".join(told(why_not, words.lang)), "warning", words.text("measured.effect.none")))
    return Section(f"effect-{name}", version.text, tuple(blocks))


def power_facts(plan: Plan, powers: dict[str, Power], words: Wording) -> Facts:
    """What each planned measurement could show, before the start."""
    return Facts(tuple((definition(plan, plan.estimates[name].indicator).text, tuple(_power(plan, name, found, words)))
                       for name, found in powers.items()))  # fmt: skip


def _power(plan: Plan, name: str, found: Power, words: Wording) -> Iterator[str]:
    wanted = plan.estimates[name]
    planned = wanted.planned
    assert planned is not None
    write = difference_of(plan, wanted.indicator, words)
    yield _design(wanted, words)
    yield words.text(
        "measured.power.smallest",
        people=planned.treated,
        effect=write(abs(found.smallest)),
        chance=words.percent(planned.power),
    )
    if found.power is not None and planned.effect is not None and found.needed is not None:
        yield words.text(
            "measured.power.planned",
            effect=write(planned.effect),
            chance=words.percent(found.power),
            needed=found.needed,
        )
    if found.effective < planned.treated - 0.5:
        yield words.text("measured.power.clusters", people=planned.treated, effective=round(found.effective))


def _blocks(plan: Plan, name: str, effect: Effect, words: Wording) -> Iterator[Block]:
    wanted = plan.estimates[name]
    write = _writer(plan, wanted, effect, words)
    yield KeyFigures((_figure(plan, wanted, effect, write, words),))
    for side in ("can", "cannot"):
        yield Paragraph(locale.text(f"followup.says.{wanted.design}.{side}", words.lang), "plain")
    for doubt in effect.doubts:
        yield Paragraph(
            locale.text(f"followup.doubt.{doubt}", words.lang), "warning", words.text("measured.effect.doubt")
        )
    if effect.events:
        yield _events(plan, wanted, effect, words)
    if effect.balance:
        yield from _balance(plan, effect, words)
    if effect.others:
        yield Heading(words.text("measured.effect.sensitivity"))
        yield _others(effect, write, words)


def _figure(plan: Plan, wanted: Estimate, effect: Effect, write: Write, words: Wording) -> KeyFigure:
    is_difference = _is_difference(wanted, effect)
    interval = words.text("measured.effect.interval", low=write(effect.low), high=write(effect.high))
    people = words.text(
        "measured.effect.people-two" if effect.comparison else "measured.effect.people-one",
        treated=effect.treated,
        comparison=effect.comparison,
    )
    levels = ""
    if effect.level_treated is not None and effect.level_comparison is not None:
        level = level_of(plan, wanted.indicator, words)
        key = wanted.design if wanted.design in ("historical", "before-after") else "others"
        levels = words.text(
            f"measured.effect.levels-{key}",
            treated=level(effect.level_treated),
            comparison=level(effect.level_comparison),
        )
    label = words.text("measured.effect.difference" if is_difference else "measured.effect.share")
    figure = Figure(effect.estimate, "share" if effect.measure != "mean" else "", write(effect.estimate))
    return KeyFigure(label, figure, " ".join(part for part in (interval, people, levels) if part))


def _events(plan: Plan, wanted: Estimate, effect: Effect, words: Wording) -> Chart:
    write = difference_of(plan, wanted.indicator, words)
    before = [event for event in effect.events if event.time < 0]
    level = all(event.low <= 0 <= event.high for event in before)
    title = words.text("measured.effect.events-level" if level else "measured.effect.events-apart")
    after = [event for event in effect.events if event.time >= 0]
    last = after[-1] if after else effect.events[-1]
    sentence = words.text(
        "measured.effect.events-sentence", title=title, time=last.time, value=write(last.estimate),
        low=write(last.low), high=write(last.high),
    )  # fmt: skip
    rows = [
        Row((f"{event.time:+d}", *_estimated(event.estimate, event.low, event.high, write))) for event in effect.events
    ]
    columns = (Column(words.text("measured.column.time")), *_value_columns(words))
    caption = words.text("measured.effect.events", months=wanted.period_months)
    version = definition(plan, wanted.indicator)
    is_share = version.measure != "mean"
    unit = words.text("measured.points-unit") if is_share else (version.unit or "")
    return Chart(
        title,
        caption,
        event_chart(effect.events, words, unit=unit, is_share=is_share),
        sentence,
        Table(caption, columns, tuple(rows)),
    )


def _balance(plan: Plan, effect: Effect, words: Wording) -> Iterator[Block]:
    yield Heading(words.text("measured.effect.balance"))
    rows = [
        Row(
            (
                definition(plan, row.name).text,
                *(Figure(value, "", words.number(value, 2)) for value in (row.before, row.after)),
            )
        )
        for row in effect.balance
    ]
    columns = [Column("")] + [
        Column(words.text(f"measured.column.{when}"), is_number=True) for when in ("before", "after")
    ]
    note = None
    if effect.overlap is not None:
        note = words.text("measured.effect.overlap", share=words.percent(effect.overlap))
    yield Table(words.text("measured.effect.balance-caption"), tuple(columns), tuple(rows), note)


def _others(effect: Effect, write: Write, words: Wording) -> Table:
    rows = [
        Row(
            (
                locale.text(f"followup.other.{other.code}", words.lang),
                *_estimated(other.estimate, other.low, other.high, write),
            )
        )
        for other in effect.others
    ]
    return Table(words.text("measured.effect.others"), (Column(""), *_value_columns(words)), tuple(rows))


def _estimated(estimate: float, low: float, high: float, write: Write) -> tuple[Figure, str]:
    return Figure(estimate, "", write(estimate)), f"{write(low)} – {write(high)}"


def _value_columns(words: Wording) -> tuple[Column, Column]:
    return (
        Column(words.text("measured.column.value"), is_number=True),
        Column(words.text("measured.column.interval"), is_number=True),
    )


def _design(wanted: Estimate, words: Wording) -> str:
    return f"{words.text(f'measured.design.{wanted.design}')} · {wanted.indicator}"


def _is_difference(wanted: Estimate, effect: Effect) -> bool:
    return effect.level_comparison is not None or wanted.design not in _DESCRIPTIVE


def _writer(plan: Plan, wanted: Estimate, effect: Effect, words: Wording) -> Write:
    return (difference_of if _is_difference(wanted, effect) else level_of)(plan, wanted.indicator, words)
