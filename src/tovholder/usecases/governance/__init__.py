"""What surrounds a case: gates and who decides them, remarks and tasks, meetings, and what was learned."""
