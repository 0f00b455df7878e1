"""Changing a case: places, the text, undo and redo, clashes."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from tovholder.usecases.as_json import checks_json
from tovholder.usecases.cases import changing, resolving, texts, undoing
from tovholder.usecases.cases.committing import version_opened
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.opening import document_of, open_case
from tovholder.usecases.cases.pasting.paste import MOST_CELLS
from tovholder.web.answers.body import Body
from tovholder.web.answers.cases import SavedAnswer, StepsAnswer, as_plain
from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

from .cases import Number

routes = Routes("/api/cases/{case}", tag="editing")
Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Key = Annotated[str, Field(min_length=1, max_length=64)]
Step = Annotated[str, Field(max_length=200)] | Annotated[int, Field(ge=0, le=100_000)]
Place = Annotated[str, Field(min_length=1, max_length=2000)] | Annotated[list[Step], Field(min_length=1, max_length=20)]
"""`outcomes.job.with`, or its keys one by one."""


class EditShape(Body):
    """A place and what is typed there, as a person types it; `removed` takes the entry out."""

    place: Place
    typed: Any = None
    removed: bool = False

    def edit(self) -> Edit:
        """As the use-cases take it."""
        place = self.place if isinstance(self.place, str) else tuple(self.place)
        return Edit(place, self.typed, self.removed)


class Changes(Body):
    """Edits to the version whose hash is `opened`. `key`: the client's own name for this save, to repeat it safely."""

    opened: Hash
    edits: list[EditShape] = Field(min_length=1, max_length=MOST_CELLS)
    key: Key | None = None


class Understand(Body):
    """What is typed at a place of the version whose hash is `opened`."""

    opened: Hash
    place: Place
    typed: str = Field(max_length=2000)


class Understood(BaseModel):
    """What would be written, and the number or range it is understood as."""

    written: Any
    number: str | None


class NewText(Body):
    """The text as edited from the version whose hash is `opened`."""

    opened: Hash
    text: str = Field(max_length=texts.LONGEST)
    with_errors: bool = False
    key: Key | None = None


class TextToCheck(Body):
    """A text that is being edited."""

    text: str = Field(max_length=texts.LONGEST)


class Undo(Body):
    """Which step to take back; one's own latest by default."""

    step: Number | None = None
    key: Key | None = None


class Redo(Body):
    """Do the step undone last again."""

    key: Key | None = None


class GoBack(Body):
    """The version to make the newest again."""

    version: Number
    opened: Hash
    key: Key | None = None


class ChoiceShape(Body):
    """What holds at a place where two changed the same."""

    path: list[Step] = Field(max_length=20)
    keep: Literal["mine", "theirs", "other"]
    typed: Any = None


class Resolve(Body):
    """The save that met a conflict, the hash it names as `seen`, and a choice for each clash.

    Give `edits` if they were what was saved, else `text`.
    """

    opened: Hash
    seen: Hash
    edits: list[EditShape] = Field(default=[], max_length=MOST_CELLS)
    text: str | None = Field(default=None, max_length=texts.LONGEST)
    choices: list[ChoiceShape] = Field(max_length=2000)
    key: Key | None = None


@routes.post("/changes", needs="case.change")
def change(asked: AskedHere, case: str, body: Changes) -> SavedAnswer:
    """Save edits. 409 with every clash where others have changed the same places since."""
    edits = [edit.edit() for edit in body.edits]
    saved = changing.change(asked.actor, asked.site, case, edits, opened=body.opened, key=body.key)
    return SavedAnswer.of(saved, site=asked.site)


@routes.post("/understood", needs="case.read")
def understood(asked: AskedHere, case: str, body: Understand) -> Understood:
    """How a typed number or range is understood; nothing is saved."""
    found = open_case(asked.actor, asked.site, case, "case.read")
    document = document_of(asked.site, version_opened(asked.site, found, body.opened))
    edit = EditShape(place=body.place, typed=body.typed).edit()
    written, number = changing.understood(document, edit)
    return Understood(written=as_plain(written), number=number)


@routes.put("/text", needs="case.change")
def save_text(asked: AskedHere, case: str, body: NewText) -> SavedAnswer:
    """Save the case as a text; 422 with the errors in it."""
    saved = texts.save_text(
        asked.actor,
        asked.site,
        case,
        body.text,
        opened=body.opened,
        key=body.key,
        with_errors=body.with_errors,
    )
    return SavedAnswer.of(saved, site=asked.site)


@routes.post("/check", needs="case.read")
def check(asked: AskedHere, case: str, body: TextToCheck) -> dict[str, Any]:
    """What there is to say about a text; nothing is saved."""
    return checks_json(texts.check_text(asked.actor, asked.site, case, body.text), lang=asked.lang)


@routes.get("/steps", needs="case.read")
def steps(asked: AskedHere, case: str) -> StepsAnswer:
    """What undo and redo would do."""
    return StepsAnswer.of(undoing.steps(asked.actor, asked.site, case), site=asked.site)


@routes.post("/undo", needs="case.change")
def undo(asked: AskedHere, case: str, body: Undo) -> SavedAnswer:
    """Take a step back."""
    saved = undoing.undo(asked.actor, asked.site, case, step=body.step, key=body.key)
    return SavedAnswer.of(saved, site=asked.site)


@routes.post("/redo", needs="case.change")
def redo(asked: AskedHere, case: str, body: Redo) -> SavedAnswer:
    """Do a step again."""
    return SavedAnswer.of(undoing.redo(asked.actor, asked.site, case, key=body.key), site=asked.site)


@routes.post("/restore", needs="case.change")
def go_back(asked: AskedHere, case: str, body: GoBack) -> SavedAnswer:
    """Make an earlier version the newest again."""
    saved = texts.go_back(asked.actor, asked.site, case, body.version, opened=body.opened, key=body.key)
    return SavedAnswer.of(saved, site=asked.site)


@routes.post("/resolve", needs="case.change")
def resolve(asked: AskedHere, case: str, body: Resolve) -> SavedAnswer:
    """Save with every clash decided. 409 again if somebody has changed the same places once more."""
    choices = {tuple(choice.path): resolving.Choice(choice.keep, choice.typed) for choice in body.choices}
    saved = resolving.resolve(
        asked.actor,
        asked.site,
        case,
        resolving.Mine(tuple(edit.edit() for edit in body.edits), body.text),
        choices,
        opened=body.opened,
        seen=body.seen,
        key=body.key,
    )
    return SavedAnswer.of(saved, site=asked.site)
