"""Which Chinese clauses undertake by the weight of their characters, and which do not, whatever a rule tells?

Source:
    docs/rules/clauses.md
"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.weighing import Scale
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.statements.signs import signs_of
from hefu.reading.zh.values.dates import find_days_zh

SCALE = Scale(least=12, rule="zh.weighed")
_TOLD = replace(SCALE, least=15)
"""What is told as done or as usual must weigh more."""
_UNTOLD = replace(SCALE, least=45)
"""What nobody says or agreed, of nobody named and without a promise's word, must weigh most; so must what was
done or is denied.
"""
"""Characters of what a deed is done to."""
_GOES_ON = -5
"""What a clause must weigh that goes on with one that weighed enough."""
_OWN = ("promised", "own_side", "strength", "negation_kept")
"""Words of what a side itself does or must: 免费, 我们, 不得."""
_LONGEST_NOUN = 12
_NOUN = pattern(r"[^不没无\d]*的[^不没无的\d]{1,5}(?<![前后起内时])|[^不没无\d]{1,6}(?:们|机制|期间)")
_STATE = pattern(
    "等(?:相关|有关)?(?:情况|问题)$|(?:态势|势头|环境|前景|潜力|空间|领域|基础|实力|优势|条件|氛围|后劲|底蕴|资源|关系|机遇|成效|成果|区位|功能|配套|力度|合作|联系|往来|规模|能力|强度|程度|效益|含量|需求|水平)"
    "[很更较最极]?(?:十分|非常|日益|相当|比较)?"
    "(?:[好优大强足宽广高深旺浓]|明显|突出|巨大|广阔|良好|雄厚|扎实|完善|完备|丰富|显著|密切|强劲|浓厚|优越|便利|齐全|紧密|深厚|丰硕|独特|领先|叠加|优美|宜人|凸显)$"
    "|集[^,;。集]{4,40}[于為为]一体$|[处居位][于在列]?[^,;。]{0,12}(?:领先|先进|前列|首位|第一)(?:水平|地位|行列|方阵)?$"
)
_WENT = pattern("日前[往赴]")
"""27日|前往临江: where somebody went, and no day by which."""
_BOTH_ENDS = ("既能", "又能", "既可", "又可")
_BINDS = frozenset(("strength", "ask", "promised", "negation_kept", "forbidding", "agent"))
_DOING = _BINDS | {"adverb", "preposition"}
"""A clause with any of these kinds of words does more than name something."""
_IS = (",是", ",就是", ",也是", ",其知识产权", ",其智慧财产", ",其智慧財產", ",其所有权", ",其权属")
_NAME, _TITLED = 4, 16
"""Characters within which a name at the head of a clause ends, and one behind an office."""


def find_weighed(scene: Scene, clause: Clause, *, told: bool) -> Hit | None:
    """Give the weightiest characters of a clause whose characters speak for an undertaking.

    ``told``: some word of it tells what was or is so.
    """
    if _is_bare_noun(scene.text, clause) or _is_of_person(scene, clause) or _is_state(scene.text, clause):
        return None
    scale = _UNTOLD if _is_untold(scene, clause) else _TOLD if told else SCALE
    return scale.weigh(scene.text, Stretch(clause.start, clause.end), signs_of(scene, clause))


def _is_untold(scene: Scene, clause: Clause) -> bool:
    """Tell 清洁能源占比突破六成, which nobody says or agreed, and what was done or is denied."""
    if not clause.kinds.isdisjoint(("done", "negation")):
        return True
    told = scene.instrument or scene.agreed or scene.said or not clause.kinds.isdisjoint(_OWN)
    named = told or scene.first_named(clause.start, clause.end)
    return not named and next(find_days_zh(scene.text, clause.start, clause.end, None), None) is None


def goes_on_weighed(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause goes on with one that was only weighed: it needs less weight of its own."""
    return SCALE.total(scene.text, signs_of(scene, clause)) >= _GOES_ON


def is_weighed(hit: Hit) -> bool:
    """Tell whether weight alone opened an undertaking."""
    return hit.entry.id == SCALE.rule


def _is_bare_noun(text: Text, clause: Clause) -> bool:
    """Tell 学校的花, 同学们 and 以港口为重的云帆研究院, which only name something, whatever stands around."""
    of = max(text.folded.rfind("的", clause.start, clause.end), clause.start)
    if clause.end - clause.start > _LONGEST_NOUN:
        return clause.start < of and clause.kinds.isdisjoint(_BINDS) and _is_body(text, of + 1, clause.end)
    if not clause.kinds.isdisjoint(_DOING) or not _NOUN.fullmatch(text.folded, clause.start, clause.end):
        return False
    return text.first("verb", of, clause.end) is None


def _is_body(text: Text, start: int, end: int) -> bool:
    bodies = text.find("body", start, end)
    return bool(bodies) and bodies[-1].end == end and end - start <= _LONGEST_NOUN


def _is_state(text: Text, clause: Clause) -> bool:
    """Tell 发展潜力大, 营商环境优 and 居全国前列, which praise how things stand, 让群众就近就医 and
    既能拉动就业, effects, and what somebody tells of (支持企业发展等情况).

    What the next clause says to be something (建设好码头，是双方的责任) is but named.
    """
    return (
        text.folded[clause.start] in "让使令"
        or text.folded.startswith(_BOTH_ENDS, clause.start)
        or text.folded.startswith(_IS, clause.end)
        or any(form.search(text.folded, clause.start, clause.end) for form in (_STATE, _WENT))
    )


def _is_of_person(scene: Scene, clause: Clause) -> bool:
    """Tell 他话锋一转, 丁海替会员开口 and 县委书记丁海走进车间, what somebody does as they speak."""
    text = scene.text
    if text.at("third_person", clause.start):
        return True
    people = scene.people.within(clause.start, min(clause.end, clause.start + _TITLED))
    if not people or people[0].start == clause.start:
        return bool(people) and people[0].end <= clause.start + _NAME
    titles = text.find("title", clause.start, people[0].start)
    titled = bool(titles) and titles[-1].end == people[0].start
    return titled and not text.has(tuple(_BINDS), clause.start, clause.end)
