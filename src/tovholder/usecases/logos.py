"""A logo from elsewhere: whether it is a picture and nothing but a picture."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_PNG = b"\x89PNG\r\n\x1a\n"
_LARGEST_SIDE = 6_000
_SVG = "{http://www.w3.org/2000/svg}"
_NOT_A_DRAWING = {"script", "foreignObject", "iframe", "image", "use", "animate", "set", "handler"}
_REACHES_OUT = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:", re.IGNORECASE)


def is_png(content: bytes) -> bool:
    """Whether it is a PNG picture of a size for a page."""
    if not content.startswith(_PNG) or len(content) < 33:
        return False
    sides = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    return all(0 < side <= _LARGEST_SIDE for side in sides)


def is_plain_svg(content: bytes) -> bool:
    """Whether it is an SVG drawing that runs nothing and fetches nothing."""
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content:
        return False
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError):
        return False
    return root.tag == f"{_SVG}svg" and all(_is_plain(node) for node in root.iter())


def _is_plain(node: ElementTree.Element) -> bool:
    if str(node.tag).rpartition("}")[2] in _NOT_A_DRAWING or _REACHES_OUT.search(node.text or ""):
        return False
    return not any(_reaches_out(name.rpartition("}")[2], value) for name, value in node.attrib.items())


def _reaches_out(name: str, value: str) -> bool:
    if name.startswith("on") or _REACHES_OUT.search(value):
        return True
    return name == "href" and not value.startswith("#")
