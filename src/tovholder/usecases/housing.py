"""A municipality's own look: its files read and checked, and files to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tovholder import locale
from tovholder.errors import Finding, FindingsError, Param
from tovholder.locale import Lang
from tovholder.report.house import House
from tovholder.tables.apart import HANDS, Ended

from .files import read_bytes, read_text, write_new_files
from .logos import is_plain_svg, is_png
from .office_files import LARGEST

WORD, SLIDES, TYPST, README = "house.docx", "house.pptx", "house.typ", "README.txt"
LOGOS = ("logo.svg", "logo.png")
_TRIALS = "tovholder.usecases.house_trials"
_KNOWN = (WORD, SLIDES, TYPST, *LOGOS)


class HouseProblem(FindingsError):
    """A folder whose files cannot be used, with everything that is wrong with them."""


def read_house(folder: Path) -> House:
    """The files of a folder, each checked by writing a document with it. Raises HouseProblem, FileProblem."""
    if not folder.is_dir():
        raise HouseProblem([_finding("house-no-folder", folder)])
    there = {name: folder / name for name in _KNOWN if (folder / name).is_file()}
    if not there:
        raise HouseProblem([_finding("house-empty", folder, known=", ".join(_KNOWN))])
    large = [file for file in there.values() if file.stat().st_size > LARGEST]
    if large:
        raise HouseProblem(_finding("house-too-large", file, megabytes=LARGEST // 1_000_000) for file in large)
    logo = next((name for name in LOGOS if name in there), None)
    content = {name: read_bytes(file) for name, file in there.items() if name != TYPST}
    house = House(
        docx=content.get(WORD),
        pptx=content.get(SLIDES),
        typ=read_text(there[TYPST]) if TYPST in there else None,
        logo=content[logo] if logo else None,
    )
    found = [
        *_tried(house.docx, folder / WORD, as_="word", program="Word"),
        *_tried(house.pptx, folder / SLIDES, as_="slides", program="PowerPoint"),
        *_of_typst(house, folder),
        *_of_logo(house, folder, logo or ""),
    ]
    if found:
        raise HouseProblem(found)
    return house


def write_house(folder: Path, *, lang: Lang) -> tuple[Path, ...]:
    """Write files to begin with; none of them may exist. Returns them. Raises FileProblem."""
    files = {folder / name: content for name, content in starting_files(lang).items()}
    write_new_files(files)
    return tuple(files)


def starting_files(lang: Lang) -> dict[str, bytes]:
    """Name → file: the program's own looks with their markers, and what each file is."""
    from tovholder.report.pdf.writer import HOUSE, templates
    from tovholder.report.slides.start import starting_pptx
    from tovholder.report.word.start import starting_docx

    return {
        WORD: starting_docx(lang),
        SLIDES: starting_pptx(lang),
        TYPST: templates()[HOUSE],
        # Windows' own editor wants its line ends and its mark before it shows æ, ø and å.
        README: locale.text("house.readme", lang).replace("\n", "\r\n").encode("utf-8-sig"),
    }


def _tried(content: bytes | None, file: Path, *, as_: str, program: str) -> Iterator[Finding]:
    """What a process of its own finds wrong with a Word file or a presentation."""
    if content is None:
        return
    try:
        yield from HANDS.do(f"{_TRIALS}:{as_}", content, file=str(file)).findings
    except Ended as ended:
        # Whatever a file of others' making can bring a library to.
        code = "house-not-document" if ended.reason == "fault" else "house-swells"
        yield _finding(code, file, program=program)


def _of_typst(house: House, folder: Path) -> Iterator[Finding]:
    if house.typ is None:
        return
    from tovholder.report.pdf.writer import BadTemplate, pdf

    from .house_trials import sample

    try:
        pdf(sample(), House(typ=house.typ))
    except BadTemplate as error:
        yield _finding("house-typst", folder / TYPST, problem=str(error))


def _of_logo(house: House, folder: Path, name: str) -> Iterator[Finding]:
    if house.logo is not None and not (is_plain_svg if name.endswith(".svg") else is_png)(house.logo):
        yield _finding("house-logo-svg" if name.endswith(".svg") else "house-logo-png", folder / name)


def _finding(code: str, file: Path, **params: Param) -> Finding:
    return Finding(code, params={"file": str(file), **params})
