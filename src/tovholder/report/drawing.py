"""Chart specifications drawn as SVG that can stand inside a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_SIZE = re.compile(r'<svg (?P<head>[^>]*?)width="[0-9.]+" height="[0-9.]+"')
_XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(spec: Mapping[str, Any], *, prefix: str) -> str:
    """The drawing, as wide as where it is put, its internal names kept apart from other drawings' by a prefix.

    Nothing is fetched: data stands in the specification.
    """
    # Imported here: it holds a browser's engine, which a command that draws nothing need not load.
    from vl_convert import vegalite_to_svg

    drawn = str(vegalite_to_svg(dict(spec), vl_version="6.4", allowed_base_urls=[]))
    drawn = drawn.replace(_XLINK, "")
    drawn = _SIZE.sub(r"<svg \g<head>", drawn, count=1)
    return re.sub(r'(id="|url\(#)(clip|gradient)', rf"\1{prefix}-\2", drawn)
