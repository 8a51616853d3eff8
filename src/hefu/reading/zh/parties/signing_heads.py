"""Who signs by a head that a Chinese text tells to sign: 由甲大学校长丁海与乙大学校长唐可等共同签署?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.naming.same import are_several

_BY_HEADS = pattern(
    "(?<![自理])由(?:(?!见证|主持|出席|致辞|陪同)[^。;由]){8,240}?(?:等\\d*[位人名]?)?(?:共同|分别|代表|现场|双方|各方)*签[署订约字](?!仪式)"
)
_OFFICE = "(?:书记|主席|总裁|总经理|主任|秘书长|[长理])"
_WHO = f"{_OFFICE}[\u4e00-\u9fff·]{{2,4}}(?:先生|女士|教授|博士)?"
_HOW = "(?:分别|共同|现场|正式)*"
_HEADS_SIGN = pattern(
    f"{_WHO}[与和同及][\u4e00-\u9fff、]{{3,40}}?(?P<second>{_WHO})"
    f"{_HOW}(?:代表[^,;。]{{2,30}}?)?{_HOW}签[署订约](?!仪式)"
)
"""云帆商会|会长丁海与临江协会会长唐可(分别)签订: who sign by their heads."""
_RANK, _FAR_OFFICE = pattern("[\u4e00-\u9fff、]*"), 16
_TRAVELS = pattern(
    "[^。;]{2,40}?(?:一行|率[领团队])[^。;]{2,40}?,(?:并|先后|随后)?分别[与和同][^。;]{2,120}?签[署订约]"
)
"""临江大学|校长丁海一行前往…，分别与云麓大学、…签署"""
_IS_HEADED = pattern(
    "(?:党委)?(?:代理?|常务|执行)?副?(?:[省市县区州镇乡校院会行局厅社馆所站]长|董事长|书记|主席|总裁|总经理|主任|理事长|秘书长|负责人)"
)
"""Before somebody's name, of whose house it is (临江大学|校长丁海)."""


def signing_by_heads(text: Text, about: Sequence[Sentence], bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield those whose heads are told to sign for them, one behind another (由临江大学校长丁海与云麓大学校长
    唐可等人共同签署).
    """
    for sentence in about:
        told = _BY_HEADS.search(text.folded, sentence.start, sentence.end)
        there = [one for one in bodies if told and told.start() < one.start and one.end < told.end()]
        headed = [one for one in there if _IS_HEADED.match(text.folded, one.end)]
        opener = [one for one in bodies if one.start == sentence.start]
        yield from _joined_heads(text, sentence, bodies)
        yield from (*opener, *headed) if are_several(headed) else ()
        travels = opener and _IS_HEADED.match(text.folded, opener[0].end)
        if travels and _TRAVELS.match(text.folded, opener[0].end, sentence.end):
            yield from opener


def _joined_heads(text: Text, sentence: Sentence, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield two whose heads are joined right before the word of signing."""
    for told in _HEADS_SIGN.finditer(text.folded, sentence.start, sentence.end):
        pair = [_headed_at(text, bodies, told.start()), _headed_at(text, bodies, told.start("second"))]
        both = [one for one in pair if one]
        yield from both if are_several(both) else ()


def _headed_at(text: Text, bodies: Sequence[Body], office: int) -> Body | None:
    """Find whose office stands there, further offices between at most (商会|党支部书记、会长)."""
    before = [one for one in bodies if office - _FAR_OFFICE <= one.end <= office]
    near = max(before, key=lambda one: (one.end, -one.start), default=None)
    rank = text.folded[near.end : office] if near else ","
    return near if _RANK.fullmatch(rank) else None
