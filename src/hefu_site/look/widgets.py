"""Form controls the rooms share."""

from django import forms


def day_input() -> forms.DateInput:
    """A browser's own date picker; it takes and gives ISO dates in every language."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
