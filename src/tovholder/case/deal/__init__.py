"""The deal: who takes part, whose money it is, what limits the payments, and what happens when things go otherwise."""

from .contract import Contract

__all__ = ["Contract"]
