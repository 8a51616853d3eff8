"""Of whom does a Chinese speaker demand something: of the other side, or of the own one?"""

from msgspec.structs import replace

from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.addressed import line_start
from hefu.reading.zh.statements.agreed import find_agreed
from hefu.reading.zh.statements.modals import MUST
from hefu.terms.undertaking import Strength, UndertakingKind

_UNITS = "站所队组"
"""A name that ends so is a unit's of somebody (农技站)."""
_OF_HOUSE = pattern("[\u4e00-\u9fff]{2,8}(?:部|处|室|科|车间|分厂|分公司|子公司|事业部|项目部)")
"""审计部, 第一分公司: parts of a house."""
_FIRMS = ("公司", "分公司", "子公司")
_LEVELLED = 4
"""省直各, 市里各: how far in 各 may stand behind the level of those meant."""
_DEPARTMENTS = "部门"
_SERVES = pattern("(?:为|融入|服务)[^,。;]{2,24}(?:贡献|力量|大局|出力)")
"""为临江市发展贡献力量: what one hopes to do oneself."""


def meant_zh(
    text: Text, statement: Statement, speaker: NameMention | None, bearers: tuple[str, ...]
) -> Statement:
    """Read 必须 by who says it to whom: what a speaker demands of the other side is an ask, and what one
    hopes oneself to do (期待为临江市贡献力量) a pledge.
    """
    party = speaker.party if speaker else None
    own = party is not None and statement.subject is None and bearers == (party,)
    if own and _SERVES.search(text.folded, statement.start, statement.end):
        return replace(statement, kind=UndertakingKind.PLEDGE)
    if party is None or statement.subject is None or statement.strength is not Strength.SHALL:
        return statement
    told = find_agreed(text, line_start(text, statement.start), statement.start)
    if statement.kind is UndertakingKind.PLEDGE and bearers and party not in bearers and told is None:
        return replace(statement, kind=UndertakingKind.ASK)
    own = statement.kind is UndertakingKind.ASK and bearers == (party,) and is_of_leader(statement)
    if own and not _is_subordinate(text, statement.subject):
        return replace(statement, kind=UndertakingKind.PLEDGE, strength=Strength.WILL)
    return statement


def is_for_own_units(text: Text, statement: Statement) -> bool:
    """Tell what a leader says that units of the own side must do (农技站要全程跟踪)."""
    return is_of_leader(statement) and bool(statement.subject and _is_subordinate(text, statement.subject))


def is_of_leader(statement: Statement) -> bool:
    """Tell what a leader says must be done (要压实责任)."""
    return statement.why[0].rule == MUST


def _is_subordinate(text: Text, subject: Stretch) -> bool:
    """Tell those a leader speaks to (市住建局, 各督查组, 审计部) from the side spoken for (云帆集团)."""
    organs = text.find("body", subject.start, subject.end)
    bureau = any(hit.entry.means == "government" for hit in organs)
    words = text.folded[subject.start : subject.end]
    return (
        bureau
        or "各" in words[:_LEVELLED]
        or _DEPARTMENTS in words
        or text.folded[subject.end - 1] in _UNITS
        or _OF_HOUSE.fullmatch(words) is not None
        or _is_by_trade(text, subject)
        or text.has(("department", "spoken_to"), subject.start, subject.end)
    )


def _is_by_trade(text: Text, subject: Stretch) -> bool:
    """Tell a firm of the house by its trade alone (港务公司)."""
    trade = text.at("trade", subject.start)
    return trade is not None and text.folded[trade.end : subject.end] in _FIRMS
