"""Data protection: what the impact assessment and the record of processing say, as drafts for people to finish."""
