"""Users' files: reading and writing text, with every way that can go wrong as a finding.

FindingsError
└── FileProblem     a file that cannot be read or written
"""

from __future__ import annotations

import difflib
import errno
import os
from collections.abc import Mapping
from pathlib import Path

from tovholder.errors import Finding, FindingsError, Param

LARGEST = 20_000_000
"""Bytes. A case file is some tens of thousands; far larger ones are something else, given by mistake."""


class FileProblem(FindingsError):
    """A file that cannot be read or written."""

    def __init__(self, code: str, file: Path, **params: Param) -> None:
        super().__init__([Finding(code, params={"file": str(file), **params})])


def read_text(file: Path) -> str:
    """The text of a UTF-8 file, with or without a byte order mark. Raises FileProblem."""
    content = read_bytes(file)
    if b"\0" in content:
        raise FileProblem("file-not-text", file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileProblem("file-not-utf8", file, line=line) from None


def read_bytes(file: Path) -> bytes:
    """What is in a file. Raises FileProblem."""
    try:
        if file.stat().st_size > LARGEST:
            raise FileProblem("file-too-large", file, megabytes=LARGEST // 1_000_000)
        return file.read_bytes()
    except OSError as error:
        raise _reading_problem(file, error) from None


def write_text(file: Path, text: str, *, replace: bool = True) -> None:
    """Write a UTF-8 file with line feeds, in one step: a file that was there is whole until it is replaced.

    Raises FileProblem; also if the file exists and may not be replaced.
    """
    _write(file, text.encode(), replace=replace)


def write_texts(folder: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write several files into a folder, which is made if it is not there. Raises FileProblem."""
    _make_folder(folder)
    for name, text in texts.items():
        write_text(folder / name, text)
    return tuple(folder / name for name in texts)


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write several files, each in one step, in folders that are made if they are not there. Raises FileProblem."""
    for file, content in files.items():
        _make_folder(file.parent)
        _write(file, content, replace=True)


def write_new_files(files: Mapping[Path, bytes]) -> None:
    """Write files of which none may exist yet. Raises FileProblem, and has then written none of them."""
    for file in files:
        if file.exists():
            raise FileProblem("file-exists", file)
    for file, content in files.items():
        _make_folder(file.parent)
        _write(file, content, replace=False)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise FileProblem("folder-is-file", folder) from None
    except OSError as error:
        raise writing_problem(folder, error) from None


def _write(file: Path, content: bytes, *, replace: bool) -> None:
    if file.is_dir():
        raise FileProblem("file-is-folder", file)
    draft = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        if not replace:
            with file.open("xb") as made:
                draft = file
                made.write(content)
        elif file.exists() and not file.is_file():
            file.write_bytes(content)  # a device or a pipe, such as /dev/stdout
        else:
            draft.write_bytes(content)
            draft.replace(file)
    except FileExistsError:
        raise FileProblem("file-exists", file) from None
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise writing_problem(file, error) from None


def _reading_problem(file: Path, error: OSError) -> FileProblem:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        near = _near(file)
        return FileProblem("file-missing-near", file, near=near) if near else FileProblem("file-missing", file)
    if isinstance(error, IsADirectoryError):
        return FileProblem("file-is-folder", file)
    if isinstance(error, PermissionError):
        return FileProblem("file-not-readable", file)
    return FileProblem("file-trouble", file, problem=error.strerror or str(error))


def writing_problem(file: Path, error: OSError) -> FileProblem:
    """What a system's error is, of a file that was to be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return FileProblem("file-no-room", file)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileProblem("folder-missing", file, folder=str(file.parent))
    if isinstance(error, PermissionError):
        return FileProblem("file-not-writable", file)
    return FileProblem("file-trouble", file, problem=error.strerror or str(error))


def _near(file: Path) -> str:
    """The file in the same folder that was probably meant."""
    try:
        names = [entry.name for entry in file.parent.iterdir() if entry.is_file()]
    except OSError:
        return ""
    if f"{file.name}.yaml" in names:
        return f"{file}.yaml"
    near = difflib.get_close_matches(file.name, names, n=1, cutoff=0.75)
    return str(file.with_name(near[0])) if near else ""
