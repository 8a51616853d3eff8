"""Whom does the line imply where a Chinese clause names nobody as its subject?"""

from hefu.reading.bearers import Bearing, Company, why_of
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.addressed import TO, find_addressed, line_start
from hefu.reading.zh.bearers.by_word import by_word
from hefu.reading.zh.bearers.demands import is_of_leader
from hefu.reading.zh.bearers.of_subject import SERVES, find_bearers_zh
from hefu.terms.undertaking import UndertakingKind

_HEAD = 14
_LEAST = 2
_ENDS_HEAD = ("verb", "adverb", "preposition", "strength")
_TOGETHER = pattern(
    "共同|携手|联手|合力|双方|相互|互相|深入(?:交流|合作|对接)|(?:深化|加强|加大|拓展|扩大|密切|推进|推动|开展|展开|增进|建立|构建|开启|达成|保持|寻求|结成|缔结)[^,。;]{0,16}(?:合作|交流|沟通|对接|联系|互动|协作)"
)
_HELPED = pattern("的?(?:[指引]导|[领带]动|支持|帮[助扶]|关心|协助|牵头|带领|[、和与]){1,5}下")
"""Behind one with whose help others act: 在省农科院|的指导下."""
_REQUESTS = ("请求", "恳请", "恳求", "建议", "提请", "申请")
"""What a house asks so it does not do itself, as it may what it hopes for (希望深化合作)."""
_OF_STAFF = pattern(
    "对(?:全体|全院|全校|本院|我院|我校|各位)?[^,;。]{0,8}(?:队员|员工|职工|医护人员|工作人员|项目部|师生|学员|干部)们?"
    "[^,;。对]{0,4}提出[^,;。]{0,6}(?:要求|希望|期望)"
)
"""对队员们提出三点要求: whoever speaks so to a staff asks it of the own side."""


def find_implied(text: Text, statement: Statement, company: Company, party: str | None) -> Bearing | None:
    """Take the one an ask opens with, else the one spoken to; for a pledge the one whose words are told."""
    if statement.kind is UndertakingKind.ASK:
        return (
            _for_another(text, statement, company, party)
            or _of_government(text, statement, company, party)
            or _at_head(text, statement, company, party)
            or (None if takes_both(text, statement) else _of_other(text, statement, company, party))
        )
    return None if party else _by_person(text, statement, company, None)


def _at_head(text: Text, statement: Statement, company: Company, party: str | None) -> Bearing | None:
    """Read the head of an ask as its subject (希望|丁海市长|率团回访)."""
    if statement.subject:
        return None
    start, limit = statement.start, min(statement.end, statement.start + _HEAD)
    ends = [hit.start for kind in _ENDS_HEAD if (hit := text.first(kind, start + _LEAST, limit))]
    ends += [at for mark in ",、" if (at := text.folded.find(mark, start, limit)) > 0]
    head = Stretch(start, min(ends, default=limit))
    return find_bearers_zh(text, head, company, speaker=party, last=())


def _spoken_to(text: Text, statement: Statement, company: Company, party: str | None) -> Bearing | None:
    """Take the one to whom the speaker turns before it in the line (也想对云帆讲一句，…请提前告诉商家).

    What a leader says must be done is said to all.
    """
    line = line_start(text, statement.start)
    own = _OF_STAFF.search(text.folded, line, statement.start)
    if is_of_leader(statement) and not own:
        return None
    if own and party:
        return Bearing(bearers=(party,), why=why_of("addressee", text.span(*own.span())))
    turned = find_addressed(text, statement.start, company, party)
    if turned:
        return Bearing(
            bearers=(turned[0],), why=why_of("addressee", text.span(turned[1].start, turned[1].end))
        )
    for sort in reversed(text.find("generic", line, statement.start)):
        if text.folded.endswith(TO, line, sort.start):
            found = by_word(text, Stretch(sort.start, sort.end), company, None, ())
            return found if found and found.bearers != (party,) and len(found.bearers) == 1 else None
    return None


def _of_other(text: Text, statement: Statement, company: Company, party: str | None) -> Bearing | None:
    """Take the one spoken to, else the only other side whose people the line names."""
    turned = _spoken_to(text, statement, company, party)
    return turned or (_by_person(text, statement, company, party) if party else None)


def _for_another(text: Text, statement: Statement, company: Company, party: str | None) -> Bearing | None:
    """Take who speaks where all others are named as whom it is done for (期待|为临江市发展贡献力量), or with
    whose help (希望|在省农科院的指导下做强产业).
    """
    named = company.mentions.within(statement.start, statement.end) if not statement.subject else ()
    others = [one for one in named if one.party != party]
    served = all(
        text.folded.endswith(SERVES, statement.start, one.start) or _HELPED.match(text.folded, one.end)
        for one in others
    )
    if not (party and others and served):
        return None
    return Bearing(bearers=(party,), why=why_of("speaker", text.span(others[0].start, others[0].end)))


def _of_government(text: Text, statement: Statement, company: Company, party: str | None) -> Bearing | None:
    """Take the only government for what a house asks of it (建议|出台政策, 云帆集团：希望|延长公交)."""
    others = tuple(one for one in company.of_kinds("government") if one != party)
    if statement.subject or not party or len(others) != 1 or party in company.of_kinds("government"):
        return None
    word = next((one for one in _REQUESTS if text.folded.endswith(one, 0, statement.start)), "")
    label = company.mentions.starting_at(statement.sentence.start)
    told = bool(word) or (label is not None and text.folded[label.end : label.end + 1] == ":")
    words = text.span(statement.start - len(word), statement.end)
    return Bearing(bearers=others, why=why_of("addressee", words)) if told else None


def takes_both(text: Text, statement: Statement) -> bool:
    """Tell 希望深化合作, which takes both sides, from 希望加快投产."""
    return _TOGETHER.search(text.folded, statement.start, statement.end) is not None


def _by_person(text: Text, statement: Statement, company: Company, party: str | None) -> Bearing | None:
    """Take the side of those whom the line names, other than who speaks, where they are of one."""
    people = company.names.within(line_start(text, statement.start), statement.end)
    sides = {one.party for one in people if one.party and one.party != party}
    if len(sides) != 1:
        return None
    spoken_for = why_of("spokesperson", text.span(people[-1].start, people[-1].end))
    return Bearing(bearers=tuple(sides), why=spoken_for)
