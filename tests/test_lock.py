"""The lock file must install the same bytes wherever packages come from, and say nothing about where it was made."""

import re
from pathlib import Path

import pytest

LOCK = (Path(__file__).parents[1] / "requirements.lock").read_text(encoding="utf-8")

pytestmark = pytest.mark.law


def test_the_lock_names_no_address_and_no_path() -> None:
    assert not re.findall(r"https?:|file:|--(?:extra-)?index-url|--find-links|(?<![\w.-])/\w+", LOCK)


def test_every_requirement_is_one_exact_version_with_hashes() -> None:
    requirements = re.findall(r"^(\S.*?)(?: \\)?$((?:\n    --hash=\S+(?: \\)?)*)", LOCK, flags=re.MULTILINE)
    unpinned = [line for line, hashes in requirements if not re.match(r"[\w.-]+==[\w.]+", line) or not hashes]
    assert requirements
    assert unpinned == []
