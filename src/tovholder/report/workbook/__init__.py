"""The case as an Excel workbook with live formulas: change an input cell, and the result follows without Tovholder.

A sheet a file. `formulas` turns what the plan decided into Excel's own arithmetic; every formula cell also carries the
number we calculated, so that a preview shows it and a recalculation can be held up against it.
"""
