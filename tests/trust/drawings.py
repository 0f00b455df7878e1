"""Every chart there is, drawn of many cases in both languages, wide and for a phone, against drawings once approved.

`python -m tests.trust.drawings` approves what is drawn now: it writes `drawings.json`, and whoever reviews the change
to that file has seen them. A drawing is known by a hash of its SVG, with places to a tenth of a point, so that the last
digits of another machine's sums change nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.contract.deals import DEALS
from tests.report.choices import cases, found, told
from tests.report.followed.cases import document, example
from tests.report.followed.school import AGREED, material_with
from tests.report.workbook.books import calculated, written_cases

from tovholder.followup.compared import Compared, Enrolled
from tovholder.followup.estimating import Answer
from tovholder.followup.estimators.effect import Effect, EventTime
from tovholder.followup.realised import Realised
from tovholder.followup.updating import Belief
from tovholder.locale import LANGUAGES, Lang
from tovholder.report.change_chart import Way, change_chart
from tovholder.report.drawing import svg
from tovholder.report.material import Material
from tovholder.report.model import Chart, Section
from tovholder.report.wording import Wording
from tovholder.usecases.reporting import Desk

APPROVED = Path(__file__).with_name("drawings.json")
_PLACE = re.compile(r"\d+\.\d+")
_SOME_DEALS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What a run drew. changed: other than approved. new, gone: not approved, and approved but no longer drawn."""

    drawn: int
    cases: int
    changed: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def faults(self) -> tuple[str, ...]:
        """What nobody has approved."""
        said = (("is another drawing", self.changed), ("is new", self.new), ("is no longer drawn", self.gone))
        return tuple(f"{name} {what}" for what, names in said for name in names)


def run(folder: Path, *, only: str | None = None, approved: Mapping[str, str] | None = None) -> Found:
    """Draw, of every case or of one; what was not approved is put in the folder, to be looked at."""
    known = json.loads(APPROVED.read_text(encoding="utf-8")) if approved is None else approved
    known = {name: hash_ for name, hash_ in known.items() if only is None or name.startswith(f"{only}/")}
    hashes = {}
    for name, drawing in drawings(only=only):
        hashes[name] = hash_of(drawing)
        if known.get(name) != hashes[name]:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name.replace('/', '-')}.svg").write_text(drawing, encoding="utf-8")
    changed = tuple(name for name, hash_ in hashes.items() if known.get(name, hash_) != hash_)
    new, gone = tuple(hashes.keys() - known.keys()), tuple(known.keys() - hashes.keys())
    return Found(len(hashes), len({name.split("/")[0] for name in hashes}), changed, new, gone)


def hash_of(drawing: str) -> str:
    """Of what can be seen."""
    seen = _PLACE.sub(lambda place: f"{float(place[0]):.1f}", drawing)
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


def drawings(*, only: str | None = None) -> Iterator[tuple[str, str]]:
    """(case/language/section/number of the chart there/width, SVG)."""
    for lang in LANGUAGES:
        for case, sections in _told(lang, only):
            for section in sections:
                charts = [block for block in section.blocks if isinstance(block, Chart)]
                for number, chart in enumerate(charts, start=1):
                    for narrow in (False, True):
                        width = "narrow" if narrow else "wide"
                        name = f"{case}/{lang}/{section.id}/{number}/{width}"
                        yield name, svg(chart.spec, prefix="a", narrow=narrow)


def _told(lang: Lang, only: str | None) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """(case, what is told of it), in a language."""
    texts = written_cases() | {deal.stem: deal.read_text(encoding="utf-8") for deal in DEALS[:_SOME_DEALS]}
    for name, text in texts.items():
        if only in (None, name):
            yield name, Desk(calculated(text), lang).report("page").sections
    if only is None:
        yield "vejle-status", document(example(lang=lang), "status").sections
        yield "school-status", document(_school(lang), "status").sections
        yield "choice", (told(found(cases()), lang),)
        way = Way(-250_000.0, (("Timepris", 900_000.0), ("Frafald", -120_000.0)), -30_000.0, 500_000.0)
        yield "change", (Section("change", "", (change_chart(way, Wording(lang, "DKK")),)),)


def _school(lang: Lang) -> Material:
    """The school with effects before and after a start, and a share that was seen."""
    seen = Realised("x", "share", 70, 43, 0.62, 0.57, 0.67)
    compared = Compared(
        "outcomes.tilbage.with", ("outcomes", "tilbage", "with"), None, Belief(0.6, 0.1, 0.5, 0.7), seen
    )
    events = [EventTime(-2, 0.1, -0.5, 0.7), EventTime(0, -3.0, -4.0, -2.0)]
    effect = Effect(
        AGREED.estimates["udvikling"].design,
        "mean",
        estimate=-3.0,
        low=-4.0,
        high=-2.0,
        treated=40,
        comparison=50,
        events=events,
    )
    enrolled = Enrolled("mentor", 70.0, None, {"underway": None, "completed": 6, "left": None})
    return material_with(enrolled=[enrolled], compared=[compared], answers=[Answer("udvikling", effect)], lang=lang)


if __name__ == "__main__":
    approved = {name: hash_of(drawing) for name, drawing in drawings()}
    APPROVED.write_text(json.dumps(approved, indent=0) + "\n", encoding="utf-8")
