"""The formulas of the catalogue: from the typed rows of a table to a figure, one tested function each."""
