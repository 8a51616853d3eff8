"""On which day an English text was signed, and on which published."""
