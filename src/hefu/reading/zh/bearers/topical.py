"""Who acts in a Chinese clause that opens with the thing (设备云帆出1.5亿元, 开点的费用市里补)?"""

from collections.abc import Iterator

from hefu.reading.bearers import Bearing, Company
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.of_subject import find_bearers_zh
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.terms.undertaking import UndertakingKind

_NEAR = 18
"""How far into the clause the one who acts may stand."""
_ACTS = ("verb", "adverb", "strength")
_GIVES = "出补掏付拿给包管派修建担兜"
"""Verbs of one character, by which it is told who pays or does."""
_PLACES = ("市里", "县里", "镇上", "镇里", "区里", "区内", "乡里", "村里", "省里", "州里", "旗里")
_BLOCKS = ("verb", "preposition", "strength", "adverb", "lead_by")
_THINGS = (
    "设备", "场地", "资金", "土地", "厂房", "技术", "人员", "人才", "费用", "经费",
    "设施", "用地", "电费", "运费", "原料", "货源", "房子", "路费", "租金", "水电",
    "材料", "工钱", "教材", "师资", "讲师", "住宿", "保费", "利息",
)  # fmt: skip
"""Things somebody gives: some hold a word that else is a verb (设备)."""
_NO_TOPIC = "和与及、同由在从到被让请把将为是替帮代供助差欠报呈"


def find_topical(text: Text, statement: Statement, company: Company, speaker: str | None) -> Bearing | None:
    """Take the one named behind a thing that opens a clause whose subject stands in another."""
    subject = statement.subject
    if statement.kind is not UndertakingKind.PLEDGE or (subject and subject.end > statement.start):
        return None
    limit = min(statement.end, statement.start + _NEAR)
    for one in _candidates(text, statement.start, limit, company):
        topic = text.folded[statement.start : one.start]
        if topic.endswith(",") and text.folded.startswith(_PLACES, one.start) and _acts(text, one.end):
            return find_bearers_zh(text, one, company, speaker=None, last=())
        if not topic or topic[-1] in _NO_TOPIC or not is_chinese(topic.replace(",", "")):
            continue
        thing = topic in _THINGS or not text.has(_BLOCKS, statement.start, one.start)
        if thing and _acts(text, one.end):
            return find_bearers_zh(text, one, company, speaker=speaker, last=())
    return None


def _candidates(text: Text, start: int, limit: int, company: Company) -> Iterator[Stretch]:
    """Yield names, words for the own side and for a government by its place."""
    for named in company.mentions.within(start, limit)[:1]:
        yield Stretch(named.start, named.end)
    for own in text.find("own_side", start, limit)[:1]:
        yield Stretch(own.start, own.end)
    for word in _PLACES:
        at = text.folded.find(word, start, limit)
        if at >= 0:
            yield Stretch(at, at + len(word))


def _acts(text: Text, at: int) -> bool:
    follows = text.folded[at : at + 1]
    return (
        follows.isdigit() or (follows != "" and follows in _GIVES) or any(text.at(kind, at) for kind in _ACTS)
    )
