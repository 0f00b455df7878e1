"""The sections of the documents that follow a contract up: each a function of the material."""
