"""The two languages say the same things with the same parameters, and every finding has its words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from string import Formatter
from typing import Any

import pytest
from tests.locale.codes import SOURCE, Made, made_codes

import tovholder.locale as locale
from tovholder.errors import Finding
from tovholder.locale import LANGUAGES, Lang, MissingText, catalogue, field_texts, plain, sentence, text

MADE = made_codes()
AREAS = sorted(file.name for file in (SOURCE / "locale" / "da").glob("*.toml"))


def _leaves(node: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, value in node.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key), value


def _params(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _words_of(code: str, lang: Lang) -> set[str]:
    entry = catalogue(lang)["finding"][code]
    return _params(entry["text"]) | _params(entry.get("todo", ""))


def test_the_languages_have_the_same_files() -> None:
    assert sorted(file.name for file in (SOURCE / "locale" / "en").glob("*.toml")) == AREAS


@pytest.mark.parametrize("area", AREAS)
def test_the_languages_have_the_same_keys_and_parameters(area: str) -> None:
    danish, english = (
        dict(_leaves(tomllib.loads((SOURCE / "locale" / lang / area).read_text(encoding="utf-8"))))
        for lang in LANGUAGES
    )
    assert danish.keys() == english.keys()
    # A word chosen by a code, and a field's description, are put into sentences and take no parameters themselves.
    for path in danish.keys() - {p for p in danish if p[0] in ("param", "field")}:
        assert _params(danish[path]) == _params(english[path]), path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_said_and_tidy(lang: Lang) -> None:
    for path, words in [*_leaves(catalogue(lang)), *_leaves(field_texts(lang))]:
        assert isinstance(words, str), path
        assert words.strip(), path
        assert not any(line != line.rstrip() for line in words.split("\n")), path
        assert "  " not in words.strip() or "\n" in words, path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_finding_says_what_is_wrong_and_only_that(lang: Lang) -> None:
    for code, entry in catalogue(lang)["finding"].items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code), code
        assert entry.keys() <= {"text", "todo"}, code
        assert entry["text"].endswith((".", "?", "}")), code
        assert entry.get("todo", ".").endswith((".", "?", "…")), code


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_finding_the_program_can_make_has_its_words(lang: Lang) -> None:
    known = catalogue(lang)["finding"]
    missing = sorted(
        {f"{made.code} ({made.place})" for made in MADE if "*" not in made.code and made.code not in known}
    )
    assert missing == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_ask_for_no_parameter_the_finding_lacks(lang: Lang) -> None:
    known = catalogue(lang)["finding"]
    lacking = [
        f"{made.code} ({made.place}): {sorted(_words_of(made.code, lang) - made.params)}"
        for made in MADE
        if made.params is not None
        and made.code in known
        and not _lays_more_on(made)
        and _words_of(made.code, lang) - made.params
    ]
    assert lacking == []


def _lays_more_on(made: Made) -> bool:
    """The knowledge bank's reader adds the file's name to whatever it found."""
    return made.code.startswith("knowledge-")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_belongs_to_a_finding_the_program_can_make(lang: Lang) -> None:
    codes = {made.code for made in MADE}
    assert [code for code in catalogue(lang)["finding"] if not any(fnmatchcase(code, made) for made in codes)] == []


def test_a_sentence_has_its_parameters_written_in_its_language() -> None:
    finding = Finding("more-than-eligible", params={"planned": 30.0, "eligible": 12.5})
    assert sentence(finding, "da")[0] == "Der er planlagt optag af 30, men kun 12,5 i målgruppen."
    assert sentence(finding, "en")[0] == "An intake of 30 is planned, but only 12.5 are eligible."


def test_a_parameter_that_is_a_code_is_put_in_words() -> None:
    finding = Finding("wrong-type", params={"value": "to", "expected": "whole-number"})
    assert sentence(finding, "da") == ("Her står »to«, men her skal stå et helt tal.", "Skriv et helt tal.")


def test_a_caller_may_write_numbers_its_own_way() -> None:
    finding = Finding("more-than-eligible", params={"planned": 1500.0, "eligible": 1200.0})
    assert (
        "1.500"
        in sentence(finding, "da", shown=lambda value, lang: "1.500" if value == 1500 else plain(value, lang))[0]
    )


def test_what_users_write_is_not_read_as_a_parameter() -> None:
    assert "»{known}«" in sentence(Finding("unknown-party", params={"name": "{known}", "known": "a"}), "da")[0]


def test_a_missing_text_is_an_error_here_and_the_code_elsewhere() -> None:
    with pytest.warns(MissingText, match="no-such-code"):
        assert sentence(Finding("no-such-code")) == ("no-such-code", "")
    with pytest.warns(MissingText, match="label.no-such-label"):
        assert text("label.no-such-label") == "label.no-such-label"
    with pytest.warns(MissingText, match="no parameter field"):
        assert sentence(Finding("missing-field"), "en")[0] == "The field “…” is missing."


def test_a_text_given_in_two_files_is_refused() -> None:
    whole: dict[str, Any] = {"label": {"net": "netto"}}
    with pytest.raises(ValueError, match="net has a text in another file"):
        locale._merge(whole, {"label": {"net": "resultat"}}, "report.toml")
