"""LibreOffice as a reader of our documents: it makes PDF of them, whose pages can be counted."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest

from tovholder.report.drawing import FONTS


def _has(library: str) -> bool:
    program = shutil.which("soffice")
    if program is None:
        return False
    home = Path(os.path.realpath(program)).parent
    return any(found for folder in (home, home.parent / "Frameworks") for found in folder.glob(f"{library}.*"))


needs_writer = pytest.mark.skipif(
    not _has("libswlo"), reason="LibreOffice Writer is not installed (Debian: apt-get install libreoffice-writer)"
)
needs_impress = pytest.mark.skipif(
    not _has("libsdlo"), reason="LibreOffice Impress is not installed (Debian: apt-get install libreoffice-impress)"
)

_WITH_OUR_TYPEFACE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>
"""


def pages(files: Sequence[Path], folder: Path, *, with_typeface: bool = False) -> dict[str, int]:
    """Name → number of pages; all files in one go, since it is starting the program that takes its time.

    with_typeface: as a reader has it who has our typeface. Otherwise a wider one stands in for it.
    """
    out = folder / ("pdf-own" if with_typeface else "pdf")
    out.mkdir()
    environment = dict(os.environ)
    if with_typeface:
        settings = folder / "fonts.conf"
        settings.write_text(_WITH_OUR_TYPEFACE.format(folder=FONTS), encoding="utf-8")
        environment["FONTCONFIG_FILE"] = str(settings)
    profile = f"-env:UserInstallation=file://{folder}/profile-{out.name}"
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(out), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=600,
        env=environment,
    )
    return {file.stem: _pages(out / f"{file.stem}.pdf") for file in files}


def _pages(file: Path) -> int:
    with pikepdf.open(file) as document:
        return len(document.pages)
