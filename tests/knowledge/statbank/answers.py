"""A server that gives the constructed answers, and remembers what it was asked."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

CONSTRUCTED = Path(__file__).parent / "constructed"


def constructed(name: str) -> str:
    """One answer's text, byte-order mark and all."""
    return (CONSTRUCTED / name).read_bytes().decode("utf-8")


class Server:
    """Answers `/tables`, `/tableinfo` and `/data` from files; `asked` is (endpoint, body) in order.

    It has two tables: PRIS112, an index by year, and REGK31, which it takes every other for.
    """

    def __init__(self, data: str = "data_one_area.json") -> None:
        self.data = data
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.headers: list[httpx.Headers] = []
        self.changed: Callable[[str], str] = str

    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self._answer)

    def count(self, endpoint: str) -> int:
        return sum(name == endpoint for name, _ in self.asked)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        endpoint = request.url.path.rsplit("/", 1)[-1]
        self.asked.append((endpoint, json.loads(request.content)))
        self.headers.append(request.headers)
        name = {"tables": "tables.json", "tableinfo": "tableinfo.json", "data": self.data}[endpoint]
        if str(self.asked[-1][1].get("table", "")).casefold() == "pris112":
            name = f"{endpoint}_pris112.json"
        text = constructed(name)
        if endpoint == "tableinfo":
            text = self.changed(text)
        return httpx.Response(200, content=text.encode())
