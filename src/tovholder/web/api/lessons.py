"""The experience log of a case, success rates as they came out, and what of the case is shared."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from pydantic import Field

from tovholder.usecases.cases.history import people
from tovholder.usecases.followup import own_rates
from tovholder.usecases.governance import experiences, realised_rates, sharing_out
from tovholder.usecases.governance.rules import Lens
from tovholder.web.answers.body import Body
from tovholder.web.answers.cases import SavedAnswer
from tovholder.web.answers.lessons import (
    ExperienceAnswer,
    FoundAnswer,
    OfferAnswer,
    RateAnswer,
    ReuseAnswer,
    ShownAnswer,
)
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .editing import Hash, Key

routes = Routes("/api", tag="lessons")
Words = Annotated[str, Field(max_length=4000)]
Line = Annotated[str, Field(max_length=200)]
PlaceName = Annotated[str, Field(max_length=2000)]
Id = Annotated[str, Field(max_length=64)]
Asked = Annotated[str, Query(max_length=200)]


class NewExperience(Body):
    """An experience; with `entry`, a new wording of one. `place`: the assumption it is about."""

    observation: Words
    lens: Lens
    evidence: Words = ""
    action: Words = ""
    owner: Line = ""
    place: PlaceName = ""
    entry: Id | None = None


class NewReuse(Body):
    """That an experience is used in this case, and how."""

    entry: Id
    how: Words


class NewRate(Body):
    """How many of how many succeeded, for the success rate at a place. `source`: where the count is from."""

    place: PlaceName
    name: Line
    reached: Annotated[int, Field(ge=0, le=10**7)]
    people: Annotated[int, Field(ge=1, le=10**7)]
    source: Line
    through: Line


class VerifiedRate(Body):
    """A rate that was offered from what the follow-up verified: which, and what it was when it was read."""

    place: Annotated[str, Field(min_length=1, max_length=2000)]
    reached: Annotated[int, Field(ge=0, le=10**7)]
    people: Annotated[int, Field(ge=1, le=10**7)]


class UsedRate(Body):
    """Where in the case a rate is to stand."""

    place: Annotated[str, Field(min_length=1, max_length=2000)]
    opened: Hash
    key: Key | None = None


class WordingShape(Body):
    """An experience in the words it is to have outside."""

    entry: Id
    observation: Words
    evidence: Words = ""
    action: Words = ""


class ChoiceShape(Body):
    """What is to be shared: a title, the case or not, the places whose words may leave, experiences and rates."""

    title: Line
    with_case: bool = True
    let_go: list[PlaceName] = Field(default_factory=list, max_length=2000)
    lessons: list[WordingShape] = Field(default_factory=list, max_length=200)
    rates: list[Id] = Field(default_factory=list, max_length=200)

    def choice(self) -> sharing_out.ToShare:
        """As the use-cases take it."""
        lessons = tuple(
            sharing_out.Reworded(one.entry, one.observation, one.evidence, one.action) for one in self.lessons
        )
        return sharing_out.ToShare(self.title, self.with_case, frozenset(self.let_go), lessons, frozenset(self.rates))


class Departing(ChoiceShape):
    """What is to leave, as it was shown under this hash."""

    seen: Hash
    into_library: bool = False


@routes.get("/cases/{case}/experiences", needs="case.around")
def list_experiences(asked: AskedHere, case: str) -> list[ExperienceAnswer]:
    """The experience log, the newest first."""
    names = people(asked.site)
    found = experiences.experience_log(asked.actor, asked.site, case)
    return [ExperienceAnswer.of(logged, names) for logged in found]


@routes.post("/cases/{case}/experiences", needs="case.comment", status_code=201)
def add_experience(asked: AskedHere, case: str, body: NewExperience) -> ExperienceAnswer:
    """Write an experience."""
    one = experiences.note_experience(asked.actor, asked.site, case, **body.model_dump())
    return ExperienceAnswer.of(experiences.Logged(one, ()), people(asked.site))


@routes.post("/cases/{case}/reuses", needs="case.comment", status_code=201)
def add_reuse(asked: AskedHere, case: str, body: NewReuse) -> ReuseAnswer:
    """Note that an experience is used in this case."""
    reuse = experiences.use_again(asked.actor, asked.site, case, body.entry, how=body.how)
    return ReuseAnswer.of(reuse, people(asked.site))


@routes.get("/experiences", needs="case.comment")
def search(asked: AskedHere, q: Asked = "", lens: Annotated[Lens | None, Query()] = None) -> list[FoundAnswer]:
    """Experiences that hold all the words, in the cases one may read and in the library."""
    return [FoundAnswer.of(found) for found in experiences.search(asked.actor, asked.site, q, lens=lens)]


@routes.get("/cases/{case}/own-rates", needs="case.comment")
def list_rates(asked: AskedHere, case: str) -> list[RateAnswer]:
    """The municipality's own success rates, for use in this case."""
    return [RateAnswer.of(rate) for rate in realised_rates.rates_for(asked.actor, asked.site, case)]


@routes.post("/cases/{case}/own-rates", needs="case.change", status_code=201)
def add_rate(asked: AskedHere, case: str, body: NewRate) -> RateAnswer:
    """Keep how a success rate of this case came out."""
    rate = realised_rates.keep_rate(
        asked.actor,
        asked.site,
        case,
        body.place,
        name=body.name,
        reached=body.reached,
        people=body.people,
        source=body.source,
        through=body.through,
    )
    return RateAnswer.of(rate)


@routes.get("/cases/{case}/verified-rates", needs="followup.read")
def list_verified(asked: AskedHere, case: str) -> list[OfferAnswer]:
    """The rates that the follow-up has verified and that can be kept as the municipality's own."""
    return [OfferAnswer.of(offer) for offer in own_rates.offers(asked.actor, asked.site, case)]


@routes.post("/cases/{case}/verified-rates", needs="case.change", status_code=201)
def keep_verified(asked: AskedHere, case: str, body: VerifiedRate) -> RateAnswer:
    """Keep one of them; the same again is the figure that is kept."""
    rate = own_rates.keep_verified(asked.actor, asked.site, case, body.place, reached=body.reached, people=body.people)
    return RateAnswer.of(rate)


@routes.post("/cases/{case}/own-rates/{rate}/use", needs="case.change", status_code=201)
def use_rate(asked: AskedHere, case: str, rate: str, body: UsedRate) -> SavedAnswer:
    """Write an own rate in the case."""
    saved = realised_rates.use_rate(
        asked.actor, asked.site, case, rate, body.place, opened=body.opened, key=body.key
    )  # fmt: skip
    return SavedAnswer.of(saved, site=asked.site)


@routes.post("/cases/{case}/sharing", needs="case.share")
def show(asked: AskedHere, case: str, body: ChoiceShape) -> ShownAnswer:
    """Exactly what would leave with this choice; nothing leaves."""
    return ShownAnswer.of(sharing_out.show(asked.actor, asked.site, case, body.choice()), asked.lang)


@routes.post("/cases/{case}/departures", needs="case.share", status_code=201)
def depart(asked: AskedHere, case: str, body: Departing) -> ShownAnswer:
    """Let it go, exactly as it was shown; it is kept as it left."""
    shown = sharing_out.depart(
        asked.actor, asked.site, case, body.choice(), seen=body.seen, into_library=body.into_library
    )
    return ShownAnswer.of(shown, asked.lang)
