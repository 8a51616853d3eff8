"""Does a Chinese name end at a word for its sort, though no mark parts it from what follows?"""

from hefu.lexicon.hits import Hit
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_begins import ENDS_ONE, LEGAL_FORM

LONGEST_BETWEEN = 12
"""So much may stand within a name between two words for a sort."""
_QUOTE, _PLAQUE = '"', 20


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
    """Tell what a firm does by two verbs behind its legal form (云帆有限公司|合作建设研究所)."""
    verb = text.at("verb", firm.end) if text.folded.endswith(LEGAL_FORM, firm.start, firm.end) else None
    return verb is not None and text.at("verb", verb.end) is not None
