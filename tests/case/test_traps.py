"""Short texts that mean something enormous are told about at once, wherever a case is read."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.workspace.sites import BANK, MINIMAL, VEJLE

from tovholder.case.reading import read_case
from tovholder.case.traps import trap_in

pytestmark = pytest.mark.law
TRAPS = {
    "bomb": "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 12)),
    "bomb of merges": "a0: &a0 {k: 1}\n"
    + "".join(f"a{i}: &a{i} {{<<: [{', '.join([f'*a{i - 1}'] * 9)}]}}\n" for i in range(1, 12)),
    "mapping in itself": "about: &a\n  x: *a\n",
    "list in itself": "about: &a [1, [*a]]\n",
    "key in itself": "about: &a\n  ? *a\n  : 1\n",
    "brackets": "about: " + "[" * 100_000,
    "closed brackets": "about: " + "[" * 3000 + "]" * 3000 + "\n",
    "braces": "about: " + "{a: " * 3000 + "1" + "}" * 3000 + "\n",
    "dashes": "about:\n  " + "- " * 3000 + "1\n",
    "question marks": "about:\n  " + "? " * 3000 + "1\n",
    "indented": "".join(f"{' ' * i}a:\n" for i in range(300)),
}


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_told_at_once_and_in_little_memory(name: str) -> None:
    text = MINIMAL + TRAPS[name]
    tracemalloc.start()
    began = time.perf_counter()
    findings = read_case(text, bank=BANK).findings
    seconds, (_, most) = time.perf_counter() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert findings[0].code in ("yaml-in-itself", "yaml-too-deep", "yaml-too-much")
    # Generous: the machine may be busy. Without the check the first takes minutes and gigabytes.
    assert seconds < 5
    assert most < 30_000_000


def test_parts_used_again_in_reason_are_read() -> None:
    assert trap_in(VEJLE) is None
    assert trap_in("a: &a [1, 2]\nb: [*a, *a]\nc: *a\n") is None


@given(st.text(alphabet="ab*&[]{}:,-? \n'\"", max_size=60))
def test_nothing_written_makes_the_reader_fail(text: str) -> None:
    read_case(text, bank=BANK)
