"""Good files with something changed at random, sent where files and texts are taken in: nothing but sense comes back.

In a workbook, and a document, the change is made in a part before it is packed: otherwise the archive's own sums
would refuse nearly all of them before anything is read.
"""

from __future__ import annotations

import io
import json
import logging
import random
import resource
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from fastapi.testclient import TestClient
from tests.trust.hostile_files import good
from tests.web.browser import app_of, signed_in
from tests.workspace.sites import EVERYTHING, VEJLE, Installation, small_installation

from tovholder.errors import FindingsError
from tovholder.tables.apart import HANDS
from tovholder.usecases.housing import SLIDES, WORD, read_house

MOST_SECONDS, MOST_BYTES = 10.0, 512_000_000
KINDS = ("xlsx", "xlsx", "xlsx", "csv", "csv", "yaml", "yaml", "json", "docx", "pptx")
"""What is sent, in these shares."""
_TABLE = (
    "Post;Afdeling;Konto;2027;2028\nLøn;Familie;5.28.21;620.000,00;635.500,50\n"
    "Tolk;Familie;;12000;-\nI alt;;;632.000,00;635.500,50\n"
)
_TOKENS = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"-1", b"1e999", b"NaN", b"99999999999999999999", b"<", b"&#0;", b"]]>", b'"',
    b"'", b"\n", b"\r\n", b"\t", b"=1+1", b"{{7*7}}", b"%s%n", b"*a", b"&a", b"!!python/object:os.system", b": ", b"- ",
    b"../../", b"\xed\xa0\x80", b"\xe2\x80\xae", b"A" * 5_000, b"[" * 3_000, b"0x7fffffff", b"2027-02-30",
)  # fmt: skip


@dataclass
class Found:
    """What a run came to: answers by kind of file and status, and the faults."""

    answers: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    peak: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def files(self) -> int:
        """How many were sent."""
        return self.answers.total()

    def add(self, other: Found) -> None:
        """Another run's in this one."""
        self.answers += other.answers
        self.slowest, self.peak = max(self.slowest, other.slowest), max(self.peak, other.peak)
        self.faults += other.faults


def run(files: int, *, seed: int = 1, processes: int = 2) -> Found:
    """So many files, shared between some processes."""
    shares = [(seed * 1000 + i, files // processes + (i < files % processes)) for i in range(processes)]
    found = Found()
    # Processes of their own: what else this one has begun would be counted with the readers of files.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for part in pool.map(_share, shares):
            found.add(part)
    return found


def _share(share: tuple[int, int]) -> Found:
    seed, files = share
    logging.getLogger("tovholder").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        found = _Sender(Path(folder), random.Random(seed)).run(files)
    HANDS.close()
    # Of the largest process that has ended: the readers of files are all of them.
    found.peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return found


class _Sender:
    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder, self._chance = folder, chance
        self._place: Installation = small_installation(folder)
        self._client: TestClient = signed_in(app_of(self._place), self._place.somebody("Anna", *EVERYTHING))
        row = self._place.case(self._place.somebody("Bo", *EVERYTHING), VEJLE)
        self._case, self._opened = f"/api/cases/{row.id}", row.head.hash
        self._book: bytes = self._client.get(f"{self._case}/documents/workbook.xlsx").content
        self._found = Found()

    def run(self, files: int) -> Found:
        for _ in range(files):
            kind = self._chance.choice(KINDS)
            send: Callable[[], tuple[int, str]] = getattr(self, f"_{kind}")
            began = time.perf_counter()
            try:
                status, text = send()
            except Exception as error:  # which is what must not happen
                self._found.faults.append(f"{kind}: {type(error).__name__}")
                status, text = 0, ""
            taken = time.perf_counter() - began
            self._found.answers[f"{kind} {status}"] += 1
            self._found.slowest = max(self._found.slowest, taken)
            if status >= 500 or "Traceback" in text or 'File "' in text or taken > MOST_SECONDS:
                self._found.faults.append(f"{kind}: {status} after {taken:.1f} s: {text[:300]}")
        return self._found

    def _import(self, content: bytes) -> tuple[int, str]:
        headers = {"Content-Type": "application/octet-stream"}
        answer = self._client.post(f"{self._case}/import?opened={self._opened}", content=content, headers=headers)
        return answer.status_code, answer.text

    def _xlsx(self) -> tuple[int, str]:
        whole = self._chance.choice([self._book, self._book, good("xlsx")])
        return self._import(_in_archive(whole, self._chance))

    def _csv(self) -> tuple[int, str]:
        encoding = self._chance.choice(["utf-8", "cp1252", "utf-16"])
        return self._import(_changed(_TABLE.encode(encoding), self._chance))

    def _yaml(self) -> tuple[int, str]:
        text = _changed(VEJLE.encode(), self._chance).decode("utf-8", "replace")
        answer = self._client.post(f"{self._case}/check", json={"opened": self._opened, "text": text})
        return answer.status_code, answer.text

    def _json(self) -> tuple[int, str]:
        edits = [{"place": "title", "typed": "Ny titel"}, {"place": "horizon", "typed": "4 years"}]
        body = json.dumps({"opened": self._opened, "edits": edits, "key": "nøgle"}, ensure_ascii=False).encode()
        path = self._chance.choice(["changes", "preview", "check", "entries", "snapshots", "resolve"])
        headers = {"Content-Type": "application/json"}
        answer = self._client.post(f"{self._case}/{path}", content=_changed(body, self._chance), headers=headers)
        return answer.status_code, answer.text

    def _docx(self) -> tuple[int, str]:
        return self._house(WORD, "docx")

    def _pptx(self) -> tuple[int, str]:
        return self._house(SLIDES, "pptx")

    def _house(self, name: str, kind: str) -> tuple[int, str]:
        folder = self._folder / "house"
        folder.mkdir(exist_ok=True)
        for there in folder.iterdir():
            there.unlink()
        (folder / name).write_bytes(_in_archive(good(kind), self._chance))
        try:
            read_house(folder)
        except FindingsError as refused:
            return 422, str(refused)
        return 200, ""


def _in_archive(whole: bytes, chance: random.Random) -> bytes:
    """Now and then the archive itself, mostly one or more of its parts."""
    if chance.random() < 0.2:
        return _changed(whole, chance)
    parts = dict(_parts(whole))
    for name in chance.sample(sorted(parts), k=min(len(parts), chance.randint(1, 3))):
        parts[name] = _changed(parts[name], chance)
    if chance.random() < 0.1:
        del parts[chance.choice(sorted(parts))]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


@cache
def _parts(whole: bytes) -> tuple[tuple[str, bytes], ...]:
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


def _changed(content: bytes, chance: random.Random) -> bytes:
    """One to eight changes: bytes, pieces taken out, doubled or moved, and tokens put in."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(made) + 1)
        end = min(len(made), at + int(chance.expovariate(0.05)))
        match chance.randrange(6):
            case 0 if at < len(made):
                made[at] = chance.randrange(256)
            case 1:
                del made[at:end]
            case 2:
                made[at:at] = made[at:end] * chance.randint(1, 50)
            case 3:
                made[at:at] = chance.choice(_TOKENS)
            case 4:
                made[at:end] = chance.choice(_TOKENS)
            case _:
                _digits(made, at, chance)
    return bytes(made)


def _digits(made: bytearray, at: int, chance: random.Random) -> None:
    """The next number, another one."""
    for i in range(at, min(len(made), at + 200)):
        if chr(made[i]).isdigit():
            made[i : i + 1] = str(chance.choice([0, -1, 10**9, 10**30, 1.5])).encode()
            return
