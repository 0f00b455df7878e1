"""What it costs and who pays: in one line for citizens, as two bottom lines, and department by department."""

from __future__ import annotations

from collections.abc import Iterator

from ..material import HALF_A_KRONE, Material
from ..model import Column, Row, Table
from ..sections.departments import answers
from .letter import Letter, Pieces, Said, listed, ours, told


def in_short(letter: Letter) -> Pieces:
    """The whole cost, never a share per person; for citizens also whether they pay themselves."""
    material = letter.material
    sentences = [_for_the_reader(letter)] if letter.reader == "citizen" else []
    if material.bottom_line.costs >= HALF_A_KRONE:
        costs = material.words.short(material.bottom_line.costs)
        sentences.append(letter.text("cost", group=_group(letter), costs=costs))
    yield ours(*sentences, _investors(letter))


def bottom_lines(letter: Letter) -> Pieces:
    """Money in and out, then society, apart; then who pays, who gains, and what has no price."""
    yield ours(letter.text("two-sums"))
    yield ours(letter.text("budget"), *_budget(letter))
    yield ours(letter.text("society"), *_society(letter))
    price_level = letter.material.case.price_level
    if price_level:
        yield ours(letter.text("prices", year=str(price_level)))
    yield from listed(letter.text("pays"), _amounts(letter.material, "costs"), by="us")
    yield from listed(letter.text("gains"), _amounts(letter.material, "gains"), by="us")
    yield from listed(letter.text("loses"), _amounts(letter.material, "lost"), by="us")
    investors = _investors(letter)
    if investors:
        yield ours(investors)
    if letter.reader in ("politician", "fund"):
        yield from told(letter.material.case.funding.text)
    yield from listed(letter.text("unpriced"), letter.material.case.unpriced)


def bottom_lines_then(letter: Letter) -> Pieces:
    """The same, as it was expected before the start."""
    yield ours(letter.text("then"))
    yield from bottom_lines(letter)


def own_money(letter: Letter) -> Pieces:
    """Each department's costs and gains, and the answer to "why should I pay?".

    A letter to one department, by its name, is about that one only.
    """
    material, words = letter.material, letter.material.words
    rows = [
        row for row, party in enumerate(material.parties) if party.id in (letter.named or material.case.departments)
    ]
    if not rows:
        yield from told(None, "departments")
        return
    for row in rows:
        split, name = material.split([row]), material.names.party(material.parties[row])
        yield ours(
            letter.text(f"own-costs-{_sign(split.costs)}", name=name, costs=words.short(abs(split.costs))),
            letter.text(f"own-gains-{_sign(split.gains)}", gains=words.short(abs(split.gains))),
            letter.text(f"net-{_sign(split.net)}", net=words.short(abs(split.net)))
            if split.costs and split.gains
            else "",
        )
    columns = (
        Column(words.text("column.party")),
        *(Column(words.text(f"column.{name}"), is_number=True) for name in ("costs", "gains", "net")),
    )
    body = tuple(
        Row((material.names.party(material.parties[row]), *map(words.money, (split.costs, split.gains, split.net))))
        for row in rows
        for split in (material.split([row]),)
    )
    caption = letter.text("own-table", horizon=material.horizon, currency=words.unit)
    yield Said(Table(caption, columns, body))
    left_out = _investors(letter)
    if left_out:
        yield ours(left_out)
    if letter.time != "after":
        yield from map(Said, answers(material, letter.named))


def own_money_then(letter: Letter) -> Pieces:
    """The same, as it was expected before the start."""
    yield ours(letter.text("then"))
    yield from own_money(letter)


def _group(letter: Letter) -> str:
    """Whose purse the first page is about, as the subject of a sentence."""
    main = letter.material.main
    return letter.text(f"group-{main}") if main in ("public", "all") else letter.material.names.group(main)


def _for_the_reader(letter: Letter) -> str:
    """Whether the citizens pay for it themselves, as far as the calculation knows."""
    material = letter.material
    rows = [row for row, party in enumerate(material.parties) if party.sector == "citizen"]
    paid = material.split(rows).costs if rows else 0.0
    if paid < HALF_A_KRONE:
        return letter.text("free")
    return letter.text("citizens-pay", amount=material.words.short(paid))


def _investors(letter: Letter) -> str:
    """Who helps put up the money, and that the amounts are without it: a contract's money is reckoned by itself."""
    case = letter.material.case
    investors = letter.material.words.listed(case.funding.investors, at_most=len(case.funding.investors))
    if investors:
        return letter.text("investors", investors=investors)
    return letter.text("without-contract") if case.contract is not None else ""


def _budget(letter: Letter) -> Iterator[str]:
    material, words, measures = letter.material, letter.material.words, letter.material.bottom_line
    group, horizon = _group(letter), material.horizon
    yield letter.text(f"spends-{_sign(measures.costs)}", group=group, costs=words.short(abs(measures.costs)))
    yield letter.text(f"back-{_sign(measures.gains)}", horizon=horizon, gains=words.short(abs(measures.gains)))
    yield letter.text(f"net-{_sign(measures.net)}", net=words.short(abs(measures.net)))
    if letter.reader in ("politician", "fund") and measures.peak_funding >= HALF_A_KRONE:
        yield letter.text("peak", peak=words.short(measures.peak_funding))
        if measures.payback is None:
            yield letter.text("not-paid-back", horizon=horizon)
        else:
            timeline = material.result.plan.timeline
            when = words.period(timeline.start + measures.payback * timeline.months, timeline.length)
            yield letter.text("paid-back", when=when)


def _society(letter: Letter) -> Iterator[str]:
    material = letter.material
    net = material.summary.society_present_net
    yield letter.text(f"society-{_sign(net)}", amount=material.words.short(abs(net)))
    if any(rate for _, rate in material.result.plan.schedules["society"]):
        yield letter.text("society-discounted")


def _amounts(material: Material, what: str) -> tuple[str, ...]:
    """`Staten: 1,2 mio. kr.` for each party that pays, gains or gets less in, the largest first."""
    found = []
    for row in material.touched:
        split = material.split([row])
        amount = {"costs": split.costs, "gains": split.gains, "lost": -split.gains}[what]
        if amount >= HALF_A_KRONE:
            found.append((amount, material.names.party(material.parties[row])))
    return tuple(f"{name}: {material.words.short(amount)}" for amount, name in sorted(found, key=lambda one: -one[0]))


def _sign(amount: float) -> str:
    """`plus`, `minus` or `zero`, as it is shown."""
    return "plus" if amount >= HALF_A_KRONE else "minus" if amount <= -HALF_A_KRONE else "zero"
