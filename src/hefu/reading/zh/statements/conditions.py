"""Which Chinese clauses only say when, if, in what case or of what something is undertaken?"""

from msgspec.structs import replace

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.statements.tails import is_called_by, is_chaired, is_led_by, is_tail
from hefu.reading.zh.statements.when import is_when

_NOTE = pattern("\\([^()\n]{2,30}\\)")
_LEFT = pattern("经[^,;。]{0,14}(?:同意|证实|批准|认可|确认|核实|验收合格|审核|许可|审批)之?后")
"""经乙方核实后|甲方应退还押金: upon whose word somebody acts."""
_POINT = 6
_NOTION = 3
"""Characters of a mere notion: 教育, 高标准."""
_ONCE = pattern(
    r"[等待][^,;。]{1,10}[了好完]$|(?:发现|查到|接到)[^,;。]{1,5}$|谁家?[^,;。]{0,2}被[^,;。]{1,6}$|"
    r"[^,;。应须将于]{2,16}后\d{1,3}个?(?:工作)?[日天月年]之?内$"
)
"""等做顺了, 发现异常, 谁家被投诉, 协议生效后20日内: after which or in which case something is done."""
_THEN = ("则由", "则应", "则须", "则需", "则甲", "则乙", "则双", "则按", "则视")
"""甲方中途终止设计，则甲方需付清费用: what follows from the clause before."""
_CASES = frozenset(("cause", "supposing", "condition_end"))
_BINDING = ("strength", "ask", "agreed", "agree_verb")


def only_asks(text: Text, sentence: Sentence) -> bool:
    """Tell a question (需要缴费吗？), which undertakes nothing."""
    return text.folded[sentence.end - 1] in "?吗呢"


def is_condition(text: Text, clause: Clause) -> bool:
    """Tell a condition (水压不足的，验收完成后，) from what follows from it."""
    if text.folded[clause.end : clause.end + 1] != ",":
        return False
    if text.folded.startswith(_THEN, clause.end + 1) and not has_binding_word(text, clause):
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
    """Leave outside upon whose word somebody named acts (经乙方核实后|甲方应退还押金), and the condition of a
    ban (未经许可|不得泄露).
    """
    text = scene.text
    upon = _LEFT.match(text.folded, clause.start, clause.end)
    if upon and scene.named_at(upon.end()):
        return replace(clause, start=upon.end())
    left = "forbidding" in clause.kinds and text.at("with_leave", clause.start) is not None
    barred = text.first("forbidding", clause.start, clause.end) if left else None
    return replace(clause, start=barred.start) if barred else clause


def behind_note(text: Text, clause: Clause) -> Clause:
    """Begin behind the bracket that says whose answer it is (答：（云帆集团总裁丁海）|我们投6亿元)."""
    note = _NOTE.match(text.folded, clause.start, clause.end)
    opens = note and text.folded[clause.start - 1 : clause.start] == ":"
    return replace(clause, start=note.end()) if note and opens and note.end() < clause.end else clause
