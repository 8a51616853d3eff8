"""Which Chinese clauses only say when, if, in what case or of what something is undertaken?"""

from msgspec.structs import replace

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.statements.tails import is_called_by, is_chaired, is_led_by, is_tail
from hefu.reading.zh.statements.when import is_when

_CHANGED = pattern('"(?:变更|调整|修改|修订|更改|更正)为:?"')
_NOTE = pattern("\\([^()\n]{2,30}\\)")
_LEFT = pattern("经[^,;。]{0,14}(?:同意|证实|批准|认可|确认|核实|验收合格|审核|许可|审批)之?后")
"""经乙方核实后|甲方应退还押金: after whose word somebody acts."""
_SINCE = pattern(
    "自?[^,;。自方]{2,14}(?:签[订署]|生效|期满|届满|到期|验收|交付)[^,;。]{0,4}?(?:之?日起|之?后)[^,;。方]{0,12}?"
    "(?<![向由与给对和同])(?=[甲乙丙丁]方(?!同意|认可|确认|书面))"
)
"""自合同签订之日起五日内|甲方向乙方支付保证金: since when one of the sides acts."""
_REPRINTS = pattern("[^,;。]{0,6}(?:转载|摘编|镜像|复制|转贴)")
_POINT, _LEAST_BARRED = 6, 2
_NOTION = 3
"""Characters of a mere notion: 教育, 高标准."""
_ONCE = pattern(
    r"[等待][^,;。]{1,10}[了好完]$|(?:发现|查到|接到)[^,;。]{1,5}$|谁家?[^,;。]{0,2}被[^,;。]{1,6}$|"
    r"[^,;。应须将于]{2,16}后\d{1,3}个?(?:工作)?[日天月年]之?内$"
)
"""等做顺了, 发现异常, 谁家被投诉, 协议生效后20日内: after which or in which case something is done."""
_THEN = ("则由", "则应", "则须", "则需", "则甲", "则乙", "则双", "则按", "则视")
"""甲方中途终止设计，则甲方需付清费用: what follows from the clause before."""
_HARMS, _LIABLE = pattern("造成|导致|引起|引发"), pattern(",(?:责任|后果|损失|费用)?由")
"""(设备故障造成事故)，责任由甲方承担: who is liable for what came about."""
_ACTING = ("strength", "verb", "preposition")
_CASES = frozenset(("cause", "supposing", "condition_end"))
_BINDING = ("strength", "ask", "agreed", "agree_verb")


def only_asks(text: Text, sentence: Sentence) -> bool:
    """Tell a question (需要缴费吗？), which undertakes nothing."""
    return text.folded[sentence.end - 1] in "?吗呢"


def is_condition(text: Text, clause: Clause) -> bool:
    """Tell a condition (水压不足的，验收完成后，) from what follows from it."""
    if text.folded[clause.end : clause.end + 1] != ",":
        return False
    if _is_followed(text, clause):
        return True
    if text.folded[clause.end - 1] == "的" or _ONCE.match(text.folded, clause.start, clause.end):
        return True
    if _CASES.isdisjoint(clause.kinds):
        return False
    if text.first("supposing", clause.start, min(clause.end, clause.start + _POINT)):
        return True
    ends = text.at("cause", clause.start) is not None or any(
        hit.end == clause.end for hit in text.find("condition_end", clause.start, clause.end)
    )
    return ends and text.first("strength", clause.start, clause.end) is None


def _is_followed(text: Text, clause: Clause) -> bool:
    """Tell what something follows from: 中途终止，则甲方需付清费用; 设备故障造成事故，责任由甲方承担."""
    harms = _LIABLE.match(text.folded, clause.end) and _HARMS.search(text.folded, clause.start, clause.end)
    then = text.folded.startswith(_THEN, clause.end + 1) and not has_binding_word(text, clause)
    return bool(harms) or then


def has_binding_word(text: Text, clause: Clause) -> bool:
    """Tell a clause that a word of asking or binding opens, or one of agreeing but 协议约定 itself."""
    if clause.kinds.isdisjoint(_BINDING):
        return False
    begin = text.at("as_promised", clause.start)
    return text.has(_BINDING, begin.end if begin else clause.start, clause.end)


def is_heading_point(text: Text, clause: Clause) -> bool:
    """Tell 二是教育, which only names the point of the next clauses, from 二是用工有保障；, all of it."""
    if text.folded[clause.start - 1 : clause.start] != "是" or clause.end - clause.start > _POINT:
        return False
    if text.folded[clause.end : clause.end + 1] in (";", "。") and clause.end - clause.start > _NOTION:
        return False
    acts = text.at("verb", clause.start) or text.has(("promised", "strength"), clause.start, clause.end)
    return not acts


def is_as_for(text: Text, clause: Clause) -> bool:
    """Tell 至于是否增班，, which begins a matter of its own."""
    return text.at("as_for", clause.start) is not None and text.folded[clause.end : clause.end + 1] == ","


def acts(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause that looks like a tail names one who acts (其中平台由乙方建设)."""
    text = scene.text
    if is_chaired(text, clause) or (text.at("agent", clause.start) and is_led_by(text, clause)):
        return False
    agent = text.first("agent", clause.start, clause.end)
    led = agent and not (text.first("tail_made", agent.end, clause.end) or is_called_by(text, clause))
    by = led and scene.first_named(agent.end, clause.end) if agent else None
    own = scene.first_named(clause.start, clause.end)
    named = own and scene.mentions.within(own.start, own.end)
    deed = text.first("verb", clause.start, clause.end)
    tail = text.at("tail", clause.start)
    return bool(by) or bool(named and deed and (tail is None or scene.acts_by_name(tail.end)))


def trails(scene: Scene, clause: Clause) -> bool:
    """Tell what only adds an amount from a party's own deed (云帆集团出资, 云帆集团由财务部负责)."""
    adds = is_tail(scene.text, clause) and not is_when(scene.text, clause)
    own = scene.named_at(clause.start) if adds else None
    by_own = own is not None and scene.text.at("agent", own.end) is not None
    return adds and not (by_own or scene.acts_by_name(clause.start))


def behind_leave(scene: Scene, clause: Clause) -> Clause:
    """Leave the condition of a ban outside (未经许可|不得泄露), but not where a page speaks (不得转载); and
    whose word comes before what somebody named must do (经核实后|甲方应退还押金).
    """
    text = scene.text
    if since := _behind_since(scene, clause):
        return replace(clause, start=since)
    if "forbidding" not in clause.kinds or text.at("with_leave", clause.start) is None:
        return clause
    barred = text.first("forbidding", clause.start, clause.end)
    bans = barred is not None and clause.end - barred.end >= _LEAST_BARRED
    if barred is None or not bans or _REPRINTS.match(text.folded, barred.end) or scene.named_at(clause.start):
        return clause
    return replace(clause, start=barred.start)


def _behind_since(scene: Scene, clause: Clause) -> int | None:
    """Give where one who is named acts, behind whose leave or what day it takes."""
    text = scene.text
    since = _LEFT.match(text.folded, clause.start, clause.end) or (
        _SINCE.match(text.folded, clause.start, clause.end) if scene.instrument else None
    )
    named = scene.named_at(since.end()) if since else None
    acts = named and any(text.at(kind, after_adverbs(text, named.end)) for kind in _ACTING)
    return since.end() if since and acts else None


def behind_change(text: Text, clause: Clause) -> Clause:
    """Begin at what a paper puts in the place of another's words (“…前开工”变更为|“3月前开工”)."""
    changed = _CHANGED.search(text.folded, clause.start, clause.end)
    return replace(clause, start=changed.end()) if changed else clause


def behind_note(text: Text, clause: Clause) -> Clause:
    """Begin behind the bracket that says whose answer it is (答：（云帆集团总裁丁海）|我们投6亿元)."""
    note = _NOTE.match(text.folded, clause.start, clause.end)
    opens = note and text.folded[clause.start - 1 : clause.start] == ":"
    return replace(clause, start=note.end()) if note and opens and note.end() < clause.end else clause
