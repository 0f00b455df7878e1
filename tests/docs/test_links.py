"""What the documents of the repository point at is there, and the decisions are numbered and listed."""

from __future__ import annotations

import re
from functools import cache
from itertools import count
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("docs", "tests", "benchmarks", "examples", "src")
WRITTEN = (file for folder in FOLDERS for file in (ROOT / folder).rglob("*.md") if "node_modules" not in file.parts)
DOCUMENTS = sorted([*ROOT.glob("*.md"), *WRITTEN])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))


def _name(document: Path) -> str:
    return str(document.relative_to(ROOT))


def prose(document: Path) -> str:
    """A document without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


@cache
def anchors(document: Path) -> frozenset[str]:
    """The anchors that headings have on the web: lower case, no punctuation, hyphens for spaces, repeats numbered."""
    found: set[str] = set()
    for heading in re.findall(r"^#+ (.+)$", prose(document), re.MULTILINE):
        slug = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        numbered = (f"{slug}-{i}" if i else slug for i in count())
        found.add(next(name for name in numbered if name not in found))
    return frozenset(found)


@pytest.mark.parametrize("document", DOCUMENTS, ids=_name)
def test_links_lead_somewhere(document: Path) -> None:
    broken = []
    for link in re.findall(r"\]\(<?([^)>\s]+)", prose(document)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path) if path else document
        if not target.exists() or (anchor and anchor not in anchors(target.resolve())):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=_name)
def test_files_that_are_named_are_there(document: Path) -> None:
    named = re.findall(rf"`((?:{'|'.join(FOLDERS)})/[^`*<{{…\s]+)`", prose(document))
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_verbs_are_those_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    texts = {document: document.read_text(encoding="utf-8") for document in DOCUMENTS}
    for document, text in texts.items():
        named = set(re.findall(r"(?:`|^\s*)make ([a-z]+)", text, re.MULTILINE))
        assert named <= targets, _name(document)
    table = set(re.findall(r"^\| `make ([a-z]+)`", texts[ROOT / "CONTRIBUTING.md"], re.MULTILINE))
    assert table == targets - {"help", "setup"}


def test_decisions_are_numbered_and_listed_under_their_titles() -> None:
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(\d{4})\]\((.+?)\) \| (.+?) \| (.+?) \|$", index, re.MULTILINE)
    there = []
    for number, record in enumerate(DECISIONS, start=1):
        text = record.read_text(encoding="utf-8")
        assert record.name.startswith(f"{number:04}-"), record.name
        heading, status = re.search(r"^# \d{4} (.+)$", text, re.MULTILINE), re.search(r"\*\*Status:\*\* ([a-z]+)", text)
        assert heading is not None, record.name
        assert status is not None, record.name
        there.append((f"{number:04}", record.name, heading[1], status[1]))
    assert rows == there


@pytest.mark.parametrize("record", DECISIONS, ids=_name)
def test_a_decision_is_short_and_whole(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 25
    positions = [text.find(f"**{part}") for part in ("Status", "Context", "Decision", "Consequences")]
    assert -1 not in positions
    assert positions == sorted(positions)
