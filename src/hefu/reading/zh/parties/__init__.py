"""Which of the bodies that a Chinese text names are its parties."""
