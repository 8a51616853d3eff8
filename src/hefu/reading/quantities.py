"""How much? Amounts, counts and shares within a span; neither durations nor dates."""

from hefu.reading.en.quantities import find_amounts_en
from hefu.reading.text import Text
from hefu.reading.zh.quantities import find_amounts_zh
from hefu.terms.undertaking import Quantity


def find_quantities(text: Text, start: int, end: int) -> tuple[Quantity, ...]:
    """Find the quantities within ``[start, end)``, in the order of the text."""
    find = find_amounts_zh if text.words.lang == "zh" else find_amounts_en
    return tuple(
        Quantity(text=text.given[left:right], value=value, unit=unit)
        for left, right, value, unit in find(text, start, end)
    )
