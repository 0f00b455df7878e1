"""`tovholder keys record`: another key for the record."""

from __future__ import annotations

from ..audit.parameters import DATA, AuditAnchors, anchors_of, keys_in, record_at
from ..parameters import DatabaseAddress, DataFolder, Language
from .parameters import NewKeys, OldKeys


def record(
    old: OldKeys,
    new: NewKeys,
    data: DataFolder = DATA,
    database: DatabaseAddress = None,
    audit_anchors: AuditAnchors = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Bind the record with a new key from now on."""
    import datetime as dt
    from contextlib import closing

    from tovholder.usecases.audit.anchors import read_anchors
    from tovholder.usecases.audit.exchanging import exchange_record_key
    from tovholder.workspace.folder import in_use
    from tovholder.workspace.keys import continued_keys

    from ..terminal import say, working
    from .made_meanwhile import made_meanwhile

    before, file = keys_in(old, data), anchors_of(audit_anchors, data)
    anchors = read_anchors(file) if audit_anchors is not None or file.is_file() else ()
    with in_use(data, alone=True), closing(record_at(data, database, before.newest)) as store, made_meanwhile(new):
        key = continued_keys(before, new, data=data)
        with working("verify"):
            number = exchange_record_key(
                store, key=before.newest, older=before.older, new=key, anchors=anchors,
                at=dt.datetime.now(dt.UTC),
            )  # fmt: skip
    say("keys.record.done", number=number, file=str(new))
