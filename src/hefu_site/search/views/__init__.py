"""HTTP in, HTTP out: a file for each noun."""
