"""The lock files must install the same bytes wherever packages come from, and say nothing about where it was made."""

import re
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-spark.lock")

pytestmark = pytest.mark.law


def _text(lock: str) -> str:
    return (Path(__file__).parents[1] / lock).read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_address_and_no_path(lock: str) -> None:
    assert not re.findall(r"https?:|file:|--(?:extra-)?index-url|--find-links|(?<![\w.-])/\w+", _text(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_one_exact_version_with_hashes(lock: str) -> None:
    requirements = re.findall(r"^(\S.*?)(?: \\)?$((?:\n    --hash=\S+(?: \\)?)*)", _text(lock), flags=re.MULTILINE)
    unpinned = [line for line, hashes in requirements if not re.match(r"[\w.-]+==[\w.]+", line) or not hashes]
    assert requirements
    assert unpinned == []
