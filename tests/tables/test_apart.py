"""What a file can bring its reader to, it brings a process to that nobody misses. `eval` stands for a reader."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.report.workbook.books import calculated, workbook_of
from xlsxwriter import Workbook

from tovholder.case.templates import template
from tovholder.errors import FindingsError
from tovholder.tables.apart import Apart, Ended
from tovholder.tables.grid import grids
from tovholder.tables.grids_apart import TooMuch, Unreadable, grids_apart

pytestmark = pytest.mark.law
READER = "builtins:eval"


@pytest.fixture
def hands() -> Iterator[Apart]:
    made = Apart(seconds=2.0, memory=100_000_000)
    yield made
    made.close()


@pytest.fixture(scope="module")
def book() -> bytes:
    return workbook_of(calculated(template("empty")))


BROKEN = {
    "an error": (b"1 / 0", "fault"),
    "an exit": (b"__import__('os')._exit(0)", "fault"),
    "a crash": (b"__import__('os').abort()", "fault"),
    "killed": (b"__import__('os').kill(__import__('os').getpid(), 9)", "memory"),
    "no JSON": (b"object()", "fault"),
    "too deep": (b"(f := lambda n: f(n + 1))(0)", "fault"),
    "memory": (b"bytearray(200_000_000)", "memory"),
    "memory in pieces": (b"[' ' * 1_000_000 + str(i) for i in range(1000)]", "memory"),
    "never done": (b"any(iter(int, 1))", "time"),
    "asleep": (b"__import__('time').sleep(60)", "time"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_reader_that_breaks_down_is_told_and_the_next_file_is_read(hands: Apart, name: str) -> None:
    content, reason = BROKEN[name]
    began = time.perf_counter()
    with pytest.raises(Ended) as ended:
        hands.do(READER, content)
    assert ended.value.reason == reason
    assert time.perf_counter() - began < 20
    assert hands.do(READER, b"[1, 'a']").answer == [1, "a"]


def test_nothing_is_written_by_a_reader(hands: Apart, tmp_path: Path) -> None:
    file = tmp_path / "written"
    with pytest.raises(Ended):
        hands.do(READER, f"open({str(file)!r}, 'wb', buffering=0).write(b'x')".encode())
    assert file.read_bytes() == b""


def test_one_file_leaves_nothing_for_the_next(hands: Apart) -> None:
    assert hands.do(READER, b"setattr(__import__('os'), 'kept', 1)").answer is None
    assert hands.do(READER, b"hasattr(__import__('os'), 'kept')").answer is False
    own, again = (hands.do(READER, b"__import__('os').getpid()").answer for _ in range(2))
    assert own != again


def test_a_reader_knows_nothing_that_was_set_for_us(hands: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOVHOLDER_DATABASE", "postgresql://hemmelig")
    assert "hemmelig" not in str(hands.do(READER, b"dict(__import__('os').environ)").answer)


def test_what_is_printed_is_not_taken_for_the_answer(hands: Apart) -> None:
    said = b"""print('{"status": 0, "peak": 0, "made": 1}', flush=True) or 2"""
    assert hands.do(READER, said).answer == 2


def test_many_at_once_each_get_their_own_answer(hands: Apart) -> None:
    found: dict[int, object] = {}

    def ask(number: int) -> None:
        found[number] = hands.do(READER, str(number).encode()).answer

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: number for number in range(20)}


def test_a_worker_that_was_ended_while_it_waited_is_replaced(hands: Apart) -> None:
    assert hands.do(READER, b"1").answer == 1
    with pytest.raises(Ended):
        hands.do(READER, b"__import__('os').kill(__import__('os').getppid(), 9)")
    assert hands.do(READER, b"1").answer == 1


def test_a_worker_does_not_outlive_who_it_works_for() -> None:
    program = (
        "import os; from tovholder.tables.apart import HANDS; "
        "print(HANDS.do('builtins:eval', b'__import__(\"os\").getppid()').answer, flush=True); os.kill(os.getpid(), 9)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert said.returncode == -9
    worker, end = int(said.stdout), time.monotonic() + 10
    while time.monotonic() < end and Path(f"/proc/{worker}").exists() and not _is_over(worker):
        time.sleep(0.05)
    assert not Path(f"/proc/{worker}").exists() or _is_over(worker)


def _is_over(process: int) -> bool:
    """Whether it has ended and only waits to be noted by whoever has taken it over."""
    return "State:\tZ" in Path(f"/proc/{process}/status").read_text(encoding="ascii")


def test_a_fork_of_ours_has_workers_of_its_own(hands: Apart) -> None:
    ours = hands.do(READER, b"__import__('os').getppid()").answer
    with warnings.catch_warnings():
        # Newer Pythons warn of forks beside threads; this child does nothing that could wait for one.
        warnings.simplefilter("ignore")
        child = os.fork()
    if child == 0:
        theirs = hands.do(READER, b"__import__('os').getppid()").answer
        hands.close()
        os._exit(0 if theirs != ours else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert hands.do(READER, b"__import__('os').getppid()").answer == ours


def test_a_workbook_is_read_as_it_is_read_here(book: bytes) -> None:
    assert grids_apart(book) == grids(book)
    assert grids_apart(b"Post;2027\nA;1") == grids(b"Post;2027\nA;1")


def test_a_workbook_that_takes_too_much_is_a_finding() -> None:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet()
        for row in range(20_000):
            sheet.write_row(row, 0, [row, row + 1, row + 2])
    narrow = Apart(memory=2_000_000)
    with contextlib.closing(narrow), pytest.raises(TooMuch):
        grids_apart(out.getvalue(), hands=narrow)


def test_a_workbook_that_is_refused_is_refused_with_the_same_finding() -> None:
    with pytest.raises(FindingsError) as refused:
        grids_apart(b"PK\x03\x04broken")
    assert [finding.code for finding in refused.value.findings] == ["book-broken"]
    assert not isinstance(refused.value, Unreadable)
