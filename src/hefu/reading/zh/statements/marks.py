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
_GROUND = pattern("[^,;。:]{2,30}的(?:基础上|过程中|前提下|同时)(?=[,;。])")
_FIELDS = pattern("(?:[^,;。:在]{2,24},){0,2}[^,;。:在]{2,40}?等?(?:方面|领域)")
_CLOSES = pattern("方面|领域|过程|期间|[上中下里时后内]$")
_FIELD = pattern("(?:领域|方面|环节)$")
_FIELD_NEXT = pattern("[^,;。:在]{2,24}?(?:领域|方面|环节)")
_SIDE = pattern("(?:[东西南北]{1,2}侧|[路街道河渠线山湖]以?[东西南北]{1,2})$")
_SIDE_NEXT = pattern("[^,;。:]{1,10}?(?:[东西南北]{1,2}侧|[路街道河渠线山湖]以?[东西南北]{1,2})")
_LISTING = ("包括", "含", "包含", "不限于", "如", "即")


def is_within(text: Text, sentence: Sentence, piece: Stretch, *, quoted: bool) -> bool:
    """Tell whether the mark behind a piece parts nothing: within a name, a note, a ground or a list."""
    name = quoted and _is_within_name(text, sentence, piece.end)
    within = _is_within_note(text, piece) or _is_within_ground(text, piece) or _is_within_place(text, piece)
    return name or within or _is_within_fields(text, piece) or _is_beside_field(text, piece)


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


def _is_within_ground(text: Text, piece: Stretch) -> bool:
    """Tell the comma of 在结为友好商会，建立平台的基础上, on which ground something is done."""
    opened = text.folded.startswith("在", piece.start + (text.folded[piece.start] in LOOSE))
    return opened and _GROUND.match(text.folded, piece.end + 1) is not None


def _is_within_fields(text: Text, piece: Stretch) -> bool:
    """Tell the comma of 在共建专业，共享师资等方面合作, fields told by what is done in them."""
    begun = text.folded.rfind("在", piece.start, piece.end)
    verb = text.at("verb", begun + 1) if begun >= 0 and text.folded[piece.end] == "," else None
    if verb is None or verb.entry.means == "noun" or _CLOSES.search(text.folded, begun, piece.end):
        return False
    return _FIELDS.match(text.folded, piece.end + 1) is not None


def _is_beside_field(text: Text, piece: Stretch) -> bool:
    """Tell the comma of 在交通领域,制造领域加强合作 from that of 在交通领域,加强港口方面的合作."""
    begun = text.folded.rfind("在", piece.start, piece.end)
    ends = begun >= 0 and text.folded[piece.end] == "," and _FIELD.search(text.folded, begun, piece.end)
    field = _FIELD_NEXT.match(text.folded, piece.end + 1) if ends else None
    if field is None or text.has(("strength", "everybody", "side"), *field.span()):
        return False
    return all(hit.entry.means == "noun" for hit in text.find("verb", *field.span()))


def _is_within_place(text: Text, piece: Stretch) -> bool:
    """Tell the comma of 在兴业路东侧,科技路北侧地块建厂, which parts where a plot lies."""
    side = text.folded[piece.end] == "," and _SIDE.search(text.folded, piece.start, piece.end)
    return bool(side) and _SIDE_NEXT.match(text.folded, piece.end + 1) is not None


def unpaired(text: Text, start: int, end: int) -> bool:
    """Tell whether a stretch opens a quotation that it does not close, or the reverse."""
    return text.folded.count('"', start, end) % 2 == 1
