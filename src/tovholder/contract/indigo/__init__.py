"""Exchange with INDIGO, the international data standard for impact bonds (project model, version 4.1)."""
