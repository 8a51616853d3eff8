"""Are people of a Chinese sentence named side by side (市长丁海和总裁唐可)?"""

import itertools
from collections.abc import Sequence

from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_TITLED = 30
"""How long the title may be that stands between 、 and the next of a list."""
_WHEN = pattern(r"[今昨]?天?(?:\d{1,2}月)?(?:\(?\d{1,2}\)?日)?\)?(?:上午|下午|晚)?(?=[与和同跟])")
"""县长丁海昨(26)日与总裁唐可签下意向书"""
_NOTED = pattern(r"\([^()\n]{1,12}\)(?=[、与和及])")
"""市长丁海（右二）和总裁唐可"""
_JOINS = ("、", "和", "与", "及", "以及")


def are_joined(text: Text, first: NameMention, others: Sequence[NameMention]) -> bool:
    return all(is_joined(text, one, other) for one, other in itertools.pairwise((first, *others)))


def is_joined(text: Text, before: NameMention, one: NameMention) -> bool:
    """Tell whether 、 or 与 alone joins two people, with the title of the second between, or nothing parts
    them, as in a headline (丁海唐可讲话).
    """
    if before.end == one.start:
        return True
    told = _WHEN.match(text.folded, before.end) or _NOTED.match(text.folded, before.end)
    between = text.folded[told.end() if told else before.end : one.start]
    return len(between) <= _TITLED and between.startswith(_JOINS) and not {",", "在"} & set(between)
