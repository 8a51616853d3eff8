"""To whom is a Chinese undertaking due? Those whom a word of giving or dealing governs: 向甲, 帮助甲."""

from collections.abc import Iterator, Sequence

from hefu.reading.bearers import Company, ordered
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.of_subject import find_bearers_zh

_OFFICES = "省市县区州旗镇乡府委会局办厅署处"
"""What the name of a government ends in, where it is not its place's alone."""
_ITS_OFFICES = ("有关", "相关", "各")
"""与临江市|有关部门: offices of the one named before."""
_NAMED = ("generic", "own_side", "self_name", "others")
_PEOPLE = pattern("(?:籍|本地|当地|公民|市民|居民|群众|农户|果农|村民|船厂|市场|方向)")
"""Behind a place's name: whom or what of it something is for."""
_MOVED = ("把", "将")
_AS_OWN = pattern("[^,;。]{0,8}?(?:当|视为|看[作成]|作为)")
"""把临江当作第二故乡; what is only moved or made something (把临江基地建成枢纽) gets nothing."""
_WORKS = pattern("[^,;。]{0,6}?(?:坐诊|带教|查房|会诊|进修|研修|帮扶|帮教|跟岗|授课|任教)")
"""到县医院|坐诊: who works or learns at a house does so for it or with it."""


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
    return ordered([party for party in found if party not in bearers], company)


def _only_describes(text: Text, named: Stretch, company: Company) -> bool:
    """Tell the place whose others something is for (皖山的中小企业, 瀚源企业)."""
    mention = company.mentions.starting_at(named.start)
    if mention is None or text.folded[named.end - 1] in _OFFICES or mention.end != named.end:
        return False
    others = text.folded[named.end : named.end + 1] == "的" or text.at("generic", named.end) is not None
    others = others or _PEOPLE.match(text.folded, named.end) is not None
    return others and mention.party in company.of_kinds("government")


def _is_where_they_work(text: Text, named: Stretch, span: Stretch, company: Company) -> bool:
    """Tell 到县医院坐诊 and 赴仁和医院进修, a house at which somebody works or learns, from a place."""
    mention = company.mentions.starting_at(named.start)
    if mention is None or mention.party in company.of_kinds("government"):
        return False
    led = text.folded[named.start - 1] in "到赴至" and named.start > span.start
    return led and _WORKS.match(text.folded, named.end, span.end) is not None


def _governed(text: Text, span: Stretch, company: Company) -> Iterator[Stretch]:
    """Yield those behind a word of giving or dealing, and those whom 和 joins to them."""
    ends = {hit.end for hit in text.find("towards", span.start, span.end)}
    named = [Stretch(one.start, one.end) for one in company.mentions.within(span.start, span.end)]
    names = {one.end for one in named}
    for kind in text.among(_NAMED, span.start, span.end):
        named += [Stretch(hit.start, hit.end) for hit in text.find(kind, span.start, span.end)]
    for one in sorted(named, key=lambda at: (at.start, -at.end)):
        before = one.start - (text.folded[one.start - 1] == " ")
        joined = text.folded[before - 1 : before] in ("、", "和", "及") and before - 1 in ends
        if not (joined or before in ends or _is_where_they_work(text, one, span, company)):
            continue
        office = before in names and text.folded.startswith(_ITS_OFFICES, one.start)
        only_moved = text.folded[before - 1] in _MOVED and not _AS_OWN.match(text.folded, one.end, span.end)
        if not (office or only_moved or text.at("companion", one.end) or _only_describes(text, one, company)):
            yield one
        ends.add(one.end)
