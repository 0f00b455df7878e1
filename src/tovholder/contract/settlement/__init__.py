"""Settlement of real results: what was reached, what is owed for it, and books that can be recomputed to the øre."""
