"""What is shipped for those who run the server: units that systemd takes, a container file of what there is."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
from tests.cli.command import tovholder

from tovholder.web import serving

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNITS = sorted(file.name for file in DEPLOY.glob("tovholder*"))
SERVICES = [name for name in UNITS if name.endswith(".service")]
CONTAINER = (DEPLOY / "Containerfile").read_text(encoding="utf-8")

pytestmark = pytest.mark.snapshot


def _unit(name: str) -> ConfigParser:
    unit = ConfigParser(interpolation=None, strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(DEPLOY / name, encoding="utf-8")
    return unit


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here to read its units")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """With a program that is there in place of the one that will be, and a user that is there."""
    for name in UNITS:
        text = (DEPLOY / name).read_text(encoding="utf-8")
        text = text.replace("/opt/tovholder/bin/tovholder", "/bin/true").replace("=tovholder\n", "=root\n", 2)
        (tmp_path / name).write_text(text, encoding="utf-8")
    program = ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / name) for name in UNITS)]
    said = subprocess.run(program, capture_output=True, text=True)
    about_ours = [line for line in said.stderr.splitlines() if "tovholder" in line]
    assert about_ours == []


def test_the_units_call_the_program_as_it_can_be_called() -> None:
    assert [name for name in UNITS if name.endswith(".timer")] == [
        "tovholder-backup.timer",
        "tovholder-retention.timer",
    ]
    for name in SERVICES:
        program, command, *arguments = shlex.split(_unit(name)["Service"]["ExecStart"])
        assert program == "/opt/tovholder/bin/tovholder"
        page = tovholder(command, "--help").out
        assert [word for word in arguments if word.startswith("--") and word not in page] == []


def test_the_server_may_do_no_more_than_it_needs() -> None:
    for name in SERVICES:
        service = _unit(name)["Service"]
        assert service["User"] == "tovholder"
        assert (service["NoNewPrivileges"], service["ProtectSystem"]) == ("yes", "strict")
        assert service["CapabilityBoundingSet"] == ""
    assert int(_unit("tovholder.service")["Service"]["TimeoutStopSec"]) > serving._LAST_ANSWERS


def test_whoever_is_told_the_servers_database_can_reach_it() -> None:
    """TOVHOLDER_DATABASE may lead to PostgreSQL over the network; the backup only hears that it is elsewhere."""
    server = _unit("tovholder.service")["Service"]
    told = [name for name in SERVICES if _unit(name)["Service"].get("EnvironmentFile") == server["EnvironmentFile"]]
    assert told == ["tovholder-backup.service", "tovholder-retention.service", "tovholder.service"]
    for name in told[1:]:
        service = _unit(name)["Service"]
        assert service["RestrictAddressFamilies"] == server["RestrictAddressFamilies"]
        assert "PrivateNetwork" not in service


def test_what_the_container_copies_is_there() -> None:
    copied = [
        line.split()[1:-1] for line in CONTAINER.splitlines() if line.startswith("COPY ") and "--from" not in line
    ]
    assert copied
    assert [name for names in copied for name in names if not (ROOT / name).exists()] == []


def test_the_container_runs_as_somebody_of_its_own_and_asks_whether_it_is_ready() -> None:
    stages = CONTAINER.split("\nFROM ")
    last = stages[-1]
    assert re.search(r"^USER tovholder$", last, re.MULTILINE)
    assert "/readyz" in last
    command = re.search(r"^CMD \[(.+)\]$", last, re.MULTILINE)
    assert command is not None
    words = re.findall(r'"([^"]+)"', command[1])
    page = tovholder(words[1], "--help").out
    assert [word for word in words if word.startswith("--") and word not in page] == []


def test_the_container_takes_the_versions_of_the_lock_file() -> None:
    made = re.search(r"sed -n '(.+)' requirements.lock", CONTAINER)
    assert made is not None
    done = subprocess.run(
        ["sed", "-n", made[1], str(ROOT / "requirements.lock")], capture_output=True, text=True, check=True
    )
    lines = done.stdout.splitlines()
    assert len(lines) > 60
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    assert len({line.partition("==")[0] for line in lines}) == len(lines)
    assert any(line.startswith("pyrage==") for line in lines)
