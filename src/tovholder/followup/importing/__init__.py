"""Files in: every row gets a verdict, and what is accepted is written all at once or not at all."""
