"""What has been read and calculated, kept by the hash of the text: a version is calculated once."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar, cast

from tovholder.case.document import Document
from tovholder.case.reading import Reading, read_document
from tovholder.errors import CaseError
from tovholder.knowledge import Bank
from tovholder.usecases.calculation import Calculation, calculated
from tovholder.usecases.checking import Checked, checks

Made = TypeVar("Made")
_CHARACTERS, _LEAST, _ANSWERS, _TITLES = 6_000_000, 1_000, 256, 10_000
"""Of texts whose trees, cases and results are kept, and what the shortest counts as: a thousand cases, most of them
small, or two hundred large ones; at most some 300 megabytes. Titles apart: who looks through a list of cases must not
make everybody wait for their results again."""


class Kept(Generic[Made]):
    """Things by key that weigh at most `limit` together, each one if nothing else is said, those not used longest given
    up first. A thing that two ask for is made once.
    """

    def __init__(self, limit: int, weigh: Callable[[Made], int] = lambda _: 1) -> None:
        self._limit, self._weigh, self._weight = limit, weigh, 0
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._making: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is kept under the key, made first if need be. What `make` raises is raised, and nothing kept."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
            making = self._making.setdefault(key, threading.Lock())
        with making:
            with self._lock:
                if key in self._made:
                    return self._made[key]
            try:
                made = make()
                with self._lock:
                    # Where making it failed for one, those who waited and one who came later can both have made it.
                    if key in self._made:
                        return self._made[key]
                    self._made[key] = made
                    self._weight += self._weigh(made)
                    while self._weight > self._limit:
                        self._weight -= self._weigh(self._made.popitem(last=False)[1])
            finally:
                with self._lock:
                    self._making.pop(key, None)
        return made


class Calculations:
    """Texts read and calculated with one knowledge bank."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self._documents = Kept[Document](_CHARACTERS, _size)
        self._readings = Kept[Reading](_CHARACTERS, lambda reading: _size(reading.document))
        self._results = Kept[Checked](
            _CHARACTERS, lambda checked: _LEAST if checked.calculation is None else _size(checked.calculation.document)
        )
        self._answers: Kept[object] = Kept(_ANSWERS)
        self._titles: Kept[str] = Kept(_TITLES)

    def document(self, hash_: str, text: Callable[[], str]) -> Document:
        """The document whose text, which is kept, has this hash."""
        return self._documents.get(hash_, lambda: Document(text(), is_known=True))

    def keep(self, document: Document) -> None:
        """Know a document that was just written, so that it is not read again."""
        self._documents.get(document.hash, lambda: document)

    def reading(self, document: Document) -> Reading:
        """The document with its case, or with the errors in it."""
        return self._readings.get(document.hash, lambda: read_document(document, bank=self.bank))

    def checked(self, document: Document) -> Checked:
        """Everything there is to say about the document, and its calculation if it has one."""
        return self._results.get(document.hash, lambda: self._check(document))

    def calculation(self, document: Document) -> Calculation:
        """The document's calculation. Raises CaseError with every error."""
        checked = self.checked(document)
        if checked.calculation is None:
            raise CaseError(checked.findings)
        return checked.calculation

    def answer(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Something made from results, kept under a key that names everything it depends on."""
        return cast("Made", self._answers.get(key, make))

    def title(self, hash_: str, read: Callable[[], str]) -> str:
        """The title of the text with this hash."""
        return self._titles.get(hash_, read)

    def _check(self, document: Document) -> Checked:
        reading = self.reading(document)
        if reading.case is None:
            return Checked(reading.findings, None)
        try:
            calculation = calculated(reading.document, reading.case, bank=self.bank)
        except CaseError as error:
            return Checked(error.findings, None)
        return Checked(checks(calculation), calculation)


def _size(document: Document) -> int:
    return _LEAST + len(document.text)
