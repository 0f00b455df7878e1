"""Varied valid cases as raw dicts, the way a case file holds them, for comparing the engine with the slow twin."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

from tovholder.quantities import MONTHS_IN, PeriodLength, month_label, span_label
from tovholder.quantities.calendar import Span

Raw = dict[str, Any]
T = TypeVar("T")
Pick = Callable[[int, int], int]
"""A whole number from the one to the other, both included."""

PERIODS: tuple[PeriodLength, ...] = ("month", "quarter", "half-year", "year")
PARTIES: Raw = {
    "fund": {"name": "Fonden", "sector": "investor"},
    "agency": {"name": "Styrelsen", "sector": "other", "public": True},
}
DEPARTMENTS: Raw = {
    "children": {"name": "Børn og unge"},
    "families": {"name": "Familier", "part_of": "children"},
    "schools": {"name": "Skoler", "part_of": "children"},
    "jobs": {"name": "Job"},
}
PAYERS = ("municipality", "region", "state", "citizen", "fund", "agency", "families", "schools", "jobs")
DEAR_CASE = "saerligt-dyre-enkeltsager"
INDICES: Raw = {
    "wages": {"levels": {2020: 80, 2022: 90, 2023: 96, 2024: 100, 2025: 104}, "kind": "own"},
    "rates": {"levels": {2020: 96, 2022: 97, 2023: 97.5, 2024: 98.5, 2025: 101}, "kind": "example"},
}
PRICE_YEARS = (2020, 2022, 2024, 2025)

# Figures of the knowledge bank by the unit a price may ask for.
KNOWN = {"kr/hour": "knowledge/stoettetime-botilbud-soroe", "kr/month": "knowledge/kontanthjaelp-30"}

# (unit of the change, unit of its price), with every way a price can fit what is counted.
RATES = (
    ("hours per month", "kr/hour"),
    ("timer om ugen", "kr"),
    ("years per year", "kr/month"),
    ("weeks per quarter", "kr/day"),
    ("per year", "kr per half-year"),
    ("places per year", "kr per place per month"),
    ("places per year", "kr"),
)
ONCE = (("placement once", "kr"), ("stays once", "kr/stay"))
# (unit of with and without, unit of per_unit, unit of its price) for a mean change.
MEANS = (
    ("points", "hours per week", "kr/hour"),
    ("hours per month", "hour", "kr/hour"),
    ("days per year", "day", "kr"),
    ("stays once", "stay", "kr/stay"),
)


def one_of(pick: Pick, options: Sequence[T]) -> T:
    """One of some."""
    return options[pick(0, len(options) - 1)]


class Writer:
    """Writes one random case."""

    def __init__(self, pick: Pick, *, uncertain: bool = True, profile: bool = True) -> None:
        self.whole = pick
        self._uncertain = uncertain
        self.period = self.one_of(*PERIODS)
        self.step = MONTHS_IN[self.period]
        self.count = self.whole(1, {"month": 20, "quarter": 12, "half-year": 9, "year": 9}[self.period])
        self.start = 12 * self.whole(2022, 2026) + self.whole(0, 11)
        self.end = self.start + self.count * self.step
        self.price_level = self.one_of(None, 2020, 2022, 2024)
        self.soem = profile and self.chance(6)
        self.ages = False
        self.assumptions: Raw = {}

    # Small choices

    def one_of(self, *options: T) -> T:
        return one_of(self.whole, options)

    def chance(self, one_in: int) -> bool:
        """True one time in so many; shrinks to False."""
        return self.whole(1, one_in) == one_in

    def span(self, first: int, until: int) -> str:
        """Some whole months inside [first, until)."""
        begin = self.whole(first, until - 1)
        return span_label(Span(begin, self.whole(1, min(until - begin, 18))))

    def month(self) -> str:
        return month_label(self.whole(self.start - 3, self.end + 3))

    # Numbers

    def number(
        self, low: int, high: int, *, over: int = 1, unit: str | None = None, certain: bool = False, money: bool = False
    ) -> Any:
        """A number between low/over and high/over: plain, as text, a range, a distribution or an assumption."""
        form = self.whole(0, 7)
        level = self.one_of(*PRICE_YEARS) if money and self.price_level is not None and self.chance(3) else None
        if form == 7 and not certain:
            return self._assumed(low, high, over, unit, level)
        if form in (5, 6) and not certain and self._uncertain:
            return self._range(low, high, over, unit, level)
        value = self.whole(low, high) / over
        if form == 1 and level is None:
            return f"{value} {unit}" if unit else str(value)
        if unit is None and level is None:
            return value
        return self._mapping({"value": value}, unit, level)

    def share(self, *, certain: bool = False) -> Any:
        """A number from 0 to 1, now and then in percent."""
        if self.chance(4):
            low, high = sorted((self.whole(0, 100), self.whole(0, 100)))
            return f"{low}..{high} %" if self._uncertain and not certain else f"{low} %"
        return self.number(0, 100, over=100, certain=certain)

    def _range(self, low: int, high: int, over: int, unit: str | None, level: int | None) -> Any:
        points = sorted(self.whole(low, high) / over for _ in range(3))
        if self.chance(4):
            between = {"low": points[0], "high": points[2]}
            return self._mapping({"distribution": {"uniform": between}}, unit, level)
        return self._mapping(dict(zip(("low", "likely", "high"), points, strict=True)), unit, level)

    def _mapping(self, numbers: Raw, unit: str | None, level: int | None) -> Raw:
        return {
            **numbers,
            **({"unit": unit} if unit else {}),
            **({"price_level": level} if level else {}),
        }

    def _assumed(self, low: int, high: int, over: int, unit: str | None, level: int | None) -> Raw:
        """An assumption of the same kind is shared if there is one."""
        name = f"a{abs(low)}_{abs(high)}_{over}_{unit or ''}_{level or ''}".replace(" ", "-").replace("/", "-")
        if name not in self.assumptions:
            numbers: Any = self._range(low, high, over, unit, level) if self._uncertain and self.chance(2) else None
            self.assumptions[name] = numbers or self._mapping({"value": self.whole(low, high) / over}, unit, level)
        # A rate says its time where it stands, also when its number stands elsewhere.
        return self._mapping({"use": f"assumptions/{name}"}, unit, None)

    def amount(
        self, low: int, high: int, *, over: int = 1, unit: str | None = None, money: bool = False, ages: bool = True
    ) -> Any:
        """A number, or a table by year, age or date."""
        if not self.chance(3):
            return self.number(low, high, over=over, unit=unit, money=money)
        entries = [self._entry(low, high, over) for _ in range(self.whole(1, 3))]
        table: Raw = {"unit": unit} if unit else {}
        if self.chance(3):
            table["then"] = self.one_of("zero", "last")
        if money and self.price_level is not None and self.chance(3):
            table["price_level"] = self.one_of(*PRICE_YEARS)
        axis = self.whole(0, 3 if ages and self.ages else 2)
        if axis == 0:
            return {"by_year": entries, **table}
        if axis == 1:
            return {"by_year": dict(zip(self._rising(1, 3), entries, strict=False)), **table}
        if axis == 2:
            return {"by_date": dict(zip(self._spans(), entries, strict=False)), **table}
        return {"by_age": dict(zip(self._rising(15, 4), entries, strict=False)), **table}

    def _entry(self, low: int, high: int, over: int) -> Any:
        if self._uncertain and self.chance(3):
            points = sorted(self.whole(low, high) / over for _ in range(2))
            return {"low": points[0], "high": points[1]}
        return self.whole(low, high) / over

    def _rising(self, first: int, step: int) -> list[int]:
        keys = [first + self.whole(0, step)]
        for _ in range(2):
            keys.append(keys[-1] + self.whole(1, step))
        return keys

    def _spans(self) -> list[str]:
        """Up to three spans of months that do not overlap, possibly with holes."""
        spans, begin = [], self.whole(self.start - 14, self.end - 1)
        for _ in range(3):
            months = self.one_of(1, 3, 6, 7, 12)
            spans.append(span_label(Span(begin, months)))
            begin += months + self.one_of(0, 0, 5)
        return spans

    def length(self, longest: int) -> str:
        """A length of time as text, not always whole months."""
        return self.one_of(
            f"{self.whole(0, longest)} months",
            f"{self.whole(0, longest // 3)} quarters",
            f"{self.whole(0, 4 * longest)} weeks",
            f"{self.whole(0, 30 * longest)} days",
            f"{self.whole(0, longest // 12)} years",
        )

    def time(self, longest: int) -> Any:
        """A length of time as a quantity."""
        unit, each = self.one_of(("months", 1), ("years", 12), ("weeks", 0.25), (None, 12))
        if unit == "months" and self.chance(2):
            return f"{12 * self.whole(0, longest // 12)} months"
        return self.number(0, round(2 * longest / each), over=2, unit=unit)

    # Sections

    def case(self) -> Raw:
        tranches = {f"t{i}": self.tranche() for i in range(self.one_of(1, 1, 2))}
        self.ages = all("entry_age" in tranche for tranche in tranches.values())
        names = list(tranches)
        raw: Raw = {
            "tovholder": 1,
            "title": "Tilfældig case",
            "start": month_label(self.start),
            "period": self.period,
            "horizon": f"{self.count * self.step} months",
            "currency": self.one_of("DKK", "USD"),
            "flows_at": self.one_of("start", "middle", "end"),
            "discount": self.discount(),
            "parties": self.parties(),
            "departments": copy.deepcopy(DEPARTMENTS),
            "tranches": tranches,
            "costs": {f"c{i}": self.cost(names) for i in range(self.whole(0, 3))},
            "outcomes": {f"o{i}": self.outcome(names) for i in range(self.whole(0, 2))},
            "assumptions": self.assumptions,
        }
        if self.price_level is not None:
            raw |= {"price_level": self.price_level, "indices": INDICES, "price_index": self.one_of(*INDICES)}
        if self.soem:
            raw["profile"] = "soem"
        if self.chance(4):
            raw["net_tax_factor"] = self.number(100, 140, over=100, certain=True)
        if self.chance(5):
            raw["tax_distortion"] = f"{self.whole(0, 30)} %"
        return raw

    def parties(self) -> Raw:
        parties = copy.deepcopy(PARTIES)
        if self.chance(4):
            parties["fund"]["weight"] = self.one_of(0, "250 %")
        return parties

    def discount(self) -> Any:
        def steps() -> Any:
            rate = self.whole(0, 80) / 1000
            return self.one_of(
                "none",
                f"{rate * 100:.1f} %",
                "knowledge/finansministeriet-2013",
                [{"until": 1.5, "rate": rate}, {"until": 4, "rate": rate / 2}, {"rate": "0,5 %"}],
            )

        if self.chance(3):
            return steps()
        raw = {"budget": steps(), "society": steps()}
        if self.chance(3):
            raw["base"] = month_label(self.start + self.whole(-30, 30))
        return raw

    def tranche(self) -> Raw:
        raw: Raw = {"entrants": self.number(1, 60)}
        if self.chance(2):
            keys = {self.span(self.start, self.end): None for _ in range(self.whole(1, 3))}
            raw["entrants"] = {key: self.number(1, 60) for key in keys}
        if self.chance(2):
            raw["completion"] = self.share()
        if self.chance(2):
            raw["duration"] = self.length(18)
        if self.chance(3):
            raw["dropout"] = {"after": self.length(12)}
        if self.chance(2):
            raw["entry_age"] = self.number(30, 50, over=2, certain=True)
        return raw

    def of(self, tranches: list[str]) -> Raw:
        return {"of": self.one_of(tranches[0], tranches)} if self.chance(3) else {}

    def flow(self) -> Raw:
        raw: Raw = {}
        if self.chance(4):
            raw |= {"transfer": True}
            if self.chance(2):
                raw["counterparty"] = self.one_of("fund", "state", "jobs")
        if self.chance(4):
            raw["price_growth"] = self.number(-30, 60, over=1000)
        if self.chance(5):
            raw["society_factor"] = self.number(50, 150, over=100, certain=True)
        if self.chance(3):
            raw["position"] = self.one_of("start", "middle", "end")
        if self.price_level is not None and self.chance(4):
            raw["price_index"] = self.one_of(*INDICES)
        if self.chance(6):
            raw["discount"] = self.one_of("none", "1,5 %", {"society": "5 %"}, {"budget": "2 %"})
        return raw

    def times(self, *, plain: bool = False, ages: bool = True) -> Raw:
        """One or two named factors, tables among them."""
        if not self.chance(3):
            return {}
        names = ("first", "second")[: self.whole(1, 2)]
        return {
            "times": {
                n: self.number(0, 150, over=100) if plain else self.amount(0, 150, over=100, ages=ages) for n in names
            }
        }

    def sharing(self, *, person: bool = True) -> Any:
        form = self.whole(0, 5)
        if form == 0:
            return self.one_of(*PAYERS)
        if form in (1, 2):
            return self.shares()
        if form == 3:
            breaks = sorted({self.whole(self.start - 2, self.end + 2) for _ in range(2)})
            dated = [{"to": self.shares()} for _ in range(len(breaks) + 1)]
            for before, after, at in zip(dated, dated[1:], breaks, strict=False):
                before["until"] = after["from"] = month_label(at)
            return dated
        department = {"department": self.one_of("families", "jobs")} if self.chance(2) else {}
        if form == 4 and person:
            weeks = self.number(0, 160, over=2, certain=True)
            return {"rule": "refusionstrappe", "weeks_before": weeks, **department}
        return {"rule": self.one_of("refusion-50", "opgaveflytning-2027", "aktivering-drift"), **department}

    def shares(self) -> Any:
        one, other = self.one_of(*PAYERS), self.one_of(*PAYERS)
        if one == other:
            return {one: 1}
        percent = self.whole(0, 100)
        if self.chance(2):
            return {one: percent / 100, other: 1 - percent / 100}
        return {one: f"{percent} %", other: f"{100 - percent} %"}

    def cost(self, tranches: list[str]) -> Raw:
        form = self.one_of("per_entrant", "per_entrant", "per_completer", "fixed", "per_year")
        per_person = form in ("per_entrant", "per_completer")
        raw: Raw = {**self.flow(), "paid_by": self.sharing(person=per_person)}
        if self.chance(3):
            raw["replaces"] = True
        if per_person:
            raw[form] = self.amount(1, 90000, unit=self.one_of("kr", None), money=True)
            raw |= self.of(tranches)
            if self.chance(4):
                first = self.whole(0, 100)
                raw["spread"] = [f"{first} %", 0, f"{100 - first} %"]
            elif self.chance(2):
                raw["over"] = self.length(24)
                raw["after"] = self.length(24)
            elif self.chance(2):
                raw["after"] = self.length(24)
            if "spread" not in raw and self.chance(4):
                raw["every"] = f"{self.whole(1, 24)} months"
        elif form == "fixed":
            raw[form] = self.amount(1, 900000, unit="kr", money=True, ages=False)
            if self.chance(2):
                raw["at"] = self.span(self.start - 3, self.end + 3)
            if self.chance(3):
                raw["every"] = f"{self.whole(1, 30)} months"
                if self.chance(2):
                    raw["until"] = self.month()
        else:
            raw[form] = self.amount(1, 900000, unit=self.one_of("kr", "kr per year"), money=True, ages=False)
            if self.chance(2):
                raw["from"] = self.month()
            if self.chance(2):
                raw["until"] = self.month()
            if self.chance(3):
                raw["one_per"] = self.number(1, 40)
                raw |= self.of(tranches)
        if isinstance(raw[form], dict) and {"by_year", "by_age", "by_date"} & raw[form].keys():
            # A table says itself when its amounts fall.
            by_hand = ("over", "after", "spread", "every", "at")
            raw = {
                key: value for key, value in raw.items() if key not in (*by_hand, "until" if form == "fixed" else "")
            }
        raw |= self.times(ages=per_person)
        return raw

    def outcome(self, tranches: list[str]) -> Raw:
        raw: Raw = {
            "basis": self.one_of("completer", "entrant"),
            "better": self.one_of("higher", "lower"),
            **self.of(tranches),
        }
        if self.chance(2):
            raw["attribution"] = self.share()
        raw |= self.times(plain=True) if self.price_level in (2020, 2022) else self.times()
        if self.chance(6):
            raw["lasts"] = self.length(72)
        elif not self.chance(6):
            raw["lasts"] = self.lasts()
        if self.chance(4):
            raw["willingness_to_pay"] = self.number(0, 9000, unit=self.one_of("kr", "kr per month", None), money=True)
        dear = self.dear_case() if self.price_level in (2020, 2022) and self.chance(4) else None
        if self.chance(2):
            unit, per_unit, price = self.one_of(*MEANS)
            mean = self.number if dear else self.amount
            raw |= {
                "measure": "mean",
                "with": mean(-40, 90, over=10, unit=unit),
                "without": mean(-40, 90, over=10, unit=unit),
            }
            units = [("per_unit", per_unit, price)] * self.whole(0, 2)
        else:
            raw |= {"with": self.rate(), "without": self.rate()}
            units = [("change", *self.one_of(*RATES, *ONCE)) for _ in range(self.whole(0, 3))]
        raw["consequences"] = {f"k{i}": self.consequence(*unit, dear=dear) for i, unit in enumerate(units)}
        return raw

    def rate(self) -> Any:
        if self.chance(4):
            return self.amount(0, 100, over=100)
        return self.share()

    def lasts(self) -> Raw:
        raw: Raw = {}
        if self.chance(3):
            raw["until"] = self.length(72)
        if self.chance(2):
            raw["stepped"] = self.one_of(True, False)
        if self.chance(5):
            return {"by_year": [self.share() for _ in range(self.whole(1, 4))], **raw}
        if self.chance(2):
            raw["delay"] = self.time(24)
        if self.chance(2):
            raw["ramp"] = self.time(24)
        decay = self.whole(0, 2)
        if decay == 1:
            raw["half_life"] = self.number(2, 60, over=10, unit=self.one_of("years", None))
        if decay == 2:
            raw["drop_off"] = self.share()
        if decay and self.chance(2):
            raw["full"] = self.time(24)
        return raw

    def dear_case(self) -> Raw:
        return {"rule": DEAR_CASE, "cost_before": self.number(400_000, 3_000_000)}

    def consequence(self, field: str, unit: str, price: str, *, dear: Raw | None) -> Raw:
        raw: Raw = {**self.flow(), **self.times(plain=dear is not None)}
        if self.chance(5):
            raw["is_cost"] = True
        if self.chance(4):
            raw["lasts"] = self.length(72) if self.chance(3) else self.lasts()
        plain = dear is not None or "once" in unit
        change = self.number if plain else self.amount
        raw[field] = change(-60, 60, over=4, unit=unit)
        if self.chance(6):
            return raw
        priced = self.number if dear is not None else self.amount
        is_known = price in KNOWN and self.chance(4)
        raw["price"] = KNOWN[price] if is_known else priced(1, 9000, unit=price, money=True)
        raw["falls_on"] = self.sharing() if dear is None else dear
        if self.chance(3):
            raw["is_income"] = True
        return raw


def random_case(chance: random.Random) -> Raw:
    """The valid case of a seed, whatever else is tried."""
    return Writer(chance.randint).case()


def random_text(seed: int) -> str:
    """The same, as a case file."""
    return json.dumps(random_case(random.Random(seed)), ensure_ascii=False)  # JSON is YAML


def picked_by(draw: Callable[[st.SearchStrategy[int]], int]) -> Pick:
    """Numbers that hypothesis draws, and makes smaller when something fails."""
    return lambda low, high: draw(st.integers(low, high))


@st.composite
def raw_cases(draw: Callable[[st.SearchStrategy[Any]], Any], *, uncertain: bool = True, profile: bool = True) -> Raw:
    """Valid cases as raw dicts. Without `uncertain` every number is certain; `profile` lets some be SØM cases."""
    return Writer(picked_by(draw), uncertain=uncertain, profile=profile).case()
