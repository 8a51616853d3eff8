"""Which asks and promises of somebody named bind in Chinese, whatever else their clause says?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.modals import MUST
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.terms.undertaking import UndertakingKind

_PROMISE = "zh.strength.will.promise"
_PROMISES = ("承诺", "允诺", "许诺", "答应", "应允", "保证")
_COUNTED = "zh.count_promised"
_ASKS, _REQUIRES = ("zh.ask.hope", "zh.ask.please"), "zh.ask.require"
_HELD = ("done", "negation")
_POINT, _NUMBERED = pattern("[一二三四五六]是$"), 2
"""(提出三点希望：)一是|项目早日投产, (表态：)一是|按时开工: a point of what is asked or promised."""
_LEAST_OBJECT, _LEAST_DEED = 2, 4
"""Characters that tell what is asked of somebody."""
COOPERATES = pattern(
    "(?:在[^;。]{2,60}(?:方面|领域|上))?[^,;。]{0,14}(?:"
    "(?:加强|深化|开展|进行|拓展|推进|扩大)[^,;。]{0,10}(?:合作|交流|协作|对接|沟通)"
    "|(?:深入|深度|全面|密切|广泛|紧密|精诚|真诚|通力|友好)合作"
    "|(?:不?定期|适时|及时|经常|随时|每年|每月|每季度?)(?:会商|沟通|对接|互访|会晤|磋商|交流|协商|通报|会面)(?![^,;。]))"
)
"""在环保领域开展合作, 进一步深化交流, 定期会商: what sides do together."""


def is_promised_by_name(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell 市长丁海允诺|年底前修路, of who speaks, from 云帆集团承诺认养公园, told of a house."""
    text, hit = scene.text, frame.hit
    if hit.entry.id != _PROMISE or not clause.start < hit.start < clause.end:
        return False
    if not text.folded.endswith(_PROMISES, hit.start, hit.end):
        return False
    one = scene.people.before(hit.start)
    beside = one is not None and after_adverbs(text, one.end) >= hit.start
    return beside and text.has(("verb",), hit.end, clause.end) and clause.kinds.isdisjoint(_HELD)


def _is_of_staff(text: Text, clause: Clause) -> bool:
    """Tell 各有关部门要高度重视, what a leader asks of the own offices, from any other 要."""
    offices = text.at("generic", clause.start) or text.first("department", clause.start, clause.end)
    return text.folded[clause.start] == "各" and offices is not None


def _is_of_sort(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell (丁海指出，)企业要加快扩产, what who speaks asks of those of a sort."""
    text, subject, must = scene.text, frame.subject, frame.hit
    sort = text.at("generic", clause.start)
    if scene.said is None or subject is None or sort is None:
        return False
    if scene.mentions.kinds.isdisjoint(sort.entry.means.split()):
        return False
    beside = subject.start == clause.start and after_adverbs(text, subject.end) >= must.start
    verb = text.at("verb", after_adverbs(text, must.end)) if beside else None
    return verb is not None and clause.end - verb.end >= _LEAST_OBJECT


def is_asked_of_party(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell 希望云帆集团加大投资, which asks whatever else it says, from 盼更多口岸开放."""
    subject = frame.subject
    if frame.hit.entry.id == MUST and (_is_of_staff(scene.text, clause) or _is_of_sort(scene, clause, frame)):
        return True
    if _POINT.search(scene.text.folded, max(0, clause.start - _NUMBERED), clause.start):
        return frame.kind is UndertakingKind.ASK or frame.hit.entry.id == _COUNTED
    if frame.hit.entry.id not in _ASKS or subject is None:
        return False
    return _is_beside(clause, frame.hit, subject) and scene.names(subject)


def is_required_of_party(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell 丁海要求云帆集团年内投产 and 丁海指示市各部门做好服务, whatever else they say, from what
    协议要求云帆集团 do.
    """
    subject, asking = frame.subject, frame.hit
    if asking.entry.id != _REQUIRES or subject is None:
        return False
    by_name = scene.people.within(clause.start, asking.start)
    return bool(by_name) and scene.names(subject) and _is_beside(clause, asking, subject)


def _is_beside(clause: Clause, asking: Hit, subject: Stretch) -> bool:
    """Tell whether the one asked stands right behind the word, and what is asked behind that."""
    beside = clause.start <= subject.start and subject.start - asking.end in (0, 1)
    return beside and clause.end - subject.end >= _LEAST_DEED
