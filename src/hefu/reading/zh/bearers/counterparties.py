"""To whom is a Chinese undertaking due? Those whom a word of giving or dealing governs: 向甲, 帮助甲."""

from collections.abc import Iterator, Sequence

from hefu.reading.bearers import Company, ordered
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.of_subject import find_bearers_zh

_OFFICES = "省市县区州旗镇乡府委会局办厅署处"
"""What the name of a government ends in, where it is not its place's alone."""
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


def _only_describes(text: Text, named: Stretch, company: Company) -> bool:
    """Tell the place whose others something is for (皖山的中小企业, 瀚源企业)."""
    mention = company.mentions.starting_at(named.start)
    if mention is None or text.folded[named.end - 1] in _OFFICES or mention.end != named.end:
        return False
    others = text.folded[named.end : named.end + 1] == "的" or text.at("generic", named.end) is not None
    return others and mention.party in company.of_kinds("government")


def _governed(text: Text, span: Stretch, company: Company) -> Iterator[Stretch]:
    ends = {hit.end: hit for hit in text.find("towards", span.start, span.end)}
    named = [Stretch(one.start, one.end) for one in company.mentions.within(span.start, span.end)]
    for kind in text.among(_NAMED, span.start, span.end):
        named += [Stretch(hit.start, hit.end) for hit in text.find(kind, span.start, span.end)]
    for one in sorted(named, key=lambda at: (at.start, -at.end)):
        joined = text.folded[one.start - 1 : one.start] in ("、", "和", "及") and one.start - 1 in ends
        if one.start in ends or joined:
            if not (text.at("companion", one.end) or _only_describes(text, one, company)):
                yield one
            ends.setdefault(one.end, next(iter(ends.values())))
