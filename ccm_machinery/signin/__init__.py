"""Signing in: who may try, with what, for how long, and what is said when it is refused."""
