"""One file per section of the report; each makes its section from the material."""
