"""The page stands by itself, escapes what a case file may hold, and can be read without seeing it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from tests.report.cases import ABROAD, BARE, HOSTILE, LONG, NEGATIVE, SMALL, made

from tovholder.report.html import html

CASES = {"small": SMALL, "negative": NEGATIVE, "bare": BARE, "abroad": ABROAD, "long": LONG, "hostile": HOSTILE}
_VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """The tags of a page, and whether they close in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.fixture(scope="module", params=CASES)
def page(request: pytest.FixtureRequest) -> str:
    return html(made(CASES[request.param]).report)


def test_every_tag_closes(page: str) -> None:
    parsed = Page(page)
    assert (parsed.wrong, parsed.open) == ([], [])


def test_nothing_is_fetched_and_nothing_runs(page: str) -> None:
    parsed = Page(page)
    assert not {"script", "img", "iframe", "link", "object", "embed", "form", "base", "use", "image"} & {
        tag for tag, _ in parsed.tags
    }
    for tag, attributes in parsed.tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "srcset", "xlink:href")]
        if "href" in attributes:
            assert tag == "a"
            assert re.match(r"#|https?://", attributes["href"] or "")
    styles = re.findall(r"<style>.*?</style>", page, re.DOTALL)
    assert len(styles) == 1
    assert not re.search(r"url\(|@import", styles[0])
    assert not re.search(r"url\((?!#)", page)


def test_headings_go_down_one_step_at_a_time(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(page).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_scopes_and_keyboard_focus(page: str) -> None:
    tags = [tag for tag, _ in Page(page).tags]
    assert tags.count("caption") == tags.count("table")
    assert all("scope" in attributes for tag, attributes in Page(page).tags if tag == "th")
    regions = [attributes for tag, attributes in Page(page).tags if attributes.get("class") == "table"]
    assert all(region["tabindex"] == "0" and region["aria-label"] for region in regions)


def test_drawings_have_words_and_ids_are_unique(page: str) -> None:
    drawings = [a for _, a in Page(page).tags if a.get("class") == "drawing"]
    assert drawings
    assert all(drawing["role"] == "img" and drawing["aria-label"] for drawing in drawings)
    ids = [attributes["id"] for _, attributes in Page(page).tags if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_language_is_declared_and_the_skip_link_leads_somewhere(lang: str) -> None:
    page = html(made(SMALL, lang=lang).report)
    assert f'<html lang="{lang}">' in page
    skip = next(a for tag, a in Page(page).tags if tag == "a")
    assert skip["class"] == "skip"
    assert f'id="{(skip["href"] or "").removeprefix("#")}"' in page


def test_numbers_are_written_as_the_reader_writes_them_also_in_the_drawings() -> None:
    danish, english = (html(made(NEGATIVE, lang=lang).report) for lang in ("da", "en"))
    in_svg = [" ".join(re.findall(r"<svg.*?</svg>", page, re.DOTALL)) for page in (danish, english)]
    assert "mio. kr." in in_svg[0]
    assert re.search(r">-[0-9]+,[0-9] mio\. kr\.<", in_svg[0])
    assert re.search(r">DKK -[0-9]+\.[0-9] million<", in_svg[1])
    assert "\u2212" not in in_svg[0]


def test_hostile_text_is_only_text() -> None:
    page = html(made(HOSTILE).report)
    assert "<script>" not in page
    assert "&lt;script&gt;alert(4)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page
    assert 'href="javascript' not in page
    assert "=HYPERLINK(" in page
    assert page.count("</svg>") == page.count("<svg")
