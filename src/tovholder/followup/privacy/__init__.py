"""Persons kept out of sight: CPR numbers, pseudonyms, and counts too small to show."""
