"""What people fill in about delivery, a file for each noun."""
