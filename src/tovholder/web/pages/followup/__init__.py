"""The pages of a case's follow-up."""

from __future__ import annotations

from . import data, home, planning, reporting, results, retention, settling

PARTS = (home, planning, data, results, settling, retention, reporting)
