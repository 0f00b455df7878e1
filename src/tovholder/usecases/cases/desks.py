"""Where versions are written from: a desk for each language, and draws that both have in common."""

from __future__ import annotations

from tovholder.locale import Lang
from tovholder.report.drawn import Drawn
from tovholder.report.followed.record import Followed
from tovholder.usecases.calculation import Calculation
from tovholder.usecases.reporting import Desk

from .calculations import Kept

NOTHING = Followed()
_DESKS = 8
"""Each holds every draw its pages and documents were made of."""


class Desks:
    """Desks by version and language."""

    def __init__(self) -> None:
        self._desks: Kept[Desk] = Kept(_DESKS)
        self._drawn: Kept[Drawn] = Kept(_DESKS)

    def desk(
        self, calculation: Calculation, lang: Lang, followed: Followed = NOTHING, *, key: tuple[object, ...] = ()
    ) -> Desk:
        """One desk for all that is said of a version in a language, on pages and in documents.

        key: names everything that `followed`, what came of the case, rests on
        """
        hash_ = calculation.document.hash
        drawn = self._drawn.get(
            hash_, lambda: Drawn(calculation.case, calculation.result, calculation.bank, calculation.result.own_group)
        )
        return self._desks.get((hash_, lang, key), lambda: Desk(calculation, lang, followed, drawn=drawn))
