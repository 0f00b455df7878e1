"""What the workspace's documents tell of the follow-up: the newest data, to those who may see them, and no more."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.usecases.followup.school import CASE, School, school

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.roles import ROLES
from tovholder.usecases.cases import papers
from tovholder.usecases.cases.texts import save_text
from tovholder.usecases.followup import settling

pytestmark = pytest.mark.law


@pytest.fixture
def of(tmp_path: Path) -> School:
    """The example with its pupils, and nothing measured of them yet."""
    found = school(tmp_path)
    found.load("elever")
    return found


def _read(of: School, actor: Actor, file: str, *, version: int | None = None) -> str:
    """Everything that can be read in a document, or in the files of a package."""
    content = papers.document(actor, of.place.site, of.case, file, version=version, lang="da").content
    return _words(content).replace("\u00a0", " ")


def _names(of: School, file: str) -> list[str]:
    content = papers.document(of.reader, of.place.site, of.case, file, lang="da").content
    return zipfile.ZipFile(io.BytesIO(content)).namelist()


def _words(content: bytes) -> str:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode(errors="ignore")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return " ".join(_words(package.read(name)) for name in package.namelist())


def test_the_status_report_has_what_was_imported_and_what_was_settled_for_those_who_settle(of: School) -> None:
    before = _read(of, of.reader, "status.html")
    assert "70 er begyndt." in before
    assert "-6,30 procentpoint" not in before
    of.load("fravaer")
    after = _read(of, of.reader, "status.html")
    assert "-6,30 procentpoint" in after
    settling.settle_results(of.anna, of.place.site, of.case, dry_run=False, lang="da")
    settled = "Mål med kontrolleret resultat"
    exact = _read(of, of.anna, "status.html")
    assert settled in exact
    assert "1.080.000 kr. er klar til betaling" in exact
    assert "-6,30 procentpoint" in exact
    assert settled not in _read(of, of.reader, "status.html"), "the journal has exact counts"


def test_a_document_is_written_once_until_something_it_tells_of_changes(of: School) -> None:
    site = of.place.site

    def asked() -> bytes:
        return papers.document(of.reader, site, of.case, "status.html", lang="da").content

    asked()
    kept = asked()
    assert asked() is kept
    of.place.clock.passes(days=1)
    assert asked() is not kept, "it says the day it is of"


def test_every_document_of_the_list_tells_it_and_no_other_does(of: School) -> None:
    for name in ("status.html", "closing.html"):
        assert "70 er begyndt." in _read(of, of.reader, name), name
    for name in ("workbook", "archive"):
        assert "Optag og frafald" in _read(of, of.reader, name), name
    assert any(name.endswith("followed-assumptions.csv") for name in _names(of, "charts"))
    assert "regneark.xlsx" in _names(of, "archive")
    assert "70 er begyndt." not in _read(of, of.reader, "memo.html")


def test_who_may_not_see_the_follow_up_gets_the_document_without_it(
    of: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "70 er begyndt." in _read(of, of.reader, "status.html")
    monkeypatch.setitem(ROLES, "reader", frozenset({"case.read"}))  # type: ignore[arg-type]
    for name in ("status.html", "closing.html", "workbook"):
        words = _read(of, of.reader, name)
        assert "70 er begyndt." not in words, name
        assert "Optag og frafald" not in words, name
    assert "70 er begyndt." in _read(of, of.verifier, "status.html")


def test_an_older_version_is_as_it_was(of: School) -> None:
    head = of.place.site.store.case(of.case).head  # type: ignore[union-attr]
    save_text(of.anna, of.place.site, of.case, CASE.replace("350, unit", "360, unit"), opened=head.hash)
    assert "70 er begyndt." in _read(of, of.reader, "status.html")
    assert "70 er begyndt." not in _read(of, of.reader, "status.html", version=1)


def test_a_plan_without_data_and_a_case_without_a_plan_tell_nothing(tmp_path: Path) -> None:
    of = school(tmp_path)
    assert "Optag og frafald" not in _read(of, of.anna, "status.html")
    bare = of.place.case(of.anna, CASE).id
    found = papers.document(of.anna, of.place.site, bare, "status.html", lang="da").content.decode()
    assert "Optag og frafald" not in found
