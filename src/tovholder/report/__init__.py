"""From a calculated case to a report: content first, then layout.

`content.build_report` gives the numbers, sentences, tables and charts as one `model.Report`; `html.html` writes that as
one self-contained page.
"""
