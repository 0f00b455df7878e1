"""The multi-user record: where cases, their versions and accounts are kept."""
