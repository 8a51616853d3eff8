"""How Chinese names plans, projects, events: in quotes, by their head, by a name of their own."""

import re
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.text import Text

_QUOTED = re.compile(r'["《][^"《》]{2,24}["》]')
_QUOTES = '“”「」『』《》"'
_HEADS = ("programme", "programme_kept")
_LEAST_NAME = 4
_LONGEST_NAME = 16

Found = tuple[int, int]


def find_programmes_zh(text: Text, start: int, end: int) -> tuple[str, ...]:
    """Find quoted names with the noun that heads them, well-known events, and new bodies with a name."""
    spans = list(_quoted(text, start, end))
    for hit in [*text.find("programme_kept", start, end)]:
        spans += [(hit.start, hit.end)] if not _overlaps((hit.start, hit.end), spans) else []
    spans += [span for span in _named(text, start, end) if not _overlaps(span, spans)]
    return tuple(dict.fromkeys(text.given[left:right] for left, right in sorted(spans)))


def _quoted(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield “1248”行动计划, and a quoted name whose head stands within (“三百工程”)."""
    for quote in _QUOTED.finditer(text.folded, start, end):
        head = text.at("programme", quote.end())
        heads = [hit for kind in _HEADS for hit in text.find(kind, quote.start(), quote.end())]
        inner = any(hit.end == quote.end() - 1 for hit in heads)
        if head and head.end <= end:
            yield quote.start(), head.end
        elif inner and not text.at("quoted_manner", quote.start() + 1):
            yield quote.span()


def _named(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield a name behind a verb of founding (共建中德传动技术学院)."""
    for founding in text.find("founding", start, end):
        head = _head(text, founding.end, end)
        if head:
            begin = _after_count(text, founding.end)
            if _LEAST_NAME < head.end - begin <= _LONGEST_NAME and _is_name(text, begin, head.end):
                yield begin, head.end


def _head(text: Text, start: int, end: int) -> Hit | None:
    limit = min(end, start + _LONGEST_NAME + 4)
    return next((hit for hit in text.find("programme_named", start, limit)), None)


def _after_count(text: Text, start: int) -> int:
    one = re.compile(r"了?(?:一[个所家座批]|首个|\d{1,3}[个所家座])?").match(text.folded, start)
    return one.end() if one else start


def _is_name(text: Text, start: int, end: int) -> bool:
    words = text.folded[start:end]
    return all("\u4e00" <= char <= "\u9fff" for char in words) and not text.find("name_stop", start, end)


def _overlaps(span: Found, others: list[Found]) -> bool:
    return any(span[0] < right and left < span[1] for left, right in others)
