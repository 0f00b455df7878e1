"""Forms are made from the model: every field of a case is in one, and shows what is written there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from tests.workspace.sites import MINIMAL, VEJLE

from tovholder.case.document import Document
from tovholder.case.templates import TEMPLATES, template
from tovholder.errors import Path
from tovholder.locale import Lang
from tovholder.quantities import parse_duration
from tovholder.usecases.cases.pedigrees import LastChanges
from tovholder.usecases.cases.tasks import SECTIONS
from tovholder.usecases.cases.words import Words
from tovholder.web.forms.building import FormMaker
from tovholder.web.forms.shape import Field, Group


class NoChanges(LastChanges):
    """Nobody has changed anything."""

    def __init__(self) -> None:
        self._found = {}


def nobody(_by: str, _at: dt.datetime) -> str:
    return ""


def maker(text: str) -> FormMaker:
    return FormMaker(Document(text), (), lang="da", changed=NoChanges(), who_and_when=nobody)


def fields(text: str) -> dict[Path, Field]:
    """Every field of every section."""
    made = maker(text)
    parts = [made.part(key) for keys in SECTIONS.values() for key in keys]
    return {field.path: field for part in parts for field in _fields(part)}


def _fields(part: Field | Group) -> Iterator[Field]:
    if isinstance(part, Group):
        yield from part.fields()
    else:
        yield part


def leaves(node: object, path: Path = ()) -> Iterator[Path]:
    """Every written value's path."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, (*path, key))
    elif isinstance(node, list) and node and isinstance(node[0], dict):
        for i, value in enumerate(node):
            yield from leaves(value, (*path, i))
    elif node is not None:
        yield path


@pytest.mark.law
@pytest.mark.parametrize("text", [MINIMAL, VEJLE, *map(template, TEMPLATES)], ids=["minimal", "vejle", *TEMPLATES])
def test_everything_written_is_in_a_form(text: str) -> None:
    there, shown = set(fields(text)), {key for keys in SECTIONS.values() for key in keys}
    missing = [
        path
        for path in leaves(Document(text).tree)
        if path[0] in shown and not any(path[:n] in there for n in range(1, len(path) + 1))
    ]
    assert missing == []


@pytest.mark.example
def test_a_range_is_shown_as_it_is_typed_with_its_scale_and_pedigree() -> None:
    field = fields(VEJLE)[("outcomes", "no_placement", "with")]
    assert (field.kind, field.typed, field.unit, field.label) == ("number", "35..50..65", "%", "Med indsatsen")
    assert field.scale is not None
    assert (field.scale.points, field.scale.least, field.scale.most) == ((35.0, 50.0, 65.0), 0.0, 100.0)
    assert field.pedigree is not None
    assert field.pedigree.written["kind"] == "example"
    assert field.cell == "outcomes_no_placement_with"


@pytest.mark.example
def test_who_pays_is_chosen_among_the_cases_own_departments() -> None:
    field = fields(VEJLE)[("costs", "treatment", "paid_by")]
    assert (field.kind, field.typed) == ("choice", "familie")
    assert dict(field.choices)["familie"] == "Familie og Forebyggelse"
    assert dict(field.choices)["state"] == "Staten"


@pytest.mark.example
def test_what_has_no_form_is_shown_with_its_line() -> None:
    field = next(f for path, f in fields(VEJLE).items() if path[-1] == "falls_on" and f.kind == "file")
    assert "rule:" in field.typed
    assert VEJLE.splitlines()[int(field.unit) - 1].count("falls_on") == 1


def test_lengths_of_time_stand_in_danish_and_mean_the_same() -> None:
    made = fields(VEJLE)
    over = made["costs", "treatment", "over"]
    assert over.typed == "10 måneder"
    assert made["goals", "less_help", "measured_at"].typed == "16 måneder"
    assert parse_duration(over.typed) == parse_duration("10 months")


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("typed", ["1 year", "1,5 år", "26 weeks", "2 half-years", "1 quarter", "10 mdr.", "0 days"])
def test_a_length_shown_is_read_as_the_same_length(lang: Lang, typed: str) -> None:
    assert parse_duration(Words(lang).length(typed)) == parse_duration(typed)


def test_a_hint_never_repeats_the_label_and_names_nothing_of_the_file() -> None:
    for field in fields(VEJLE).values():
        assert field.hint.rstrip(".").casefold() != field.label.casefold()
        if field.kind == "choice" and "municipality" not in dict(field.choices):
            assert not any(f" {value}," in field.hint for value, _ in field.choices if len(value) > 3), field


def test_an_assessment_is_called_by_its_lens() -> None:
    made = maker(VEJLE).part("lenses")
    assert isinstance(made, Group)
    assert [item.label for item in made.items] == ["Socialfaglig", "Økonomisk", "Metodisk", "Juridisk"]


def test_what_names_something_of_the_case_is_chosen_by_its_name() -> None:
    made = fields(VEJLE)
    of = made["costs", "treatment", "of"]
    assert (of.kind, of.typed) == ("several", "ordinary")
    assert of.choices == (("ordinary", "Ordinære forløb"), ("intensive", "Intensive forløb"))
    outcome = made["goals", "school_absence", "outcome"]
    assert (outcome.kind, dict(outcome.choices)["school_absence"]) == ("choice", "Lavere skolefravær")
    assert "dsi" in dict(made["contract", "otherwise", "under_recruitment", "carried_by"].choices)


def test_a_name_that_leads_nowhere_is_still_shown() -> None:
    made = fields(VEJLE.replace("of: ordinary", "of: [ordinary, gone]", 1))
    assert ("gone", "gone") in made["costs", "treatment", "of"].choices


def test_a_case_whose_names_are_in_quotes_has_forms_too() -> None:
    quoted = MINIMAL + 'scenarios: {"billig": {"changes": {"costs.mentor.per_entrant": "20000 kr"}}}\n'
    shown = next(field for path, field in fields(quoted).items() if path[-1] == "changes")
    assert "costs.mentor.per_entrant" in shown.typed
