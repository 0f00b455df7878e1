"""What follow-up shows: how far a case is, what was seen, and what an effect can and cannot say. Aggregates only."""
