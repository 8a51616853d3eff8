"""Form controls the rooms share."""

from decimal import Decimal

from django import forms


def day_input() -> forms.DateInput:
    """A browser's own date picker; it takes and gives ISO dates in every language."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def as_typed(value: object) -> object:
    """What a form begins with: a number as people type it, without zeros that say nothing."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value
