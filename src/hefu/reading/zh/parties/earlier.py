"""With whom was something signed before, in a Chinese text that tells of another signing?"""

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_FAR, _LIST = 40, 140
_AFTER = "继(?:此前|先前)?[与和同][^,。;]{2,40}?签[署订约][^,。;]{0,20}?后"
"""这是该行继与澜江区签约后又一举措: with whom something was signed before."""
_EARLIER = pattern(
    "(?:此前|早前|先前|之前|以往)[^。]{0,20}?(?:已|曾|还)[与和同跟]|类似(?:的)?(?:合作|协议|备忘录)|" + _AFTER
)
_BEFORE = pattern(
    "(?:在?此前|早前|先前|之前|在此之前),?[^,。;]{0,20}?(?:已|曾|还|也)(?:经|先后|分别|陆续|相继)*"
    "[与和同跟]([^。;]{2,120}?)(?:签[署订约]|达成)"
)
"""此前，学校还与|海澜集团、松田银行|签约"""
_SINCE = pattern(
    "(?:20\\d\\d年|去年|前年)[^,。;]{0,10}[与和同跟][^,。;]{2,40}?签[署订约][^,。;]{0,20}?以来|" + _AFTER
)


def is_earlier(text: Text, sentence: Sentence) -> bool:
    """Tell what was signed with others before (此前，学校已与水东县开展类似合作)."""
    return _EARLIER.search(text.folded, sentence.start, sentence.end) is not None


def signed_earlier(text: Text, body: Body, start: int) -> bool:
    """Tell, behind ``start``, with whom something was signed before (2020年与临江市签约以来, 继与…签约后,
    此前还与海澜集团、松田银行签约).
    """
    told = _SINCE.search(text.folded, start, body.end + _FAR)
    if told is not None and told.start() < body.start <= told.end():
        return True
    begin = max(text.folded.rfind(mark, max(0, body.start - _LIST), body.start) + 1 for mark in "。\n")
    before = _BEFORE.match(text.folded, begin)
    return before is not None and before.start(1) <= body.start <= before.end(1)
