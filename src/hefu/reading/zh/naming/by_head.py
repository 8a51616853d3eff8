"""Which institutes does a Chinese text call only by their head (材料所|所长丁海, 三院|院长唐可)?"""

from collections.abc import Iterator, Sequence
from itertools import islice

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.body_at import body_at
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.short_forms import is_drawn_from

_HEADED = pattern("(?P<house>[院所])(?=(?:党委副?书记、)?(?:常务)?副?(?P=house)长)")
_NO_NAME = pattern("[我本该贵两各全分]?.$|.*(?:学|法|病|大)院$")
_MOST, _SHORTEST, _LONGEST, _TWICE = 40, 2, 6, 2


def find_by_head(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield an institute whose head is named by it, where the text names it besides, if no body is told
    there and it is not but short for one (电网院 of 高寒电网研究院).
    """
    ends, names = {one.end for one in bodies}, {text.fold(one.name) for one in bodies}
    for head in islice(_HEADED.finditer(text.folded), _MOST):
        at = Stretch(begin_of_name(text, head.start()), head.end())
        name = text.folded[at.start : at.end]
        short = _SHORTEST <= len(name) <= _LONGEST and not _NO_NAME.match(name)
        if not short or at.end in ends or text.folded.count(name) < _TWICE:
            continue
        if not any(is_drawn_from(name, full) for full in names):
            yield body_at(text, at)
