"""When a thing is due."""
