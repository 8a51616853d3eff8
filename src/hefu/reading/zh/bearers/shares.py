"""Among whom does a Chinese clause share something out (收益按乙方70%、丙方30%分配)?"""

from hefu.reading.bearers import FEWEST, Bearing, Company, ordered, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text

_SHARE = pattern(
    r"[^\d,;。、和与及]{0,6}?[占得分拿]?(?:\d+(?:\.\d+)?%|[一二三四五六七八九]成[半一二三四五六七八九]?|一半|三分之[一二])"
)
"""Behind a name: what part is its own (分得85%, 出资六成)."""
_PARTED = pattern(
    r"(?:一半|之[一二])[^。;]*(?:一半|之[一二])|分配|分成|分享|分得|分摊|分担|共享|共担|享有|各得|各占|比例|[占得分拿](?:\d|[一二三四五六七八九]成)"
)
_PARTS = ("%", "成", "一半", "分之")


def share_out(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take all those for bearers behind whose names stand the parts of what is shared out."""
    quote = text.folded[statement.start : statement.end]
    if not any(mark in quote for mark in _PARTS) or not _PARTED.search(quote):
        return None
    named = company.mentions.within(statement.start, statement.sentence.end)
    sharing = [one for one in named if _SHARE.match(text.folded, one.end)]
    ids = ordered([one.party for one in sharing], company)
    if len(ids) < FEWEST or sharing[0].start >= statement.end:
        return None
    return Bearing(bearers=ids, why=why_of("named", text.span(sharing[0].start, sharing[-1].end)))
