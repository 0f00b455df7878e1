"""The other side of `beside`: calculates drafts until nothing more is asked.

Reads lines of JSON from standard input. Writes one to standard output when it is ready, and one for each question: the
figures, or nothing where something is wrong.
"""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from typing import Any

from tovholder.case.document import Document
from tovholder.errors import CaseError
from tovholder.knowledge import Bank, load_bank

from .beside import FIGURES
from .calculations import Kept
from .edit import Edit
from .previewing import anew

_CHARACTERS = 2_000_000
"""Of texts whose trees are kept: a version is moved more than once."""


def main() -> None:
    """Calculate what is asked for until nothing more is."""
    # What a library prints must not stand between our answers.
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    bank, documents = load_bank(), Kept[Document](_CHARACTERS, lambda document: len(document.text))
    try:
        print("true", file=answers, flush=True)
        while line := sys.stdin.buffer.readline():
            asked = json.loads(line)
            document = documents.get(asked["hash"], partial(Document, asked["text"], is_known=True))
            print(json.dumps(_figures(bank, document, asked["edits"])), file=answers, flush=True)
    except BrokenPipeError:
        # Whoever asked has ended.
        os._exit(0)


def _figures(bank: Bank, document: Document, edits: list[list[Any]]) -> Any:
    made = [Edit(tuple(place) if isinstance(place, list) else place, *rest) for place, *rest in edits]
    try:
        return FIGURES.dump_python(anew(bank, document, made))
    except CaseError:
        return None


if __name__ == "__main__":
    main()
