"""What an English text undertakes, clause by clause."""
