"""Choosing among cases: what is asked, which cases there are to choose from, and the answer as data."""
