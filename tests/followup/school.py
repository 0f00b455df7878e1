"""The pupils of examples/opfoelgning, who never were: drawn from one seed, with an effect that is known.

`python -m tests.followup.school` writes the files again; a test compares them with what is there.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parents[2] / "examples" / "opfoelgning"
MENTORED, COMPARED = 70, 100
FIRST, MONTHS = 2021 * 12 + 6, 25
STARTS = (2022 * 12, 2022 * 12 + 6)
EFFECT = -8.0
"""Percentage points of absence, from the fourth month."""


def month(number: int) -> str:
    """2022-01."""
    return f"{number // 12}-{number % 12 + 1:02}"


def files() -> dict[str, str]:
    """Name → text."""
    random, others = np.random.default_rng(20220101), np.random.default_rng(20220102)
    pupils, absence, support = [], [], []
    for i in range(MENTORED + COMPARED):
        mentored = i < MENTORED
        name = f"elev-{i + 1:03}"
        start = STARTS[0] if (i < 30 if mentored else i % 2) else STARTS[1]
        level = 17.0 + 5.0 * random.standard_normal() + (2.0 if mentored else 0.0)
        stopped = start + int(random.integers(3, 10)) if mentored and random.random() < 0.14 else None
        pupils.append(_pupil(random, name, mentored, start, stopped))
        for at in range(FIRST, FIRST + MONTHS):
            since = at - start
            works = mentored and since >= 0 and (stopped is None or at < stopped)
            effect = EFFECT * min(since / 3, 1) if works else 0.0
            value = max(0.0, level - 0.15 * (at - FIRST) + effect + 3.0 * random.standard_normal())
            absence.append(f"{name};{month(at)};{value:.1f}".replace(".", ","))
        if mentored:
            for at in range(start, FIRST + MONTHS, 3):
                hours = max(0, round(60 - 5 * min(at - start, 9) + 8 * random.standard_normal()))
                support.append(_hours(name, at, hours))
        else:
            for at in range(start, FIRST + MONTHS, 3):
                support.append(_hours(name, at, max(0, round(58 + 12 * others.standard_normal()))))
    return {
        "elever.csv": _csv("Elev;Hold;Gruppe;Skole;Start;Gennemført;Stoppet;Grund", pupils),
        "fravaer.csv": _csv("Elev;Måned;Fravær i procent", absence),
        "stoette.csv": _csv("Elev;Måned;Ydelse;Timer;Kroner", support),
    }


def _hours(name: str, at: int, hours: int) -> str:
    return f"{name};{month(at)};Støttetimer;{hours};{hours * 350}"


def _pupil(random: np.random.Generator, name: str, mentored: bool, start: int, stopped: int | None) -> str:
    side = "Indsats" if mentored else "Sammenligning"
    group = "Mentor" if mentored else "Sammenligning"
    school = f"Skole {random.integers(1, 13)}"
    done = month(start + 12) if mentored and stopped is None else ""
    end, why = ("", "") if stopped is None else (month(stopped), random.choice(["Flyttet", "Ønskede ikke mere"]))
    return f"{name};{group};{side};{school};{month(start)};{done};{end};{why}"


def _csv(heading: str, rows: list[str]) -> str:
    return "\n".join([heading, *rows]) + "\n"


if __name__ == "__main__":
    for file, text in files().items():
        (FOLDER / file).write_text(text, encoding="utf-8")
