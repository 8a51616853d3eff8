"""What is English about reading: each file answers one question for English texts."""
