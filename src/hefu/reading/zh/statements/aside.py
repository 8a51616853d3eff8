"""Which words tell that a Chinese clause is no undertaking, and when do they not tell it?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Frame, Opening, Scene
from hefu.reading.zh.statements.weighed import is_weighed
from hefu.reading.zh.values.dates import find_days_zh
from hefu.terms.undertaking import Strength, UndertakingKind

PROMISE, IN_ALL = "zh.strength.will.promise", "zh.done.in_all"
_RULES = ("boilerplate", "ceremony", "rumour", "right", "done", "negation")
_TELLING = frozenset((*_RULES, "thanks"))
"""A clause without any of these kinds of words is left out by none of them."""
_NOUN = 12
"""How far behind a word the 的 may stand that makes it describe a noun."""
_SHORTEST_THING = 2
_AND = "并且和后"
_MEASURED = pattern("为准\\)(?![^,;。])")
"""土地面积约为105亩(以实际丈量|为准): a note on an amount."""
_COUNTS_FROM = pattern(
    "生效(?:之?日|时)(?!间|起|止)|(?:签[订署]|订立|达成|生效)[^,;。]{0,10}之?日?[起后][^,;。]{0,4}?"
    "[\\d一二两三四五六七八九十]{1,3}个?(?:工作|自然)?[日天月年]之?[内前]"
)
"""签订本合同之日起5日内, 合同生效时一次付清: from when days are counted, or when it is done."""
_OCCASION = pattern("以[^,;。]{0,30}仪式为[^,;。]{0,4}(?:契机|起点)$")
"""(我们将)以今天的签约仪式为契机，: the deed behind is none of the ceremony's course."""
_POINT = 4
"""Characters that name a point at least."""


def find_aside(scene: Scene, clause: Clause, opening: Opening | None) -> str | None:
    """Name the rule by whose word a clause is none; one that only describes a thing tells nothing."""
    if clause.start < scene.preamble and not _has_modal(scene.text, clause):
        return "recital"
    if _TELLING.isdisjoint(clause.kinds):
        return None
    thanks = scene.text.first("thanks", clause.start, clause.end)
    if thanks and not scene.text.has(("strength", "ask"), clause.start, clause.end):
        return thanks.entry.id
    for kind in scene.text.among(_RULES, clause.start, clause.end):
        hit = next(scene.find(kind, clause.start, clause.end), None)
        if hit and not (_describes(scene.text, clause, hit) or _binds(kind, scene, clause, hit, opening)):
            return hit.entry.id
    return None


def _has_modal(text: Text, clause: Clause) -> bool:
    """Tell 甲方应建厂 from 依据甲方的愿望和需要, whose last word is a noun."""
    return any(hit.end < clause.end for hit in text.find("strength", clause.start, clause.end))


def _binds(kind: str, scene: Scene, clause: Clause, hit: Hit, opening: Opening | None) -> bool:
    """Tell whether a clause binds for all that a word of this kind stands in it."""
    text = scene.text
    asked = _is_ask(opening) or (opening is None and scene.frame and _is_asked(scene.frame))
    if text.folded[hit.start] == "能" and asked:
        return True
    match kind:
        case "done" | "negation":
            return _still_binds(scene, clause, hit, opening)
        case "boilerplate":
            kept = _is_dated_or_forbidden(scene, clause, hit) or _leaves_a_point(text, clause, hit)
            kept = kept or _MEASURED.match(text.folded, hit.start, clause.end) is not None
            kept = kept or _COUNTS_FROM.match(text.folded, hit.start, clause.end) is not None
            return kept or _is_own_plan(scene, clause, hit) or _is_barred(text, clause, hit)
        case "right":
            return _explores(text, hit, clause)
        case "rumour":
            return text.first("negation_kept", clause.start, hit.start) is not None
    return False


def _is_looked_into(scene: Scene, clause: Clause, hit: Hit, opening: Opening | None) -> bool:
    """Tell (也在研究)能不能单设博士点 and (请…，)能不能给条通道 from 能不能成, which is left open."""
    softer = scene.text.find("softener", clause.start, hit.start)
    frame = opening.frame if opening else scene.frame
    asks = frame is not None and (frame.kind is UndertakingKind.ASK or frame.strength is Strength.EXPLORE)
    return bool(softer) or asks


def _describes(text: Text, clause: Clause, hit: Hit) -> bool:
    """Tell 录用尚未安置的工人, 在已有基础上 and 不许以"正在推进"应付: of a thing, or quoted."""
    if hit.entry.id == "zh.ceremony" and _OCCASION.search(text.folded, clause.start, clause.end):
        return True
    on_ground = text.folded.startswith("已有", hit.start) and text.at("preposition", hit.start - 1)
    if on_ground or text.folded.count('"', clause.start, hit.start) % 2:
        return True
    agent = text.first("agent", hit.end + _SHORTEST_THING, clause.end)
    first = hit.start == clause.start or text.folded[hit.start - 1] == "等"
    if agent and first and text.folded[agent.start - 1] not in _AND:
        return True
    deed = any(verb.entry.means != "noun" for verb in text.find("verb", clause.start, hit.start))
    moved = "把" in text.folded[clause.start : hit.start] or text.at("preposition", hit.start - 1)
    deed = bool(deed or moved) and not text.first("speech", clause.start, hit.start)
    of = text.folded.find("的", hit.end, min(clause.end, hit.end + _NOUN))
    return deed and of > 0 and clause.end - of > 1


def _is_own_plan(scene: Scene, clause: Clause, hit: Hit) -> bool:
    """Tell (甲方拟投资建厂，)预计2028年2月投产, when the deed before is to be done, from a forecast."""
    if scene.frame is None or hit.start != clause.start or scene.text.folded[hit.start] != "预":
        return False
    return any(day.start == hit.end for day in find_days_zh(scene.text, hit.end, clause.end, None))


def _leaves_a_point(text: Text, clause: Clause, hit: Hit) -> bool:
    """Tell 三方另行商定授信额度, a named point all have yet to settle, from 未尽事宜另行商定."""
    everybody = text.at("everybody", clause.start)
    return text.folded[hit.start] == "另" and everybody is not None and clause.end - hit.end >= _POINT


def _is_barred(text: Text, clause: Clause, hit: Hit) -> bool:
    """Tell 不得使用附件二所列农药, in which an annex only says what is meant."""
    named = text.folded.startswith("附件", hit.start) and "所" in text.folded[hit.end : clause.end]
    return named and text.has(("strength", "negation_kept"), clause.start, hit.start)


def _explores(text: Text, hit: Hit, clause: Clause) -> bool:
    """Tell 可就无人机送血开展探索 and 我们可以考虑改建, to be explored, from what is only allowed."""
    modal = text.at("strength", hit.start) or text.at("strength", hit.start - 1)
    if modal and modal.entry.means == "explore" and clause.end - modal.end >= _POINT:
        return True
    softer = text.find("softener", hit.end, clause.end)
    return text.folded[hit.start] == "可" and bool(softer) and softer[-1].end == clause.end


def _is_dated_or_forbidden(scene: Scene, clause: Clause, hit: Hit) -> bool:
    """Tell 不得另行签署 and 年底前另行商定, which bind, from 另行商定, which leaves all open."""
    text = scene.text
    if text.folded[hit.start] != "另" or text.first("strength", clause.start, hit.start) is None:
        return False
    dated = any(one.cue == "by" for one in find_days_zh(text, clause.start, hit.start, None))
    return dated or text.first("negation_kept", clause.start, hit.start) is not None


def _is_ask(opening: Opening | None) -> bool:
    return opening is not None and _is_asked(opening.frame)


def _is_asked(frame: Frame) -> bool:
    return frame.kind is UndertakingKind.ASK


def _still_binds(scene: Scene, clause: Clause, hit: Hit, opening: Opening | None) -> bool:
    at = hit.start
    if scene.text.folded.startswith("能不能", at - 1):
        return _is_looked_into(scene, clause, hit, opening)
    if scene.text.first("negation_kept", clause.start, clause.end) or _is_goal(scene, clause, hit):
        return True
    frame = opening.frame if opening else scene.frame
    told = scene.text.first("speech", clause.start, at)
    firm = frame and (frame.strength is Strength.SHALL or frame.kind is UndertakingKind.ASK)
    if firm and scene.text.at("forbidding", at) and not told:
        return True
    if opening is None or not clause.start <= opening.frame.hit.start <= at or _is_told(opening, hit):
        return False
    described = "的" in scene.text.folded[opening.frame.hit.end : at] and opening.frame.hit.end != at
    return hit.entry.id == "zh.negation" or not described


def _is_told(opening: Opening, hit: Hit) -> bool:
    """Tell 双方就合作进行深入交流, which no modal opens, from 将继续…已有的…."""
    return hit.entry.id == "zh.done" and is_weighed(opening.frame.hit)


def _is_goal(scene: Scene, clause: Clause, hit: Hit) -> bool:
    """Tell 到2027年累计投资不低于80亿元, to be reached, and (将新增贷款，)累计投放50亿元, right behind
    what is promised, from 累计投资80亿元.
    """
    text, frame = scene.text, scene.frame
    if hit.entry.id != IN_ALL:
        return False
    bound = frame and frame.kind is UndertakingKind.PLEDGE and text.at("strength", frame.hit.start)
    if bound and hit.start == clause.start and text.folded[clause.start - 1] == ",":
        return True
    least = text.first("than", hit.end, clause.end)
    bounded = least is not None and text.folded[least.start] in "不至"
    return bounded or text.folded[clause.start] in "到至"
