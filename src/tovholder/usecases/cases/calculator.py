"""The calculator: a few numbers of a case to move, and a few results to watch. Everything else stands still."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tovholder.case.places import path_of
from tovholder.errors import Path, UnknownName
from tovholder.locale import Lang
from tovholder.usecases.access.actor import Actor

from .reading import desk_of
from .site import Site

MOST_INPUTS, MOST_OUTPUTS, OFFERED = 6, 4, 20
_UNASKED = 4


@dataclass(frozen=True, slots=True)
class Calculator:
    """What is moved and watched, and what there is to choose from: the numbers that move the result most."""

    inputs: tuple[Path, ...]
    outputs: tuple[str, ...]
    offered: tuple[Path, ...]
    groups: tuple[str, ...]


def calculator(
    actor: Actor, site: Site, case: str, places: Sequence[str], groups: Sequence[str], *, lang: Lang
) -> Calculator:
    """The calculator asked for, else the numbers that matter most. Raises UnknownName, CaseError, NotThere."""
    desk, _ = desk_of(actor, site, case, lang=lang)
    tree = desk.calculation.document.tree
    swings = desk.material.drawn.tornado.swings
    offered = tuple(swing.path for swing in swings if swing.path[0] != "knowledge")[:OFFERED]
    known = desk.calculation.result.groups
    for group in groups:
        if group not in known:
            raise UnknownName("party", group, known)
    asked = tuple(path_of(place, tree) for place in places[:MOST_INPUTS])
    leading = desk.calculation.result.own_group
    return Calculator(
        asked or offered[:_UNASKED],
        tuple(groups[:MOST_OUTPUTS]) or (leading,),
        tuple(dict.fromkeys((*asked, *offered))),
        tuple(group for group in known if known[group]),
    )
