"""A request that only reads sees one moment: what it asks twice is looked up once, and answered the same.

A page is put together by several use-cases, and each of them opens the case and asks for the permission itself.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

Given = ParamSpec("Given")
Answer = TypeVar("Answer")
_answers: ContextVar[dict[Any, Any] | None] = ContextVar("answers", default=None)


def begin_moment(*, reads: bool) -> None:
    """From here on in this request, what is asked again is answered as it was, if the request only reads.

    One that does something asks each time, also where it came so close behind a reading one that it has its context.
    """
    _answers.set({} if reads else None)


def pass_moment() -> None:
    """Something has been written: what was answered may no longer be so."""
    known = _answers.get()
    if known is not None:
        known.clear()


def once(ask: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """A question that is looked up once in a moment. What it is asked with is a key, its answer is never changed."""

    @wraps(ask)
    def answered(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        known = _answers.get()
        if known is None:
            return ask(*args, **kwargs)
        key = (ask, *args, *kwargs.items())
        if key not in known:
            known[key] = ask(*args, **kwargs)
        return cast("Answer", known[key])

    return answered
