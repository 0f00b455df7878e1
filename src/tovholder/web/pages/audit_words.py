"""An entry of the record in the reader's words: what it is about, and what its codes say more."""

from __future__ import annotations

from collections.abc import Mapping

from tovholder.locale import Lang, text
from tovholder.usecases.access.roles import ROLES
from tovholder.usecases.audit.entries import Entry


def about(entry: Entry, names: Mapping[str, str], lang: Lang) -> str:
    """What an entry is about, such as `konto Bo Bach: Redaktør`."""
    if entry.subjects:
        said = text("audit.page.persons", lang, number=entry.subjects.partition(":")[0])
    else:
        shown = names.get(entry.id, entry.id.partition("/")[2] if entry.thing == "version" else "")
        said = " ".join(part for part in (text(f"audit.thing.{entry.thing}", lang), shown) if part)
    more = _more(entry, lang)
    return f"{said}: {more}" if more else said


def roles(entry: Entry, lang: Lang) -> str:
    """What whoever did it was."""
    return ", ".join(text(f"workspace.role.{role}", lang) for role in entry.roles.split(",") if role)


def _more(entry: Entry, lang: Lang) -> str:
    first, _, rest = entry.said.partition(" ")
    match entry.kind:
        case "case" | "version":
            return text(f"workspace.deed.{first}", lang)
        case "mark":
            return text(f"audit.said.{first}", lang, number=rest)
        case "task-mark":
            return f"{text(f'workspace.section.{first}', lang)}, {text(f'audit.said.{rest}', lang)}"
        case "followup-text" | "followup-deed":
            return text(f"audit.said.{first}", lang)
        case (
            "statement-put-forward"
            | "statement-approved"
            | "statement-withdrawn"
            | "statement-returned"
            | "books-imported"
            | "payment"
        ) if entry.said:
            return text("audit.said.settlement", lang, number=first)
        case "paper":
            return first
        case "assessment" | "endorsement" | "gate-passed" | "gate-decision":
            return ", ".join([first, *(text(f"audit.said.{code}", lang) for code in rest.split())])
        case "remark-act" | "digest-choice" | "calendar-link" if entry.said:
            return text(f"audit.said.{first}", lang)
        case "grant" | "revoke" | "invite" | "renew-grants":
            return ", ".join(_roles_in(entry.said, lang))
        case "sign-in-begun" | "second-factor" | "sign-in-refused" if entry.said:
            return _reason(entry.said, lang)
        case "token" if entry.said:
            return text("audit.said.only-reads", lang)
        case _ if entry.thing == "person":
            return text(f"audit.purpose.{first}", lang)
        case _:
            return ""


def _reason(said: str, lang: Lang) -> str:
    """A code of our own in words; what stands of a provider is its name and which of the checks it was."""
    provider, _, reason = said.rpartition(" ")
    return f"{provider}, {text(f'audit.said.{reason}', lang)}" if provider else text(f"audit.said.{said}", lang)


def _roles_in(said: str, lang: Lang) -> list[str]:
    """The roles named in what was given or taken, with the sign of what was taken."""
    found = []
    for word in said.replace(";", " ").split():
        role, taken = word.lstrip("+-"), word.startswith("-")
        if role in ROLES:
            found.append(f"{'− ' if taken else ''}{text(f'workspace.role.{role}', lang)}")
    return found
