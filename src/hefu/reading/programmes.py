"""Which named plans, projects, events and mechanisms does a span speak of?"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.mentions import Mention
from hefu.reading.programmes_zh import find_programmes_zh
from hefu.reading.text import Stretch, Text

_TITLE_CASE = re.compile(r"[A-Z0-9][\w'’-]*(?: (?:of|on|the|for|and|in|[A-Z0-9][\w'’-]*)){1,5}")
_NAME_BEFORE_HEAD = re.compile(r"(?<![.!?] )\b(?:[A-Z][\w'’-]+ ){1,4}(?=[a-z])")
_NO_NAME = ("nationality", "body", "country")
_QUOTED = re.compile(r'"[^"]{1,40}"')
_HEAD_NOUN = re.compile(r" [a-z]{3,14}(?=[ ,.;]|$)(?<!ed)(?<!ing)(?<!ly)")
_CAPITALISED = re.compile(r"(?:[A-Z][\w'’-]*|\d+)(?: (?:(?:for|of|on|and) )?(?:[A-Z][\w'’-]*|\d{4})){1,7}")


_ARTICLES = frozenset({"the", "a", "an", "our", "its", "their", "this", "each", "both"})


def find_programmes(
    text: Text, start: int, end: int, names: Sequence[Stretch | Mention] = ()
) -> tuple[str, ...]:
    """Find quoted names with the noun that heads them, capitalised names, and well-known events."""
    if text.words.lang == "zh":
        return find_programmes_zh(text, start, end)
    spans = list(_quoted(text, start, end))
    spans += [span for span in _capitalised(text, start, end) if not _overlaps(span, spans)]
    spans += [(hit.start, hit.end) for hit in text.find("programme_kept", start, end)
              if not _overlaps((hit.start, hit.end), spans)]  # fmt: skip
    spans = [span for span in spans if not any(one.start < span[1] <= one.end for one in names)]
    return tuple(dict.fromkeys(text.flat[left:right] for left, right in sorted(spans)))


def _quoted(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    for quote in _QUOTED.finditer(text.folded, start, end):
        right = quote.end()
        gap = right + (text.folded[right : right + 1] == " ")
        head = text.at("programme", gap)
        titled = _TITLE_CASE.fullmatch(text.flat[quote.start() + 1 : quote.end() - 1])
        noun = _HEAD_NOUN.match(text.folded, right, end) if titled else None
        if head and head.end <= end:
            yield quote.start(), head.end
        elif noun and not any(text.at(kind, right + 1) for kind in ("no_verb", "object_sign", "adverb")):
            yield quote.start(), noun.end()
        elif titled:
            yield quote.start(), quote.end()


def _capitalised(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _CAPITALISED.finditer(text.flat, start, end):
        first = match.group().split(" ", 1)[0].lower()
        left = match.start() + (len(first) + 1 if first in _ARTICLES else 0)
        head = text.first("programme", left + 1, match.end())
        if head and head.start > left:
            yield left, match.end()
    for match in _NAME_BEFORE_HEAD.finditer(text.flat, start, end):
        head = text.at("programme", match.end())
        names_it = not any(text.first(kind, match.start(), match.end()) for kind in _NO_NAME)
        if head and head.end <= end and match.start() > start and names_it:
            yield match.start(), head.end


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < right and left < span[1] for left, right in others)
