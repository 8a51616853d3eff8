"""Whom does the number count with which a Chinese clause opens: 两个伙伴, 三家中心?"""

from hefu.reading.bearers import FEWEST, Bearing, Company, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.undertaking import UndertakingKind

_COUNTED = pattern(
    "(?:[其另]余|另外?|其他|这|咱们?|中方|外方)?([两二三四五2-5])(?:家|个|所|大)?"
    "((?:合作)?伙伴|合作方|单位|团队|成员|机构|中心|医院|院校|学校|高校|协会|商会|集团|企业|公司|平台|院|会|所)(?![内外长])"
)
_EACH_OF_A_SORT = pattern(
    "各(?:家|个|所|大)?(?:合作|签约|参与|成员)?(银行|高校|学校|院校|医院|协会|商会|集团|企业|公司|平台)(?![内外长间家的])"
)
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_NAME_END = 6
_COMPANIES = ("企业", "公司", "平台")
_ANYBODY = ("伙伴", "合作方", "单位", "团队", "成员", "机构")
"""Nouns that tell nothing of the sort of those counted."""


def find_counted_zh(
    text: Text, statement: Statement, company: Company, speaker: str | None
) -> Bearing | None:
    """Take as many as are counted: of the name's end, else all others than who asks it; of 各银行, all."""
    return _counted(text, statement, company, speaker) or _each(text, statement, company)


def _each(text: Text, statement: Statement, company: Company) -> Bearing | None:
    told = _EACH_OF_A_SORT.match(text.folded, statement.start, statement.end)
    if told is None:
        return None
    sort = told[1][-1]
    named = tuple(one.id for one in company.parties if sort in text.fold(one.name)[-_NAME_END:])
    ids = company.of_kinds("company") if told[1] in _COMPANIES else named
    if len(ids) < FEWEST:
        return None
    return Bearing(bearers=ids, why=why_of("counted", text.span(*told.span())))


def _counted(text: Text, statement: Statement, company: Company, speaker: str | None) -> Bearing | None:
    told = _COUNTED.match(text.folded, statement.start, statement.end)
    if told is None:
        return None
    number = _NUMBERS.get(told[1]) or int(told[1])
    ids = tuple(one.id for one in company.parties if text.fold(one.name).endswith(told[2]))
    firms = company.of_kinds("company") if told[2] in _COMPANIES else ()
    ids = firms if len(ids) != number == len(firms) else ids
    asks = statement.kind is UndertakingKind.ASK and speaker is not None
    if asks and len(ids) != number:
        ids = tuple(one for one in company.everybody if one != speaker)
    elif told[2].endswith(_ANYBODY):
        ids = company.everybody
    if len(ids) != number:
        return None
    return Bearing(bearers=ids, why=why_of("counted", text.span(*told.span())))
