"""For which party does a unit act that a Chinese clause names: a branch by its place, 各乡镇?"""

from hefu.lexicon.hits import Hit
from hefu.reading.bearers import Bearing, Company, why_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.offices import of_level, utility_at
from hefu.terms.party import PartyKind

_BETWEEN, _UNIT = 4, 10
"""How far behind a place's name the word for a unit there may begin and end."""
_UNITS = pattern("各(?:[省市县区州旗]|乡镇|镇街|镇|街道|村|学校|校(?!区)|中小学|医院|部门)")


def unit_of(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Resolve a unit named by the place of another party (丘河分行) to the only party of its sort.

    Where none or several are of its sort it is an outsider's, and the place's party only a guess; what keeps
    a place running (临江供电公司, 临江城投集团), what is of another trade (临江机场集团) and such a house as
    the party is (临江供销社 beside 省供销社) is the place's.
    """
    named = company.mentions.within(subject.start, subject.end)[:1]
    body = text.first("body", named[0].end, named[0].end + _UNIT) if named else None
    if body is None or company.kinds[named[0].party] is not PartyKind.GOVERNMENT:
        return None
    if body.start - named[0].end > _BETWEEN or not _goes_on(text, named[0].end, body):
        return None
    if body.entry.means == company.kinds[named[0].party]:
        return None
    ids = company.of_kinds(body.entry.means)
    trade, house = text.folded[named[0].end : body.start], text.folded[body.start : body.end]
    local = trade != "" and not any(trade in text.fold(one.name) for one in company.parties)
    local = local or any(text.fold(one.name).endswith(house) for one in company.parties if one.id in ids)
    alone = ids if len(ids) == 1 and not local else (named[0].party,)
    why = why_of("unit", text.span(named[0].start, body.end))
    return Bearing(bearers=alone, why=why)


def local_unit(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Give 市供电公司 and 县城投集团, which keep a place running, to its government, whoever signs, unless a
    party is of its trade.
    """
    local = utility_at(text, subject.start) or utility_at(text, subject.start - 1)
    if local is None:
        return None
    words = text.folded[local.start : local.end]
    if any(words[1:] in text.fold(one.name) for one in company.parties):
        return None
    ids = of_level(words, company.of_kinds("government"), company.parties, None)
    return (
        Bearing(bearers=ids, why=why_of("unit", text.span(local.start, local.end))) if len(ids) == 1 else None
    )


def _goes_on(text: Text, end: int, body: Hit) -> bool:
    """Tell whether a name goes on from a place up to a word for a body, with no other word between."""
    between = text.folded[end : body.start]
    return (not between or between.isalpha()) and text.first("name_stop", end, body.end) is None


def many_units(text: Text, subject: Stretch, company: Company, speaker: str | None) -> Bearing | None:
    """Resolve 各乡镇、各学校, units of many sorts, to the government that speaks of them, or the only one."""
    unit = _UNITS.match(text.folded, subject.start)
    ids = company.of_kinds("government") if unit else ()
    ids = (speaker,) if speaker in ids else ids
    if unit is None or len(ids) != 1:
        return None
    return Bearing(bearers=ids, why=why_of("unit", text.span(*unit.span())))
