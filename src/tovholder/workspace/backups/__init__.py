"""Backups: the whole data folder in one sealed file, and that file or a folder looked through."""
