"""Who acts in a Chinese clause, and towards whom."""
