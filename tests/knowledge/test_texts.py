"""Every code of the knowledge bank has its sentences in both languages, with the parameters it carries."""

import inspect
import re
import tomllib
from importlib.resources import files
from string import Formatter

import pytest

from tovholder.knowledge import KnowledgeGap, load_bank, loader, written, written_base, written_rules, yaml_lines
from tovholder.knowledge.statbank import mistakes
from tovholder.quantities import Mistake

EXAMPLES: list[Mistake] = [
    mistakes.Unreachable("https://x", "no route"),
    mistakes.Refused("https://x", 404, "no"),
    mistakes.UnexpectedAnswer("csv"),
    mistakes.UnknownVariable("REGK31", "x", ["Tid"]),
    mistakes.UnknownValue("REGK31", "Tid", "x", []),
    mistakes.MustBeGiven("REGK31", ["Tid"]),
    mistakes.NotYearly("REGK31", "2023K1"),
    mistakes.SeveralPerYear("REGK31", ["OMRÅDE"]),
    mistakes.NothingFound("REGK31"),
    KnowledgeGap("pl", load_bank().gap("pl-kommuner")),
]
MODULES = (loader, written, written_base, written_rules, yaml_lines)
FILE_CODES = set(re.findall(r'"(knowledge-[a-z-]+)"', "".join(map(inspect.getsource, MODULES))))


def sentences(lang: str) -> dict[str, dict[str, str]]:
    text = files("tovholder").joinpath("locale", lang, "knowledge.toml").read_text(encoding="utf-8")
    findings: dict[str, dict[str, str]] = tomllib.loads(text)["finding"]
    return findings


def test_every_mistake_has_an_example_here() -> None:
    classes = [c for _, c in inspect.getmembers(mistakes, inspect.isclass) if issubclass(c, mistakes.StatBankMistake)]
    assert {type(e) for e in EXAMPLES} - {KnowledgeGap} == set(classes) - {mistakes.StatBankMistake}
    assert {c.__name__ for c in classes} <= set(re.findall(r"\w+", mistakes.__doc__ or ""))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_catalogue_has_these_codes_and_no_others(lang: str) -> None:
    assert set(sentences(lang)) == FILE_CODES | {example.code for example in EXAMPLES}
    assert all(sentence.keys() == {"text", "todo"} for sentence in sentences(lang).values())


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("mistake", EXAMPLES, ids=lambda mistake: mistake.code)
def test_a_sentence_uses_only_the_parameters_it_is_given(mistake: Mistake, lang: str) -> None:
    sentence = sentences(lang)[mistake.code]
    used = {name for part in sentence.values() for _, name, _, _ in Formatter().parse(part) if name is not None}
    assert used <= mistake.params.keys()
