"""The documents on data protection in the workspace: from plan and roles, as far as one may see, and of no person."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.usecases.followup.school import school

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.cases.opening import open_case
from tovholder.usecases.cases.papers import document
from tovholder.usecases.followup.data_flows import flows_told
from tovholder.usecases.followup.plans import plan, save_plan
from tovholder.usecases.followup.told import NOTHING

pytestmark = pytest.mark.law


def _words(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return opened.read("word/document.xml").decode()


def test_they_tell_the_plan_and_the_roles_and_no_person(tmp_path: Path) -> None:
    of = school(tmp_path)
    for source in ("elever", "fravaer", "stoette"):
        of.load(source)
    site = of.place.site
    for paper in ("dpia", "processing"):
        words = _words(document(of.anna, site, of.case, f"{paper}.docx", lang="da").content)
        assert "elever" in words
        assert "Kommunen" in words
        # No pupil of the example, nor anybody who works in the case.
        for name in ("elev-001", "elev-170", of.supplier.name, of.anna.name):
            assert f">{name}<" not in words.replace("Leverandør", "")
        assert "elev-0" not in words
    roles = flows_told(of.anna, site, open_case(of.anna, site, of.case, "case.read")).followed.flows.roles
    assert roles == {"administrator": 1, "coordinator": 1, "reader": 1, "supplier": 1, "verifier": 1}


def test_they_follow_what_is_agreed(tmp_path: Path) -> None:
    of = school(tmp_path)
    site = of.place.site
    before = document(of.anna, site, of.case, "processing.docx", lang="da").content
    text = site.store.text(plan(of.anna, site, of.case).version.hash)
    save_plan(of.anna, site, of.case, text.replace("verification: 60", "verification: 13"), opened=1)
    after = document(of.anna, site, of.case, "processing.docx", lang="da").content
    assert "13 måneder" not in _words(before)
    assert "13 måneder" in _words(after)


def test_whoever_may_not_see_the_follow_up_gets_empty_fields(tmp_path: Path) -> None:
    of = school(tmp_path)
    site = of.place.site
    fund = of.place.somebody("Fonden", Grant("fund", "case", of.case))
    of.place.gets_second_factor(fund)
    assert flows_told(fund, site, open_case(fund, site, of.case, "case.read")) is NOTHING
    words = _words(document(fund, site, of.case, "dpia.docx", lang="da").content)
    assert "Der er ingen plan for opfølgning at læse i." in words
