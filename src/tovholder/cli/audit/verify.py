"""`tovholder audit verify`: whether the record is whole."""

from __future__ import annotations

from .. import language
from ..parameters import AsJson, DatabaseAddress, DataFolder, Language
from .parameters import DATA, AuditAnchors, AuditKey, anchors_of, keys_in, record_at


def verify(
    data: DataFolder = DATA,
    database: DatabaseAddress = None,
    audit_key: AuditKey = None,
    audit_anchors: AuditAnchors = None,
    as_json: AsJson = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Go through the record."""
    from contextlib import closing

    from tovholder.locale import text
    from tovholder.usecases.audit.anchors import read_anchors
    from tovholder.usecases.audit.verifying import verify as verified

    from ..mistakes import Failed
    from ..terminal import print_json, say, working

    keys, file = keys_in(audit_key, data), anchors_of(audit_anchors, data)
    anchors = read_anchors(file) if audit_anchors is not None or file.is_file() else ()
    with closing(record_at(data, database, keys.newest)) as store, working("verify"):
        found = verified(store, key=keys.newest, older=keys.older, anchors=anchors)
    if as_json:
        broken = [{"fault": one.fault, "where": one.where} for one in found.broken]
        ends = {"entries": found.entries, "hash": found.head.hash, "keyed": found.keyed, "anchors": found.anchors}
        ends["without_key"] = found.without_key
        print_json({"whole": found.is_whole, **ends, "broken": broken})
    elif found.is_whole:
        say("audit.verify.whole", entries=found.entries, anchors=found.anchors, hash=found.head.hash)
        if not found.keyed:
            say("audit.verify.unkeyed")
        if found.without_key:
            say("audit.verify.without_key", number=found.without_key)
    else:
        for one in found.broken:
            print(text(f"audit.fault.{one.fault}", language.current(), where=one.where))
        if [one.fault for one in found.broken] != ["key"]:
            say("audit.verify.not_whole")
    if not found.is_whole:
        raise Failed
