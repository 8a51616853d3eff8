"""With whom was something signed before, in a Chinese text that tells of another signing?"""

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_FAR = 40
_SINCE = pattern(
    "(?:20\\d\\d年|去年|前年)[^,。;]{0,10}[与和同跟][^,。;]{2,40}?签[署订约][^,。;]{0,20}?以来|"
    "继(?:此前|先前)?[与和同][^,。;]{2,40}?签[署订约][^,。;]{0,20}?后"
)


def signed_earlier(text: Text, body: Body, start: int) -> bool:
    """Tell, behind ``start``, with whom something was signed before (2020年与临江市签约以来, 继与…签约后)."""
    told = _SINCE.search(text.folded, start, body.end + _FAR)
    return told is not None and told.start() < body.start <= told.end()
