"""The prices: what one fewer really saves, and VAT."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding
from tovholder.knowledge import Bank

from ..model import Case
from ..references import flows
from .check import amber, check
from .lookups import followed, gains, is_danish, knowledge_of
from .signs import is_about, sign

_PLACES = ("placement", "stay", "special_school")


def _has_priced_gains(case: Case) -> bool:
    return is_danish(case) and any(gain.is_priced for gain in gains(case))


@check("marginal-price", applies=_has_priced_gains)
def marginal(case: Case, bank: Bank) -> Iterator[Finding]:
    """A place is saved at its average price only if it is bought, or if capacity is really closed."""
    for gain in gains(case):
        price = gain.consequence.price
        if price is None or gain.consequence.capacity_step is not None or gain.consequence.cashable is not None:
            continue
        number = followed(case, price, bank)
        figure = knowledge_of(case, price)
        origin = " ".join((number.source or "", number.note or "", bank.figure(figure).name if figure else ""))
        is_place = any(is_about(subject, gain.key, gain.consequence, case, bank) for subject in _PLACES)
        if is_place and sign("average").in_text(origin):
            yield amber("average-price-for-one-place", (*gain.path, "price"), name=gain.consequence.name or gain.key)


@check("vat", applies=lambda case: is_danish(case) and any(True for _ in flows(case)))
def vat(case: Case, bank: Bank) -> Iterator[Finding]:
    """Private tariffs include VAT, which the municipality gets back; municipal ones do not. Compare net of VAT."""
    for path, flow, _ in flows(case):
        name = flow.name or str(path[-1])
        if flow.vat == "included":
            yield amber("price-includes-vat", path, name=name)
        elif flow.vat is None and is_about("private_provider", str(path[-1]), flow, case, bank):
            yield amber("vat-not-said", path, name=name)
