"""What several people do with a case together: open, change, undo, merge, name, approve, compare, calculate."""
