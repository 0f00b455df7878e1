"""Two stores for two purposes, in two files: what results are settled by, and what effects are studied in."""
