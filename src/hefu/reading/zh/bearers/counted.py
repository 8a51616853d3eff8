"""Whom does the number count with which a Chinese clause opens: 两个伙伴, 三家中心?"""

from hefu.reading.bearers import Bearing, Company, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind

_COUNTED = pattern(
    "(?:[其另]余|另外?|其他|这|咱们?|中方|外方)?([两二三四五2-5])(?:家|个|所|大)?"
    "((?:合作)?伙伴|合作方|单位|团队|成员|机构|中心|医院|院校|学校|高校|协会|商会|集团|企业|公司|院|会|所)(?![内外长])"
)
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_ANYBODY = ("伙伴", "合作方", "单位", "团队", "成员", "机构")
"""Nouns that tell nothing of the sort of those counted."""


def find_counted_zh(
    text: Text, statement: Statement, company: Company, speaker: str | None
) -> Bearing | None:
    """Take as many as are counted: of the name's end, else all others than who asks it."""
    told = _COUNTED.match(text.folded, statement.start, statement.end)
    if told is None:
        return None
    number = _NUMBERS.get(told[1]) or int(told[1])
    ids = tuple(one.id for one in company.parties if text.fold(one.name).endswith(told[2]))
    asks = statement.kind is UndertakingKind.ASK and speaker is not None
    if asks and len(ids) != number:
        ids = tuple(one for one in company.everybody if one != speaker)
    elif told[2].endswith(_ANYBODY):
        ids = company.everybody
    if len(ids) != number:
        return None
    return Bearing(bearers=ids, why=why_of("counted", text.span(*told.span())))
