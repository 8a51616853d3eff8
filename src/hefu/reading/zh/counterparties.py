"""To whom is a Chinese undertaking due? Those whom a word of giving or dealing governs: 向甲, 帮助甲."""

from collections.abc import Iterator, Sequence

from hefu.reading.bearers import Company, ordered
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers import find_bearers_zh

_NAMED = ("generic", "own_side", "self_name", "others")


def find_counterparties_zh(
    text: Text, span: Stretch, bearers: Sequence[str], company: Company, speaker: str | None
) -> tuple[str, ...]:
    """Name the parties so governed; a place (在甲建厂) or a companion (与甲一道) is none."""
    found: list[str] = []
    for named in _governed(text, span, company):
        if text.at("others", named.start):
            found += [party.id for party in company.parties]
        else:
            bearing = find_bearers_zh(text, named, company, speaker=speaker, last=())
            found += bearing.bearers if bearing else ()
    return ordered([party for party in found if party not in bearers], company.parties)


def _governed(text: Text, span: Stretch, company: Company) -> Iterator[Stretch]:
    ends = {hit.end: hit for hit in text.find("towards", span.start, span.end)}
    named = [Stretch(one.start, one.end) for one in company.mentions.within(span.start, span.end)]
    for kind in text.among(_NAMED, span.start, span.end):
        named += [Stretch(hit.start, hit.end) for hit in text.find(kind, span.start, span.end)]
    for one in sorted(named, key=lambda at: (at.start, -at.end)):
        joined = text.folded[one.start - 1 : one.start] in ("、", "和", "及") and one.start - 1 in ends
        if one.start in ends or joined:
            if not text.at("companion", one.end):
                yield one
            ends.setdefault(one.end, next(iter(ends.values())))
