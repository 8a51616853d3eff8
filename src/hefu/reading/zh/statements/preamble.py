"""Where does the preamble of a Chinese agreement end, which says who meets and why, and binds nobody yet?"""

from hefu.reading.text import Text

_LONGEST = 2000


def preamble_end(text: Text) -> int:
    """Give the end of 达成如下协议 or the begin of 第一条, whichever comes first; 0 without either."""
    limit = min(len(text.folded), _LONGEST)
    formula = text.first("preamble_close", 0, limit)
    articles = (hit for hit in text.find("instrument", 0, limit) if hit.entry.id == "zh.instrument.article")
    article = next(articles, None)
    ends = [*([formula.end] if formula else []), *([article.start] if article else [])]
    return min(ends, default=0)
