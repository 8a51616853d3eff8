"""On which day a Chinese text was signed, and on which published."""
