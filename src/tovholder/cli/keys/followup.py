"""`tovholder keys followup`: another key to pseudonyms."""

from __future__ import annotations

from ..audit.parameters import DATA, AuditKey, keys_in, record_at
from ..parameters import DatabaseAddress, DataFolder, Language
from .parameters import NewKeys, OldKeys


def followup(
    old: OldKeys,
    new: NewKeys,
    data: DataFolder = DATA,
    database: DatabaseAddress = None,
    audit_key: AuditKey = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Give everybody in the data another pseudonym."""
    import datetime as dt
    from contextlib import closing

    from tovholder.followup.privacy.pseudonyms import continued_key, read_key
    from tovholder.usecases.audit.exchanging import require_key
    from tovholder.usecases.followup.exchanging import exchange_pseudonyms
    from tovholder.workspace.folder import in_use

    from ..terminal import say, working
    from .made_meanwhile import made_meanwhile

    before = read_key(old, data=data)
    bound_with = keys_in(audit_key, data).newest
    with in_use(data, alone=True), closing(record_at(data, database, bound_with)) as store, made_meanwhile(new):
        require_key(store, bound_with)
        key = continued_key(before, new, data=data)
        with working("run"):
            done = exchange_pseudonyms(store, data, key=key, at=dt.datetime.now(dt.UTC))
    for one in done:
        what = "keys.followup.kept" if one.people is None else "keys.followup.store"
        say(what, case=one.case, store=one.purpose, people=one.people or 0)
    say("keys.followup.done", file=str(new))
