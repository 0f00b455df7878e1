"""Where the stores of follow-up lie, one folder a case, and who may be in one: one at a time, in this process.

FindingsError
├── NoPlaceForData      the installation keeps no outcome data
├── NoData              nothing has been imported for the purpose yet
└── StoreTrouble        the data cannot be read or written just now, as when the disk is full
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tovholder.errors import Finding, FindingsError
from tovholder.followup.extras import require
from tovholder.followup.privacy.pseudonyms import Key, KeyProblem, make_key, read_key
from tovholder.followup.sources import Store as Purpose
from tovholder.followup.stores.store import Store, StoreProblem, open_store
from tovholder.usecases.access.secrets import is_id
from tovholder.usecases.cases.refusals import TooBusy

from .progress import Progress

FOLDER, RECEIVED = "opfoelgning", "modtaget"
_PATIENCE = 15.0
"""Seconds that somebody waits for the one who is in the store."""


class NoPlaceForData(FindingsError):
    """The installation keeps no outcome data."""

    def __init__(self) -> None:
        super().__init__([Finding("followup-no-place")])


class NoData(FindingsError):
    """Nothing has been imported for the purpose yet."""

    def __init__(self, purpose: str) -> None:
        super().__init__([Finding("followup-no-data", params={"purpose": purpose})])


class StoreTrouble(FindingsError):
    """The data cannot be read or written just now; what was begun is undone."""

    def __init__(self, problem: str) -> None:
        super().__init__([Finding("followup-store-trouble", params={"problem": problem})])


class FollowupData:
    """The stores of every case, under a folder of data; the key to pseudonyms lies outside it."""

    def __init__(self, data: Path | None = None, *, key_file: Path | None = None, patience: float = _PATIENCE) -> None:
        self._data, self._key_file, self._patience = data, key_file, patience
        self.progress = Progress()
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    @property
    def has_key(self) -> bool:
        """Whether persons can be given a pseudonym here."""
        return self._key_file is not None

    def prepare(self) -> None:
        """At the start of the server: the key is there, and nothing lies about that was being received. Raises
        KeyProblem.

        The key is made the first time, as long as there is no store that another was used for.
        """
        if self._data is None:
            return
        shutil.rmtree(self._data / FOLDER / RECEIVED, ignore_errors=True)
        try:
            self.key()
        except KeyProblem as problem:
            is_new = not any((self._data / FOLDER).glob("*/*.duckdb"))
            if problem.findings[0].code != "key-missing" or self._key_file is None or not is_new:
                raise
            make_key(self._key_file, data=self._data)

    def key(self) -> Key | None:
        """The key that persons are renamed by. Raises KeyProblem."""
        if self._key_file is None or self._data is None:
            return None
        return read_key(self._key_file, data=self._data)

    def folder(self, case: str) -> Path:
        """Where a case's stores lie, for the owner of the program alone. Raises NoPlaceForData."""
        folder = self._root() / case
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder

    def has(self, case: str, purpose: Purpose) -> bool:
        """Whether anything has been imported for a purpose."""
        return self._data is not None and (self._data / FOLDER / case / f"{purpose}.duckdb").exists()

    def stamp(self, case: str) -> tuple[object, ...]:
        """What changes when a store does, for what is made from it to be kept by."""
        folder = self.folder(case)
        found = (folder / f"{purpose}.duckdb" for purpose in ("verification", "study"))
        return tuple((file.stat().st_mtime_ns, file.stat().st_size) if file.exists() else None for file in found)

    @contextmanager
    def alone(self, case: str) -> Iterator[Path]:
        """The folder of a case, to oneself. Raises TooBusy if somebody stays in it, NoPlaceForData, NoData.

        What the stores say in the words of the command line is said in the workspace's.
        """
        folder = self.folder(case)
        with self._lock:
            lock = self._locks.setdefault(case, threading.Lock())
        if not lock.acquire(timeout=self._patience):
            raise TooBusy
        try:
            with _in_our_words():
                yield folder
        finally:
            lock.release()

    @contextmanager
    def verification(self, case: str) -> Iterator[Store]:
        """The administration's store, as this version of the program has it. Raises NoData, TooBusy, NoPlaceForData."""
        with (
            self.alone(case) as folder,
            open_store(folder, "verification", make=self.has(case, "verification")) as store,
        ):
            yield store

    @contextmanager
    def received(self, content: bytes, *, ending: str) -> Iterator[Path]:
        """A file that was sent, for as long as it is read; then it is gone."""
        folder = self._root() / RECEIVED
        folder.mkdir(mode=0o700, exist_ok=True)
        with TemporaryDirectory(dir=folder) as own:
            file = Path(own) / f"fil{ending}"
            with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
                opened.write(content)
            yield file

    def _root(self) -> Path:
        if self._data is None:
            raise NoPlaceForData
        root = self._data / FOLDER
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        return root


def is_served(folder: Path) -> bool:
    """Whether a folder is a server's data folder, or one of the cases in it: what is changed there must be noted."""
    found = folder.resolve()
    inside = found.parent.name == FOLDER and is_id(found.name)
    return inside or any(is_id(one.name) for one in (found / FOLDER).glob("*/"))


@contextmanager
def _in_our_words() -> Iterator[None]:
    """Nobody in the workspace is told where on the server a file lies, or how to type a command."""
    require("scale")
    import duckdb

    try:
        yield
    except (duckdb.Error, OSError) as error:
        raise StoreTrouble(type(error).__name__) from error
    except (StoreProblem, KeyProblem) as error:
        first = error.findings[0]
        if first.code == "store-missing":
            raise NoData(str(first.params["store"])) from None
        if first.code == "key-needed":
            raise FindingsError([Finding("followup-key-needed")]) from None
        if first.code == "store-full":
            raise StoreTrouble(first.code) from None
        if first.code == "store-busy":
            raise FindingsError([Finding("followup-busy-elsewhere")]) from None
        if first.code in ("store-forbidden", "store-broken", "store-of-other-purpose"):
            params = {"file": Path(str(first.params["file"])).name}
            code = "followup-store-forbidden" if first.code == "store-forbidden" else "followup-store-broken"
            raise FindingsError([Finding(code, params=params)]) from None
        if isinstance(error, KeyProblem):
            raise FindingsError([Finding("followup-key-unfit")]) from None
        raise
