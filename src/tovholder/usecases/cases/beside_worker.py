"""The other side of `beside`: calculates drafts until nothing more is asked.

Reads from standard input what is asked, and writes to standard output first that it is ready, and then for each the
figures, or the findings against it; what passes between the two never leaves the program, and so is pickled.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Sequence
from functools import partial

from tovholder.case.document import Document
from tovholder.errors import CaseError, Finding
from tovholder.knowledge import Bank, load_bank
from tovholder.uncertainty.live import Figures

from .calculations import Kept
from .edit import Edit
from .previewing import anew

_CHARACTERS = 2_000_000
"""Of texts whose trees are kept: a version is moved more than once."""


def main() -> None:
    """Calculate what is asked for until nothing more is."""
    # What a library prints must not stand between our answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    bank, documents = load_bank(), Kept[Document](_CHARACTERS, lambda document: len(document.text))
    said: object = "ready"
    while True:
        try:
            pickle.dump(said, answers)
            answers.flush()
            hash_, text, edits = pickle.load(sys.stdin.buffer)
        except (BrokenPipeError, EOFError):
            return
        document = documents.get(hash_, partial(Document, text, is_known=True))
        said = _figures(bank, document, edits)


def _figures(bank: Bank, document: Document, edits: Sequence[Edit]) -> Figures | tuple[Finding, ...]:
    try:
        return anew(bank, document, edits)
    except CaseError as error:
        return error.findings


if __name__ == "__main__":
    main()
