"""The words: what the program says to people, in each language, looked up by code.

Texts stand in `<language>/<area>.toml`. The tables are

    [finding.<code>]   text: what is wrong; todo: what to do about it
    [label]            names of things on screen and paper
    [param.<name>]     words for a finding's parameters that are themselves codes (`expected = mapping`)
    [field]            what each field of a file means (`schema*.toml`, read only for the JSON Schema)

Parameters are written `{name}`. Numbers are written by the caller's formats where that matters; see `sentence`.
"""

from __future__ import annotations

import tomllib
import warnings
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal, get_args

from tovholder.errors import Finding, Param

Lang = Literal["da", "en"]
LANGUAGES: tuple[Lang, ...] = get_args(Lang)

Described = Literal["case", "plan"]
"""Files that people write and editors help with: a case, a plan of follow-up."""
_FOR_EDITORS: Mapping[Described, str] = {"case": "schema.toml", "plan": "schema_plan.toml"}

_ASKED = 4096
"""Texts that are at hand by their whole key; a page has a hundred."""

Shown = Callable[[Param, Lang], str]
"""How a parameter is written in a sentence."""


class MissingText(ResourceWarning):
    """A text, or a parameter of one, is missing. Users then see the code; in our tests a warning is an error."""


@cache
def catalogue(lang: Lang) -> Mapping[str, Any]:
    """Every text of a language but the fields' descriptions, table by table. Treat it as read-only."""
    merged: dict[str, Any] = {}
    for entry in sorted(files(__name__).joinpath(lang).iterdir(), key=lambda file: file.name):
        if entry.name.endswith(".toml") and entry.name not in _FOR_EDITORS.values():
            _merge(merged, tomllib.loads(entry.read_text(encoding="utf-8")), entry.name)
    return merged


@cache
def field_texts(lang: Lang, of: Described = "case") -> Mapping[str, str]:
    """`Class.field` → what the field means, for editors' hover texts."""
    text = files(__name__).joinpath(lang, _FOR_EDITORS[of]).read_text(encoding="utf-8")
    table: dict[str, str] = tomllib.loads(text)["field"]
    return table


def text(key: str, lang: Lang = "da", /, **params: Param) -> str:
    """The text under `table.name`, such as `label.net`, with its parameters put in; the key if there is none.

    >>> text("finding.not-a-case.text", "en")
    'The file does not hold a case.'
    """
    found = _lookup(key, lang)
    if isinstance(found, str):
        # Most texts have nothing to put in, and a page has hundreds.
        return found.format_map(_Given(key, params, lang, plain)) if "{" in found else found
    _warn(f"{lang}: no text for {key}")
    return key


def sentence(finding: Finding, lang: Lang = "da", /, *, shown: Shown | None = None) -> tuple[str, str]:
    """(what is wrong, what to do about it). A code without a text is shown as it is, with nothing to do.

    shown: how to write a parameter, for callers that want grouped thousands; default `plain`.

    >>> sentence(Finding("missing-field", params={"field": "title"}), "en")
    ('The field “title” is missing.', 'Write it here.')
    """
    entry = catalogue(lang).get("finding", {}).get(finding.code)
    if entry is None:
        _warn(f"{lang}: no text for finding {finding.code}")
        return finding.code, ""
    given = _Given(finding.code, finding.params, lang, shown or plain)
    return entry["text"].format_map(given), entry.get("todo", "").format_map(given)


def plain(value: Param, lang: Lang) -> str:
    """A parameter as it stands: text and whole numbers unchanged, others with at most four decimals.

    >>> plain(25.0, "da"), plain(0.5, "da"), plain(2022, "da"), plain(-1e-9, "da")
    ('25', '0,5', '2022', '0')
    """
    if not isinstance(value, float):
        return str(value)
    written = f"{round(value, 4) + 0.0:.4f}".rstrip("0").rstrip(".")
    return written.replace(".", ",") if lang == "da" else written


class _Given(dict[str, str]):
    """A text's parameters, written out; the words for those that are codes come from `[param.<name>]`."""

    def __init__(self, key: str, params: Mapping[str, Param], lang: Lang, shown: Shown) -> None:
        words: Mapping[str, Mapping[str, str]] = catalogue(lang).get("param", {})
        super().__init__({n: words.get(n, {}).get(str(v)) or shown(v, lang) for n, v in params.items()})
        self._key = key

    def __missing__(self, name: str) -> str:
        _warn(f"{self._key}: no parameter {name}")
        return "…"


@lru_cache(_ASKED)
def _lookup(key: str, lang: Lang) -> object:
    node: object = catalogue(lang)
    rest = key
    while isinstance(node, Mapping):
        if rest in node:
            return node[rest]
        step, _, rest = rest.partition(".")
        node = node.get(step)
    return None


def _merge(whole: dict[str, Any], part: Mapping[str, Any], file: str) -> None:
    for key, value in part.items():
        if isinstance(value, dict) and isinstance(whole.setdefault(key, {}), dict):
            _merge(whole[key], value, file)
        elif key in whole:
            raise ValueError(f"{file}: {key} has a text in another file")
        else:
            whole[key] = value


def _warn(message: str) -> None:
    warnings.warn(message, MissingText, stacklevel=3)
