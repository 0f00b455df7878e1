"""The example of docs/opfoelgning.md, imported."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import ROOT, tovholder

EXAMPLE = ROOT / "examples" / "opfoelgning"
PLAN, CASE = EXAMPLE / "opfoelgning.yaml", EXAMPLE / "sag.yaml"
SOURCES = ("elever", "fravaer", "stoette")


def imported(folder: Path, *, sources: tuple[str, ...] = SOURCES) -> Path:
    """The folder of data, with the example's files in it."""
    data, key = folder / "data", folder / "noegle"
    for source in sources:
        made = () if key.exists() else ("--make-key",)
        asked = ("--source", source, "--data", data, "--key", key, *made)
        answer = tovholder("followup", "import", PLAN, EXAMPLE / f"{source}.csv", *asked)
        assert answer.code == 0, answer.err + answer.out
    return data
