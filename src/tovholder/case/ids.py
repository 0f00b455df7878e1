"""Names of things as ids: letters a–z, digits and underscores."""

from __future__ import annotations

import re
import unicodedata

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa"})


def plain_id(text: str) -> str:
    """The text in letters, digits and underscores; empty if there is nothing of the kind in it.

    >>> plain_id("Løn, ledelse (2 årsværk)")
    'loen_ledelse_2_aarsvaerk'
    """
    ascii_only = unicodedata.normalize("NFKD", text.translate(_DANISH)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", ascii_only.lower()).strip("_")
