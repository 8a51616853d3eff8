"""Who speaks in an English text, and what each person does there."""
