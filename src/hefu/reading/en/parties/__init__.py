"""Which of the bodies that an English text names are its parties."""
