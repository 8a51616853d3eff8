"""Whom does the number count with which a Chinese clause opens: 两个伙伴, 三家中心?"""

from hefu.reading.bearers import FEWEST, Bearing, Company, ordered, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.naming.offices import of_level
from hefu.terms.undertaking import UndertakingKind

_COUNTED = pattern(
    "(?:[其另]余|另外?|其他|这|咱们?|中方|外方)?([两二三四五2-5])(?:家|个|所|大)?"
    "((?:合作)?伙伴|合作方|单位|团队|成员|机构|中心|医院|院校|学校|高校|协会|商会|集团|企业|公司|平台|院|会|所)(?![内外长])"
)
_EACH_OF_A_SORT = pattern(
    "各(?:家|个|所|大)?(?:合作|签约|参与|成员)?(银行|高校|学校|院校|医院|协会|商会|集团|企业|公司|平台)(?![内外长间家的])"
)
_OF_LEVELS = pattern("(?:[省市县区州旗镇乡][、和与]?){2,4}[两二三四]级(?:党委)?(?:人民)?(?:政府|财政|部门)?")
"""市、县两级政府: the one of each level."""
_LEVELS = "省市县区州旗镇乡"
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_NAME_END = 6
_COMPANIES = ("企业", "公司", "平台")
_ANYBODY = ("伙伴", "合作方", "单位", "团队", "成员", "机构")
"""Nouns that tell nothing of the sort of those counted."""


def find_counted_zh(
    text: Text, statement: Statement, company: Company, speaker: str | None
) -> Bearing | None:
    """Take as many as are counted: of the name's end, else all others than who asks it; 各银行, all of them,
    and 市、县两级政府, one of each level.
    """
    return (
        _counted(text, statement, company, speaker)
        or _each(text, statement, company)
        or _of_levels(text, statement, company)
    )


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


def _of_levels(text: Text, statement: Statement, company: Company) -> Bearing | None:
    told = _OF_LEVELS.match(text.folded, statement.start, statement.end)
    levels = [level for level in told[0] if level in _LEVELS] if told else []
    governments = company.of_kinds("government") if told else ()
    each = [of_level(level, governments, company.parties, None) for level in levels]
    ids = {one[0] for one in each if len(one) == 1}
    if told is None or len(ids) < len(levels):
        return None
    return Bearing(bearers=ordered(tuple(ids), company), why=why_of("counted", text.span(*told.span())))


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
