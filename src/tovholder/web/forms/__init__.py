"""Forms made from the case's own model: what may stand at a place decides how it is filled in."""
