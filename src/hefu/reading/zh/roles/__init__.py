"""Who speaks in a Chinese text or writes it, and what each person does there."""
