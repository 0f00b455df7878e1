"""Servicerammen year by year: of the cases chosen, frame by frame, and of all cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tovholder.report.model import Block, Column, Heading, Paragraph, Row, Table

from .told import Told

_SHOWN = 5


def frames(told: Told) -> Iterator[Block]:
    """Two tables; one sentence where no case says what lies inside servicerammen."""
    words, chosen = told.words, told.chosen
    yield Heading(words.text("portfolio.frames"))
    if not chosen.room_all:
        yield Paragraph(words.text("portfolio.no-frames"))
        return
    yield Paragraph(words.text("portfolio.frames-lead"))
    picked, every = (_over_frames(room, len(chosen.years)) for room in (chosen.room, chosen.room_all))
    columns = (
        Column(words.text("column.year")),
        *(Column(words.text(f"portfolio.room-{name}"), is_number=True) for name in ("chosen", "all")),
    )
    rows = [
        Row((str(year), words.money(mine), words.money(theirs)))
        for year, mine, theirs in zip(chosen.years, picked, every, strict=True)
    ]
    rows.append(Row((words.text("portfolio.total"), words.money(sum(picked)), words.money(sum(every))), "total"))
    yield Table(words.text("portfolio.room"), columns, tuple(rows), words.text("portfolio.room-note"))
    if len(chosen.room) > 1:
        yield _per_frame(told)


def _per_frame(told: Told) -> Table:
    """A column for each frame, those that move most; the rest as one where they are many."""
    words, chosen = told.words, told.chosen
    by_size = sorted(chosen.room, key=lambda frame: (-sum(map(abs, chosen.room[frame])), frame))
    shown, rest = by_size[:_SHOWN], by_size[_SHOWN:]
    amounts = {frame: chosen.room[frame] for frame in shown}
    if rest:
        others = {frame: chosen.room[frame] for frame in rest}
        amounts[words.text("portfolio.other-frames", count=len(rest))] = _over_frames(others, len(chosen.years))
    return Table(
        words.text("portfolio.room-per-frame"),
        (Column(words.text("column.year")), *(Column(frame, is_number=True) for frame in amounts)),
        tuple(
            Row((str(year), *(words.money(room[i]) for room in amounts.values())))
            for i, year in enumerate(chosen.years)
        ),
    )


def _over_frames(room: Mapping[str, tuple[float, ...]], years: int) -> tuple[float, ...]:
    return tuple(sum(amounts[year] for amounts in room.values()) for year in range(years))
