"""Which people an English text names, and for whom each stands."""
