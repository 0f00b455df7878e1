"""Follow-up of a case: its plan, its data, what came of it, and settling it."""

from __future__ import annotations

from . import data, paying, planning, reporting, results, settling

PARTS = (planning, data, results, settling, paying, reporting)
