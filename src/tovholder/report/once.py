"""A property that is made once, also when two threads ask for it at the same time: the second waits for the first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Owner = TypeVar("Owner")
Made = TypeVar("Made")
_LOCK = "_once"


class once(Generic[Owner, Made]):  # noqa: N801
    """As functools' `cached_property`, which from Python 3.12 lets two threads make it side by side.

    There is one lock for each object, so that properties made from each other cannot wait for one another.
    """

    def __init__(self, make: Callable[[Owner], Made]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type[Owner], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, thing: None, owner: type[Owner]) -> once[Owner, Made]: ...

    @overload
    def __get__(self, thing: Owner, owner: type[Owner]) -> Made: ...

    def __get__(self, thing: Owner | None, owner: type[Owner]) -> Any:
        if thing is None:
            return self
        # What is made stands in the object itself from then on, and is found there before this is asked.
        with vars(thing).setdefault(_LOCK, threading.RLock()):
            kept = vars(thing)
            if self._name not in kept:
                kept[self._name] = self._make(thing)
            return kept[self._name]
