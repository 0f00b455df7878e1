"""The report as one HTML page that needs nothing else: styles and drawings are inside, nothing is fetched."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from .drawing import svg
from .model import Chart, Figure, Link, Report, Section
from .printed import unbroken

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from markupsafe import Markup

_KINDS = {
    "Paragraph": "paragraph", "KeyFigures": "key_figures", "Heading": "heading", "Bullets": "bullets",
    "Facts": "facts", "Remarks": "remarks", "Table": "table", "Chart": "chart",
}  # fmt: skip


def html(report: Report) -> str:
    """The page. Everything from the case is escaped; only drawings and styles go in as they are."""
    from markupsafe import Markup

    styles = files(__package__).joinpath("templates", "report.css").read_text(encoding="utf-8")
    return _template().render(report=report, styles=Markup(styles), drawings=_drawings(report))


def _drawings(report: Report) -> dict[tuple[str, int], Markup]:
    """(section, block number) → the drawing."""
    from markupsafe import Markup

    return {
        (section.id, number): Markup(svg(block.spec, prefix=f"{section.id}-{number}"))
        for section, number, block in _charts(report.sections)
    }


def _charts(sections: tuple[Section, ...]) -> list[tuple[Section, int, Chart]]:
    return [
        (section, number, block)
        for section in sections
        for number, block in enumerate(section.blocks)
        if isinstance(block, Chart)
    ]


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("tovholder.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    as_in_reports(environment)
    return environment.get_template("report.html.j2")


def as_in_reports(environment: Environment) -> None:
    """Let an environment's templates tell the parts of a report apart."""
    environment.filters["kind"] = lambda block: _KINDS[type(block).__name__]
    environment.filters["kept"] = unbroken
    environment.tests["figure"] = lambda cell: isinstance(cell, Figure)
    environment.tests["link"] = lambda cell: isinstance(cell, Link)
