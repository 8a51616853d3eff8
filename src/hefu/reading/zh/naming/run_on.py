"""Does a Chinese name end at a word for its sort, though no mark parts it from what follows?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_begins import ENDS_ONE, LEGAL_FORM

LONGEST_BETWEEN = 12
"""So much may stand within a name between two words for a sort."""
_QUOTE, _PLAQUE = '"', 20
_LEVELS = "省市县区州旗镇乡"
_BUILDS_UP = pattern(
    "(?:加快|全力|着力|奋力|高质量|高标准)?(?:建设|打造|创建|建成|争创|争当|成为)(?:成为?|好)?"
    "(?:全[国省市球域]|国家|国际|世界|[省市县]级|[一更]|现代|区域|西部|东部|中部|美丽|幸福|文明|生态|宜居|新型|示范|重点)"
)
"""Behind a place, what it builds itself up to, and no part of its name."""


def are_two(text: Text, hit: Hit) -> bool:
    """Tell two firms that no mark parts by the legal form of each (云帆有限公司|海澜风电股份有限公司), or two
    governments (临江省人民政府|海澜省人民政府).
    """
    return any(
        text.folded.endswith(end, hit.start, hit.end)
        and text.folded.find(end, hit.end, hit.end + LONGEST_BETWEEN + len(end)) > 0
        for end in ENDS_ONE
    )


def are_on_plaque(text: Text, hit: Hit, follows: Hit) -> bool:
    """Tell two houses on one plaque (“临江融媒体中心|云帆学院记者站”), the second of which is named alone,
    too.
    """
    floor = max(0, hit.start - _PLAQUE)
    quoted = text.folded.count(_QUOTE, floor, hit.start) % 2 and text.folded[follows.end] != _QUOTE
    second, joined = text.folded[hit.end : follows.end], text.folded[hit.start : follows.end]
    return bool(quoted) and text.folded.count(second) > text.folded.count(joined)


def does_something(text: Text, firm: Hit) -> bool:
    """Tell what a firm does by two verbs behind its legal form (云帆有限公司|合作建设研究所), and what a
    place builds itself up to (临江县|建设全国重点生态县).
    """
    if text.folded[firm.end - 1] in _LEVELS and _BUILDS_UP.match(text.folded, firm.end):
        return True
    verb = text.at("verb", firm.end) if text.folded.endswith(LEGAL_FORM, firm.start, firm.end) else None
    return verb is not None and text.at("verb", verb.end) is not None
