"""Which party does a noun for its sort alone mean: 基金会 where one name ends in it?"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.forms import places_of
from hefu.reading.mentions import Mention
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind

_HEADS = ("", *",。;:\n由请")
"""What stands before a clause, or before the one who acts."""
_GOES_ON = "的等内外里中们长员业式化间"
"""Behind the noun these make another word of it, or only say where or who of it."""
_JOINED = "和与及"
_TAILS = ("学院", "学校", "医院", "研究院", "协会")
"""What texts call a house whose name ends in a longer word for its sort (职业技术学院)."""
_SHORTEST = 2
_SIDE = pattern(
    "(?<![第另每单多己配处平远])([\u4e00-\u9fff])方(?!面|案|法|式|向|便|正|圆|针|位|才|言|程|能|可|块|阵|子|略|丈|寸|志|剂|药|糖|形|格|桌|框|舱|米)"
)
_SIDE_BY_WORD = pattern(
    "(?:(?<=[,。;:\n由])|^)([\u4e00-\u9fff]{2,4}?)(?:方(?![面案法式向便正针位程能可块])|部门)", re.MULTILINE
)
"""铁路方, 铁路部门, a side by a word of its name, where it opens a clause."""
_NO_SIDE = frozenset(
    "双对各两三四五六甲乙丙丁戊我贵该本他地官警资校院厂店馆行台军医药处配大远前后东西南北平立买卖供需一多单全何秘"
)
"""Before 方 they make a word of every text's."""


def find_sides_of_names(text: Text, parties: Sequence[Party], starts: set[int]) -> Iterator[Mention]:
    """Yield 榕方, the side whose name begins so: the government, where other names begin so, too; and 铁路方,
    the only one in whose name the word stands.
    """
    for match in _SIDE.finditer(text.folded):
        if match[1] in _NO_SIDE or match.start() in starts:
            continue
        fitting = [one for one in parties if text.fold(one.name).startswith(match[1])]
        governing = [one for one in fitting if one.kind is PartyKind.GOVERNMENT]
        if len(governing or fitting) == 1:
            yield Mention(start=match.start(), end=match.end(), party=(governing or fitting)[0].id)
    for match in _SIDE_BY_WORD.finditer(text.folded):
        holding = [one for one in parties if match[1] in text.fold(one.name)]
        known = any(text.at(kind, match.start()) for kind in ("generic", "everybody"))
        if len(holding) == 1 and match.start() not in starts and not known:
            yield Mention(start=match.start(), end=match.end(), party=holding[0].id)


def find_sorts_zh(text: Text, parties: Sequence[Party], starts: set[int]) -> Iterator[Mention]:
    """Yield each noun that opens a clause and in which the name of one party alone ends (基金会首批捐资);
    ``starts`` is where names begin.
    """
    nouns: dict[str, str | None] = {}
    tails: dict[str, str | None] = {}
    for party in parties:
        noun = _last_noun(text, text.fold(party.name))
        if noun:
            nouns[noun] = None if noun in nouns else party.id
        if tail := next(filter(noun.endswith, _TAILS), ""):
            tails[tail] = None if tail in tails else party.id
    for noun, owner in {**tails, **nouns}.items():
        for start in places_of(noun, text.folded) if owner else ():
            end = start + len(noun)
            heads = text.folded[max(0, start - 1) : start] in _HEADS
            if owner and heads and start not in starts and _acts(text, end, starts):
                yield Mention(start=start, end=end, party=owner)


def _last_noun(text: Text, name: str) -> str:
    hits = text.words.find("body", name)
    last = hits[-1] if hits and hits[-1].end == len(name) else None
    return name[last.start :] if last and last.start and last.end - last.start >= _SHORTEST else ""


def _acts(text: Text, end: int, starts: set[int]) -> bool:
    if text.folded[end : end + 1] in tuple(_JOINED):
        return end + 1 in starts
    goes_on = text.folded[end : end + 1] in tuple(_GOES_ON) or text.at("body", end) is not None
    return "\u4e00" <= text.folded[end : end + 1] <= "\u9fff" and not goes_on
