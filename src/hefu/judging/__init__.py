"""What became of an undertaking: the verdict, the sides' tally, and which version is agreed."""
