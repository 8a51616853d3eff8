"""Readings as people and programs want them: one file a format."""
