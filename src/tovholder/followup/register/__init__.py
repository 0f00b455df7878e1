"""From person-months to the tables that are analysed: written once, run by DuckDB on one machine or Spark on many."""
