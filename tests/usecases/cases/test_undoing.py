"""Undo and redo are two piles, of one's own steps alone, however many versions have been made since."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random

import pytest
from tests.workspace.sites import EVERYTHING, small_installation

from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.records import Version
from tovholder.usecases.cases.undoing import redo, steps, undo

# Longer than the store gives at a time, also of steps that are all taken back.
LONG = ["change"] * 45 + ["undo"] * 44 + ["redo"] * 30 + ["undo"] * 5 + ["change"] + ["undo"] * 23
MIXED = [Random(8).choice(("change", "change", "undo", "redo")) for _ in range(120)]


@pytest.mark.parametrize("deeds", [LONG, MIXED], ids=["long", "mixed"])
def test_a_step_is_taken_back_and_made_again_in_the_order_of_two_piles(deeds: list[str], tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna, bo = place.somebody("Anna", *EVERYTHING), place.somebody("Bo", *EVERYTHING)
    case, titles = place.case(anna).id, _titles()

    def now() -> str:
        return str(document_of(place.site, open_case(anna, place.site, case, "case.read").head).tree["title"])

    def opened() -> str:
        return open_case(anna, place.site, case, "case.read").head.hash

    behind, ahead = [now()], list[str]()
    for number, deed in enumerate(deeds):
        if number % 7 == 0:
            # What somebody else does elsewhere in the case is not a step of Anna's.
            change(bo, place.site, case, [Edit("horizon", f"{2 + number % 5} years")], opened=opened())
        if deed == "change":
            behind.append(next(titles))
            ahead.clear()
            change(anna, place.site, case, [Edit("title", behind[-1])], opened=opened())
        elif deed == "undo" and len(behind) > 1:
            ahead.append(behind.pop())
            undo(anna, place.site, case)
        elif deed == "redo" and ahead:
            behind.append(ahead.pop())
            redo(anna, place.site, case)
        found = steps(anna, place.site, case)
        assert now() == behind[-1]
        assert (found.undo is not None, found.redo is not None) == (len(behind) > 1, bool(ahead))


def test_a_step_that_somebody_else_put_back_first_does_not_stand_in_the_way_of_those_before_it(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna, bo = place.somebody("Anna", *EVERYTHING), place.somebody("Bo", *EVERYTHING)
    case = place.case(anna).id

    def head() -> Version:
        return open_case(anna, place.site, case, "case.read").head

    def title() -> str:
        return str(document_of(place.site, head()).tree["title"])

    began = title()
    for actor, written in ((anna, "Et"), (anna, "To"), (bo, "Et")):
        change(actor, place.site, case, [Edit("title", written)], opened=head().hash)
    undo(anna, place.site, case)
    assert (title(), head().deed, head().step, head().said) == ("Et", "undo", 3, ())
    undo(anna, place.site, case)
    assert title() == began
    for expected in ("Et", "Et"):
        redo(anna, place.site, case)
        assert title() == expected
    assert steps(anna, place.site, case).redo is None


def test_an_undo_that_is_itself_undone_by_its_number_can_still_be_made_again(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna).id
    change(
        anna, place.site, case, [Edit("title", "Et")], opened=open_case(anna, place.site, case, "case.read").head.hash
    )
    undone = undo(anna, place.site, case).version
    undo(anna, place.site, case, step=undone.number)
    redo(anna, place.site, case)
    found = steps(anna, place.site, case).redo
    assert found is not None
    assert found.number == undone.number


def _titles() -> Iterator[str]:
    return (f"Sag {number}" for number in count(1))
