"""`tovholder knowledge`."""

from __future__ import annotations

import json
import re
import shlex
from functools import partial
from pathlib import Path

import pytest
from tests.cli.command import ROOT, tovholder
from tests.knowledge.statbank.answers import Server

from tovholder.knowledge import KINDS, Kind, load_bank
from tovholder.knowledge.statbank import StatBank
from tovholder.usecases import fetching

pytestmark = pytest.mark.journey


def test_the_list_holds_every_kind_and_may_be_one_of_them() -> None:
    lines = json.loads(tovholder("knowledge", "list", "--json").out)
    assert {line["kind"] for line in lines} == set(KINDS)
    rules = json.loads(tovholder("knowledge", "list", "--kind", "rule", "--json").out)
    assert {line["kind"] for line in rules} == {"rule"}
    assert "refusionstrappe" in tovholder("knowledge", "list", "--kind", "rule").out


def test_a_record_is_shown_with_its_source_and_address() -> None:
    out = tovholder("knowledge", "show", "refusionstrappe").out
    assert "adresse: https://" in out
    (data,) = json.loads(tovholder("knowledge", "show", "knowledge/refusionstrappe", "--json").out)
    assert data["kind"] == "rule"
    assert data["record"]["origin"]["url"].startswith("https://")


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_can_be_shown_without_the_program_showing_through(kind: Kind) -> None:
    bank = load_bank()
    for id_ in (line.id for line in bank.listing([kind])):
        for lang in ("da", "en"):
            out = tovholder("knowledge", "show", id_, "--lang", lang).out
            assert not re.search(r"None|\d\.0\b(?!%)|[{}]'|knowledge\.record", out), out
            assert kind in ("gap", "evidence") or ("I sagen: " if lang == "da" else "In the case: ") in out


def test_a_figure_is_shown_as_published_and_as_it_is_used() -> None:
    out = tovholder("knowledge", "show", "kommunal-skatteprocent").out
    assert "2025: 25,068 %" in out
    assert "I sagen: knowledge/kommunal-skatteprocent" in out
    assert "fra uge 27: kommunen bærer 70 %" in tovholder("knowledge", "show", "refusionstrappe").out


def test_a_record_that_does_not_exist_is_answered_with_those_like_it() -> None:
    answer = tovholder("knowledge", "show", "refusionstrape")
    assert answer.code == 1
    assert "refusionstrappe" in answer.err
    assert tovholder("knowledge", "show", "zzzzzz").code == 1


def test_search_finds_the_records_in_which_every_word_occurs() -> None:
    assert "kontanthjaelp-30" in tovholder("knowledge", "search", "kontanthjælp", "forsørger").out
    assert "Ingen poster" in tovholder("knowledge", "search", "enhjørning").out
    assert json.loads(tovholder("knowledge", "search", "enhjørning", "--json").out) == []


def test_gaps_say_what_is_missing_and_where_to_get_it() -> None:
    out = tovholder("knowledge", "gaps").out
    assert "Mangler: " in out
    assert "Sådan: " in out
    gaps = json.loads(tovholder("knowledge", "gaps", "--json").out)
    # A gap that a case refers to leads to the same record.
    assert json.loads(tovholder("knowledge", "show", gaps[0]["id"], "--json").out)[0]["kind"] == "gap"


DOCUMENT = (ROOT / "docs" / "viden.md").read_text(encoding="utf-8")
COMMANDS = [
    shlex.split(line)[1:]
    for block in re.findall(r"^```sh\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)
    for line in block.replace("\\\n", " ").splitlines()
]


@pytest.fixture
def statbank(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Server:
    """The constructed answers instead of the network, and everything else as it is when a user asks."""
    server = Server()
    monkeypatch.setattr(fetching, "StatBank", partial(StatBank, transport=server.transport()))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return server


@pytest.mark.usefixtures("statbank")
def test_fetching_shows_a_table_then_its_numbers_then_keeps_them() -> None:
    shown = tovholder("knowledge", "fetch", "REGK31").out
    assert "skal vælges" in shown
    assert "52822  5.28.22 Plejefamilier" in shown
    asked = ("REGK31", "OMRÅDE=657", "FUNKTION=52822", "PRISENHED=LOBM", "Tid=*")
    assert tovholder("knowledge", "fetch", *asked).out.splitlines() == [
        "OMRÅDE\tTid",
        "657\t2022\t100",
        "657\t2023\t200",
        "657\t2024\t–",
    ]
    kept = ("-o", "pleje.yaml", "--id", "pleje", "--unit", "kr/år", "--times", "1000")
    assert tovholder("knowledge", "fetch", *asked, *kept).code == 0
    figure = load_bank([Path("pleje.yaml")]).figure("pleje")
    assert [(dated.year, dated.value) for dated in figure.values] == [(2022, 100_000), (2023, 200_000)]
    assert figure.latest.origin.note == "OMRÅDE=657, FUNKTION=52822, PRISENHED=LOBM, Tid=*. Opdateret 2024-06-20."
    again = tovholder("knowledge", "fetch", *asked, *kept)
    assert again.code == 1
    assert "findes allerede" in again.err


@pytest.mark.usefixtures("statbank")
def test_without_a_unit_an_index_is_kept_with_what_it_is_used_for() -> None:
    for more, used_for in (((), "Forbrugerprisindeks"), (("--used-for", "Egne udgifter"), "Egne udgifter")):
        file = Path(f"{used_for}.yaml")
        assert tovholder("knowledge", "fetch", "PRIS112", "Tid=*", "-o", file, "--id", "priser", *more).code == 0
        index = load_bank([file]).index("priser")
        assert (dict(index.levels), index.used_for) == ({2022: 113.5, 2023: 117.5}, used_for)
        assert "priser" in tovholder("knowledge", "list", "--kind", "index", "--knowledge", file).out


def test_an_answer_is_fetched_once(statbank: Server) -> None:
    for _ in range(2):
        assert tovholder("knowledge", "fetch", "PRIS112", "Tid=*").code == 0
    assert statbank.count("data") == 1


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["PRIS112", "TID"], "TID=2022+2023"),
        (["PRIS112", "TID=1999"], "1999"),
        (["REGK31", "OMRÅDE=657"], "FUNKTION, PRISENHED, Tid"),
        (["REGK31", "FUNKTIO=52822"], "OMRÅDE, FUNKTION, DRANST, ART, PRISENHED, Tid"),
    ],
)
def test_a_selection_that_makes_no_sense_is_explained_before_it_is_asked(
    statbank: Server, asked: list[str], says: str
) -> None:
    answer = tovholder("knowledge", "fetch", *asked)
    assert answer.code == 1
    assert says in answer.err
    assert statbank.count("data") == 0


@pytest.mark.usefixtures("statbank")
def test_the_commands_in_the_documentation_do_what_it_says() -> None:
    assert len(COMMANDS) == 4
    assert [tovholder(*command).err for command in COMMANDS] == [""] * 4
    bank = load_bank([Path("herning.yaml"), Path("priser.yaml")])
    assert bank.figure("opholdssteder-herning").latest.value == 200_000
    assert bank.index("forbrugerpriser").used_for == "Borgernes egne udgifter"
