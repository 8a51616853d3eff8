"""Whom an English text names: bodies, by all their names, and what stands beside a name."""
