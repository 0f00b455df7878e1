"""A choice as plain data, described in `docs/json.md`."""

from __future__ import annotations

from typing import Any

from tovholder.portfolio.frontier import Point, Step
from tovholder.portfolio.risk import Risk
from tovholder.usecases.as_json import FORMAT

from .choosing import Portfolio


def portfolio_json(found: Portfolio) -> dict[str, Any]:
    """Everything about the choice. Kroner, undiscounted but for `worth` and `bound`; cases by their ids."""
    chosen, wishes = found.chosen, found.wishes
    return {
        "format": FORMAT,
        "currency": found.currency,
        "price_level": found.price_level,
        "draws": chosen.draws,
        "seed": wishes.seed,
        "seek": chosen.aim.seek,
        "pool": {
            "opening": chosen.pool.opening,
            "added": {str(year): amount for year, amount in sorted(chosen.pool.added.items())},
            "returns": chosen.pool.returns,
            "level": chosen.pool.level,
        },
        "worth": chosen.choice.worth,
        "bound": chosen.choice.bound,
        "gap": chosen.choice.gap,
        "cases": [
            {
                "id": line.id,
                "title": found.titles[line.id],
                "stage": found.stages[line.id],
                "start": line.start,
                "drawn": line.drawn,
                "back": line.back,
                "net": line.net,
                "p10": line.low,
                "p90": line.high,
                "positive": line.positive,
            }
            for line in chosen.lines
        ],
        "frontier": [_point(point) for point in chosen.points],
        "steps": [_step(step) for step in chosen.steps],
        "years": list(chosen.years),
        "risk": _risk(chosen.risk),
        "service": {"chosen": _rooms(chosen.room), "all": _rooms(chosen.room_all)},
        "stages": [
            {
                "stage": stage.stage,
                "cases": stage.cases,
                "chosen": stage.chosen,
                "drawn": stage.drawn,
                "net": stage.net,
                "positive": stage.positive,
            }
            for stage in chosen.stages
        ],
    }


def _point(point: Point) -> dict[str, Any]:
    choice = point.choice
    if choice is None:
        return {"pool": point.opening, "worth": None, "gap": None, "starts": None}
    return {"pool": point.opening, "worth": choice.worth, "gap": choice.gap, "starts": dict(choice.starts)}


def _step(step: Step) -> dict[str, Any]:
    return {
        "from": step.before.opening,
        "to": step.after.opening,
        "bought": step.bought,
        "come": list(step.come),
        "gone": list(step.gone),
        "moved": list(step.moved),
    }


def _risk(risk: Risk) -> dict[str, Any]:
    return {
        "lasts": risk.lasts,
        "balance": [
            {"mean": mean, **_named(levels)} for mean, levels in zip(risk.balance_mean, risk.balance, strict=True)
        ],
        "lowest": _named(risk.lowest),
        "net": {"mean": risk.net_mean, **_named(risk.net), "positive": risk.positive},
    }


def _named(levels: tuple[float, ...]) -> dict[str, float]:
    return dict(zip(("p10", "p50", "p90"), levels, strict=True))


def _rooms(room: Any) -> dict[str, list[float]]:
    return {frame: list(amounts) for frame, amounts in room.items()}
