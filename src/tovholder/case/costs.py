"""What the intervention costs, and what it saves of the service it replaces."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.quantities import Duration, Quantity, QuantityOrTable, Table

from .flow import Flow
from .part import Length, When
from .sharing import Share, SharingField


def _as_list(raw: Any) -> Any:
    return [raw] if isinstance(raw, str) else raw


TrancheNames = Annotated[tuple[str, ...], BeforeValidator(_as_list)]
"""One tranche, several, or none (meaning all)."""


COST_FORMS = ("per_entrant", "per_completer", "fixed", "per_year")

_PER_PERSON = frozenset({"of", "over", "after", "spread", "every"})
_LAID_BY = {
    "per_entrant": _PER_PERSON,
    "per_completer": _PER_PERSON,
    "fixed": frozenset({"at", "every", "until"}),
    "per_year": frozenset({"from_", "until", "one_per", "of"}),
}
"""The fields that say when and for whom, by the form they mean something for."""


class Cost(Flow):
    """One cost line, in exactly one of four forms.

    per_entrant    kr per person who enters, laid evenly over `over` from `after` (both since entry), or by the yearly
                   shares in `spread`; or a table by year since entry.
    per_completer  kr per person who completes, laid in the same ways since completion.
    fixed          kr in all, at `at` (default the start), or a table by date.
    per_year       kr per year while `from` … `until` runs; with `one_per`, for each so many people in the programme at
                   the time, rounded up.

    `every` repeats an amount: after a person's first for as long as `over`, after a fixed one until `until`.
    `replaces: true` turns the line into a saved cost: what the basisalternativ would have spent.
    """

    per_entrant: QuantityOrTable | None = None
    per_completer: QuantityOrTable | None = None
    fixed: QuantityOrTable | None = None
    per_year: QuantityOrTable | None = None
    paid_by: SharingField
    of: TrancheNames = ()
    over: Length = Duration(0.0)
    after: Length = Duration(0.0)
    spread: tuple[Share, ...] | None = None
    at: When | None = None
    from_: When | None = Field(None, alias="from")
    until: When | None = None
    every: Length | None = None
    one_per: Quantity | None = None
    replaces: bool = False

    @model_validator(mode="after")
    def _one_form(self) -> Cost:
        if sum(getattr(self, form) is not None for form in COST_FORMS) != 1:
            raise PydanticCustomError(
                "cost-needs-one-form", "exactly one of per_entrant, per_completer, fixed, per_year"
            )
        if self.spread is not None and abs(sum(share.likely_value for share in self.spread) - 1) > 1e-9:
            raise PydanticCustomError("spread-not-one", "spread must sum to 100 %")
        return self

    @model_validator(mode="after")
    def _nothing_unheard(self) -> Cost:
        """A field that means nothing for the form, or beside a table, would be read and then forgotten."""
        meant = set(_LAID_BY[self.form])
        if isinstance(self.amount, Table):
            meant &= {"of", "from_", "until", "one_per"} if self.form == "per_year" else {"of"}
        if self.spread is not None:
            meant -= {"over", "after", "every"}
        if self.form == "fixed" and self.every is None:
            meant -= {"until"}
        if self.form == "per_year" and self.one_per is None:
            meant -= {"of"}
        given = {name for fields in _LAID_BY.values() for name in fields if name in self.model_fields_set}
        if given - meant:
            field = min(given - meant).removesuffix("_")
            raise PydanticCustomError("cost-field-unused", "{field} means nothing here", {"field": field})
        if self.every is not None and (self.every.months < 1 or self.every.months % 1):
            raise PydanticCustomError("every-not-whole-months", "every must be whole months")
        return self

    @property
    def amount(self) -> QuantityOrTable:
        """The amount, whichever form it was written in."""
        amount: QuantityOrTable = getattr(self, self.form)
        return amount

    @property
    def form(self) -> str:
        """Which of `COST_FORMS` it is written in."""
        return next(name for name in COST_FORMS if getattr(self, name) is not None)
