"""Every mistake has a sentence in both languages, with the parameters it carries."""

import inspect
import re
import tomllib
from importlib.resources import files
from string import Formatter

import pytest

import tovholder.quantities
from tovholder.errors import TovholderError
from tovholder.quantities import mistakes
from tovholder.quantities.mistakes import Mistake

CLASSES = [c for _, c in inspect.getmembers(mistakes, inspect.isclass) if issubclass(c, Mistake) and c is not Mistake]

EXAMPLES: list[Mistake] = [
    mistakes.NotANumber("x"),
    mistakes.AmbiguousNumber("1.234", (1234.0, 1.234)),
    mistakes.NotAUnit("x"),
    mistakes.NotARate("kr"),
    mistakes.UnitMismatch("kr", "%"),
    mistakes.NotADuration("x"),
    mistakes.NotADate("x"),
    mistakes.NotAYear("x"),
    mistakes.OverlappingDates("2022", "2022-Q1"),
    mistakes.NotAQuantity("x"),
    mistakes.AmbiguousSign("-12-8", positive="-12..8", negative="-12..-8"),
    mistakes.AmbiguousSpread("50 ±10 %", points="40..60 %", share="45..55"),
    mistakes.AmbiguousMagnitude("1 mio.-2"),
    mistakes.RangeOrder("low", "high", smaller_value="2", larger_value="1"),
    mistakes.NeedsOneForm(["value"]),
    mistakes.AsNeedsRange(),
    mistakes.BadReference("x"),
    mistakes.UnresolvedUse("knowledge/x"),
    mistakes.DistributionNeedsOneShape([]),
    mistakes.MustBePositive("sd", 0.0),
    mistakes.WeightsDoNotFit(1, 2),
    mistakes.LognormalNeedsOnePair(["mean"]),
    mistakes.DistributionHasNoMean("gamma"),
    mistakes.DistributionInPercent(),
    mistakes.TableNeedsOneAxis([]),
    mistakes.EmptyTable("by_year"),
    mistakes.BadTableKey("x", 1),
    mistakes.MissingLink([2020], "pl"),
    mistakes.BadIndexLevel(2020, 0.0, "pl"),
]


def sentences(lang: str) -> dict[str, dict[str, str]]:
    text = files("tovholder").joinpath("locale", lang, "quantities.toml").read_text(encoding="utf-8")
    findings: dict[str, dict[str, str]] = tomllib.loads(text)["finding"]
    return findings


def test_every_mistake_has_an_example_here() -> None:
    assert {type(example) for example in EXAMPLES} == set(CLASSES)


def test_codes_are_kebab_case_and_unique() -> None:
    codes = [c.code for c in CLASSES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code) for code in codes)


def test_every_mistake_stands_in_the_tree_of_the_docstring() -> None:
    assert {c.__name__ for c in CLASSES} <= set(re.findall(r"\w+", mistakes.__doc__ or ""))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_catalogue_has_these_codes_and_no_others(lang: str) -> None:
    assert set(sentences(lang)) == {c.code for c in CLASSES}


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("mistake", EXAMPLES, ids=lambda mistake: mistake.code)
def test_a_sentence_uses_only_the_parameters_it_is_given(mistake: Mistake, lang: str) -> None:
    sentence = sentences(lang)[mistake.code]
    assert sentence.keys() == {"text", "todo"}
    used = {name for part in sentence.values() for _, name, _, _ in Formatter().parse(part) if name is not None}
    assert used <= mistake.params.keys()
    assert all(part.format(**mistake.params) for part in sentence.values())


@pytest.mark.parametrize("mistake", EXAMPLES, ids=lambda mistake: mistake.code)
def test_a_mistake_says_its_code_to_a_programmer(mistake: Mistake) -> None:
    assert isinstance(mistake, TovholderError)
    assert str(mistake).startswith(mistake.code)


def test_the_public_names_exist_and_are_listed_in_order() -> None:
    names = tovholder.quantities.__all__
    assert all(hasattr(tovholder.quantities, name) for name in names)
    assert len(set(names)) == len(names)
