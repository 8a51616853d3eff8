"""The acts of the register, a file for each noun. Each act is one transaction with its entry;
nothing else writes here."""
