"""A municipality's files are read with every fault at once, and nothing harmful is opened."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.report.cases import SMALL
from tests.report.documents import report
from tests.report.houses import changed, part, slides, word

from tovholder.errors import FindingsError
from tovholder.locale import LANGUAGES, sentence
from tovholder.report.pdf.writer import HOUSE, templates
from tovholder.report.word.writer import docx
from tovholder.usecases.housing import HouseProblem, read_house, starting_files, write_house

TYPST = templates()[HOUSE].decode().replace("// brødtekst", "// vores egen brødtekst")
pytestmark = pytest.mark.law

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect id="r" width="9" height="9"/></svg>'
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"


def _codes(folder: Path, **files: bytes) -> list[str]:
    """The codes of what is wrong with a folder of these files; `house_docx` is `house.docx`."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    with pytest.raises(FindingsError) as raised:
        read_house(folder)
    for finding in raised.value.findings:
        for lang in LANGUAGES:
            assert all(sentence(finding, lang))
            assert "…" not in "".join(sentence(finding, lang))
    return [finding.code for finding in raised.value.findings]


def _bomb() -> bytes:
    return changed(word(), {"word/media/zeros.xml": b"0" * 30_000_000})


def _many_parts() -> bytes:
    return changed(word(), {f"word/media/{i}.xml": b"<a/>" for i in range(3_100)})


def _with_relation(target: str, kind: str) -> bytes:
    relation = f'<Relationship Id="rX" Type="http://x/{kind}" Target="{target}" TargetMode="External"/>'
    whole = part(word(), RELATIONS).replace(b"</Relationships>", relation.encode() + b"</Relationships>")
    return changed(word(), {RELATIONS: whole})


BAD_WORD = {
    "text": (b"This is no document", "house-not-document"),
    "nothing": (b"", "house-not-document"),
    "half": (word()[: len(word()) // 2], "house-not-document"),
    "presentation": (slides(), "house-not-document"),
    "not-xml": (changed(word(), {"word/document.xml": b"<oops"}), "house-not-document"),
    "entities": (
        changed(word(), {"word/header9.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "house-not-document",
    ),
    "bomb": (_bomb(), "house-swells"),
    "many-parts": (_many_parts(), "house-swells"),
    "macros": (changed(word(), {"word/vbaProject.bin": b"x"}), "house-macros"),
    "macro-type": (
        changed(word(), {TYPES: part(word(), TYPES).replace(b"<Types", b"<!-- macroEnabled --><Types", 1)}),
        "house-macros",
    ),
    "picture-from-elsewhere": (_with_relation("https://evil.example/x.png", "image"), "house-fetches"),
    "template-from-elsewhere": (_with_relation("//server/share/x.dotm", "attachedTemplate"), "house-fetches"),
    "no-place": (word("Her er intet sted"), "house-no-content"),
    "strange-marker": (word("{{titel}}", "{{p content}}"), "house-marker"),
    "loop": (word("{% for a in b %}", "{{p content}}"), "house-marker"),
}


@pytest.mark.parametrize("name", BAD_WORD)
def test_a_word_file_that_cannot_be_used(name: str, tmp_path: Path) -> None:
    content, code = BAD_WORD[name]
    assert _codes(tmp_path, house_docx=content) == [code]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK", "house-not-document"),
        (word(), "house-not-document"),
        (changed(slides(), {"ppt/vbaProject.bin": b"x"}), "house-macros"),
        (changed(slides(), {"ppt/activeX/activeX1.bin": b"x"}), "house-macros"),
    ],
)
def test_a_presentation_that_cannot_be_used(content: bytes, code: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, house_pptx=content) == [code]


def test_a_presentation_needs_a_layout_with_title_and_text(tmp_path: Path) -> None:
    import pptx

    presentation = pptx.Presentation()
    for layout in list(presentation.slide_layouts):
        if layout.name != "Blank":
            presentation.slide_layouts.remove(layout)
    out = io.BytesIO()
    presentation.save(out)
    assert _codes(tmp_path, house_pptx=out.getvalue()) == ["house-no-layout"]


@pytest.mark.parametrize(
    "inner",
    [
        "<script>1</script>",
        '<image href="https://a/b.png"/>',
        '<a href="https://a"><rect/></a>',
        '<rect onload="x()"/>',
        '<rect style="fill:url(https://a)"/>',
        "<style>@import 'x';</style>",
        "<foreignObject/>",
        "<oops",
    ],
)
def test_a_drawing_that_does_more_than_show_itself_is_refused(inner: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, logo_svg=SVG.replace(b"<rect", f"{inner}<rect".encode())) == ["house-logo-svg"]


def test_a_picture_that_is_none_is_refused(tmp_path: Path) -> None:
    assert _codes(tmp_path, logo_png=b"GIF89a") == ["house-logo-png"]


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    found = _codes(tmp_path, house_docx=b"x", house_pptx=b"y", logo_png=b"z")
    assert found == ["house-not-document", "house-not-document", "house-logo-png"]


def test_a_folder_without_any_of_the_files(tmp_path: Path) -> None:
    assert _codes(tmp_path, andet_txt=b"x") == ["house-empty"]
    with pytest.raises(FindingsError) as raised:
        read_house(tmp_path / "findes-ikke")
    assert [finding.code for finding in raised.value.findings] == ["house-no-folder"]


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "house.docx").open("wb") as file:
        file.truncate(20_000_001)
    assert _codes(tmp_path) == ["house-too-large"]


def test_good_files_are_read_as_they_are(tmp_path: Path) -> None:
    files = {"house.docx": word(), "house.pptx": slides(), "house.typ": TYPST.encode(), "logo.svg": SVG}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    house = read_house(tmp_path)
    assert (house.docx, house.pptx) == (files["house.docx"], files["house.pptx"])
    assert (house.typ, house.logo, house.logo_is_svg) == (TYPST, SVG, True)


def test_one_file_is_enough_and_a_hyperlink_is_no_fetching(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(part(docx(report(SMALL)), "word/media/image1.png"))
    house = read_house(tmp_path)
    assert (house.docx, house.pptx, house.typ, house.logo_is_svg) == (None, None, None, False)
    (tmp_path / "house.docx").write_bytes(_with_relation("https://storeby.example", "hyperlink"))
    assert read_house(tmp_path).docx


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_starting_files_can_be_used_and_do_not_replace_anything(lang: str, tmp_path: Path) -> None:
    folder = tmp_path / "udseende"
    written = write_house(folder, lang="en" if lang == "en" else "da")
    assert [file.name for file in written] == ["house.docx", "house.pptx", "house.typ", "README.txt"]
    assert read_house(folder).docx == starting_files("en" if lang == "en" else "da")["house.docx"]
    assert "{{p content}}" in (folder / "README.txt").read_text(encoding="utf-8-sig")
    (folder / "house.docx").unlink()
    with pytest.raises(FindingsError) as raised:
        write_house(folder, lang="da")
    assert [finding.code for finding in raised.value.findings] == ["file-exists"]
    assert not (folder / "house.docx").exists()


def test_the_size_a_part_claims_is_what_is_judged(tmp_path: Path) -> None:
    """A part whose size is a lie is found out while it is read."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(TYPES, b"<Types/>")
        archive.writestr("word/document.xml", b"<a>" + b" " * 5_000_000 + b"</a>")
    lying = out.getvalue().replace((5_000_007).to_bytes(4, "little"), (900).to_bytes(4, "little"))
    assert lying != out.getvalue()
    assert _codes(tmp_path, house_docx=lying) == ["house-not-document"]


def test_a_template_that_cannot_be_typeset_is_told_with_the_typesetters_words(tmp_path: Path) -> None:
    (tmp_path / "house.typ").write_text("#panic()", encoding="utf-8")
    with pytest.raises(HouseProblem) as told:
        read_house(tmp_path)
    (finding,) = told.value.findings
    assert finding.code == "house-typst"
    assert "panic" in str(finding.params["problem"])
