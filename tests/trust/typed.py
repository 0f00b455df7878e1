"""How much of what is typed is lost: when it is left to be saved, when the browser is killed, when a session ends.

Somebody types a text without a pause, a key at a time, and remembers when each was pressed. What is kept is read in the
store itself. The browser is a process of its own for each kill, killed with everything it started.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Error, Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.desk import Desk

from tovholder.case.document import Document
from tovholder.usecases.cases.changing import value_at

MOST = 2.0
"""Seconds from the last key until it is saved, and of typing that a kill may lose."""
_TEXT = (
    "Familierne møder ti fagfolk på et år, og ingen af dem har det hele. Nogle børn skifter skole, før nogen ser det. "
)
_SHORT = 40
"""Letters of a text that is finished."""
_LONGEST_BETWEEN, _LONGEST_BEFORE_KILL = 0.15, 6.0
_PATIENCE, _STARTS = 60.0, 3
"""Seconds that a browser may take to start, and how many are started until one answers."""
_SETTLED = 1.0
"""Seconds that what was on its way to the server when the browser died may take."""


@dataclass(frozen=True, slots=True)
class Found:
    """Seconds until each was saved; of typing that each kill lost; and letters that the end of each session lost."""

    saved: tuple[float, ...]
    lost: tuple[float, ...]
    letters: tuple[int, ...]

    @property
    def faults(self) -> tuple[str, ...]:
        """What was lost, or saved too late."""
        late = [f"a text was saved after {seconds:.1f} s" for seconds in self.saved if seconds > MOST]
        killed = [f"a kill lost {seconds:.1f} s of typing" for seconds in self.lost if seconds > MOST]
        ended = [f"the end of a session lost {letters} letters" for letters in self.letters if letters]
        return (*late, *killed, *ended)


def run(folder: Path, browser: Browser, desk: Desk, *, saves: int, kills: int, sessions: int, seed: int = 1) -> Found:
    """Save, kill and sign out so many times."""
    chance = random.Random(seed)
    saved = tuple(_saved(browser, desk, chance) for _ in range(saves))
    letters = tuple(_signed_out(browser, desk, chance) for _ in range(sessions))
    lost = tuple(_killed(folder / f"browser-{number}", browser, desk, chance) for number in range(kills))
    return Found(saved, lost, letters)


def _saved(browser: Browser, desk: Desk, chance: random.Random) -> float:
    """Seconds from the last key until the text is in the store."""
    case = desk.case()
    with desk.window(browser, "Anna") as page:
        field = _field(page, case)
        *_, last = _typed(page, _some(chance)[:_SHORT].strip(), chance)
        while _kept(desk, case) != field.input_value() and time.monotonic() - last < 10 * MOST:
            time.sleep(0.02)
        return time.monotonic() - last


def _signed_out(browser: Browser, desk: Desk, chance: random.Random) -> int:
    """Letters lost when a session ends while somebody types, and they sign in again in another tab."""
    case = desk.case()
    with desk.window(browser, "Anna") as page:
        field = _field(page, case)
        list(_typed(page, _some(chance)[:_SHORT].strip(), chance))
        desk.place.site.store.end_sessions(desk.anna.id, by=desk.anna.id, at=desk.place.site.clock())
        list(_typed(page, _some(chance)[:_SHORT].strip(), chance))
        expect(page.locator("[data-saved]")).to_contain_text("Log ind i en anden fane")
        _sign_in_in_another_tab(page)
        expect(page.locator("[data-saved]")).to_have_text(re.compile("^Gemt kl"), timeout=60_000)
        return len(field.input_value()) - len(_kept(desk, case))


def _sign_in_in_another_tab(page: Page) -> None:
    other = page.context.new_page()
    other.goto("/log-ind")
    other.get_by_label("Brugernavn").fill("Anna")
    other.get_by_label("Adgangskode").fill("password of Anna")
    other.get_by_role("main").get_by_role("button", name="Log ind").click()
    expect(other).to_have_url(re.compile("/sager$"))
    other.close()
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")  # a browser without a screen does not tell of it


def _killed(folder: Path, browser: Browser, desk: Desk, chance: random.Random) -> float:
    """Seconds of typing that are lost when the browser is killed in the middle of it."""
    case = desk.case()
    with _own_browser(folder, browser) as (own, process):
        context = own.new_context(locale="da-DK")
        desk.sign_in(context, "Anna")
        page = context.new_page()
        _field(page, desk.address + case)
        end, pressed = time.monotonic() + chance.uniform(1.0, _LONGEST_BEFORE_KILL), []
        for moment in _typed(page, _some(chance, 3), chance):
            pressed.append(moment)
            if moment > end:
                break
        killed = time.monotonic()
        _end(process)
    time.sleep(_SETTLED)
    missing = pressed[len(_kept(desk, case)) :]
    return killed - missing[0] if missing else 0.0


@contextmanager
def _own_browser(folder: Path, browser: Browser) -> Iterator[tuple[Browser, subprocess.Popen[bytes]]]:
    """A browser that can be killed, and its process."""
    for number in range(_STARTS):
        own_folder = folder / str(number)
        command = [str(CHROMIUM), "--headless", "--remote-debugging-port=0", f"--user-data-dir={own_folder}", *FLAGS]
        # What it complains of goes nowhere: a pipe that nobody empties would stop it in the end.
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            own = browser.browser_type.connect_over_cdp(_address(own_folder / "DevToolsActivePort"))
            break
        except (PlaywrightTimeout, TimeoutError):
            # One in a hundred takes the call and never answers.
            _end(process)
    else:
        raise TimeoutError(f"no browser answered in {folder}")
    try:
        yield own, process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill a browser and everything it started; it may be dead."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _address(written: Path) -> str:
    """Where a browser that is starting can be spoken to: it writes its port and a path when it is ready."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        lines = written.read_text(encoding="ascii").split() if written.exists() else []
        if len(lines) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.02)
    raise TimeoutError(written)


def _field(page: Page, case: str) -> Locator:
    """A long text of the case, with the cursor in it."""
    page.goto(f"{case}/afsnit/challenge")
    field = page.get_by_label("Årsager")
    field.fill("")
    field.click()
    return field


def _typed(page: Page, text: str, chance: random.Random) -> Iterator[float]:
    """When each letter was pressed; there is never a pause long enough to be taken for the end."""
    for letter in text:
        with suppress(Error):
            page.keyboard.press(letter if letter != " " else "Space")
        yield time.monotonic()
        time.sleep(chance.uniform(0.0, _LONGEST_BETWEEN))


def _some(chance: random.Random, times: int = 1) -> str:
    """Words of a text; it ends in a letter, for spaces at the end are not kept."""
    return (_TEXT * times)[chance.randrange(10) :].strip()


def _kept(desk: Desk, case: str) -> str:
    """What the store has of it."""
    row = desk.place.site.store.case(case.rpartition("/")[2])
    assert row is not None
    text = desk.place.site.store.text(row.head.hash)
    found = value_at(Document(text), ("challenge", "causes"))
    return found if isinstance(found, str) else ""
