"""What is a span about?"""

from collections import Counter
from collections.abc import Sequence

from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Theme

_MOST = 3


def find_themes(text: Text, span: Stretch, besides: Sequence[Stretch]) -> tuple[Theme, ...]:
    """Name at most three themes, the one with most words first; none found is ``OTHER``.

    Words within ``besides`` do not count: a bank's name says nothing of what it does.
    """
    counts = _counted(text, span, besides)
    return tuple(theme for theme, _ in counts.most_common(_MOST)) or (Theme.OTHER,)


def _counted(text: Text, span: Stretch, besides: Sequence[Stretch]) -> Counter[Theme]:
    kinds = [kind for kind in ("theme", "theme_too") if kind in text.words.kinds]
    hits = [hit for kind in kinds for hit in text.find(kind, span.start, span.end)]
    told = [hit for hit in hits if not any(one.start <= hit.start < one.end for one in besides)]
    return Counter(Theme(hit.entry.means) for hit in told)
