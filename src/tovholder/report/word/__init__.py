"""The Word writer: a report as a docx file that can be edited, in a municipality's own template if it has one."""
