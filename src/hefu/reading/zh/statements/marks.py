"""Which marks within a Chinese sentence part no clauses?"""

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text

LOOSE = " ,;。!?:、—"
"""Belong to neither of the clauses beside them."""
_LONGEST_MOTTO, _LONGEST_NOTE = 24, 60
_MOTTO = pattern("[\u4e00-\u9fff]{2,6}(?:,[\u4e00-\u9fff]{2,6})+")
_PROMISED = ("承诺", "承诺做到", "做到", "保证", "推行", "实行", "落实", "践行")
"""Before what is promised in so many words (承诺“2小时内响应，12小时内到场”)."""
_LISTING = ("包括", "含", "包含", "不限于", "如", "即")


def is_within(text: Text, sentence: Sentence, piece: Stretch, *, quoted: bool) -> bool:
    """Tell whether the mark behind a piece parts nothing: within a name or a note."""
    return (quoted and _is_within_name(text, sentence, piece.end)) or _is_within_note(text, piece)


def _is_within_name(text: Text, sentence: Sentence, mark: int) -> bool:
    """Tell the comma of (落实)“抓服务，促发展”的要求, a name for something, and of a motto (实现“以产促城，
    以城兴产”) from that of a quotation.
    """
    closed = text.folded.find('"', mark, min(sentence.end, mark + _LONGEST_MOTTO))
    opened = text.folded.rfind('"', max(sentence.start, mark - _LONGEST_MOTTO), mark)
    goes_on = closed > 0 and "\u4e00" <= text.folded[closed + 1 : closed + 2] <= "\u9fff"
    goes_on = goes_on or _MOTTO.fullmatch(text.folded, opened + 1, closed) is not None
    goes_on = goes_on or text.folded.endswith(_PROMISED, 0, opened)
    return goes_on and opened > sentence.start and text.folded[opened - 1] not in ":,说道"


def _is_within_note(text: Text, piece: Stretch) -> bool:
    """Tell the marks of 地块(位置为:镇西) and 资料(包括手稿,图纸), in a note, from one between deeds."""
    mark = text.folded[piece.end : piece.end + 1]
    if mark not in (":", ","):
        return False
    opened = text.folded.rfind("(", piece.start, piece.end)
    closed = text.folded.find(")", piece.end, piece.end + _LONGEST_NOTE)
    listed = mark == ":" or text.folded.startswith(_LISTING, opened + 1)
    return listed and piece.start < opened > text.folded.rfind(")", piece.start, piece.end) and closed > 0


def unpaired(text: Text, start: int, end: int) -> bool:
    """Tell whether a stretch opens a quotation that it does not close, or the reverse."""
    return text.folded.count('"', start, end) % 2 == 1
