"""Who acts in a Chinese statement, by its subject and by what stands around it?"""

from hefu.reading.bearers import FEWEST, Bearing, Company, ordered, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.agents import find_agent, find_doer, opens_with_another
from hefu.reading.zh.bearers.by_word import by_word
from hefu.reading.zh.bearers.givers import find_payer
from hefu.reading.zh.bearers.of_subject import find_bearers_zh, organ_of
from hefu.reading.zh.bearers.shares import share_out
from hefu.reading.zh.bearers.topical import find_topical
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.terms.undertaking import UndertakingKind

_OPENING = 4
_HEAD = 16
_WHOEVER = "zh.everybody"
_ORGAN = "zh.everybody.organ"
_PAPERS = ("协议", "合作")
"""What these do nobody does by them: 协议里还有一条，年底前投产."""
_ACTS = ("strength", "verb", "adverb", "preposition")
_ASSENTS = ("同意,", "承诺,", "保证,", "同意:", "承诺:", "保证:")
_BOTH, _SHORT, _NEAR = slice(2), 2, 160
_OF_TWO = {"后者": slice(1), "前者": slice(1, 2), "二者": _BOTH, "两者": _BOTH}
"""Whom these mean of those named before, the last first."""
_SIGN = "zh.sign"
_JOINTLY = pattern("联合|共同|携手|联手|合力|合作")
_JOINS = ("、", "和", "与")
_PROMISE = ("承诺", "答应")
_TOGETHER = pattern("同意|联手|携手|共同|合力|一致|决定|约定|商定")
_IN_FIELDS = pattern(
    "(?:拟|将|计划)?(?:[在就围绕聚焦][^;。]{2,40}?)?(?:开展|深化|加强|推进|进行|拓展|展开)[^,;。]{0,10}(?:合作|协作|交流)(?![^,;。])"
)
"""(签署协议，)将在储能领域开展合作: what those who sign do together."""


def settle_zh(
    text: Text, statement: Statement, company: Company, *, speaker: str | None, last: tuple[str, ...]
) -> Bearing | None:
    """Settle who bears a statement; None: neither its subject nor what stands around it tells."""
    told = (
        find_doer(text, statement, company)
        or _assenting(text, statement, company)
        or _of_two(text, statement, company)
        or _everybody(text, statement, company, speaker, last)
        or find_payer(text, statement, company)
        or _promising(text, statement, company)
        or _signers(text, statement, company)
        or share_out(text, statement, company)
        or _at_once(text, statement, company)
        or _opening(text, statement, company)
        or _jointly(text, statement, company)
        or find_topical(text, statement, company, speaker)
    )
    if told:
        return told
    subject = statement.subject
    found = find_bearers_zh(text, subject, company, speaker=speaker, last=last) if subject else None
    if found and found.why.rule == _ORGAN and subject:
        words = text.folded[subject.start : subject.end]
        found = None if any(paper in words for paper in _PAPERS) else found
    elif found:
        return found
    return find_agent(text, statement, company) or found or _organ_at_head(text, statement, company, speaker)


def _assenting(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take one who assents right before for the bearer of all that follows (丙方同意，乙方的损失…)."""
    word = next((one for one in _ASSENTS if text.folded.endswith(one, 0, statement.start)), None)
    named = company.mentions.ending_at(statement.start - len(word)) if word else None
    if named is None:
        return None
    return Bearing(bearers=(named.party,), why=why_of("named", text.span(named.start, named.end)))


def _of_two(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take the one named last before 后者, the one before that for 前者, both for 二者."""
    meant = _OF_TWO.get(text.folded[statement.start : statement.start + _SHORT])
    begin = text.folded.rfind("\n", 0, statement.start) + 1 if meant != _BOTH else statement.start - _NEAR
    named = reversed(company.mentions.within(max(0, begin), statement.start)) if meant else ()
    lately = list(dict.fromkeys(one.party for one in named))
    if meant is None or len(lately) < FEWEST:
        return None
    words = text.span(statement.start, statement.start + _SHORT)
    return Bearing(bearers=ordered(lately[meant], company), why=why_of("former-or-latter", words))


def _everybody(
    text: Text, statement: Statement, company: Company, speaker: str | None, last: tuple[str, ...]
) -> Bearing | None:
    """Take all who open a statement for its bearers, whoever is named behind (三方成立…，由甲方任召集人)."""
    near = min(statement.end, statement.start + _OPENING + len("双方"))
    told = text.first("everybody", statement.start, near)
    if told is None or told.entry.id != _WHOEVER or text.first("sides", statement.start, near):
        return None
    if company.mentions.within(statement.start, told.start) or text.has(
        ("verb",), statement.start, told.start
    ):
        return None
    return by_word(text, Stretch(told.start, told.end), company, speaker, last)


def _opening(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take the one who opens a clause whose deed stands behind a phrase (云帆集团按要求|定制厂房)."""
    begin = max(text.folded.rfind(mark, statement.sentence.start, statement.start) + 1 for mark in ",;:")
    begin = max(begin, statement.sentence.start)
    if statement.kind is not UndertakingKind.PLEDGE or begin >= statement.start:
        return None
    named = company.mentions.within(begin, statement.start)[:1]
    own = statement.subject if named else None
    joined = own is not None and own.start <= named[0].start and own.end > named[0].end
    if named and not joined and named[0].start == begin and text.at("preposition", named[0].end):
        return Bearing(bearers=(named[0].party,), why=why_of("named", text.span(begin, named[0].end)))
    told = text.at("everybody", begin)
    if told is None or told.entry.id != _WHOEVER:
        return None
    leads = text.at("preposition", told.end)
    return by_word(text, Stretch(told.start, told.end), company, None, ()) if leads else None


def _jointly(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take all who open a sentence for a point that is done together (双方商定：…；四是|联合培训)."""
    begin, subject = statement.sentence.start, statement.subject
    jointly = _JOINTLY.match(text.folded, statement.start)
    point = text.folded.rfind(";", begin, statement.start) if jointly else -1
    if point < 0 or (subject is not None and subject.start > point):
        return None
    told = text.first("everybody", begin, statement.start)
    if told is None or told.entry.id != _WHOEVER:
        return None
    return by_word(text, Stretch(told.start, told.end), company, None, ())


def _at_once(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take the one with whom a statement opens, where its subject is found in a clause behind.

    乙方不得停热，由此产生的欠费由甲方承担: 甲方 bears the second clause, 乙方 the whole; but of
    甲方提供的设备，乙方应保管, which opens with a thing, 乙方.
    """
    named = company.mentions.within(statement.start, statement.end)[:1]
    if not named or named[0].start != statement.start or not statement.subject:
        return None
    end = named[0].end
    if statement.subject.start <= end or not any(text.at(kind, end) for kind in _ACTS):
        return None
    if opens_with_another(text, statement, company):
        return None
    return Bearing(bearers=(named[0].party,), why=why_of("named", text.span(named[0].start, end)))


def _signers(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take those who sign for the bearers of what they then do together (甲与乙、丙签署协议，同意…), and
    of what they sign for (甲今日与乙签署协议，推动…).
    """
    begin = statement.sentence.start
    signed = text.first("sign", begin, statement.start)
    own = statement.subject is not None and signed is not None and statement.subject.end > signed.start
    after = text.folded.find(",", signed.end, statement.start) + 1 if signed else 0
    if signed is None or own or not after:
        return None
    together = any(form.match(text.folded, after) for form in (_TOGETHER, _IN_FIELDS))
    if not (together or any(one.rule == _SIGN for one in statement.why)):
        return None
    named = company.mentions.within(begin, signed.start)
    ids = ordered([one.party for one in named], company)
    if len(ids) < FEWEST:
        return None
    return Bearing(bearers=ids, why=why_of("named", text.span(named[0].start, named[-1].end)))


def _promising(text: Text, statement: Statement, company: Company) -> Bearing | None:
    """Take the one at the head of a clause before for who promises (云帆集团与临江市签署协议，承诺投资)."""
    if not text.folded.startswith(_PROMISE, statement.start):
        return None
    heads = [
        one
        for one in company.mentions.within(statement.sentence.start, statement.start)
        if one.start == statement.sentence.start or text.folded[one.start - 1] in ",;"
    ]
    if not heads or text.folded[heads[-1].end] in _JOINS:
        return None
    return Bearing(bearers=(heads[-1].party,), why=why_of("named", text.span(heads[-1].start, heads[-1].end)))


def _organ_at_head(text: Text, statement: Statement, company: Company, speaker: str | None) -> Bearing | None:
    """Take the government for the bearer where the statement opens with an office of it (自然资源分局…)."""
    near = min(statement.end, statement.start + _HEAD)
    mark = text.folded.find(",", statement.start, near)
    head = Stretch(statement.start, mark if mark > 0 else near)
    organ = text.first("body", head.start, head.end)
    if organ is None or company.mentions.within(head.start, head.end):
        return None
    before = text.folded[head.start : organ.start]
    plain = not before or is_chinese(before)
    opens = plain and not text.has(("verb", "preposition"), head.start, organ.start)
    return organ_of(text, Stretch(head.start, organ.end), company, speaker) if opens else None
