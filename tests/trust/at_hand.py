"""What the trials of the pages in a browser find, as figures."""

from __future__ import annotations

from pathlib import Path

from tests.trust import pages, pasting, reports, sliders, typed
from tests.trust.chromium import browsing
from tests.trust.figure import Figure, danish
from tests.trust.reports import Way


def moved(folder: Path, *, moves: int) -> Figure:
    """A slider moved until its figures are shown, and a whole simulation answered."""
    folder.mkdir()
    with browsing(folder) as (browser, desk):
        found = sliders.run(browser, desk, count=moves)
    slowest = max(found.simulations)
    size = f"{sliders.LINES} lines over {sliders.YEARS} years"
    text = f"{size}: p95 of {moves} moves of a slider {found.p95:.0f} ms, slowest simulation {slowest:.2f} s"
    row = (
        f"en skyder flyttet {moves} gange i en sag med {sliders.LINES} linjer over {sliders.YEARS} år, til tallene "
        "står der; og en fuld simulering",
        f"95 af 100 på højst **{danish(found.p95)} ms**; 10.000 trækninger to gange på {danish(slowest, 1)} s",
    )
    return Figure(text, {"p95": found.p95, "simulation": slowest}, found.faults, row)


def looked_at(folder: Path, *, tests_of: str) -> Figure:
    """Every page and state by axe, the core tasks by keyboard."""
    folder.mkdir()
    found = pages.run(folder, tests_of=tests_of)
    text = (
        f"{found.tests} tests: {found.pages} pages in {found.states} states by axe, {found.looks:,} looks in light and "
        f"high contrast, {found.charts} charts with table and sentence; {found.tasks} tasks by keyboard"
    )
    figures = {"pages": found.pages, "states": found.states, "looks": found.looks, "charts": found.charts}
    row = (
        f"{found.pages} sider i {danish(found.states)} tilstande set af axe i lys og i høj kontrast, hver side 320 px "
        f"bred, {danish(found.charts)} tegninger, der skal have tabel og sætning, og de {pages.TASKS} kerneopgaver",
        f"**{len(found.faults)}** fejl; {found.tasks} af {pages.TASKS} opgaver løst med tastatur alene",
    )
    return Figure(text, {**figures, "tasks": found.tasks}, found.faults, row)


def written(folder: Path, *, saves: int, kills: int, sessions: int) -> Figure:
    """Somebody typing until it is saved, the browser killed, the session ended."""
    folder.mkdir()
    with browsing(folder) as (browser, desk):
        found = typed.run(folder, browser, desk, saves=saves, kills=kills, sessions=sessions)
    late, lost, letters = max(found.saved, default=0), max(found.lost, default=0), sum(found.letters)
    text = (
        f"{saves} texts saved {late:.1f} s after the last key at most; {kills} kills of the browser lost {lost:.1f} s "
        f"of typing at most; {sessions} ends of a session lost {letters} letters"
    )
    row = (
        f"en, der skriver uden ophold: {saves} tekster færdige, browseren dræbt {kills} gange, logget ud {sessions} "
        "gange undervejs",
        f"gemt senest {danish(late, 1)} s efter sidste tast; et drab kostede højst **{danish(lost, 1)} s** skriveri; "
        f"**{letters}** bogstaver tabt ved udloggelse",
    )
    return Figure(text, {"saved": late, "lost": lost, "letters": letters}, found.faults, row)


def pasted(folder: Path, *, times: int) -> Figure:
    """Five hundred rows of twelve cells pasted until they are shown."""
    folder.mkdir()
    with browsing(folder) as (browser, desk):
        found = pasting.run(browser, desk, times=times)
    slowest, size = max(found.seconds), f"{pasting.ROWS} × {pasting.COLUMNS}"
    row = (
        f"{size} celler indsat fra et regneark {times} gange, til hver række står der, som den er forstået",
        f"højst **{danish(slowest, 1)} s**",
    )
    return Figure(f"{size} cells pasted {times} times: {slowest:.2f} s", {"slowest": slowest}, found.faults, row)


def reported(folder: Path) -> Figure:
    """A month reported for twenty people on a phone, and a new user's way to a first result."""
    folder.mkdir()
    with browsing(folder) as (browser, desk):
        found = reports.run(browser, desk)

    def told(way: Way) -> str:
        return f"{way.touches} touches, {way.seconds:.0f} s"

    def in_danish(way: Way) -> str:
        return f"**{way.touches}** tryk, {danish(way.seconds)} s"

    text = (
        f"twenty people on a phone: yes or no {told(found.yes_or_no)}; numbers {told(found.numbers)}; from an "
        f"invitation to a result {told(found.first_result)} (by a program, which reads nothing)"
    )
    row = (
        "en leverandør indberetter en måned for 20 borgere på 375 px, og en ny bruger når fra invitation til resultat; "
        "talt af et program, ikke målt på mennesker",
        f"ja eller nej: {in_danish(found.yes_or_no)}; tal: {in_danish(found.numbers)}; til første resultat: "
        f"{in_danish(found.first_result)}",
    )
    figures = {"yes_or_no": found.yes_or_no.touches, "numbers": found.numbers.touches}
    return Figure(text, {**figures, "first_result": found.first_result.touches}, found.faults, row)
