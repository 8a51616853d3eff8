"""Whom a Chinese text names: bodies, by all their names, and where a name begins and ends."""
