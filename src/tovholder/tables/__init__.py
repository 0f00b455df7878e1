"""Tables that come from outside, as a workbook, a file of text or a paste: opened safely and read cell by cell.

archive     an Office file is looked through before anything else opens it
container   of a workbook only the parts that hold cells are read
grid        rows of cells, each with the name a spreadsheet gives it
apart       files made to do harm are read in a process of their own (apart_worker is its other side)
grids_apart workbooks read there
delimited   text with semicolons, commas or tabs between the cells
headings    which column holds what
amounts     which row says how many kroner in which year, and what is wrong with the rows that do not
"""
