"""From a calculated case to its documents: content first, then layout.

`content.material_of` gathers what documents are written from; `content.report_of` gives one document's numbers,
sentences, tables and charts as a `model.Report`; each writer gives that a form.
"""
