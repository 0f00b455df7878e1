"""`tovholder contract`: what a deal pays, what is owed, and what departments owe each other."""
