"""Every chart of a report as files to put into documents of one's own: drawing, picture, numbers and sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .drawing import png, print_svg
from .model import Chart, Report, Table


def pictures(report: Report, *, as_csv: Callable[[Table], str]) -> Mapping[str, bytes]:
    """File name → content: `01-first-page.svg`, `.png`, `.csv`, `.txt`."""
    files: dict[str, bytes] = {}
    charts = [(section, block) for section in report.sections for block in section.blocks if isinstance(block, Chart)]
    for number, (section, chart) in enumerate(charts, start=1):
        name = f"{number:02d}-{section.id}"
        files[f"{name}.svg"] = print_svg(chart.spec).encode()
        files[f"{name}.png"] = png(chart.spec)
        numbers = section.numbers_of(chart)
        if numbers is not None:
            files[f"{name}.csv"] = as_csv(numbers).encode()
        files[f"{name}.txt"] = "\n\n".join((chart.title, chart.subtitle, chart.sentence, "")).encode()
    return files
