"""The Word writer: a report as a docx file that can be edited, in the municipality's own template where there is one."""
