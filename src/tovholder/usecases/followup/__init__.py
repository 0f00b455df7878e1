"""Follow-up in the workspace: the same as the command line does, for several people, with who may do what."""
