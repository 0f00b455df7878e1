"""Every way the store can be made to keep something else, as an operation on an installation that is drawn from."""

from __future__ import annotations

import ast
import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select
from tests.workspace.changes_around import AROUND
from tests.workspace.changes_of_payments import PAYMENTS
from tests.workspace.sites import Installation

import tovholder.workspace as workspace
from tovholder.case.document import Document
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.records import Account, Identity, Invitation, Municipality, Token, session_id
from tovholder.usecases.access.secrets import new_id, new_secret
from tovholder.usecases.cases.records import Mark, NewVersion, TaskMark
from tovholder.usecases.followup.records import Deed, NewText, RetentionRun
from tovholder.workspace.noting import OF_THE_RECORD
from tovholder.workspace.tables import metadata

Draw = Callable[[int], int]
"""A number below another."""
Operation = Callable[[Installation, Draw], Callable[[], object]]
"""Makes ready, and gives back what is then to be done: one call of the store."""
WHEN_USED = {"seen_at", "used_at"}
"""Columns of sessions and tokens that are not for the record."""


def _pick(items: Any, draw: Draw) -> Any:
    known = list(items)
    return known[draw(len(known))]


def _account(place: Installation, draw: Draw) -> str:
    return str(_pick(place.site.store.accounts(), draw).id)


def _grant(place: Installation, draw: Draw) -> Grant:
    return Grant(_pick(["reader", "editor"], draw), "municipality", place.municipality)


def _version(place: Installation, draw: Draw) -> NewVersion:
    text = f"title: {draw(20)}\n"
    key = None if draw(2) else f"k{draw(5)}"
    by = _account(place, draw)
    return NewVersion(text, Document(text).hash, "change", by, place.clock(), key=key, asked=key and "d")


def _case(draw: Draw) -> str:
    return str(_pick(["one", "two"], draw))


def _create(place: Installation, draw: Draw) -> Callable[[], object]:
    return partial(place.site.store.create, new_id(), place.municipality, _version(place, draw))


def _append(place: Installation, draw: Draw) -> Callable[[], object]:
    row = place.site.store.case(_case(draw))
    assert row is not None
    return partial(place.site.store.append, row.id, _version(place, draw), after=row.head.number - draw(2))


def _mark(place: Installation, draw: Draw) -> Callable[[], object]:
    kind = _pick(["snapshot", "approved"], draw)
    return partial(place.site.store.add_mark, Mark(_case(draw), kind, 1, "x", _account(place, draw), place.clock()))


def _task_mark(place: Installation, draw: Draw) -> Callable[[], object]:
    mark = TaskMark(_case(draw), "costs", "done", "", 1, _account(place, draw), place.clock())
    return partial(place.site.store.add_task_mark, mark)


def _followup_text(place: Installation, draw: Draw) -> Callable[[], object]:
    """The next version of a text, or one that another was before."""
    store, case, kind = place.site.store, _case(draw), _pick(["plan", "journal"], draw)
    newest = store.followup_text(case, kind)
    text = f"title: {draw(20)}\n"
    new = NewText(text, Document(text).hash, _account(place, draw), place.clock())
    after = 0 if newest is None else newest.number
    return partial(store.keep_followup_text, case, kind, new, after=max(after - draw(2), 0))


def _deed(place: Installation, draw: Draw) -> Callable[[], object]:
    what = _pick(["import", "report", "verify", "settle"], draw)
    return partial(place.site.store.add_deed, Deed(_case(draw), what, _account(place, draw), place.clock()))


def _retention_run(place: Installation, draw: Draw) -> Callable[[], object]:
    """By the program itself, or by somebody."""
    by = _account(place, draw) if draw(2) else None
    run = RetentionRun(new_id(), place.clock(), by, draw(9), draw(9), draw(3))
    return partial(place.site.store.add_retention_run, run)


def _by_somebody(method: str, *given: Callable[[Installation, Draw], object]) -> Operation:
    """A method that takes what is drawn, who acts and when."""

    def ready(place: Installation, draw: Draw) -> Callable[[], object]:
        drawn = [one(place, draw) for one in given]
        return partial(getattr(place.site.store, method), *drawn, by=_account(place, draw), at=place.clock())

    return ready


def _invite(place: Installation, draw: Draw) -> Callable[[], object]:
    account = _account(place, draw) if draw(2) else None
    grants = () if account else (_grant(place, draw),)
    until = place.clock() + dt.timedelta(days=1)
    return partial(place.site.store.invite, new_secret(), Invitation(account, grants, place.clock(), until), by=None)


def _accept(place: Installation, draw: Draw) -> Callable[[], object]:
    store, now = place.site.store, place.clock()
    secret, account = new_secret(), _account(place, draw) if draw(2) else None
    store.invite(secret, Invitation(account, (), now, now + dt.timedelta(days=1)), by=None)
    if draw(2):
        store.withdraw_invitations(at=now)
    return partial(store.accept, secret, Account(new_id(), f"login{draw(6)}", "N", now), "hash", at=now)


def _start_session(place: Installation, draw: Draw) -> Callable[[], object]:
    return partial(
        place.site.store.start_session, _session(place, draw, new=True), _account(place, draw), at=place.clock()
    )


def _session(place: Installation, draw: Draw, *, new: bool = False) -> str:
    """One of four, ended first if a new one is to have its secret."""
    secret = f"session {draw(4)}"
    if new:
        place.site.store.end_session(secret, at=place.clock())
    return secret


def _end_session(place: Installation, draw: Draw) -> Callable[[], object]:
    return partial(place.site.store.end_session, _session(place, draw), at=place.clock())


def _end_one_session(place: Installation, draw: Draw) -> Callable[[], object]:
    return partial(
        place.site.store.end_one_session, _account(place, draw), session_id(_session(place, draw)), at=place.clock()
    )


def _add_token(place: Installation, draw: Draw) -> Callable[[], object]:
    now = place.clock()
    token = Token(new_id(), _account(place, draw), "t", bool(draw(2)), now, now + dt.timedelta(days=1))
    return partial(place.site.store.add_token, token, new_secret())


def _token(place: Installation, draw: Draw) -> str:
    return next((token.id for token in place.site.store.tokens(_account(place, draw))), "none")


def _offer(place: Installation, draw: Draw) -> Callable[[], object]:
    return partial(place.site.store.offer_second_factor, _account(place, draw), f"s{new_id()}", at=place.clock())


def _confirm(place: Installation, draw: Draw) -> Callable[[], object]:
    """With a session that waits for it or another, what was offered or not."""
    store, account, now = place.site.store, _account(place, draw), place.clock()
    store.offer_second_factor(account, "secret", at=now)
    swap = None
    if draw(2):
        waiting = f"waiting {new_id()}"
        store.start_session(waiting, account, at=now, waits_for=_pick(["enrol", "code"], draw))
        swap = waiting, new_secret()
    secret = _pick(["secret", "secret", "another"], draw)
    return partial(store.confirm_second_factor, account, secret, draw(5), ["a", "b"], swap=swap, at=now)


def _finish(place: Installation, draw: Draw) -> Callable[[], object]:
    store, account, now = place.site.store, _account(place, draw), place.clock()
    _confirm(place, draw)()
    waiting = f"waiting {new_id()}"
    store.start_session(waiting, account, at=now, waits_for=_pick(["enrol", "code"], draw))
    step = _pick([None, draw(10)], draw)
    recovery = _pick(["a", "b", "c"], draw)
    return partial(store.finish_sign_in, waiting, new_secret(), account, step=step, recovery=recovery, at=now)


def _add_known(place: Installation, draw: Draw) -> Callable[[], object]:
    account = Account(new_id(), f"known{draw(6)}", "N", place.clock())
    return partial(place.site.store.add_known, account, Identity("https://idp", f"s{draw(6)}", "idp"))


def _renew_grants(place: Installation, draw: Draw) -> Callable[[], object]:
    grants = [_grant(place, draw) for _ in range(draw(3))]
    return partial(place.site.store.renew_grants, _account(place, draw), grants, source=f"p{draw(2)}", at=place.clock())


OPERATIONS: Mapping[str, Operation] = {
    "create": _create,
    "append": _append,
    "add_mark": _mark,
    "add_task_mark": _task_mark,
    "keep_followup_text": _followup_text,
    "add_deed": _deed,
    "add_retention_run": _retention_run,
    **AROUND,
    **PAYMENTS,
    "add_grant": _by_somebody("add_grant", _account, _grant),
    "remove_grant": _by_somebody("remove_grant", _account, _grant),
    "set_disabled": _by_somebody("set_disabled", _account, lambda _, draw: bool(draw(2))),
    "set_password": _by_somebody("set_password", _account, lambda _, draw: f"hash {draw(100)} {new_id()}"),
    "start_session": _start_session,
    "end_session": _end_session,
    "end_sessions": _by_somebody("end_sessions", _account),
    "end_one_session": _end_one_session,
    "add_token": _add_token,
    "remove_token": _by_somebody("remove_token", _token),
    "offer_second_factor": _offer,
    "confirm_second_factor": _confirm,
    "finish_sign_in": _finish,
    "remove_second_factor": _by_somebody("remove_second_factor", _account),
    "add_known": _add_known,
    "renew_grants": _renew_grants,
    "invite": _invite,
    "accept": _accept,
    "withdraw_invitations": lambda place, _: partial(place.site.store.withdraw_invitations, at=place.clock()),
    "add_municipality": _by_somebody("add_municipality", lambda *_: Municipality(new_id(), "Nabokommunen")),
}
"""By the name of the store's method."""
ALONE = {"note_seen", "note_refused_sign_in"}
"""Methods that keep nothing but an entry."""
LAST = {"exchange_record_key"}
"""After it the store is not used; tried in `test_keys.py`."""
TIDYING = {"saw_session", "used_token", "exchange_hash"}
"""Methods whose changes are not for the record."""


def methods_with(*calls: str) -> set[str]:
    """The methods of the store's parts that call one of these."""
    folder = Path(workspace.__file__).parent
    found = set()
    for file in folder.glob("*_rows.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(
                isinstance(part, ast.Attribute) and part.attr in calls for part in ast.walk(node)
            ):
                found.add(node.name)
    return found


def everything(db: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """All that is kept but the record, row by row."""
    kept = {}
    for table in metadata.sorted_tables:
        if table.name not in OF_THE_RECORD:
            skipped = WHEN_USED if table.name in ("session", "token") else set()
            columns = [column for column in table.c if column.name not in skipped]
            kept[table.name] = sorted((tuple(row) for row in db.execute(select(*columns))), key=repr)
    return kept
