"""A chart as a page shows it and as it can be taken home: the drawing, a picture of it, or the numbers behind it."""

from __future__ import annotations

import base64
from typing import Literal

from fastapi import Response

from tovholder.locale import Lang
from tovholder.report.drawing import png, svg
from tovholder.report.model import Spec, Table
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.table_files import table_csv, table_xlsx

Ending = Literal["svg", "png", "csv", "xlsx"]
_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def as_image(spec: Spec, prefix: str, *, narrow: bool = False) -> str:
    """A drawing as an image that stands in the page itself; styles inside it cannot reach out."""
    drawn = svg(spec, prefix=prefix, narrow=narrow)
    return "data:image/svg+xml;base64," + base64.b64encode(drawn.encode()).decode()


def as_file(
    spec: Spec, numbers: Table | None, ending: Ending, *, name: str, lang: Lang, narrow: bool, keep: bool
) -> Response:
    """One of the files. narrow: a drawing for a phone; keep: to be saved, where a drawing else is shown.

    Raises NotThere for the numbers of a chart that has none.
    """
    if ending == "svg":
        content = svg(spec, prefix=name, narrow=narrow).encode()
    elif ending == "png":
        content = png(spec)
    elif numbers is None:
        raise NotThere("page")
    elif ending == "csv":
        content = table_csv(numbers, lang=lang).encode()
    else:
        content = table_xlsx(numbers)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'} if keep or ending != "svg" else {}
    return Response(content, media_type=_TYPES[ending], headers=headers)
