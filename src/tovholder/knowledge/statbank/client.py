"""A client of Statistics Denmark's StatBank API: which tables there are, what is in one, and its numbers.

    with StatBank(cache=folder) as bank:
        cells = bank.data("REGK31", {"OMRÅDE": ["657"], "FUNKTION": ["52822"], …, "Tid": ["*"]})

Answers are kept by table and the table's own time of update, so that a number is fetched again only when it may have
changed. No key is needed; data are free to use with attribution (CC BY 4.0).
*Source:* https://www.dst.dk/da/Statistik/hjaelp-til-statistikbanken/api
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

from .cells import Cells, read_csv, read_jsonstat
from .mistakes import Refused, UnexpectedAnswer, Unreachable
from .tables import TableInfo, TableSummary, read_table_info, read_tables

if TYPE_CHECKING:
    import httpx

BASE = "https://api.statbank.dk/v1"
DataFormat = Literal["JSONSTAT", "CSV"]
_SECONDS = 60.0


class StatBank:
    """A connection, its language, and the folder answers are kept in (None: nothing is kept).

    `transport` replaces the network in tests.
    """

    def __init__(
        self,
        *,
        cache: Path | None = None,
        language: Literal["da", "en"] = "da",
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        # Imported here: most commands never ask the network, and httpx takes its time.
        import httpx

        self._language = language
        self._cache = cache
        self._infos: dict[str, TableInfo] = {}
        self._client = httpx.Client(
            transport=transport,
            timeout=_SECONDS,
            follow_redirects=True,
            headers={"User-Agent": f"tovholder/{version('tovholder')}"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back."""
        self._client.close()

    def tables(self, *, subjects: Sequence[str] = (), include_inactive: bool = False) -> tuple[TableSummary, ...]:
        """The tables there are, of some subjects or all."""
        asked: dict[str, Any] = {"lang": self._language, "format": "JSON", "includeInactive": include_inactive}
        if subjects:
            asked["subjects"] = list(subjects)
        return read_tables(_json(self._post("tables", asked)))

    def table(self, name: str) -> TableInfo:
        """A table's variables and values. Asked once per client: `updated` decides what may be taken from the cache."""
        key = name.casefold()
        if key not in self._infos:
            asked = {"table": name, "lang": self._language, "format": "JSON"}
            self._infos[key] = read_table_info(_json(self._post("tableinfo", asked)))
        return self._infos[key]

    def data(self, table: str, wanted: Mapping[str, Sequence[str]], *, data_format: DataFormat = "JSONSTAT") -> Cells:
        """The numbers for a selection: variable → codes, or `*` for all of them.

        Raises what `TableInfo.selection` raises, before anything is asked of the server, and Unreachable, Refused,
        UnexpectedAnswer.
        """
        info = self.table(table)
        chosen = info.selection(wanted)
        asked = {
            "table": info.id,
            "format": data_format,
            "lang": self._language,
            "valuePresentation": "Code",
            "variables": [{"code": name, "values": list(values)} for name, values in chosen.items()],
        }
        if data_format == "CSV":
            asked["delimiter"] = "Semicolon"
        kept = self._kept(info, asked)
        text = kept.read_text(encoding="utf-8") if kept and kept.exists() else self._post("data", asked)
        cells = read_csv(text) if data_format == "CSV" else read_jsonstat(_json(text))
        if kept and not kept.exists():
            _write(kept, text)
        return cells

    def _kept(self, info: TableInfo, asked: Mapping[str, Any]) -> Path | None:
        """Where the answer to this question lies: table, time of update, and the question's hash."""
        if self._cache is None:
            return None
        question = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:16]
        return self._cache / _safe(info.id) / _safe(info.updated) / f"{question}.txt"

    def _post(self, endpoint: str, asked: Mapping[str, Any]) -> str:
        import httpx

        url = f"{BASE}/{endpoint}"
        try:
            answer = self._client.post(url, json=asked)
        except httpx.HTTPError as error:
            raise Unreachable(url, str(error) or type(error).__name__) from None
        if answer.is_error:
            raise Refused(url, answer.status_code, _message(answer.text))
        try:
            return answer.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise UnexpectedAnswer(endpoint) from None


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise UnexpectedAnswer("json") from None


def _message(text: str) -> str:
    """The server's own words: the `message` of a JSON answer, else the beginning of the text."""
    try:
        answer = json.loads(text)
    except ValueError:
        return text[:200]
    return str(answer.get("message", text) if isinstance(answer, dict) else text)[:200]


def _safe(name: str) -> str:
    """A name that is one folder on every system: 2024-05-10T08:00:00 has colons, which Windows refuses."""
    return re.sub(r"[^\w.-]", "-", name)


def _write(path: Path, text: str) -> None:
    """Whole or not at all: a cut connection or a second process leaves no half answer in the cache."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(temporary).replace(path)
