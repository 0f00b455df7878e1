"""Whatever a user gets wrong is told in sentences, with what to do, and never as a traceback."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command import CASE, MANY_ERRORS, installed, tovholder

pytestmark = pytest.mark.journey

READERS = (["run"], ["check"], ["explain"], ["report", "-o", "/nowhere/out.html"])


@pytest.mark.parametrize("command", READERS)
def test_a_bad_case_prints_every_error_at_once(command: list[str]) -> None:
    name, *more = command
    answer = tovholder(name, MANY_ERRORS, *more)
    assert answer.code == 1
    places = re.findall(rf"^{re.escape(str(MANY_ERRORS))}:(\d+): ([\w.\[\]]+): ", answer.err, re.MULTILINE)
    assert ("6", "tranches.unge.completion") in places
    assert ("8", "costs.mentor.paid_by") in places
    assert any(place.startswith("outcomes.i_arbejde") for _, place in places)
    assert "Mente du" in answer.err
    assert f"{len(places)} fejl." in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("command", ["run", "check", "explain", "report"])
def test_a_file_that_is_not_there(command: str, tmp_path: Path) -> None:
    (tmp_path / "sagen.yaml").write_text("", encoding="utf-8")
    near = tovholder(command, tmp_path / "sagn.yaml")
    assert near.code == 1
    assert f"Mente du {tmp_path / 'sagen.yaml'}?" in near.err
    assert f"Mente du {tmp_path / 'sagen.yaml'}?" in tovholder(command, tmp_path / "sagen").err, "as given to new"
    assert "findes ikke" in tovholder(command, tmp_path / "zzz" / "x.yaml").err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04\x00\x00", "er ikke en tekstfil"),
        ("titel: Støtte".encode("latin-1"), "er ikke gemt som UTF-8 (linje 1)"),
        (b"a: [1\n", "kan ikke læses som YAML"),
        (b"", "rummer ikke en sag"),
        (b"- 1\n- 2\n", "rummer ikke en sag"),
    ],
)
def test_a_file_that_is_something_else(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "fil.yaml"
    file.write_bytes(content)
    for command in ("run", "check"):
        answer = tovholder(command, file)
        assert answer.code == 1
        assert said in answer.err


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["check", "{file}"], "Du har ikke adgang til at læse {file}."),
        (["serve", "--port", "0", "--data", "{data}", "--audit-key", "{file}"], "Nøglen {file} må ikke læses"),
        (["serve", "--port", "0", "--data", "{data}", "--followup-key", "{file}"], "Nøglen {file} må ikke læses"),
        (["backup", "{data}.age", "--data", "{data}", "--key", "{file}"], "Nøglen {file} må ikke læses"),
        (["verify", "{data}.age", "--key", "{file}"], "Nøglen {file} må ikke læses"),
        (["forget", "--case", "s", "--ask", "--data", "{data}", "--key", "{file}"], "Nøglen {file} må ikke læses"),
    ],
)
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_file_this_user_may_not_read(command: list[str], said: str, closed: str, tmp_path: Path) -> None:
    """Asked as somebody who is not let in everywhere, as the system's administrator is."""
    as_anybody = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    if as_anybody and shutil.which(as_anybody[0]) is None:
        message = "There is no setpriv here to be somebody else with: install util-linux."
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    (tmp_path / "closed").mkdir()
    file, data = tmp_path / "closed" / "f", tmp_path / "data"
    data.mkdir()
    file.write_text("ab" * 32)
    (file if closed == "file" else file.parent).chmod(0)
    words = [word.format(file=file, data=data) for word in command]
    program = [*as_anybody, sys.executable, "-c", "from tovholder.cli.main import run; run()", *words]
    done = subprocess.run(program, capture_output=True, text=True, env={**os.environ, "COLUMNS": "400"}, timeout=120)
    file.parent.chmod(0o700)
    assert done.returncode in (1, 2)
    assert done.stderr.startswith(said.format(file=file)), done.stderr


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    answer = tovholder("run", tmp_path)
    assert answer.code == 1
    assert "er en mappe og ikke en fil" in answer.err


def test_a_file_one_may_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    answer = tovholder("run", CASE)
    assert answer.code == 1
    assert "ikke adgang til at læse" in answer.err


def test_a_place_one_may_not_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    answer = tovholder("schema", "-o", tmp_path / "skema.json")
    assert answer.code == 1
    assert "ikke adgang til at skrive" in answer.err


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert f"mappen {tmp_path / 'ikke'} findes ikke" in tovholder("schema", "-o", tmp_path / "ikke" / "her.json").err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rnu"], "Mente du »run«?"),
        (["zzzzz"], "Vælg en af: new, check, run"),
        (["knowledge", "serch", "x"], "Mente du »search«?"),
        (["run", str(CASE), "--jsn"], "Mente du --json"),
        (["run"], "Der mangler noget: SAG.yaml"),
        (["run", "a.yaml", "b.yaml"], "kan ikke bruge »b.yaml«"),
        (["run", str(CASE), "--csv"], "--csv skal have en værdi"),
        (["diff", str(CASE), str(CASE), "--view", "x"], "Det kan være: budget, society."),
        (["knowledge", "list", "--kind", "pris"], "Det kan være: figure, discount"),
        (["run", str(CASE), "--draws", "mange"], "Skriv et helt tal fra 2 til"),
        (["run", str(CASE), "--seed", "-1"], "Skriv et helt tal på mindst 0."),
        (["knowledge", "fetch", "PRIS", "--times", "x"], "--times er ikke et tal"),
    ],
)
def test_a_wrong_command_line_is_answered_with_what_was_meant(arguments: list[str], said: str) -> None:
    answer = tovholder(*arguments)
    assert answer.code == 2
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_a_language_we_do_not_speak() -> None:
    answer = tovholder("run", CASE, "--lang", "de")
    assert answer.code == 1
    assert "Vælg et af da, en" in answer.err


def test_errors_are_in_the_language_asked_for() -> None:
    assert "Did you mean “run”?" in tovholder("rnu", "--lang", "en").err
    assert "errors. Put them right" in tovholder("check", MANY_ERRORS, "--lang", "en").err


def test_a_knowledge_file_with_errors_says_which_and_where(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("figures:\n  x: {name: X, unit: kr, value: ja}\n", encoding="utf-8")
    answer = tovholder("run", CASE, "--knowledge", own)
    assert answer.code == 1
    assert str(own) in answer.err
    assert "findes ikke" in tovholder("run", CASE, "--knowledge", tmp_path / "no.yaml").err


def test_a_reader_that_has_had_enough_is_not_an_error_on_screen() -> None:
    answer = installed("schema", shell="| head -c 20")
    assert answer.out.startswith("{")
    assert answer.err == ""


def test_the_installed_program_leaves_with_the_right_code(tmp_path: Path) -> None:
    assert installed("--version").out.startswith("tovholder ")
    good = installed("run", CASE)
    assert (good.code, good.err) == (0, "")
    missing = installed("run", tmp_path / "no.yaml")
    assert missing.code == 1
    assert "Traceback" not in missing.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a system with named pipes")
def test_output_may_go_to_a_device() -> None:
    assert installed("schema", "-o", "/dev/null").code == 0
