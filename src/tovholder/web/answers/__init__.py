"""What the API answers, and what it takes: the shapes that OpenAPI shows."""
