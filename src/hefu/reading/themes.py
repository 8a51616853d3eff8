"""What is a span about?"""

from collections import Counter

from hefu.reading.text import Text
from hefu.terms.undertaking import Theme

_MOST = 3


def find_themes(text: Text, start: int, end: int) -> tuple[Theme, ...]:
    """Name at most three themes, the one with most words first; none found is ``OTHER``."""
    counts = Counter(Theme(hit.entry.means) for hit in text.find("theme", start, end))
    return tuple(theme for theme, _ in counts.most_common(_MOST)) or (Theme.OTHER,)
