"""Where a case departs from the SØM profile: the printout names every deviation.

*Source:* SØM's published rules (Socialstyrelsen's model page and FAQ; VIVE's documentation). The profile follows those
rules; the workbook itself has not been compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.case.model import Case
from tovholder.case.references import flows
from tovholder.errors import Finding, Path
from tovholder.quantities import Table

from .effects import SOEM_YEARS

_INDEX = "nettoprisindeks"
"""What SØM converts a user's own prices with; the profile's index where a case names none."""


def soem_deviations(case: Case) -> tuple[Finding, ...]:
    """Every way in which a case with the SØM profile does what SØM does not. Amber findings, code `soem-…`."""
    return tuple(_deviations(case)) if case.profile == "soem" else ()


def _deviations(case: Case) -> Iterator[Finding]:
    if case.period != "year":
        yield _amber("soem-period", ("period",))
    if case.flows_at != "end":
        yield _amber("soem-position", ("flows_at",))
    if case.discount.base is not None and case.discount.base.start != case.start.start:
        yield _amber("soem-base", ("discount", "base"))
    if case.price_index not in (None, _INDEX):
        yield _amber("soem-price-index", ("price_index",))
    for name, outcome in case.outcomes.items():
        path: Path = ("outcomes", name)
        lasts = outcome.lasts
        if outcome.attribution.use is not None or outcome.attribution.likely_value != 1:
            yield _amber("soem-attribution", (*path, "attribution"))
        if outcome.measure != "probability":
            yield _amber("soem-mean-change", (*path, "measure"))
        if outcome.basis != "completer":
            yield _amber("soem-basis", (*path, "basis"))
        if any(
            p is not None for p in (lasts.delay, lasts.ramp, lasts.full, lasts.half_life, lasts.drop_off, lasts.by_year)
        ):
            yield _amber("soem-profile-over-time", (*path, "lasts"))
        if lasts.stepped is False:
            yield _amber("soem-not-stepped", (*path, "lasts", "stepped"))
        if lasts.until is not None and lasts.until.years > SOEM_YEARS:
            yield _amber("soem-longer-than-ten-years", (*path, "lasts"))
        if isinstance(outcome.with_, Table) or isinstance(outcome.without, Table):
            yield _amber("soem-rate-varies", (*path, "with"))
    for path, flow, sharing in flows(case):
        if flow.price_growth is not None:
            yield _amber("soem-price-growth", (*path, "price_growth"))
        if flow.price_index not in (None, _INDEX):
            yield _amber("soem-price-index", (*path, "price_index"))
        if flow.position is not None and flow.position != "end":
            yield _amber("soem-position", (*path, "position"))
        if sharing is not None and (sharing.rule is not None or len(sharing.dated) > 1):
            yield _amber("soem-dated-shares", path)


def _amber(code: str, path: Path) -> Finding:
    return Finding(code, "amber", path)
