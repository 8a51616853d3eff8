"""Which named plans, projects, events and mechanisms does a span speak of?"""

import re
from collections.abc import Iterator

from hefu.reading.text import Text

_QUOTED = re.compile(r'"[^"]{1,40}"')
_CAPITALISED = re.compile(r"(?:[A-Z][\w'’-]*|\d+)(?: (?:(?:for|of|on|and) )?(?:[A-Z][\w'’-]*|\d{4})){1,7}")


def find_programmes(text: Text, start: int, end: int) -> tuple[str, ...]:
    """Find quoted names with the noun that heads them, capitalised names, and well-known events."""
    spans = list(_quoted(text, start, end))
    if text.words.lang == "en":
        spans += [span for span in _capitalised(text, start, end) if not _overlaps(span, spans)]
    spans += [(hit.start, hit.end) for hit in text.find("programme_kept", start, end)
              if not _overlaps((hit.start, hit.end), spans)]  # fmt: skip
    return tuple(dict.fromkeys(text.given[left:right] for left, right in sorted(spans)))


def _quoted(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    for quote in _QUOTED.finditer(text.folded, start, end):
        right = quote.end()
        gap = right + (text.folded[right : right + 1] == " ")
        head = text.at("programme", gap)
        if head and head.end <= end:
            yield quote.start(), head.end


def _capitalised(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _CAPITALISED.finditer(text.given, start, end):
        if text.first("programme", match.start() + 1, match.end()):
            yield match.span()


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < right and left < span[1] for left, right in others)
