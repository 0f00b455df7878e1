"""Who somebody is and what they may do: accounts, sessions, tokens, roles."""
