"""Choosing among cases: which to begin, and when, with the money there is. The model is `docs/portefoelje.md`."""
