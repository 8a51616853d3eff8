"""Where do the first lines of a Chinese text end, the lines about its page left out?"""

from collections.abc import Iterator, Sequence

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_ABOUT_PAGE = pattern(
    r" *(?:[-·>] *)?(?:当前位置|您(?:当前)?的?位置|所属栏目|发[布稿](?:时间|日期|人|者)"
    r"|来源|信息来源|作者|浏览|阅读|点击|字体|字号|首页|新闻中心|分享|\d+次?(?:阅读|浏览)"
    r"|(?:20|19)\d\d[-/年.][^。]{0,16}(?:来源|作者|浏览|阅读|点击|\d:\d\d))(?!人|,|。)[^。]{0,60}$"
)
"""来源：办公室, 当前位置：首页."""


def told_lines(text: Text, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences that tell something, and not where and when the page stands."""
    return (one for one in sentences if not _ABOUT_PAGE.match(text.folded, one.start, one.end))


def begin_of_line(text: Text, sentences: Sequence[Sentence], number: int) -> int:
    """Give where the line of that number among those of the sentences begins, else the end of the text."""
    lines = sorted({one.line for one in sentences})[number:]
    return next((one.start for one in sentences if lines and one.line >= lines[0]), len(text.folded))
