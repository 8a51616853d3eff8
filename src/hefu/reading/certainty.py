"""When may a reader trust what was read? The rules that turn an item doubtful."""

from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.text import Stretch, Text

_LONGEST = 260
"""A longer span holds more than one clause so often that its end is a guess."""


def is_sure(text: Text, hit: Hit, ids: Sequence[str], everybody: Sequence[str]) -> bool:
    """Tell whether a word for parties fits those found: "both" where the text has two."""
    if text.words.lang == "zh":
        return True
    counted = text.first("counted", hit.start, hit.end)
    return len(everybody) > 1 and (counted is None or int(counted.entry.means) == len(ids))


def has_sure_end(text: Text, span: Stretch) -> bool:
    """Tell whether the span is short enough, and holds no second word that binds."""
    binding = text.find("strength", span.start, span.end)
    return span.end - span.start <= _LONGEST and len(binding) <= 1
