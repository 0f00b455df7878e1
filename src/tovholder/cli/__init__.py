"""The command line: one command per file. It reads arguments, calls a use-case and prints; it calculates nothing."""
