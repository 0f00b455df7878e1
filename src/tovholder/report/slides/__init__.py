"""The slides writer: a report as a presentation, one frame a section, all that is not shown in the speaker's notes."""
