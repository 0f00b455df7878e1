"""Texts that would run in a browser, in every text of a case and in people's names, shown on every page in Chromium.

The browser is told not to heed our Content-Security-Policy, so that what is tried is the escaping itself; a second
time it heeds it, and then nothing may ask for what the policy forbids.
"""

from __future__ import annotations

import itertools
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page
from tests.browser.desk import Desk
from tests.report.workbook.hostile import hostile_case

from tovholder.report.papers.screen import SCREEN
from tovholder.usecases.access.signing_in import begin
from tovholder.usecases.cases.marking import snapshot
from tovholder.usecases.cases.tasks import SECTIONS
from tovholder.web.settings import Settings

_RUN = ("alert(1)", "ran()", "top.ran()", "self['ran']()", "ran`1`", "eval('ran()')", "setTimeout('ran()')")
_SHAPES = (
    "<script>{0}</script>", "<img src=x onerror={0}>", "<svg onload={0}>", "<svg><script>{0}</script></svg>",
    '"><script>{0}</script>', "'><img src=x onerror={0}>", '" onmouseover="{0}" autofocus onfocus="{0}" x="',
    "' autofocus onfocus='{0}' x='", "</title><script>{0}</script>", "</textarea><script>{0}</script>",
    "</script><script>{0}</script>", "--><script>{0}</script>",
    "<iframe srcdoc='<script>parent.{0}</script>'></iframe>", '<iframe src="javascript:parent.{0}"></iframe>',
    "javascript:{0}", '<a href="javascript:{0}">klik</a>', "<details open ontoggle={0}>",
    "<video><source onerror={0}></video>", "<body onload={0}>", "<style onload={0}></style>",
    "<input autofocus onfocus={0}>", "<math><mtext></form><form><mglyph><style></math><img src onerror={0}>",
    "{{{{constructor.constructor('{0}')()}}}}", "${{{0}}}", "\\u003cscript\\u003e{0}\\u003c/script\\u003e",
    "&lt;script&gt;{0}&lt;/script&gt;", "%3Cscript%3E{0}%3C/script%3E", "<scr<script>ipt>{0}</scr</script>ipt>",
    '<object data="data:text/html,<script>parent.{0}</script>"></object>',
    "<meta http-equiv=refresh content='0;url=javascript:{0}'>", '<base href="javascript:{0}//">',
    "<template><img src=x onerror={0}></template>", "]]><script>{0}</script>",
    '<form><button formaction="javascript:{0}">x', "<x onclick={0} tabindex=1 autofocus onfocus={0}>", "\u2028{0}//",
    "<img/src='x'/onerror={0}>", "<IMG SRC=x OnErRoR={0}>", "<a xlink:href='javascript:{0}'>", "'-{0}-'", '"-{0}-"',
    "`${{{0}}}`",
)  # fmt: skip
_CASE = ("", "/tekst", "/historik", "/sammenlign", "/dokumenter", "/regner", "/fremvis")
_PAGES = (
    *_CASE,
    *(f"/resultat/{part}" for part in SCREEN if part != "simulation"),
    *(f"/afsnit/{section}" for section in SECTIONS),
)
_SITE = ("/sager", "/overblik", "/mennesker", "/konto")
_WATCH = """
window.broken = [];
window.alert = window.confirm = window.prompt = window.ran = () => { window.broken.push("ran"); };
document.addEventListener("securitypolicyviolation", (event) => {
  window.broken.push("forbidden: " + event.violatedDirective);
});
"""


@dataclass
class Found:
    """What a run came to: payloads shown, pages they were shown on, scripts that ran, and what the policy forbade."""

    payloads: int = 0
    pages: int = 0
    ran: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)


def payloads() -> Iterator[str]:
    """Texts without end, no two alike."""
    for number in itertools.count():
        for shape in _SHAPES:
            for run in _RUN:
                yield shape.format(run) + f" {number}"


def run(browser: Browser, desk: Desk, *, count: int, pages: Sequence[str] = _PAGES) -> Found:
    """So many payloads, on these pages of their cases and on the pages beside."""
    logging.getLogger("tovholder").setLevel(logging.CRITICAL)
    given, found, held = payloads(), Found(), set[str]()
    for name in itertools.islice(given, 6):
        desk.place.somebody(f"{name[:140]} {len(desk.place.site.store.accounts())}")
    while len(held) < count:
        hostile = hostile_case(given)
        held |= hostile.held
        case = desk.place.case(desk.anna, hostile.text).id
        snapshot(desk.anna, desk.place.site, case, next(given))
        paths = [*(f"/sager/{case}{page}" for page in pages), *_SITE]
        for heeds in (False, True):
            # The policy's own part is tried on every fourth page: what it may forbid is the same on all.
            _shown(browser, desk, paths[:: 4 if heeds else 1], found, heeds=heeds)
    found.payloads = len(held)
    return found


def _shown(browser: Browser, desk: Desk, paths: Sequence[str], found: Found, *, heeds: bool) -> None:
    context = browser.new_context(base_url=desk.address, bypass_csp=not heeds)
    secret = begin(desk.place.site, _account(desk)).secret
    context.add_cookies([{"name": Settings().cookie, "value": secret, "url": desk.address, "httpOnly": True}])
    context.add_init_script(_WATCH)
    page = context.new_page()
    page.set_default_timeout(20_000)
    told = found.forbidden

    def listen(message: ConsoleMessage) -> None:
        if re.search("Content.Security.Policy|Refused to", message.text):
            told.append(f"{page.url}: {message.text[:200]}")

    page.on("console", listen)
    page.on("dialog", lambda dialog: (found.ran.append(f"{page.url}: a dialog"), dialog.dismiss()))
    for path in paths:
        page.goto(path)
        _poke(page)
        for broken in page.evaluate("window.broken ?? ['the page was left']"):
            (found.ran if broken == "ran" else found.forbidden).append(f"{path}: {broken}")
        found.pages += 1
    context.close()


def _poke(page: Page) -> None:
    """What a hand does by chance: everything is opened, pointed at and given the focus."""
    page.evaluate("""() => {
      for (const element of document.querySelectorAll("details")) element.open = true;
      for (const element of document.querySelectorAll("main *")) {
        element.dispatchEvent(new Event("mouseover"));
        if (element.matches("a, input, button, [tabindex]")) element.focus();
      }
      for (const link of document.querySelectorAll("a[href]"))
        if (/^(javascript|data|vbscript):/i.test(link.href)) window.broken.push("ran");
    }""")


def _account(desk: Desk) -> Any:
    account = desk.place.site.store.sign_in_of("Anna")
    assert account is not None
    return account[0]
