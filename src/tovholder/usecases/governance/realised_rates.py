"""Success rates as they came out: kept as the municipality's own figures, for the next case to begin from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from scipy.stats import binomtest

from tovholder.case.places import path_of
from tovholder.errors import Finding, FindingsError
from tovholder.quantities.numbers import hundredfold
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.known import require_municipality
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.access.roles import Place, require
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.committing import Saved
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.entries import key_for
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.site import Site

from .as_yaml import as_yaml
from .lesson_records import Realised
from .places import require_place
from .refusals import written

FEWEST = 5
"""The small-cell rule: a rate of fewer people may point at one of them."""


class RateDoesNotFit(FindingsError):
    """Counts that make no rate, or that are too small to be kept."""


def keep_rate(
    actor: Actor,
    site: Site,
    case: str,
    place: str,
    *,
    name: str,
    reached: int,
    people: int,
    source: str,
    through: str,
) -> Realised:
    """Keep how many of how many succeeded, for the success rate at a place of the case.

    share = reached / people, with Wilson's 95 % interval. source: where the count is from; through: until when.
    *Source:* Wilson, JASA 22, 1927. Raises RateDoesNotFit, NotThere, NotFilledIn, NotAllowed.
    """
    found = open_case(actor, site, case, "case.change")
    require_place(site, found, place)
    if not 0 <= reached <= people:
        raise RateDoesNotFit([Finding("rate-not-a-share", path=("reached",))])
    if not is_kept(reached, people):
        raise RateDoesNotFit([Finding("rate-too-few", path=("people",), params={"least": FEWEST})])
    interval = binomtest(reached, people).proportion_ci(confidence_level=0.95, method="wilson")
    rate = Realised(
        id=new_id(),
        municipality=found.row.municipality,
        case=case,
        place=place,
        name=written("name", name),
        share=reached / people,
        low=float(interval.low),
        high=float(interval.high),
        people=people,
        reached=reached,
        source=written("source", source),
        through=written("through", through),
        by=actor.id,
        at=site.clock(),
    )
    site.store.add_realised(rate)
    return rate


def is_kept(reached: int, people: int) -> bool:
    """Whether a rate rests on enough: the few may be those who succeeded, or those who did not."""
    return people >= FEWEST and not any(0 < few < FEWEST for few in (reached, people - reached))


def newest(rates: Iterable[Realised]) -> dict[str, Realised]:
    """Rate → the one that takes its place: the newest of the same name at the same place of the same case.

    rates: the newest first.
    """
    by_name: dict[tuple[str, str, str], Realised] = {}
    return {one.id: by_name.setdefault((one.case, one.place, one.name), one) for one in rates}


def own_rates(actor: Actor, site: Site, municipality: str) -> tuple[Realised, ...]:
    """The municipality's own rates, the newest first. Raises NotAllowed, NotThere."""
    require(actor, "case.comment", Place(municipality))
    require_municipality(site, municipality)
    return site.store.realised(municipality)


def rates_for(actor: Actor, site: Site, case: str) -> tuple[Realised, ...]:
    """The municipality's own rates, for use in a case, the newest first. Raises NotThere, NotAllowed."""
    return site.store.realised(open_case(actor, site, case, "case.comment").row.municipality)


def use_rate(
    actor: Actor, site: Site, case: str, id_: str, place: str, *, opened: str, key: str | None = None
) -> Saved:
    """Write an own rate at a place of a case, as a range with its source. Raises as `change`; NotThere."""
    found = open_case(actor, site, case, "case.change")
    rate = next((one for one in site.store.realised(found.row.municipality) if one.id == id_), None)
    if rate is None:
        raise NotThere("rate")
    path = path_of(place, document_of(site, found.head).tree)
    return change(actor, site, case, [Edit(path, as_number(rate))], opened=opened, key=key)


def as_number(rate: Realised) -> dict[str, Any]:
    """A rate as a number of a case: low, likely and high, its kind own, and where it is from."""
    low, likely, high = (f"{round(hundredfold(share), 1):g} %" for share in (rate.low, rate.share, rate.high))
    return {"low": low, "likely": likely, "high": high, "kind": "own", "source": rate.source, "note": _counted(rate)}


def knowledge_file(rates: tuple[Realised, ...], *, address: str) -> str:
    """The rates as a file for the knowledge bank (`--knowledge`), the newest of a name where there are several.

    address: the server's own, which a figure's address begins with.
    """
    figures: dict[str, Any] = {}
    for rate in rates:
        id_ = f"egen-{key_for(rate.name, {}).replace('_', '-')}"
        year = rate.at.year
        figures.setdefault(
            id_,
            {
                "name": rate.name,
                "unit": "%",
                "values": [
                    {
                        **{k: v for k, v in as_number(rate).items() if k in ("low", "likely", "high", "note")},
                        "year": year,
                        "source": rate.source,
                        "url": f"{address}/sager/{rate.case}",
                        "confidence": "H",
                    }
                ],
            },
        )
    return as_yaml({"figures": figures})


def _counted(rate: Realised) -> str:
    return f"{rate.reached} af {rate.people}, til og med {rate.through}"
