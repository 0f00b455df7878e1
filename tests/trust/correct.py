"""What the trials of correctness find, as figures."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.case.checks.rules import keeps_quiet, rules, speaks_up
from tests.cases.expected import expectations
from tests.contract.deals import DEALS, the_deal_runs_and_its_parties_sum_to_zero
from tests.contract.settlement import histories as settled
from tests.contract.settlement.laws import LAWS
from tests.report.workbook.books import many_cases, workbook_of, written_cases
from tests.report.workbook.office import compared
from tests.trust import drawings, precision, pythons, random_laws, scenarios
from tests.trust.figure import Figure, danish

ORE = 0.005
"""Kroner within which two calculators agree."""
ERROR = 0.01
"""What a standard error may be of the way from P10 to P90."""
OTHERS = Path(__file__).parents[2] / "out" / "charts"


def published(_: Path) -> Figure:
    """Published cases with what their sources say, the rules by example, and published deals."""
    expected, known = expectations(), rules()
    said = Counter(expectation.line["note"] for expectation in expected)
    faults = [fault for expectation in expected if (fault := expectation.fault()) is not None]
    faults += [f"{name}: not seen" for name, rule in known.items() if not speaks_up(rule)]
    faults += [f"{name}: seen where it is not" for name, rule in known.items() if not keeps_quiet(rule)]
    for deal in DEALS:
        try:
            the_deal_runs_and_its_parties_sum_to_zero(deal)
        except AssertionError as error:
            faults.append(f"{deal.stem}: {error}")
    cases = len({expectation.case for expectation in expected})
    figures = {"cases": cases, **said, "rules": len(known), "deals": len(DEALS), "failing": len(faults)}
    text = (
        f"{cases} published cases, {len(expected)} numbers ({said['published']} published, {said['derived']} derived "
        f"from what is published), {len(known)} rules, each where it holds and where it does not, {len(DEALS)} deals: "
        f"{len(faults)} failing"
    )
    row = (
        f"{cases} offentliggjorte sager med {len(expected)} tal ({said['published']} står i kilden, "
        f"{said['derived']} er regnet efter den), {len(known)} regler, hver med en sag, den gælder, og en, den ikke "
        f"gælder, og {len(DEALS)} aftaler, hvor pengene skal gå op",
        f"**{len(faults)}** afviger",
    )
    return Figure(text, figures, tuple(faults), row)


def workbooks(folder: Path, *, cases: int) -> Figure:
    """Workbooks calculated anew by LibreOffice, cell by cell."""
    folder.mkdir()
    books = {name: workbook_of(calculation) for name, calculation in many_cases(cases).items()}
    found = compared(books, folder, within=ORE)
    text = (
        f"{found.books} workbooks calculated anew by LibreOffice, {found.formulas:,} cells with formulas: "
        f"{len(found.wrong)} not the same, largest difference {found.largest:.1e} kr."
    )
    figures = {"books": found.books, "cells": found.formulas, "largest": found.largest, "wrong": len(found.wrong)}
    row = (
        f"regneark af {found.books} sager regnet igen af LibreOffice, {danish(found.formulas)} celler med formler",
        f"**{len(found.wrong)}** afviger med en halv øre eller mere; den største forskel er "
        f"{danish(found.largest, 7)} kr.",
    )
    return Figure(text, figures, found.wrong, row)


def laws(_: Path, *, cases: int) -> Figure:
    """Random cases against the laws of the calculation."""
    found = random_laws.run(cases)
    told = ", ".join(f"{name.replace('_', ' ')} {count:,}" for name, count in found.kept.items())
    text = f"{found.cases:,} random cases: {len(found.broken)} violations ({told})"
    figures = {"cases": found.cases, "violations": len(found.broken), **found.kept}
    row = (
        f"{danish(found.cases)} tilfældige sager holdt op mod {len(found.kept)} regnelove",
        f"**{len(found.broken)}** brud i {danish(sum(found.kept.values()))} prøver",
    )
    return Figure(text, figures, tuple(found.broken), row)


def same_seed(folder: Path, *, versions: Sequence[str]) -> Figure:
    """The same seed in several versions of Python: the same bytes; and how near a simulated result is."""
    texts = {**written_cases(), **{deal.stem: deal.read_text(encoding="utf-8") for deal in DEALS}}
    found, near = pythons.run(folder, texts, versions=versions), precision.errors(texts)
    worst, largest = max(near.items(), key=lambda one: one[1])
    faults = list(found.different)
    if len(found.pythons) < 2:
        faults.append(f"nothing was compared: {found.missing}")
    if largest > ERROR:
        faults.append(f"standard error of {worst}: {largest:.2%} of P10-P90")
    without = "".join(f"; {version} could not be had: {why}" for version, why in found.missing.items())
    text = (
        f"{found.cases} cases with one seed in Python {', '.join(found.pythons)}: {len(found.different)} not the same "
        f"to the byte{without}; the standard error of {len(near)} results is at most {largest:.2%} of P10-P90 ({worst})"
    )
    figures = {
        "pythons": list(found.pythons),
        "cases": found.cases,
        "different": len(found.different),
        "error": largest,
    }
    lacking = f" (Python {' og '.join(found.missing)} kunne ikke skaffes her)" if found.missing else ""
    row = (
        f"samme frø i Python {', '.join(found.pythons)}{lacking}: {found.cases} sager med simulering og kontrakt",
        f"**{len(found.different)}** afviger i en eneste byte; standardfejlen på de simulerede resultater er højst "
        f"{danish(100 * largest, 2)} % af afstanden fra P10 til P90",
    )
    return Figure(text, figures, tuple(faults), row)


def previous(_: Path) -> Figure:
    """Scenarios as the previous release calculated them, against what they come to now."""
    found = scenarios.run()
    text = (
        f"{found.scenarios:,} scenarios of {found.cases} cases, {found.numbers:,} numbers, against {found.release}: "
        f"{found.listed} differ by more than 1 kr. as the change log says, {len(found.unlisted)} without"
    )
    figures = {"scenarios": found.scenarios, "listed": found.listed, "unlisted": len(found.unlisted)}
    row = (
        f"{danish(found.scenarios)} scenarier af {found.cases} sager, {danish(found.numbers)} tal, som udgaven før "
        f"denne ({found.release}) regnede dem",
        f"**{len(found.unlisted)}** afviger med mere end 1 kr., uden at ændringsloggen siger det; {found.listed} gør, "
        "som den siger",
    )
    return Figure(text, figures, found.unlisted, row)


def charts(_: Path) -> Figure:
    """Charts drawn again, against drawings once approved; others are put in out/charts."""
    found = drawings.run(OTHERS)
    text = f"{found.drawn} drawings of {found.cases} cases: {len(found.faults)} not as approved"
    row = (
        f"{danish(found.drawn)} tegninger af {found.cases} sager, på begge sprog, brede og til en telefon",
        f"**{len(found.faults)}** er andre end dem, der er godkendt",
    )
    return Figure(text, {"drawn": found.drawn, "other": len(found.faults)}, found.faults, row)


def histories(_: Path, *, histories: int) -> Figure:
    """Histories of outcomes reported late, corrected, in any order and twice, settled to the end."""
    with ProcessPoolExecutor() as pool:
        tried = list(pool.map(settled_of, range(histories), chunksize=20))
    settlements, lines = sum(one[0] for one in tried), sum(one[1] for one in tried)
    faults = tuple(fault for *_, broken in tried for fault in broken)
    right = sum(not broken for *_, broken in tried)
    text = (
        f"{histories:,} histories, {settlements:,} settlements, {lines:,} lines: {right:,} recompute to the øre, are "
        "paid once and never above a cap"
    )
    figures = {"histories": histories, "settlements": settlements, "lines": lines, "right": right}
    row = (
        f"{danish(histories)} tilfældige forløb med sene, rettede, ombyttede og gentagne indberetninger, "
        f"{danish(settlements)} afregninger med {danish(lines)} linjer",
        f"**{danish(right)} af {danish(histories)}** genregnet til øren; **{len(faults)}** betalt to gange, over et "
        "loft eller med andet end det, der var frosset",
    )
    return Figure(text, figures, faults, row)


def settled_of(seed: int) -> tuple[int, int, list[str]]:
    """(settlements that were booked, their lines, laws that did not hold) of one history."""
    history = settled.random_history(random.Random(seed))
    books, _ = settled.run(history)
    broken = []
    for law in LAWS:
        try:
            law(history, books)
        except AssertionError as error:
            broken.append(f"seed {seed}: {law.__name__}: {error}")
    return len(books.entries), sum(len(entry.lines) for entry in books.entries), broken
