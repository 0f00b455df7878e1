"""A municipality's logo for programs that take only pictures of points."""

from __future__ import annotations

from functools import cache

from .house import House


def logo_png(house: House) -> bytes | None:
    """The logo as PNG, sharp enough for print; None if there is none."""
    if house.logo is None or not house.logo_is_svg:
        return house.logo
    return _drawn(house.logo)


@cache
def _drawn(svg: bytes) -> bytes:
    from vl_convert import svg_to_png

    return bytes(svg_to_png(svg.decode("utf-8-sig"), scale=4))
