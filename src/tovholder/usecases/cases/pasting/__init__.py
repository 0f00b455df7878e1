"""Rows copied from a spreadsheet: which column is which field, what becomes of every row, and the edits to save."""
