"""Whom a text names: `@anna` by login, or `@Anna Hansen` by name."""

from __future__ import annotations

from collections.abc import Iterable

from tovholder.usecases.access.records import Account


def mentioned(text: str, accounts: Iterable[Account]) -> tuple[str, ...]:
    """The accounts a text names, each once; of two names that both fit, the longer.

    >>> import datetime as dt
    >>> people = [Account(str(n), f"h{n}", name, dt.datetime.min) for n, name in enumerate(("Bo Hans", "Bo Hansen"))]
    >>> mentioned("Spørg @Bo Hansen, ikke@h0.", people)
    ('1',)
    """
    called = [(word.casefold(), account.id) for account in accounts for word in (account.login, account.name) if word]
    called.sort(key=lambda one: -len(one[0]))
    rest, found = text.casefold(), dict[str, None]()
    at = rest.find("@")
    while at >= 0:
        stands_alone = at == 0 or not rest[at - 1].isalnum()
        after = rest[at + 1 :]
        fits = (id_ for word, id_ in called if after.startswith(word) and not after[len(word) :][:1].isalnum())
        who = next(fits, None) if stands_alone else None
        if who is not None:
            found[who] = None
        at = rest.find("@", at + 1)
    return tuple(found)
