"""Chart specifications drawn: for a page on screen, for a printed document, or as a picture.

Nothing is fetched: data stands in the specification, and the typeface of print comes with the program.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Any

from .narrow import narrowed
from .theme import ON_SCREEN, TYPEFACE

FONTS = files("tovholder") / "assets" / "fonts"
"""The folder of the typeface that documents carry with them."""

_VEGA_LITE = "6.4"
_SIZE = re.compile(r'<svg (?P<head>[^>]*?)width="[0-9.]+" height="[0-9.]+"')
_DRAWINGS, _PICTURES = 256, 64
_XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(spec: Mapping[str, Any], *, prefix: str, narrow: bool = False) -> str:
    """The drawing for a page, as wide as where it is put, its internal names kept apart from other drawings'.

    narrow: for a phone's screen.
    """
    drawn = (
        print_svg(narrowed(spec) if narrow else spec)
        .replace(_XLINK, "")
        .replace(f'font-family="{TYPEFACE}"', f'font-family="{ON_SCREEN}"')
    )
    drawn = _SIZE.sub(r"<svg \g<head>", drawn, count=1)
    return re.sub(r'(id="|url\(#)(clip|gradient)', rf"\1{prefix}-\2", drawn)


def print_svg(spec: Mapping[str, Any]) -> str:
    """The drawing for a printed document, in the document's own typeface."""
    _know_the_typeface()
    return _svg(json.dumps({**spec, "config": {**spec["config"], "font": TYPEFACE}}))


def png(spec: Mapping[str, Any]) -> bytes:
    """The drawing as a picture sharp enough for print, for programs that take no SVG."""
    return _png(print_svg(spec))


# Each document of a case shows the same drawings, and a drawing takes far longer to make than to keep. No more are kept
# than a few cases have: a server that is up for weeks draws every version somebody looks at.
@lru_cache(_DRAWINGS)
def _svg(spec: str) -> str:
    # Imported here: it holds a browser's engine, which a command that draws nothing need not load.
    from vl_convert import vegalite_to_svg

    return str(vegalite_to_svg(spec, vl_version=_VEGA_LITE, allowed_base_urls=[]))


@lru_cache(_PICTURES)
def _png(svg: str) -> bytes:
    from vl_convert import svg_to_png

    return bytes(svg_to_png(svg, scale=2.5, ppi=72))


@cache
def _know_the_typeface() -> None:
    from vl_convert import register_font_directory

    with as_file(FONTS) as folder:
        register_font_directory(str(folder))
