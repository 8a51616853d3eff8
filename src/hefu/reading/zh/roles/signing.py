"""Does a person sign, by the words around the name in a Chinese sentence?"""

import re
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.basis import is_instrument
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.roles.joined import is_joined
from hefu.terms.party import PersonRole

_BESIDE = 4
"""So near before the signing ends the name of who signs with somebody."""
_NOT_DONE = pattern("[未没不]有?(?:在[^,。]{1,6})?$")
_WATCHED = pattern("见证[^,。;:]{0,12}$")
"""共同见证会谈纪要|签署"""
_BREAK = pattern("[,;]|(?<![a-zà-ÿ.]) ")
"""Where a further clause begins; a space within a name in Latin letters is no such place."""
_STANDS_FOR = pattern("代表(?=[;。,)]|$)", re.MULTILINE)
_SIDE_LINE = pattern(r"[甲乙丙丁]方(?:代表)?(?:\([^()]{0,16}\))?[: ]")
_SIGNS_FOR = pattern(
    "(?:,?代表(?![团性处])(?:(?!出席|参加|见证|致辞|致词|讲话|发言|主持|祝贺|感谢|欢迎)[^。;:签对]){2,60}?"
    "|(?!一行|等)(?:(?!见证|主持)[^,。;:签]){0,20},(?:并|随后)?分别[与和同][^,。;:签]{2,60}?)"
    "(?P<sign>签)(?:[署订下定]|[约字](?!仪式|活动|现场|大会))"
)
"""丁海代表市政府与云帆集团、松田银行签署; 丁海到场，分别与云帆集团、松田银行签约: however far."""
_WITH = pattern("[与和同跟][^,。;]{2,}$")
_STANDS_UP = pattern("[^,。;:签]{0,24}?(?:致[辞词欢]|讲话|发言|发表|发出|向|对|表示|表达|介绍|颁|接受|揭)")
"""丁海、唐可分别代表双方|致辞"""
_SEEN_BY = pattern("在[^,。;:]{1,30}?见证(?:之)?下,?(?:正式|共同|现场)?")
"""许荣与周中|在大使丁海见证下|签署"""
_AT_ONCE = pattern(
    ",?(?:于)?(?:[今昨当][天日]|日前|近日|随后|现场)?(?:上午|下午|晚上?)?(?:在[^,。;:见]{1,12}?)?(?:现场|正式)?(?=(?:共同|联合|分别|代表双方|携手)?签(?!.{0,4}(?:仪式|活动|大会|现场)))"
)
"""市长丁海与总裁唐可，今天|共同签署; 在市政厅|签署"""


def signs(text: Text, sentence: Sentence, mention: NameMention, others: Sequence[NameMention]) -> bool:
    """Tell one who is told to sign, alone or in a row; ``others``: who is named behind in the sentence."""
    return _is_told_to_sign(text, sentence, mention, others) or _signs_next(text, mention, others)


def _is_told_to_sign(
    text: Text, sentence: Sentence, mention: NameMention, others: Sequence[NameMention]
) -> bool:
    """Tell one on the line of a side, and one who stands for a side of a paper."""
    if _SIDE_LINE.match(text.folded, sentence.start) and text.folded[sentence.end - 1] not in "。;":
        return True
    if is_instrument(text) and _STANDS_FOR.match(text.folded, mention.end):
        return True
    labelled = text.first("signer_label", sentence.start, mention.start) is not None
    return labelled or _signs_for_a_side(text, mention, others)


def _signs_for_a_side(text: Text, mention: NameMention, others: Sequence[NameMention]) -> bool:
    """Tell one who signs with a side's partners, named at length between, and nobody else named there but who
    signs with them (丁海代表临江医院与云麓医院院长唐可签订).
    """
    told = _SIGNS_FOR.match(text.folded, mention.end)
    if told is None:
        return False
    between = [one for one in others if one.start < told.end()]
    beside = len(between) == 1 and between[0].end >= told.start("sign") - _BESIDE
    return not between or (beside and bool(_WITH.search(text.folded, mention.end, between[0].start)))


def _signs_next(text: Text, mention: NameMention, others: Sequence[NameMention]) -> bool:
    """Tell one of several joined right before the signing (副市长丁海与总裁唐可签署合作协议)."""
    last = mention
    for one in others:
        if not is_joined(text, last, one):
            break
        last = one
    told = _SEEN_BY.match(text.folded, last.end) or _AT_ONCE.match(text.folded, last.end)
    return text.at("sign", told.end() if told else last.end) is not None


def is_of_bodies(text: Text, mention: NameMention, act: Hit, others: Sequence[NameMention]) -> bool:
    """Tell a signing by the sides, of which a further clause tells (双方签署协议), or that was not done."""
    if act.entry.means != PersonRole.SIGNATORY.value:
        return False
    if any(told.search(text.folded, mention.end, act.start) for told in (_NOT_DONE, _WATCHED)):
        return True
    if _speaks_for(text, act):
        return True
    breaks = [one.end() for one in _BREAK.finditer(text.folded, mention.end, act.start)]
    begin = breaks[-1] if breaks else 0
    if not begin or any(begin <= one.start < act.start for one in others):
        return False
    led = text.folded.rfind("代表", begin, act.end)
    return led < 0 and text.has(("everybody", "body"), begin, act.start)


def _speaks_for(text: Text, act: Hit) -> bool:
    """Tell those who speak for the sides (分别代表双方致辞) from those who sign for them (代表双方签约)."""
    stands = "代表" in text.folded[act.start : act.end] and "签" not in text.folded[act.start : act.end]
    return stands and _STANDS_UP.match(text.folded, act.end) is not None
