"""Five hundred rows of twelve cells copied from a spreadsheet: how soon every row is shown as it is understood."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser
from tests.browser.desk import Desk

from tovholder.web.warming import warm_up

ROWS, COLUMNS = 500, 12
MOST = 1.0
"""Seconds from the paste until all of it is shown."""
_PAYER = "Familie og Forebyggelse"
_PASTE = """text => new Promise((shown) => {
  const table = document.querySelector("paste-table");
  const preview = table.querySelector("[data-preview]");
  const began = performance.now();
  new MutationObserver((_, observer) => {
    if (!preview.querySelector("table")) return;
    observer.disconnect();
    const told = () => shown([performance.now() - began, preview.querySelectorAll("tr").length]);
    requestAnimationFrame(() => setTimeout(told));
  }).observe(preview, {childList: true});
  const data = new DataTransfer();
  const area = table.querySelector("textarea");
  area.focus();
  area.select();
  data.setData("text/plain", text);
  if (area.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true})))
    document.execCommand("insertText", false, text);
})"""


@dataclass(frozen=True, slots=True)
class Found:
    """seconds: of each paste until it was shown. rows: that were shown, the least."""

    seconds: tuple[float, ...]
    rows: int

    @property
    def faults(self) -> tuple[str, ...]:
        """What took too long, or was not shown."""
        slow = (f"a paste took {max(self.seconds):.2f} s",) if max(self.seconds) > MOST else ()
        return (*slow, *((f"{self.rows} rows of {ROWS} were shown",) if self.rows != ROWS else ()))


def run(browser: Browser, desk: Desk, *, times: int) -> Found:
    """Paste so many times, each on a page of its own and none of the numbers the same."""
    warm_up().join()
    case, seconds, rows = desk.case(), [], []
    for number in range(times):
        with desk.window(browser, "Anna") as page:
            page.goto(f"{case}/afsnit/costs")
            page.locator("paste-table").first.get_by_text("Indsæt fra Excel").click()
            taken, lines = page.evaluate(_PASTE, clipboard(number))
            seconds.append(taken / 1000)
            rows.append(lines)
    return Found(tuple(seconds), min(rows))


def clipboard(number: int) -> str:
    """A heading and 499 costs over ten years, as a spreadsheet puts them on the clipboard."""
    years = range(2022, 2022 + COLUMNS - 2)
    lines = [["Navn", "Betales af", *map(str, years)]]
    lines += [
        [f"Post {row}", _PAYER, *(str(1000 * row + 10 * year + number) for year in range(len(years)))]
        for row in range(1, ROWS)
    ]
    return "\n".join("\t".join(line) for line in lines)
