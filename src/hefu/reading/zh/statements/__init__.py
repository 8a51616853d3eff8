"""What a Chinese text undertakes, clause by clause."""
