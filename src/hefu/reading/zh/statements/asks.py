"""Is a Chinese word of asking an ask here, and of whom?"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause, is_lead
from hefu.reading.zh.statements.modals import is_on_demand
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.terms.undertaking import Strength, UndertakingKind

_PLEASE = "zh.ask.please"
_TOPIC, _WHOM = 12, 20
_NO_LEAD = ("verb", "strength", "ask")
_TELLING = ("verb", "preposition", "future_joiner", "strength", "speech", "relative_year")
"""What stands before 请 with any of these is no mere topic."""
_LONGEST_NAME = 4
_ADDRESSED = ("您", "你", "贵")
"""您建议: what whoever is answered had asked."""
_GREETS = pattern(
    r"欢迎.{0,24}(?:到访|来访|到来|光临|归来|莅临)[^,;。]{0,4}$|欢迎[^,;。]{2,40}(?:一行|(?:代表|考察|访问|参访|交流|商务)团)$"
    r"|(?:期待|期盼|盼望)着?[与和同跟][^,;。]{2,24}的[^,;。的]{0,6}合作$"
)
"""欢迎客人第三次到访, 欢迎董事长率领的代表团, 期待与云帆集团的长期合作: it greets and
asks nothing.
"""
_NOUN = pattern(
    "(?:把|按照?|依照|遵照|对照|根据|依据|围绕|落实|符合|满足|达到|贯彻)[^,;。:]{1,14}(?<![领书县市省区校院行长])$"
)
"""把环保要求放在前头, 按照协议要求推进: a noun that is moved or followed, but 根据规划，市长要求…."""
_DEMANDS = ("要求", "建议", "期望", "期待")
_TO_ANSWER = pattern("(?:作答|[回解来]答|答疑|回应|放心|安心|见谅|谅解|海涵|稍[候等])$")
"""请副镇长路遥作答, by whom a paper has its questions answered, and 请市委放心, a courtesy."""
_TOLD = ("strength", "done")
"""将邀请, 邀请了: what a side does, or did."""
_FIRST_POINT = pattern(r"[:,]\s*(?:一是|其一|第一|首先|\(一\)|一、|1[.、])")
"""Behind a word of asking, begins what is asked point by point (希望：一是早日开工)."""
_LEAST = 4
"""Characters that must follow a word of asking for it to ask anything in its own clause."""


def find_ask(scene: Scene, clause: Clause) -> Hit | None:
    """Find the first word in a clause that asks somebody for a deed."""
    for hit in scene.find("ask", clause.start, clause.end):
        if leads_on_asking(scene, clause, hit):
            return hit
        if _is_asked(scene, clause, hit):
            asked = _joined_to(scene.text, hit)
            told = clause.end - asked.end >= _LEAST and _asks_a_deed(scene, clause, asked)
            leads = _leads_a_list(scene, clause, asked) or is_lead(scene.text, clause, asked.end)
            return asked if told or leads else None
    return None


def _joined_to(text: Text, ask: Hit) -> Hit:
    """Pass over the first of two words that ask together (欢迎和|期待)."""
    further = (
        text.at("ask", ask.end + 1) if text.folded[ask.end : ask.end + 1] in ("和", "与", "并") else None
    )
    return further or ask


def leads_on_asking(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell 他叮嘱县人社局：, whose whole clause says of whom the next ones ask something."""
    text, mark = scene.text, scene.text.folded[clause.end : clause.end + 1]
    if mark not in (":", ",") or not text.at("told_to", ask.start) or clause.end - ask.end > _WHOM:
        return False
    if scene.instrument and ask.end == clause.end:
        return False
    one = scene.people.before(clause.end)
    ends = one.start if one and one.end == clause.end and one.start >= ask.end else clause.end
    if text.has(_NO_LEAD, ask.end, ends) or scene.text.has(_TOLD, clause.start, ask.start):
        return False
    return (
        mark == ":" or _is_whole(scene.first_named(ask.end, clause.end), clause) or _calls(scene, clause, ask)
    )


def _is_whole(named: Stretch | None, clause: Clause) -> bool:
    return named is not None and named.end >= clause.end


def _calls(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell 她向云帆集团喊话，."""
    return (
        ask.entry.id == "zh.ask.call"
        and ask.end == clause.end
        and bool(scene.mentions.within(clause.start, ask.start))
    )


def _leads_a_list(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell 唐可希望, and 提出三点希望: from a hope that is only spoken of."""
    text = scene.text
    mark = text.folded[clause.end : clause.end + 1]
    points = text.find("points", clause.start, ask.start)
    near = ask.start - clause.start <= _LONGEST_NAME + 2 and text.folded[ask.start - 1] not in "的有满了予"
    who = scene.people.before(ask.start)
    near = near or (who is not None and who.end == ask.start)
    led = mark == "," and text.at("hoping", ask.start) is not None and near
    counts = (mark == ":" and bool(points)) or _FIRST_POINT.match(text.folded, clause.end) is not None
    return ask.end == clause.end and (led or counts)


def ask_frame(scene: Scene, clause: Clause, ask: Hit) -> tuple[int, Frame]:
    """Give where what is asked begins, and its frame: a party's hope for itself is a weak pledge."""
    subject = scene.first_named(ask.end, clause.end)
    if ask.end == clause.end:
        mentions = scene.mentions.within(clause.start, ask.start)
        told = mentions[-1] if mentions and scene.text.find("points", clause.start, ask.start) else None
        subject = Stretch(told.start, told.end) if told else None
    own = scene.first_named(clause.start, ask.start)
    person = own and scene.text.at("third_person", own.start)
    wishes = ask.entry.means == "hope" and own and subject is None and ask.start - own.end <= 1 and not person
    if wishes and own and not scene.text.first("speech", clause.start, ask.start):
        frame = Frame(hit=ask, kind=UndertakingKind.PLEDGE, strength=Strength.HOPE, subject=own)
        return own.start, frame
    frame = Frame(hit=ask, kind=UndertakingKind.ASK, strength=Strength(ask.entry.means), subject=subject)
    return clause.start if _is_of_topic(scene, clause, ask) else ask.end, frame


def _is_asked(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell an ask from a word that only looks like one: 请 within a clause, 督促 as a party's own deed."""
    text = scene.text
    match ask.entry.id:
        case rule if rule == _PLEASE:
            return _is_request(scene, clause, ask)
        case "zh.ask.tell" | "zh.ask.call":
            return False
        case "zh.ask.invite":
            return _is_invited(scene, clause, ask)
        case "zh.ask.press":
            bound = scene.instrument or text.first("strength", clause.start, ask.start)
            own = _binds_itself(scene, clause, ask) or _is_own_deed(scene, clause, ask)
            return not (bound or own) and scene.first_named(ask.end, clause.end) is not None
    answered = text.folded[ask.start - 1 : ask.start] in _ADDRESSED or text.folded[ask.start - 2] == "贵"
    outsiders = text.find("outsider", clause.start, ask.start)
    answered = answered or (bool(outsiders) and outsiders[-1].end == ask.start)
    none = answered or is_noun(text, clause, ask) or _GREETS.match(text.folded, ask.start, clause.end)
    return not none and not is_on_demand(text, clause.start, ask.end)


def is_noun(text: Text, clause: Clause, hit: Hit) -> bool:
    """Tell the 要求 and 建议 of 按乙方要求负责建设 from a word of asking."""
    noun = text.folded.startswith(_DEMANDS, hit.start)
    return noun and _NOUN.search(text.folded, clause.start, hit.start) is not None


def is_no_ask(text: Text, clause: Clause, hit: Hit) -> bool:
    """Tell 按乙方要求建设 and 我们每季度请专家打分, deeds, from asks."""
    regular = hit.entry.id == _PLEASE and "每" in text.folded[clause.start : hit.start]
    return regular or is_noun(text, clause, hit)


def _is_request(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell (我)请企业开放厂区 from 我们每年请专家授课 and 请丁海作答."""
    text = scene.text
    if _TO_ANSWER.search(text.folded, ask.end, clause.end) or "每" in text.folded[clause.start : ask.start]:
        return False
    if any(hit.end == ask.start for hit in text.find("strength", clause.start, ask.start)):
        return False
    person = text.at("third_person", clause.start)
    return (
        after_adverbs(text, person.end if person else clause.start) >= ask.start
        or text.at("self_addressed", clause.start) is not None
        or _is_by_person(text, clause.start, ask.start)
        or _speaks(scene, clause, ask)
        or _is_of_topic(scene, clause, ask)
    )


def _is_invited(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell 唐可邀请云帆集团来访, one who invites another, from 应邀请, and from a deed: 每年邀请专家授课."""
    at = after_adverbs(scene.text, clause.start)
    host = (
        _speaks(scene, clause, ask)
        or scene.text.at("third_person", at) is not None
        or (at >= ask.start and not scene.frame)
    )
    host = host or scene.first_named(clause.start, ask.start) is not None
    guests = (scene.people.before(ask.end + 1), scene.mentions.before(ask.end + 1))
    beside = any(guest is not None and guest.start == ask.end for guest in guests)
    return (
        host and beside and scene.instrument is None and not scene.text.has(_TOLD, clause.start, clause.end)
    )


def _is_of_topic(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell (他说，)夜间航班请尽量错峰, in which 请 stands behind what the request is about."""
    text, start, end = scene.text, clause.start, ask.start
    asked = scene.frame is not None and scene.frame.kind is UndertakingKind.ASK
    if ask.entry.id != _PLEASE or not 1 < end - start <= _TOPIC or not (asked or scene.said or scene.answers):
        return False
    told = scene.first_named(start, end) or text.has(_TELLING, start, end) or text.at("third_person", start)
    return not (told or _is_by_person(text, start, end) or _speaks(scene, clause, ask))


def _speaks(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell 市长唐可还请…, whose word of asking stands right behind a person."""
    one = scene.people.before(ask.start)
    return one is not None and one.start >= clause.start and after_adverbs(scene.text, one.end) >= ask.start


def _binds_itself(scene: Scene, clause: Clause, ask: Hit) -> Stretch | None:
    """Tell 双方鼓励企业采购, what all undertake, from what a leader asks."""
    party = scene.first_named(clause.start, ask.start)
    beside = party is not None and after_adverbs(scene.text, party.end) >= ask.start
    return party if beside and scene.text.at("everybody", clause.start) else None


def _is_own_deed(scene: Scene, clause: Clause, ask: Hit) -> Stretch | None:
    """Tell (市大数据局要加强监管，)督促合资公司整改, what the one named before is to do, from an ask."""
    frame = scene.frame
    named = frame is not None and frame.subject is not None and scene.names(frame.subject)
    goes_on = named and after_adverbs(scene.text, clause.start) >= ask.start
    goes_on = goes_on and not scene.text.at("back_reference", ask.end)
    return frame.subject if frame and goes_on else None


def _is_by_person(text: Text, start: int, end: int) -> bool:
    """Tell 华吉请海虞传经送宝: a person's name stands before 请."""
    return 2 <= end - start <= _LONGEST_NAME and text.at("surname", start) is not None


def _asks_a_deed(scene: Scene, clause: Clause, ask: Hit) -> bool:
    """Tell 希望企业加大投资 from 欢迎有关建议."""
    deed = scene.text.has(("verb", "strength", "preposition"), ask.end, clause.end)
    return deed or scene.first_named(ask.end, clause.end) is not None or ask.entry.means != "hope"


def with_subject(scene: Scene, frame: Frame, subject: Stretch) -> Frame:
    """Go on with another who acts: what the asker's own side does (市长丁海希望企业投资；临江市提供土地) it
    offers.
    """
    offers = _is_of_asker(scene, frame, subject)
    frame = replace(frame, kind=UndertakingKind.PLEDGE, strength=Strength.WILL) if offers else frame
    return replace(frame, subject=subject, strength=_anew(scene, frame, subject))


def _anew(scene: Scene, frame: Frame, subject: Stretch) -> Strength:
    """Give how firm the next item is that another opens: 甲力争3月开工；乙投资5亿元."""
    apart = scene.text.folded.rfind(";", frame.hit.end, subject.start) > 0
    meant = frame.kind is UndertakingKind.PLEDGE and frame.strength in (Strength.INTEND, Strength.EXPLORE)
    other = frame.subject is not None and frame.subject != subject
    if not (apart and meant and other):
        return frame.strength
    return Strength.SHALL if scene.instrument else Strength.WILL


def _is_of_asker(scene: Scene, frame: Frame, subject: Stretch) -> bool:
    asker, named = scene.people.before(frame.hit.start), scene.named_at(subject.start)
    if frame.kind is not UndertakingKind.ASK or asker is None or named is None:
        return False
    near = frame.hit.start - asker.end <= _WHOM and named.end == subject.end
    marked = scene.text.folded.rfind(";", frame.hit.end, subject.start) > 0
    guest = scene.named_at(frame.subject.start) if frame.subject else None
    hopes = frame.strength is Strength.HOPE and guest is not None and guest.party != named.party
    return near and (marked or hopes) and asker.party == named.party
