"""How much? Amounts, counts and shares within a span; neither durations nor dates."""

from hefu.reading.text import Text
from hefu.reading.tongues import tongue_of
from hefu.terms.undertaking import Quantity


def find_quantities(text: Text, start: int, end: int) -> tuple[Quantity, ...]:
    """Find the quantities within ``[start, end)``, in the order of the text."""
    return tuple(
        Quantity(text=text.flat[left:right], value=value, unit=unit)
        for left, right, value, unit in tongue_of(text).find_amounts(text, start, end)
    )
