"""How English writes days, lengths of time, amounts and the names of programmes."""
