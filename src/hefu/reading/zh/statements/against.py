"""Do the characters of a Chinese clause speak against an undertaking that a rule has opened?"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs, behind_phrase
from hefu.reading.zh.statements.aside import IN_ALL
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.modals import PUTS
from hefu.reading.zh.statements.outright import (
    COOPERATES,
    is_asked_of_party,
    is_promised_by_name,
    is_required_of_party,
)
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.reading.zh.statements.signs import signs_of
from hefu.reading.zh.statements.weighed import SCALE
from hefu.terms.undertaking import UndertakingKind

_TOO_LITTLE, _TOO_LITTLE_ASKED, _MUCH_TOO_LITTLE = -10, -20, -40
"""Below which a clause undertakes nothing, whatever rule opened it: an ask, and what is said here to be
planned, looked into or signed for, need more against them.
"""
_PAST = ("done", "speech", "sign", "present", "copula", "role", "right", "negation")
_WILL, _PROMISE, _DEED = "zh.strength.will", "zh.strength.will.promise", "zh.strength.will.deed"
_AGREE = ("zh.agree_verb", "zh.agreed.instrument_speaks")
_BINDERS = ("zh.strength.shall", "zh.strength.shall.ban", _PROMISE, _DEED)
_PLANS = (
    "zh.strength.intend",
    "zh.strength.strive",
    "zh.strength.plan",
    "zh.strength.explore",
    "zh.strength.explore.with",
)
_BOTH = ("双方", "两国", "两地", "两校", "两院", "彼此")
"""Whose cooperation a signing is to deepen."""
_AHEAD = ("把", "将")
"""Behind a modal before what is put somewhere (将|把总部设在临江, 会|将总部设于临江)."""
_WITHIN = pattern("[\\d一二两三四五六七八九十]{1,3}个?(?:年|月|周|天|季度)之?内")
_TO_STAND = pattern(
    "(?:预计)?(?:20\\d\\d|[今明后])年(?:\\d{1,2}月|[上下]半年|第?[一二三四]季度)?(?:[年月]?底|初)?之?前?(?:全面|正式|基本|陆续|竣工)?"
    "(?:建成|投产|开工|竣工|投用|交付|达产|运营|通车|开业|完工|投运|投入使用|启用|落成|开园|开馆|开学|上线)"
)
"""(计划今年开工，)2027年5月建成投产: by when what is planned is to stand."""
_NUMBER = pattern("[1-9]")
_AT_LEAST = pattern(r"[不达][低少超高]?[于过到](?:\d|[一二两三四五六七八九十])")
_MEANS = ("资源", "力量", "优势", "人才", "资金", "经验", "技术", "信息", "数据", "渠道")
"""整合资源, 对接渠道: what one has to do something with, where 对接战略 is a noun."""
_LEAST_OBJECT, _LEAST_OF_NOUN = 2, 4
"""Characters of what a verb does something with, and a noun that may be one (对接|发展战略)."""
_LONGEST_SIGNING = 60
_OF_ONE_MIND = "一致"
"""(两国领导人)一致同意深化合作: whoever is named, all do."""
_SAID = 4
"""Characters before a clause within which the word of speech right before it stands."""
_BINDING = ("strength", "ask")
_LISTED = ("zh.heading_noun", "zh.next_steps", "zh.column.bearer")
"""What stands under a title or before a note that says whose it is, or behind a label, needs no words."""


def speaks_against(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell a clause whose characters speak against an undertaking, more than the rule that opened it for."""
    listed = frame.hit.entry.id in _LISTED or scene.text.folded[clause.start - 1] == ":"
    if listed or is_asked_of_party(scene, clause, frame) or _is_bound_deed(scene, clause, frame):
        return False
    if is_promised_by_name(scene, clause, frame) or is_required_of_party(scene, clause, frame):
        return False
    if (scene.instrument or scene.paper) and _binds_side(scene, clause, frame):
        return False
    told = _before_note(scene.text, clause)
    return SCALE.total(scene.text, signs_of(scene, told)) < _least_against(frame, clause)


def _before_note(text: Text, clause: Clause) -> Clause:
    """Leave a note of more than one word out of what is weighed (资料不得外泄|(手稿,图纸,照片))."""
    opened = text.folded.rfind("(", clause.start, clause.end)
    noted = text.folded[clause.end - 1] == ")" and "," in text.folded[opened : clause.end]
    return replace(clause, end=opened) if noted and opened > clause.start else clause


def _least_against(frame: Frame, clause: Clause) -> int:
    """Give what must speak against: more where a word asks, or says here what is planned or looked into."""
    rule = frame.hit.entry.id
    if rule in ("zh.ask.invite", "zh.sign") or (
        rule in _PLANS and clause.start <= frame.hit.start < clause.end
    ):
        return _MUCH_TOO_LITTLE
    return _TOO_LITTLE_ASKED if frame.kind is UndertakingKind.ASK else _TOO_LITTLE


def _is_bound_deed(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell (双方将…，)不断拓宽合作领域 and 双方同意加强合作 from what is told aside.

    The deed stands at the head of what goes on with a modal or an ask, or right behind the modal of all.
    """
    text = scene.text
    here = clause.start <= frame.hit.start < clause.end and not _is_seen_to(clause, frame)
    both = here and (text.folded.startswith(_BOTH, frame.hit.end) or text.at("sign", frame.hit.start))
    if both or (here and (_is_measured(scene, clause, frame) or _moves(scene, clause, frame))):
        return True
    if here and not _is_of_all_or_own(scene, clause, frame):
        return _is_plan_of_signers(scene, clause, frame)
    bound = any(text.at(kind, frame.hit.start) for kind in _BINDING) or _is_agreed_by_all(text, frame)
    done = text.first("done", clause.start, clause.end)
    in_all = done is not None and done.entry.id == IN_ALL and done.start == clause.start
    if not bound or (done and not in_all):
        return False
    begin = frame.hit.end if here else done.end if done else clause.start
    if COOPERATES.match(text.folded, begin, clause.end):
        return True
    return _begins_with_deed(text, after_adverbs(text, begin), clause)


def _is_seen_to(clause: Clause, frame: Frame) -> bool:
    """Tell (集团将加快建设，)确保如期投产, with which the one named before goes on."""
    subject, will = frame.subject, frame.hit
    sees_to = will.entry.id == _DEED and will.start == clause.start
    return sees_to and subject is not None and subject.end <= clause.start


def _begins_with_deed(text: Text, at: int, clause: Clause) -> bool:
    """Tell whether a deed with its object stands at a place, behind its time or with whom it is done."""
    timed = _WITHIN.match(text.folded, at, clause.end)
    acts = timed and text.at("verb", after_adverbs(text, timed.end()))
    if acts or _TO_STAND.match(text.folded, at, clause.end):
        return True
    verb = text.at("verb", behind_phrase(text, at, clause.end))
    noun = verb is not None and verb.entry.means == "noun" and not text.folded.endswith(_MEANS, 0, clause.end)
    return verb is not None and clause.end - verb.end >= (_LEAST_OF_NOUN if noun else _LEAST_OBJECT)


def _is_agreed_by_all(text: Text, frame: Frame) -> bool:
    """Tell what stands behind 双方议定： from what an agreement or a meeting says."""
    everybody = text.at("everybody", frame.hit.start) if frame.hit.entry.id in _AGREE else None
    return everybody is not None and everybody.entry.means != "organ"


def _binds_side(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell 乙方应在临江建厂, 甲方由金融办牵头 and 保证资金合法, which a contract lays on a side."""
    text = scene.text
    named = scene.named_at(clause.start)
    of_side = named is not None and text.at("side", named.start) and not _is_in_default(text, clause)
    if text.folded[clause.start - 1] in ",;" and not of_side:
        return False
    if named is None:
        return frame.hit.entry.id == _PROMISE and frame.hit.start == clause.start
    bound = text.at("strength", named.end)
    led = text.at("agent", named.end) and text.first("led_verb", named.end, clause.end)
    if bound:
        return bound.entry.id in _BINDERS
    return led is not None or _does_at_once(text, named.end, clause)


def _is_in_default(text: Text, clause: Clause) -> bool:
    """Tell (考核不合格的，)丙方应退还补助, what follows where somebody fails, from 租期内，乙方须付租."""
    return text.folded[clause.start - 1] == ";" or text.folded[clause.start - 2] == "的"


def _does_at_once(text: Text, at: int, clause: Clause) -> bool:
    """Tell 甲方|退还保证金, a bare deed in a contract, from how things stand."""
    verb = text.at("verb", at) if text.at("side", clause.start) else None
    does = verb is not None and verb.entry.means != "noun" and clause.end - verb.end >= _LEAST_OBJECT
    return does and clause.kinds.isdisjoint(_PAST)


def _moves(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell (丁海)表示将把总部设在临江 and 集团会将总部设于临江, what is moved, from 附属学校将使…."""
    hit = frame.hit
    at = hit.end if scene.text.folded.startswith(_AHEAD, hit.end) else hit.start
    doubled = at == hit.end or scene.text.folded[hit.start - 1] == "会"
    if scene.said is None or not doubled or not PUTS.match(scene.text.folded, at, clause.end):
        return False
    subject = frame.subject
    return subject is None or scene.names(subject) or scene.text.at("generic", subject.start) is not None


def _is_measured(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell 云帆集团将投资8000万元 and 公司负责引进30家企业, whatever stands around it, and
    云帆集团承诺招聘比例不低于70%, from 临江将成为5个中心之一.
    """
    subject, will = frame.subject, frame.hit
    if subject is None or subject.end != will.start or not scene.names(subject):
        return False
    if will.entry.id == _PROMISE:
        return _AT_LEAST.search(scene.text.folded, will.end, clause.end) is not None
    if will.entry.id == _DEED:
        return _NUMBER.search(scene.text.folded, will.end, clause.end) is not None
    if will.entry.id != _WILL:
        return False
    verb = scene.text.at("verb", will.end)
    return verb is not None and _NUMBER.search(scene.text.folded, verb.end, clause.end) is not None


def _is_of_all_or_own(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell 双方同意加强合作, of all, 临江市也将优化服务, beside another's deed, and 丁海表示(，)将拓展市场,
    丁海表示集团将拓展市场 or 我们将优化服务, of the speaker's side.
    """
    text = scene.text
    if text.folded.startswith(_OF_ONE_MIND, frame.hit.start):
        return True
    said = text.first("speech", max(0, clause.start - _SAID), frame.hit.start)
    speaks = said is not None and said.end + 1 >= clause.start
    if frame.subject is None or text.at("speech", frame.subject.end):
        return speaks or _is_next(text, frame)
    if speaks and (frame.subject.end <= clause.start or _is_houses(scene, said, frame)):
        return True
    will = frame.hit.entry.id == _WILL
    own = will and (text.at("own_side", frame.subject.start) or text.at("self_name", frame.subject.start))
    two = will and len(scene.mentions.within(frame.subject.start, frame.subject.end)) > 1
    also = will and text.folded[frame.hit.start - 1] in "也亦" and scene.names(frame.subject)
    return bool(own or two or also or text.at("everybody", frame.subject.start))


def _is_next(text: Text, frame: Frame) -> bool:
    """Tell 未来|将深化交流 and 下一步，将完善机制, whose subject is who speaks or who was told of before."""
    hit = frame.hit
    ahead = text.find("future_joiner", max(0, hit.start - _SAID), hit.start)
    return hit.entry.id == _WILL and bool(ahead) and ahead[-1].end >= hit.start - 1


def _is_houses(scene: Scene, said: Hit | None, frame: Frame) -> bool:
    """Tell the house of who speaks right behind the word of speech (丁海表示|集团将…), with its own 将."""
    subject = frame.subject
    beside = said is not None and subject is not None and subject.start - said.end in (0, 1)
    if beside and subject is not None and said is not None and subject.start > said.end:
        return frame.hit.entry.id == _WILL and scene.named_at(subject.start) is not None
    return beside and frame.hit.entry.id == _WILL and subject is not None and scene.names(subject)


def _is_plan_of_signers(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell (云帆集团与临江市签署协议，)将跨区域推动合作, of those who sign, from any other 将."""
    text, will = scene.text, frame.hit
    within = frame.subject is not None and frame.subject.end > clause.start
    headless = not within and will.start == clause.start and text.folded.startswith("将", will.start)
    before = text.folded.rfind(",", max(0, clause.start - _LONGEST_SIGNING), clause.start - _SAID)
    signed = scene.signing is not None and scene.signing.end <= clause.start
    return headless and signed and scene.signing is not None and before <= scene.signing.start
