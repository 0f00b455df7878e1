"""A register on a Spark Connect server, asked as an analyst asks it: the table is DuckDB's, cell by cell."""

from __future__ import annotations

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tovholder.followup.register.synthetic import Synthetic, write_register

pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(
        importlib.util.find_spec("grpc") is None, reason="pyspark[connect] is not installed: `make test` does it"
    ),
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java, and there is none here"),
]
_SERVER = "org.apache.spark.sql.connect.service.SparkConnectServer"
_PATIENCE = 60


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real server of its own on this machine."""
    import pyspark

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "spark.connect.grpc.binding.address": "127.0.0.1", "spark.connect.grpc.binding.port": port,
        "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": 2,
    }  # fmt: skip
    told = [part for name, value in settings.items() for part in ("--conf", f"{name}={value}")]
    submit = Path(pyspark.__file__).parent / "bin" / "spark-submit"
    folder = tmp_path_factory.mktemp("server")
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [submit, "--class", _SERVER, "--master", "local[2]", *told, "spark-internal"],
            stdout=log, stderr=log, cwd=folder,
        )  # fmt: skip
        try:
            _wait(server, port, folder / "log")
            yield f"sc://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=_PATIENCE)


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"the server did not begin: {log.read_text()[-2000:]}")


def test_the_command_gives_the_same_table_there_as_here(address: str, tmp_path: Path) -> None:
    write_register(tmp_path / "register", Synthetic(people=300, months=48, starts=(12, 24, 30)), seed=2)
    tables = {engine: _aggregated(tmp_path, engine, address) for engine in ("duckdb", "spark")}
    assert tables["spark"] == tables["duckdb"]
    heading, *rows = tables["spark"].splitlines()
    assert heading.startswith("cohort,group,period,people")
    assert any(row.split(",")[3] for row in rows)


def _aggregated(folder: Path, engine: str, address: str) -> str:
    """What the command writes, in a process of its own, which finds no Java: the server has it."""
    file = folder / f"{engine}.csv"
    asked = ["followup", "aggregate", str(folder / "register"), "-o", str(file), "--engine", engine]
    ran = subprocess.run(
        [sys.executable, "-c", "from tovholder.cli.main import run; run()", *asked],
        env={**os.environ, "SPARK_REMOTE": address, "PATH": ""}, capture_output=True, text=True, timeout=_PATIENCE,
        check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return file.read_text(encoding="utf-8")
