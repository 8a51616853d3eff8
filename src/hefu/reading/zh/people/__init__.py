"""Which people a Chinese text names, and for whom each stands."""
