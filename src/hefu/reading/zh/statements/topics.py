"""Which Chinese clauses name a thing or a sum, and the next says who sees to it, or when it is paid?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.offices import office_at
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.values.dates import find_days_zh

_TAKERS = ("generic", "own_side", "everybody", "department")
_WHOLLY = pattern("(?:全部|统统|一律|一概|通通|均|都|皆|也|全|则)+(?=由)")
_COSTS = pattern("[^,;。把将]{0,24}(?:费用?|款项?|[租薪酬]金|成本|开支|支出|开销|手续|风险)")
"""运输费, 装修成本: what somebody pays or bears."""
_LONGEST = 20
_MARK = pattern("[,;。\n]")
_NO_THING = (
    "strength", "ask", "speech", "done", "present", "agreed", "agree_verb", "sign", "lead", "topic", "adverb",
    "preposition", "joiner", "thanks", "condition_end",
)  # fmt: skip
_TIMES = tuple("前后时内中里下间际期上步今来说称指道外")
"""签约后, 协议期内, 下一步: when or by what, and no thing."""
_REST = pattern(
    "剩余|剩下|余下|其余|尚欠|所欠|欠|整个|配套|[这那][\\d二三四五六七八九十两几]+[座台套栋辆笔项间处口]"
)
"""剩余1260套安置房 is a thing; 产能5万吨 only tells how much of the one before."""
_SUM = pattern(
    r"[^,;。]{0,30}?(?:补贴|补助|经费|资金|款|费|金|工钱|账|债|缺口|钱|剩余|剩下|余下|其余|欠|的)"
    r"[^,;。\d]{0,12}[\d.一二两三四五六七八九十]+[余多]?[百千万亿]*元[^,;。\d]{0,8}"
)
_PAID = pattern(
    ",(?![^,;。]{0,3}[不未没]|[^,;。]*:)[^,;。]{0,24}(?:付清|结清|拨付|拨清|补足|到位|到账|兑现|支付|还清|列入|列支|补给|承担|解决|垫付|"
    "发完|发放|缴清|退还|补上|筹齐|负担|落实)"
)
"""Behind a sum, tells when or by whom it is paid."""


def is_dealt_with_next(scene: Scene, clause: Clause) -> bool:
    """Tell 停车场，我们明年修好 and 剩下的1.7亿元，9月底前付清: a thing or a sum, and what comes of it."""
    return is_cost(scene.text, clause) or _is_sum(scene, clause) or _is_thing(scene, clause)


def is_by_agent(text: Text, at: int) -> bool:
    """Tell 由管委会建档 and 全部由云帆集团承担, which say by whom it is done, and of what before them."""
    whole = _WHOLLY.match(text.folded, at)
    return text.at("agent", whole.end() if whole else at) is not None


def is_cost(text: Text, clause: Clause) -> bool:
    """Tell 装修费用, of which the next clause says who bears it (，全部由云帆集团承担)."""
    costs = _COSTS.fullmatch(text.folded, clause.start, clause.end)
    return costs is not None and is_by_agent(text, clause.end + 1)


def names_thing(text: Text, clause: Clause) -> bool:
    """Tell 彩钢瓦棚, which only names the thing that the next clause is about (由管委会建档)."""
    return not text.has(("agreed", "agree_verb", "verb", "speech"), clause.start, clause.end)


def is_named_behind(scene: Scene, clause: Clause) -> bool:
    """Tell whether the next clause names at its head who acts."""
    at = clause.end + 1
    if scene.named_at(at) is not None or any(scene.text.at(kind, at) for kind in _TAKERS):
        return True
    return office_at(scene.text, at) is not None


def _is_sum(scene: Scene, clause: Clause) -> bool:
    """Tell 剩下的1.7亿元 and 电价补贴1180万元, which the next clause says to be paid."""
    text = scene.text
    told = _SUM.fullmatch(text.folded, clause.start, clause.end) and _PAID.match(text.folded, clause.end)
    return not (
        told is None
        or _begins_with_deed(scene, clause)
        or text.has(("strength", "ask", "speech"), clause.start, clause.end)
    )


def _is_thing(scene: Scene, clause: Clause) -> bool:
    """Tell 用地指标 and 剩余1260套安置房, which the next clause names somebody to deal with."""
    text, start, end = scene.text, clause.start, clause.end
    if end - start > _LONGEST or "是" in text.folded[start:end] or text.folded[start - 1 : start] == ":":
        return False
    counted = any(map(str.isdigit, text.folded[start:end])) and not _REST.match(text.folded, start)
    if counted or text.folded.endswith(_TIMES, start, end) or text.has(_NO_THING, start, end):
        return False
    timed_here = next(find_days_zh(text, start, end, None), None) is not None
    if timed_here or scene.people.within(start, end):
        return False
    if not is_named_behind(scene, clause):
        return False
    if _REST.match(text.folded, start):
        return not _begins_with_deed(scene, clause)
    mark = _MARK.search(text.folded, end + 1)
    bound = mark is None or text.has(("strength", "ask"), end + 1, mark.start())
    timed = mark is not None and next(find_days_zh(text, end + 1, mark.start(), None), None) is not None
    return timed and not bound and _has_no_deed(scene, clause)


def _begins_with_deed(scene: Scene, clause: Clause) -> bool:
    """Tell whether somebody is named at the head of a clause, or a verb acts there."""
    verb = scene.text.at("verb", after_adverbs(scene.text, clause.start))
    deed = verb is not None and verb.entry.means != "noun" and scene.text.folded[verb.end] != "的"
    return deed or scene.first_named(clause.start, clause.end) is not None


def _has_no_deed(scene: Scene, clause: Clause) -> bool:
    """Tell whether nobody is named in a clause and no verb acts in it; one before 的 only describes."""
    text = scene.text
    if scene.first_named(clause.start, clause.end) or after_adverbs(text, clause.start) > clause.start:
        return False
    of = max(text.folded.rfind("的", clause.start, clause.end), clause.start)
    return all(verb.entry.means == "noun" for verb in text.find("verb", of, clause.end))
