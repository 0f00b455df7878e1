"""One sealed file of many: a tar archive inside age (https://age-encryption.org/v1), which other programs open too."""

from __future__ import annotations

import io
import os
import shutil
import tarfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import IO, Any

import pyrage

from .manifest import NAME, Manifest, read_manifest
from .troubles import BackupProblem


def seal(folder: Path, manifest: Manifest, file: Path, keys: Iterable[Any]) -> None:
    """Write the files that a manifest names, and it before them, sealed; on disk when this ends. Raises OSError."""
    with file.open("xb") as out, ThreadPoolExecutor(1) as aside:
        file.chmod(0o600)
        reading, writing = os.pipe()
        with os.fdopen(reading, "rb") as plain:
            sealed = aside.submit(_sealed, plain, out, list(keys))
            try:
                with os.fdopen(writing, "wb") as sink, tarfile.open(fileobj=sink, mode="w|") as archive:
                    _add(archive, NAME, io.BytesIO(text := manifest.model_dump_json(indent=1).encode()), len(text))
                    for name, known in manifest.files.items():
                        with (folder / name).open("rb") as opened:
                            _add(archive, name, opened, known.size)
            except BrokenPipeError:
                # The other end has told why.
                sealed.result()
                raise
            sealed.result()
        out.flush()
        os.fsync(out.fileno())


def unseal(file: Path, folder: Path, keys: Iterable[Any]) -> Manifest:
    """Write what a backup holds into an empty folder; what it says of itself. Raises BackupProblem.

    What it says is not yet held against what was written.
    """
    try:
        with file.open("rb") as sealed, ThreadPoolExecutor(1) as aside:
            reading, writing = os.pipe()
            with os.fdopen(reading, "rb") as plain:
                opened = aside.submit(_opened, sealed, os.fdopen(writing, "wb"), list(keys))
                try:
                    found = _unpacked(plain, folder, file)
                finally:
                    shutil.copyfileobj(plain, _Nowhere())
                    opened.result()
                return found
    except pyrage.DecryptError:
        raise BackupProblem("backup-not-opened", file=str(file)) from None
    except tarfile.TarError:
        raise BackupProblem("backup-broken", file=str(file)) from None
    except FileNotFoundError:
        raise BackupProblem("file-missing", file=str(file)) from None
    except OSError as error:
        # age tells of what was changed as of a file that cannot be read, without a number.
        if error.errno is None:
            raise BackupProblem("backup-broken", file=str(file)) from None
        raise BackupProblem("backup-trouble", file=str(file), problem=error.strerror or "?") from None


def _sealed(plain: IO[bytes], out: IO[bytes], keys: list[Any]) -> None:
    with plain:
        pyrage.encrypt_io(plain, out, keys)


def _opened(sealed: IO[bytes], plain: IO[bytes], keys: list[Any]) -> None:
    with plain:
        pyrage.decrypt_io(sealed, plain, keys)


def _add(archive: tarfile.TarFile, name: str, opened: IO[bytes], size: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    archive.addfile(entry, opened)


def _unpacked(plain: IO[bytes], folder: Path, file: Path) -> Manifest:
    found: Manifest | None = None
    with tarfile.open(fileobj=plain, mode="r|") as archive:
        for entry in archive:
            opened = archive.extractfile(entry)
            if opened is None or not entry.isreg():
                raise BackupProblem("backup-broken", file=str(file))
            if found is None:
                found = read_manifest(opened.read(), file=file)
                continue
            parts = PurePosixPath(entry.name).parts
            if entry.name not in found.files or ".." in parts or entry.name.startswith("/"):
                raise BackupProblem("backup-broken", file=str(file))
            target = folder.joinpath(*parts)
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                shutil.copyfileobj(opened, out)
                out.flush()
                os.fsync(out.fileno())
    if found is None:
        raise BackupProblem("backup-broken", file=str(file))
    return found


class _Nowhere(io.RawIOBase):
    """Takes what is left, so that whoever writes it is not kept waiting."""

    def write(self, content: Any) -> int:
        """Forget it."""
        return len(content)
