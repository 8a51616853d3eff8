"""Who acts in an English clause, and towards whom."""
