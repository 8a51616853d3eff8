"""Which side does 中方, 外方 or 德方 mean where houses of several countries deal, and 中国企业?"""

from hefu.reading.bearers import FEWEST, Bearing, Company, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind

_SIDE = pattern(
    "([\u4e00-\u9fff]{1,2})方(?:企业|公司|伙伴|单位|代表)?(?![面案式法便程向针位、和与及])|(中国|中资)(?:企业|公司|伙伴)"
)
_HOME, _ABROAD, _CHINA = ("中", "中国", "中资"), "外", "中国"
_BEFORE = 8
_FOREIGN = "·"


def find_nation(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take those of the country that a clause opens with; none where no party, or each, is from abroad."""
    told = _SIDE.match(text.folded, statement.start, statement.end)
    if told is None or text.folded.startswith(("双", "三", "各", "我", "对", "甲", "乙", "丙"), told.start()):
        return None
    word = told[1] or told[2]
    countries = {party.id: _country_of(text, party, company) for party in company.parties}
    abroad = tuple(party for party, country in countries.items() if country not in ("", _CHINA))
    if not abroad or len(abroad) == len(countries) or len(countries) < FEWEST:
        return None
    if word in _HOME:
        ids = tuple(party for party in countries if party not in abroad)
        firms = tuple(party for party in ids if company.kinds[party] is PartyKind.COMPANY)
        ids = (told[2] and firms) or ids
    elif word == _ABROAD:
        ids = abroad
    else:
        ids = tuple(party for party in abroad if countries[party].startswith(word))
    return Bearing(bearers=ids, why=why_of("nation", text.span(*told.span()))) if ids else None


def _country_of(text: Text, party: Party, company: Company) -> str:
    """Name the country that stands in or right before a party's name; a name in parts is from abroad."""
    for one in company.mentions.all:
        if one.party != party.id:
            continue
        for hit in text.find("country", max(0, one.start - _BEFORE), one.end):
            if hit.start >= one.start or hit.end == one.start:
                return text.folded[hit.start : hit.end]
    return _FOREIGN if _FOREIGN in party.name else ""
