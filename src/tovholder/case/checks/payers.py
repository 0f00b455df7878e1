"""Who really gains: what is the region's, the state's or other municipalities' is not the municipality's."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding
from tovholder.knowledge import Bank, Shares

from ..model import Case
from ..references import flows
from .check import amber, check, red
from .lookups import Gain, end_of, gains, is_danish, largest_municipal_share, municipal_shares, texts
from .signs import is_about, sign

_OUTSIDE = ("health", "justice", "state_benefit")
_TAX_KEPT = 0.25
"""*Source:* L 196 (2019-20): 75 % of the difference in tax base is equalised, so a quarter stays at best."""
_MOVE = "opgaveflytning-2027"
_SMALL = 1e-9


def _has_priced_gains(case: Case) -> bool:
    return is_danish(case) and any(gain.is_priced for gain in gains(case))


def _municipal(case: Case, bank: Bank) -> Iterator[tuple[Gain, str, float]]:
    """Every gain of which the municipality has a share: the gain, its name, the share."""
    for gain in gains(case):
        if gain.consequence.price is not None and gain.consequence.falls_on is not None:
            share = largest_municipal_share(case, gain.consequence.falls_on, bank)
            if share > _SMALL:
                yield gain, gain.consequence.name or gain.key, share


@check("gain-belongs-elsewhere", applies=_has_priced_gains)
def belongs_elsewhere(case: Case, bank: Bank) -> Iterator[Finding]:
    """Health, police, courts, prison, SU and folkepension are shown, but in the region's and the state's columns."""
    for gain, name, share in _municipal(case, bank):
        if is_about("co_financing", gain.key, gain.consequence, case, bank):
            continue
        subject = next((s for s in _OUTSIDE if is_about(s, gain.key, gain.consequence, case, bank)), None)
        if subject is not None:
            shown = round(100 * share, 1)
            yield red("gain-outside-municipality", (*gain.path, "falls_on"), name=name, subject=subject, share=shown)


@check("co-financing", applies=_has_priced_gains)
def co_financing(case: Case, bank: Bank) -> Iterator[Finding]:
    """Kommunal medfinansiering is frozen since 2019 and abolished 2027-28: it gives no gain."""
    for gain, name, _ in _municipal(case, bank):
        if is_about("co_financing", gain.key, gain.consequence, case, bank):
            yield red("co-financing-gives-no-gain", gain.path, name=name)


@check("tax-equalised", applies=_has_priced_gains)
def tax_equalised(case: Case, bank: Bank) -> Iterator[Finding]:
    """Of extra municipal tax a quarter stays at best; bottom tax and labour-market contribution are the state's."""
    for gain, name, share in _municipal(case, bank):
        is_tax = gain.consequence.is_income and is_about("tax", gain.key, gain.consequence, case, bank)
        if is_tax and share > _TAX_KEPT + _SMALL:
            yield red("tax-not-equalised", (*gain.path, "falls_on"), name=name, share=round(100 * share, 1))


@check("payer-2027", applies=lambda case: is_danish(case) and any(True for _ in flows(case)))
def payer_changes(case: Case, bank: Bank) -> Iterator[Finding]:
    """Acute nursing and more moves to the regions with the health reform: the payer must follow the date."""
    rule = bank.rule(_MOVE)
    moved = rule.periods[-1].valid.first if isinstance(rule, Shares) else None
    if moved is None:
        return
    for path, flow, sharing in flows(case):
        if sharing is None or not is_about("moving_task", str(path[-1]), flow, case, bank):
            continue
        later = [span for span in municipal_shares(case, sharing, bank) if span.meets(moved, end_of(case))]
        if end_of(case) > moved and any(span.share > _SMALL for span in later):
            yield amber("payer-changes", path, name=flow.name or str(path[-1]), year=moved // 12)


@check("other-municipalities", applies=_has_priced_gains)
def other_municipalities(case: Case, bank: Bank) -> Iterator[Finding]:
    """People in housing offers, shelters and crisis centres are often another municipality's expense."""
    said = any(sign("other_municipality").in_text(text) for _, text in texts(case.target_group))
    for gain, name, _ in _municipal(case, bank):
        falls_on, note = gain.consequence.falls_on, gain.consequence.note
        considered = said or (note is not None and sign("other_municipality").in_text(note))
        shared = falls_on is not None and "other_municipalities" in falls_on.parties
        if is_about("stay", gain.key, gain.consequence, case, bank) and not (considered or shared):
            yield amber("other-municipality-may-pay", gain.path, name=name)
