"""To whom is a Chinese letter, answer or ruling, whose 贵公司 and 你局 are theirs, and where is it signed?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_HEAD, _FAR = 600, 20_000
_TO = pattern(
    r"(?:^|\n)[ \u3000]{0,8}(?:致|尊敬的)?:?(?P<to>[^\n:。;!?《各]{2,60}?"
    r"(?:公司|集团|[府局委厅署办部院校会社行厂馆所站处]|大学|中心|单位|管委会|代表|委员|网友|市民|居民|先生|女士|同志))"
    r":[ \u3000]{0,4}\n"
)
"""The line above a letter that names whom it is to (云帆集团有限公司：); 各县区政府： is a circular's."""
_OUTSIDERS = pattern("(?:代表|委员|网友|市民|居民|委员会)$")
"""Whoever asked what an answer answers: 潘玉兰代表：."""
_FOOT = pattern(
    r"(?<=\n)(?P<name>[^\n:。;,]{4,40}?)[(盖章印)公 \u3000]{0,8}\n[ \u3000\n]{0,40}"
    r"(?:20\d\d|二[〇○零]二[〇○零一二三四五六七八九])年"
)
"""The name at the foot of a letter, and the line of its day."""


def find_recipients(text: Text) -> Stretch | None:
    """Give the line above a letter that says to whom it is."""
    return text.once(_recipients)


def _recipients(text: Text) -> Stretch | None:
    line = _TO.search(text.folded, 0, _HEAD)
    if line is None:
        return None
    return Stretch(*line.span("to"))


def answers_outsider(text: Text) -> Stretch | None:
    """Give the line that says to whom an answer is, where it is to a deputy or to whoever wrote in."""
    line = find_recipients(text)
    return line if line and _OUTSIDERS.search(text.folded, line.start, line.end) else None


def find_signature(text: Text) -> Stretch | None:
    """Give the name that stands alone at the foot of a letter, above its day."""
    return text.once(_signature)


def _signature(text: Text) -> Stretch | None:
    told = find_recipients(text)
    foot = _FOOT.search(text.folded, told.end, min(len(text.folded), told.end + _FAR)) if told else None
    return Stretch(*foot.span("name")) if foot else None
