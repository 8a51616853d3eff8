"""Who is told to sign, of the bodies a Chinese text names: those joined in the sentence that names most."""

import itertools
import re
from collections.abc import Iterator, Sequence, Set

import msgspec

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.naming.announcing import announced_by
from hefu.reading.zh.naming.faculties import FACULTY
from hefu.reading.zh.naming.home import is_with_us
from hefu.reading.zh.naming.levels import LEVELS
from hefu.reading.zh.naming.same import are_several, gather, is_same
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.reading.zh.naming.signers import find_signers
from hefu.reading.zh.parties.signing_heads import signing_by_heads
from hefu.terms.party import PartyKind

_HEAD_LINES, _LEAD_LINES = 3, 12
MOST_SIGNERS = 6
"""A text that names more bodies than this in its sentence of signing gives a list of guests."""
_MOST_SENTENCES = 60
_OUR_SCHOOL = "我校"
_OUR_HOSPITAL, _HOSPITALS = "我院", ("医院", "醫院")
_COMPANY = "公司"
_GROUP, _GROUPS = "集团公司", ("集团", "集团公司", "集团有限公司")
_TELLING = 3
_ROWS = 3
"""So many pairs that sign are a ceremony of many papers."""
_AT_THE_CEREMONY = (
    "仪式上",
    "签约仪式上",
    "活动上",
    "会上",
    "现场",
    "线上,",
    "线下,",
    "活动现场",
    "同时,",
    "同日,",
    "当天,",
    "会后,",
    "仪式后,",
)
_SIGNS_AND_ENDS = pattern("[与和同][^;。]{2,60}签[署订约][^;。]*[;。]")
_SORTS = ("学校", "医院", "学院", "协会", "商会", "研究院", "社区", "园区", "公司")
"""Words for a sort, by which a text means the only one of that sort it names in full."""
_ACADEMY = "院"
"""我院 is whose name ends so, 临江学院, not 临江学校."""
_LATIN_BEHIND = pattern(" ?[A-ZÀ-Þ]")
"""Behind 航运公司, which only says what Hvalstad Rederi ASA does."""
_YOURS = ("贵", "我", "本", "该")
_LEAST_SHARED = 2
_LONGEST_PLACE = 4
_ITS_LEVEL = "([市县区州旗镇乡])(?=委|(?:人民)?政府|党政|[市县区州旗镇乡]?长)"
_LONG = 8
"""A shorter name in 学院 is a school within a university as likely as one by itself."""


def find_signed(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    """Take those joined in the sentence of signing that names most: a headline may leave some out."""
    about = [one for one in sentences if _is_about(text, one)][:_MOST_SENTENCES]
    about.sort(key=lambda one: one.heading)
    sets: list[list[Body]] = []
    for sentence in about:
        signers = _own_names(text, find_signers(text, sentence), bodies)
        if are_several(signers):
            sets.append([*signers, *_co_signers(sentence, signers, bodies)])
        if len(sets) == _TELLING:
            break
    most = max(
        (one for one in sets if _holds_most(sets[0], one)), key=lambda one: len(gather(one)), default=[]
    )
    told = {body.start for body in most}
    by_heads = [*signing_by_heads(text, about, bodies)]
    most = most or (by_heads if are_several(by_heads) else [])
    there = [
        body
        for body in (*by_heads, *_signing_there(text, about, bodies))
        if most and body.start not in told and are_several([*most, body])
    ]
    rows = list(_signing_in_rows(text, about, bodies))
    return [*[*most, *there][:MOST_SIGNERS], *rows]


def _signing_in_rows(text: Text, about: Sequence[Sentence], bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield those who sign at one ceremony pair by pair: the items of a list, or the clauses of a sentence,
    each tell of other ones (临江市与云帆集团签订…；云麓区与北岸科技签约…).
    """
    told = [one for one in about if text.first("sign", one.start, one.end)]
    rows = [_own_names(text, find_signers(text, one), bodies) for one in told if one.item]
    rows = [row for row in rows if are_several(row)]
    if len({frozenset(body.name for body in row) for row in rows}) >= _ROWS:
        yield from itertools.chain.from_iterable(rows)
    for one in told:
        if len(_SIGNS_AND_ENDS.findall(text.folded, one.start, one.end)) >= _ROWS:
            yield from _own_names(text, find_signers(text, one), bodies)


def _holds_most(first: Sequence[Body], further: Sequence[Body]) -> bool:
    """Tell a fuller row of those first told to sign from others who sign a further paper."""
    told = gather(first)
    shared = sum(any(is_same(one[0], other) for other in further) for one in told)
    return shared >= max(_LEAST_SHARED, len(told) - 1)


def _signing_there(text: Text, about: Sequence[Sentence], bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield those who sign a further paper at the same ceremony (仪式上，…签署…。云帆集团与…签署…)."""
    line = -1
    for sentence in sorted(about, key=lambda one: one.start):
        opens = text.folded.startswith(_AT_THE_CEREMONY, sentence.start)
        line = sentence.line if opens else line
        if opens or (sentence.line == line and text.first("sign", sentence.start, sentence.end)):
            yield from _own_names(text, find_signers(text, sentence), bodies)


def _is_about(text: Text, sentence: Sentence) -> bool:
    span = (sentence.start, sentence.end)
    if text.has(("sign", "instrument"), *span):
        return True
    if text.at("speech", _behind_pronoun(text, sentence)):
        return False
    early = sentence.line < _LEAD_LINES and text.first("agreement", *span)
    return sentence.line < _HEAD_LINES or bool(early)


def _behind_pronoun(text: Text, sentence: Sentence) -> int:
    """Pass over who says it: 他|表示，临江市和云麓区将深化战略合作, whose two are of one side."""
    pronoun = text.at("third_person", sentence.start)
    return pronoun.end if pronoun else sentence.start


def _own_names(text: Text, signers: Sequence[Body], bodies: Sequence[Body]) -> list[Body]:
    """Put for 我县, 我校, 公司 the body of that sort the text names beside the other signers, if any."""
    named = []
    for body in signers:
        if text.at("trade", body.start) and _LATIN_BEHIND.match(text.flat, body.end):
            continue
        own = None if text.at("body_whole", body.start) else text.at("self_name", body.start)
        if body.name == _GROUP:
            named.append(_own_group(body, bodies, _beside(body, signers)))
            continue
        if own is None and (body.name in _SORTS or body.name in text.words.kinds["generic"].by_word):
            named.append(_announcing(text, body, bodies) or _meant_by(body, bodies))
            continue
        others = _beside(body, signers)
        fitting = [
            one for one in bodies
            if own and _may_be_own(body, one, own.entry.means, others) and one.name not in others
            and not text.at("self_name", one.start) and one.name[0] not in LEVELS
            and _of_level(body.name, one.name) and not is_with_us(text, body.name, text.fold(one.name))
        ]  # fmt: skip
        if body.name.endswith(_ACADEMY):
            fitting = [one for one in fitting if one.name.endswith(_ACADEMY) and not _is_no_house(text, one)]
        named.append(fitting[0] if fitting else body)
    return [_governing(text, _own_school(text, one)) for one in named]


def _governing(text: Text, body: Body) -> Body:
    """Take for a government what signs by a bare name (龙湾与我县签订) that stands before its level, too
    (龙湾区|委常委).
    """
    name = text.fold(body.name)
    if len(name) > _LONGEST_PLACE or body.kind is PartyKind.GOVERNMENT or body.defined:
        return body
    told = re.search(f"{re.escape(name)}{_ITS_LEVEL}", text.folded)
    if told is None or text.words.find("body", name):
        return body
    return msgspec.structs.replace(
        body, name=text.flat[told.start() : told.end(1)], kind=PartyKind.GOVERNMENT
    )


def _own_school(text: Text, body: Body) -> Body:
    """Put 我校 for 我院 where the text calls the house so, too."""
    school = body.name == _OUR_HOSPITAL and _OUR_SCHOOL in text.folded
    return msgspec.structs.replace(body, name=_OUR_SCHOOL, kind=PartyKind.UNIVERSITY) if school else body


def _is_no_house(text: Text, one: Body) -> bool:
    """Tell a faculty of 我校 (医疗与健康学院|院长) and a hospital from 我院, a college by itself."""
    name = text.fold(one.name)
    return _OUR_SCHOOL in text.folded and (name.endswith(_HOSPITALS) or FACULTY.fullmatch(name) is not None)


def _may_be_own(body: Body, one: Body, sort: str, others: Set[str]) -> bool:
    """Tell the hospital that 我院 may mean (白泉县人民医院) from one it signs with (南屏县|人民医院)."""
    named = len(one.name) > _LONG or any(level in one.name[1:] for level in LEVELS)
    hospital = body.name == _OUR_HOSPITAL and one.name.endswith(_HOSPITALS) and named
    of_others = any(one.name[:2] == other[:2] for other in others)
    return one.kind.value == sort or (hospital and not of_others)


def _beside(body: Body, signers: Sequence[Body]) -> set[str]:
    """Give the names of those with whom one signs: where one is named again, others are told of (先说临江市
    与我县, 后说临江市与柳溪县).
    """
    names: list[str] = []
    for one in signers:
        if one.name in names:
            if body.name in names:
                break
            names = []
        names.append(one.name)
    return {*names}


def _own_group(body: Body, bodies: Sequence[Body], others: Set[str]) -> Body:
    """Put for 集团公司, as a house calls itself, the only group named that is none of the other signers."""
    others = {*others, _GROUP}
    groups = {one.name: one for one in bodies if one.name.endswith(_GROUPS) and one.name not in others}
    meant = next(iter(groups.values())) if len(groups) == 1 else body
    return msgspec.structs.replace(body, name=meant.name, kind=meant.kind)


def _announcing(text: Text, body: Body, bodies: Sequence[Body]) -> Body | None:
    """Put for 公司 who announced something before (恒岳园林公告，公司|与云帆集团签署)."""
    end = announced_by(text, body.start) if body.name == _COMPANY else -1
    house = next((one for one in bodies if one.end == end), None)
    return msgspec.structs.replace(body, name=house.name, kind=house.kind) if house else None


def _meant_by(body: Body, bodies: Sequence[Body]) -> Body:
    """Put for 商会, 经开区 the first body whose full name is clipped to it, for 学校 the only one."""
    full = [one for one in bodies if len(one.name) > len(body.name) + 1]
    alike = [one for one in full if one.kind is body.kind]
    if body.name == "园区":
        alike = [one for one in bodies if "园" in one.name[1:]]
    if body.name == "社区":
        alike = [one for one in bodies if body.name in one.name[:-1]]
    yours = body.name.startswith(_YOURS)
    fitting = [one for one in alike if yours or is_drawn_from(body.name, one.name)]
    only = body.name in _SORTS and len({one.name for one in alike}) == 1
    meant = (fitting or (alike if only else []))[:1] or [body]
    return msgspec.structs.replace(body, name=meant[0].name, kind=meant[0].kind)


def _of_level(own: str, name: str) -> bool:
    """Tell whom 我县, 市政府 may mean by its level, 我校 by its name."""
    level = next(filter(LEVELS.__contains__, own), None)
    house = own.endswith(_ACADEMY) or not name.endswith("学院") or len(name) > _LONG
    return level in name if level else house


def _co_signers(sentence: Sentence, signers: Sequence[Body], bodies: Sequence[Body]) -> Iterator[Body]:
    """Add those defined as a party in the sentence that the conjunction does not reach (（丙方）)."""
    starts = {body.start for body in signers}
    for body in bodies:
        told = body.defined or body.name.isascii()
        if sentence.start <= body.start < sentence.end and told and body.start not in starts:
            yield body
