"""From a text to a reading, step by step; read.py shows the whole of it."""
