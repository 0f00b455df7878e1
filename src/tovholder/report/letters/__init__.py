"""Texts to the audiences of the communication plan, each for its kind of reader, from the case and its result."""
