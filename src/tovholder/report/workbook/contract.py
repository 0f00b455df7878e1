"""The sheet of the contract: who pays and gets what, what each goal pays, what binds; then the goals in detail."""

from __future__ import annotations

from ..material import Material
from ..sections.contract import contract
from ..sections.goals import goals
from .sheet import Sheet
from .told import write_told


def write_contract(sheet: Sheet, material: Material, texts: dict[str, str]) -> None:
    """Fill the sheet. What is simulated is marked as such: it holds for the case as it was written."""
    simulated = contract(material)
    if simulated is None:
        write_told(sheet, [goals(material)])
    else:
        write_told(sheet, [simulated, goals(material)], note=texts["simulated"])
