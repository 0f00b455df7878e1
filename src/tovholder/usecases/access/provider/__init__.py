"""Signing in by a municipality's own provider: OpenID Connect, authorization code with PKCE."""
