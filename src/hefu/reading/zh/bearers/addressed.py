"""To which party does a Chinese speaker turn in a line (也想对云帆讲一句，…)?"""

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Company
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

TO = ("对", "向", "给", "请", "拜托", "托", "求")
"""Before a name: to whom the speaker turns (对云帆集团，我有三个希望)."""
_LONGEST_LINE = 400
_CLAUSE = 60
_OWN_PEOPLE = pattern(
    "(?:身边|随行|手下|我们自己|本[市县区局])的?[\u4e00-\u9fff]{0,4}(?:局长|主任|部门|干部|同志|人员)"
)


_PUTS_TO = pattern(
    "[对向]([^,。;:\n]{2,20})提出了?[^,。;:\n]{0,6}(?:要求|希望|期望|期待|意见|建议)[^。\n]{0,4}[:。,]"
)


def asked_of(text: Text, at: int, company: Company) -> tuple[str, ...]:
    """Tell to whom a line puts what it asks (他对云帆集团提出三点要求：一要…)."""
    puts = [*_PUTS_TO.finditer(text.folded, line_start(text, at), at)][-1:]
    named = company.mentions.within(*puts[0].span(1)) if puts else []
    return tuple(dict.fromkeys(one.party for one in named))


def spoken_to(text: Text, hit: Hit, company: Company, speaker: str) -> tuple[str, ...]:
    """Tell whom 你们 means: who is called right before, one's own offices, or to whom the line turns."""
    called = _your_house(text, hit, company, speaker) or _called(text, hit, company, speaker)
    if called:
        return called
    if _are_own(text, hit, company, speaker):
        return (speaker,)
    turned = find_addressed(text, hit.start, company, speaker)
    return (turned[0],) if turned else _answered(text, hit, company, speaker)


def _answered(text: Text, hit: Hit, company: Company, speaker: str) -> tuple[str, ...]:
    """Take whom the speaker's line names last, else whom the line before, of several others."""
    line = line_start(text, hit.start)
    for start, end in ((line, hit.start), (line_start(text, line - 1), line)):
        named = [(one.start, one.party) for one in company.mentions.within(start, end)]
        named += [(one.start, one.party) for one in company.names.within(start, end) if one.party]
        others = [party for _, party in sorted(named) if party != speaker]
        if others:
            return (others[-1],)
    return ()


def _your_house(text: Text, hit: Hit, company: Company, speaker: str) -> tuple[str, ...]:
    """Take the only other one of the sort that stands right behind (你们县里, 你们公司)."""
    sort = text.at("generic", hit.end)
    others = tuple(one for one in company.of_kinds(sort.entry.means) if one != speaker) if sort else ()
    return others if len(others) == 1 else ()


def _called(text: Text, hit: Hit, company: Company, speaker: str) -> tuple[str, ...]:
    """Take the other side's person whom a speaker calls right before (宿总，你们招人…)."""
    begin = max(text.folded.rfind(mark, max(0, hit.start - _CLAUSE), hit.start) for mark in '。!?;:\n"') + 1
    people = [one for one in company.names.within(begin, hit.start) if one.start == begin]
    return tuple(one.party for one in people if one.party and one.party != speaker)[:1]


def _are_own(text: Text, hit: Hit, company: Company, speaker: str) -> bool:
    """Tell one's own offices from another party where a speaker turns to them (他叮嘱人社局：“你们…)."""
    colon = text.folded.rfind(":", max(0, hit.start - _CLAUSE), hit.start)
    begin = max(text.folded.rfind(mark, 0, max(colon, 0)) for mark in '。\n"') + 1
    addressed = text.has(("department", "body"), begin, colon) or _OWN_PEOPLE.search(
        text.folded, begin, colon
    )
    own = all(one.party == speaker for one in company.mentions.within(begin, colon))
    return colon > 0 and bool(addressed) and own


def find_addressed(text: Text, at: int, company: Company, speaker: str | None) -> tuple[str, Stretch] | None:
    """Give the party named last before a place in its line to whom the speaker turns, and where."""
    line = line_start(text, at)
    named = [(one.start, one.end, one.party) for one in company.mentions.within(line, at)]
    named += [(one.start, one.end, one.party) for one in company.names.within(line, at) if one.party]
    for start, end, other in sorted(named, reverse=True):
        if other != speaker and text.folded.endswith(TO, line, start):
            return other, Stretch(start, end)
    return None


def line_start(text: Text, at: int) -> int:
    """Give where the line of a place begins, or how far back one looks in a long one."""
    return max(text.folded.rfind("\n", max(0, at - _LONGEST_LINE), at) + 1, at - _LONGEST_LINE, 0)
