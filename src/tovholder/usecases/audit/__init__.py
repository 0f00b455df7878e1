"""The record of who did and who saw what: a chain of entries that nobody can change unnoticed."""
