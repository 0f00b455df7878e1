"""How long each document of the Vejle case takes, all of them written by one program from one calculation."""

from __future__ import annotations

import json
import time
from pathlib import Path

from tovholder.knowledge import load_bank
from tovholder.usecases.calculation import calculate
from tovholder.usecases.forms import FORMS, Form
from tovholder.usecases.reporting import Desk

CASE = Path(__file__).parent.parent / "examples" / "vejle.yaml"


def main() -> None:
    """Milliseconds of each, in the order they are offered; what one needs and another has made is not made again."""
    start = time.perf_counter()
    desk = Desk(calculate(CASE.read_text(encoding="utf-8"), bank=load_bank()), "da")
    taken = {"calculation": 1000 * (time.perf_counter() - start)}
    for name, endings in FORMS.items():
        for ending in endings:
            start = time.perf_counter()
            desk.write(Form(name, ending))
            taken[f"{name}{ending}"] = 1000 * (time.perf_counter() - start)
    print(json.dumps(taken))


if __name__ == "__main__":
    main()
