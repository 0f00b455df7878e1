"""What `diff` prints: every change with its value before and after, and the steps from one result to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tovholder.case.diff import Change
from tovholder.case.writing import ABSENT
from tovholder.errors import dotted
from tovholder.locale import Lang, text
from tovholder.quantities import formats
from tovholder.report.naming import Names
from tovholder.report.wording import Wording
from tovholder.usecases.comparing import Comparison, in_kroner, written

if TYPE_CHECKING:
    from rich.console import Console

LONGEST = 60


def print_comparison(comparison: Comparison, out: Console, *, lang: Lang) -> None:
    """Print it; amounts to the øre, so that they can be added up by hand."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    steps, after = comparison.waterfall, comparison.after
    names = Names(after.case, lang)
    if not steps.bars:
        out.print(text("cli.diff.same", lang))
        return
    title = text(f"cli.diff.title.{steps.view}", lang, name=names.group(steps.group))
    out.print(title, style="bold")
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    table.add_column("", overflow="fold")
    table.add_column(Wording(lang, after.case.currency).unit, justify="right", no_wrap=True)
    table.add_row(
        text("cli.diff.first", lang, code=comparison.before.document.code), _money(steps.start, lang), style="bold"
    )
    for bar in steps.bars:
        amount = _money(bar.amount, lang, signed=True) if bar.stands_alone else text("cli.diff.together", lang)
        of = comparison.before if bar.change.after is ABSENT else after
        named = Names(of.case, lang).place(bar.change.path)
        table.add_row(named, amount)
        table.add_row(Text(f"  {_change(bar.change, lang)}", style="dim"), "")
    table.add_row(text("cli.diff.interaction", lang), _money(steps.interaction, lang, signed=True))
    table.add_row(text("cli.diff.last", lang, code=after.document.code), _money(steps.end, lang), style="bold")
    out.print(table)
    out.print(text("cli.diff.note", lang), style="dim")


def _change(change: Change, lang: Lang) -> str:
    place = dotted(change.path)
    if change.before is ABSENT:
        return text("cli.diff.added", lang, place=place)
    if change.after is ABSENT:
        return text("cli.diff.removed", lang, place=place)
    before, after = written(change.before), written(change.after)
    if isinstance(before, dict) and isinstance(after, dict):
        before, after = _differing(before, after), _differing(after, before)
    return f"{place}: {_short(before)} → {_short(after)}"


def _differing(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """What is not the same in both."""
    return {key: entry for key, entry in one.items() if key not in other or other[key] != entry}


def _short(plain: Any) -> str:
    """A value in one line; of a number with its source, the numbers."""
    if isinstance(plain, dict):
        kept = {key: entry for key, entry in plain.items() if key in _NUMBERS} or plain
        shown = ", ".join(f"{key} {entry}" for key, entry in kept.items()) or formats.NOTHING
    else:
        shown = str(plain)
    shown = " ".join(shown.split())
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


_NUMBERS = ("value", "low", "likely", "high", "use", "unit")


def _money(hundredths: int, lang: Lang, *, signed: bool = False) -> str:
    amount = formats.number(in_kroner(hundredths), lang=lang, decimals=2)
    return f"+{amount}" if signed and hundredths > 0 else amount
