"""From the file's text to the set-up, or to every error in it at once, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from tovholder.case.document import Document
from tovholder.case.validation import finding_of, plain
from tovholder.errors import CaseError, Finding, FindingsError
from tovholder.usecases.access.store import AccessStore
from tovholder.usecases.cases.store import CaseStore

from .setup import Provider, Rule, SignIn

_FIELDS = tuple(sorted({name for part in (SignIn, Provider, Rule) for name in part.model_fields}))


class BadSetUp(FindingsError):
    """A file of sign-in that cannot be used, with every reason found. subject: the file's name, where it is known."""

    subject: str | None = None


def read_set_up(text: str) -> tuple[SignIn, Document]:
    """The set-up, and the document it stands in. Raises BadSetUp."""
    document = Document(text)
    try:
        return SignIn.model_validate(plain(document.tree)), document
    except CaseError as error:
        raise BadSetUp(error.findings) from None
    except ValidationError as error:
        found = [finding_of(detail, _FIELDS) for detail in error.errors(include_url=False)]
        raise BadSetUp(_placed(found, document)) from None


def check_places(set_up: SignIn, document: Document, store: AccessStore, cases: CaseStore) -> None:
    """Nothing, if every role is given on something there is. Raises BadSetUp."""
    found = list(_nowhere(set_up, store, cases))
    if found:
        raise BadSetUp(_placed(found, document))


def secret_of(provider: Provider, *, beside: Path) -> str | None:
    """The client's secret, from its file, whose path counts from the set-up's folder. Raises BadSetUp."""
    if provider.client_secret_file is None:
        return None
    file = beside / provider.client_secret_file
    try:
        secret = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        secret = ""
    if not secret:
        raise BadSetUp([Finding("signin-secret", params={"file": str(file)})])
    return secret


def _nowhere(set_up: SignIn, store: AccessStore, cases: CaseStore) -> Iterator[Finding]:
    municipalities = {known.id: known.name for known in store.municipalities()}
    known = ", ".join(f"{id_} ({name})" for id_, name in municipalities.items())
    for id_, provider in set_up.providers.items():
        for number, rule in enumerate(provider.roles):
            path = ("providers", id_, "roles", number, "id")
            if rule.on == "municipality" and rule.id not in municipalities:
                yield Finding("signin-no-municipality", path=path, params={"id": rule.id, "known": known})
            elif rule.on in ("case", "department") and cases.case(rule.id.partition("/")[0]) is None:
                yield Finding("signin-no-case", path=path, params={"id": rule.id})


def _placed(found: Iterable[Finding], document: Document) -> list[Finding]:
    placed = (Finding(f.code, f.severity, f.path, f.params, f.line or document.line_of(f.path)) for f in found)
    return sorted(placed, key=lambda f: (f.line or 0, f.place, f.code))
