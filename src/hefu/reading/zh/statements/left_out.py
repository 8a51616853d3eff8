"""Which Chinese clauses only look like undertakings, and by which rule are they left out?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.letters import answers_outsider, find_recipients
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.aside import PROMISE, find_aside
from hefu.reading.zh.statements.clauses import Clause, is_lead
from hefu.reading.zh.statements.modals import WEAK
from hefu.reading.zh.statements.no_deeds import is_no_deed, is_of_right
from hefu.reading.zh.statements.quoted import find_said
from hefu.reading.zh.statements.scene import Opening, Scene
from hefu.reading.zh.values.dates import find_days_zh
from hefu.reading.zh.values.quantities import find_amounts_zh
from hefu.terms.undertaking import Strength, UndertakingKind

_OF_ALL = ("国家", "中央", "全国", "全球", "国内", "我国")
_LONGEST_FIELD = 7
_HALL = "厅"
_OFFICE_ENDS = ("厅", "局", "委", "办")
_LEVELS = "省市县州" + _HALL
_NEAR = 12
_HEAD = 4
_FEWEST = 2
_ANSWER = 24
_LEAST = 4
"""Characters behind a modal that tell what is bound to be done."""
_GIVEN = ("力量", "智慧", "支撑", "动力", "动能", "活力", "便利")
"""What somebody gives of their own, where a new channel only comes about."""
_YOUR_HOUSE, _YOURS = ("贵单位", "你单位"), ("您", "你", "贵委", "贵会")
_CLOSED = pattern("[;。!?]")
_COUNTED_DONE = pattern(r"[\u4e00-\u9fff](?:了[一二两三四五六七八九十几数\d]|在了)")


def left_out(scene: Scene, clause: Clause, opening: Opening | None) -> str | None:
    """Name the rule by which a clause is none: done, a right, a refusal, an effect. None: it may be one."""
    told = is_no_deed(scene, clause) or is_of_right(scene.text, clause) or find_aside(scene, clause, opening)
    if told:
        return told
    if opening is None:
        return _may(scene, clause) or _goes_on_describing(scene, clause) or _came(scene, clause)
    refused = _refused(scene, clause) if opening.frame.kind is UndertakingKind.ASK else None
    if refused:
        return refused.entry.id
    if opening.frame.kind is UndertakingKind.ASK or opening.frame.strength is Strength.HOPE:
        return _wished_effect(scene, clause, opening)
    return "zh.ceremony" if _only_signs(scene, clause, opening.frame.hit) else _others(scene, clause, opening)


def _refused(scene: Scene, clause: Clause) -> Hit | None:
    """Find the refusal right behind what was asked (代表要求公开算法，我们没有同意)."""
    text, far = scene.text, min(clause.end + _ANSWER, len(scene.text.folded))
    ends = _CLOSED.search(text.folded, clause.end, far)
    return text.first("ask_refused", clause.end, ends.start() if ends else far)


def _others(scene: Scene, clause: Clause, opening: Opening) -> str | None:
    """Leave out what others than the parties do, what a thing or nobody does, what is only allowed."""
    if opening.frame.hit in (scene.agreed, scene.instrument) and (allowed := _may(scene, clause)):
        return allowed
    if opening.frame.hit is scene.agreed and _COUNTED_DONE.search(
        scene.text.folded, clause.start, clause.end
    ):
        return "zh.done"
    subject = opening.frame.subject
    if subject and _is_of_others(scene, subject):
        return "government-of-others"
    if subject and not scene.frame:
        return _no_bearer(scene, subject, clause)
    return None if scene.frame else _headless_effect(scene, clause, opening.frame.hit)


def _only_signs(scene: Scene, clause: Clause, modal: Hit) -> bool:
    """Tell 双方将于周三签署合作备忘录, the signing that a report is about, from 将签署正式协议 and
    将以签署《协议》为契机, by which another deed is done.
    """
    text = scene.text
    within = clause.start <= modal.start < clause.end and scene.instrument is None
    sign = text.first("sign", modal.end, clause.end) if within else None
    paper = text.first("agreement", sign.end, clause.end) if sign else None
    if sign is None or paper is None or text.first("further_paper", modal.end, clause.end):
        return False
    other = text.find("verb", modal.end, sign.start) or is_lead(text, clause, modal.end)
    named = text.folded[sign.end] == "《" or paper.end >= clause.end - 1
    return named and modal.entry.means == "will" and not other


def _headless_effect(scene: Scene, clause: Clause, modal: Hit) -> str | None:
    """Leave out 将有效破解难题, 将为增收带来新渠道, which nobody is said to do, but somebody may say it of
    themselves (丁海表示，将为临江转型贡献力量).
    """
    text = scene.text
    if not clause.start <= modal.start < clause.end or _is_measured(text, clause):
        return None
    said = find_said(text, clause.start)
    gives = said is not None and text.folded.endswith(_GIVEN, 0, clause.end)
    served = text.folded.startswith("为", modal.end) and not gives
    brings = served and text.first("effect_end", modal.end, clause.end)
    hit = text.at("headless_effect", modal.end) or brings
    return hit.entry.id if hit else None


def _is_of_others(scene: Scene, subject: Stretch) -> bool:
    """Tell 省里, 全省, 厅里 and 省卫健委, where a county is the party, from the party's own offices."""
    text, names = scene.text, scene.mentions.names
    if _is_of_all(scene, subject):
        return True
    if scene.named_at(subject.start):
        return False
    office = text.at("generic", subject.start)
    whole = text.folded[subject.start] == "全"
    level = text.folded[subject.start + whole]
    governs = whole or level == _HALL or (office is not None and office.entry.means == "government")
    governs = governs or _is_an_organ(scene, subject)
    own = (level in name.replace(f"{level}立", "") for name in names)
    return governs and level in _LEVELS and bool(names) and not any(own)


def _is_of_all(scene: Scene, subject: Stretch) -> bool:
    """Tell 国家发展改革委 and 全国 from the party so named."""
    return scene.text.folded.startswith(_OF_ALL, subject.start) and not scene.named_at(subject.start)


def _is_an_organ(scene: Scene, subject: Stretch) -> bool:
    """Tell the office of a level alone (省卫健委) that a subject is, and nothing else."""
    organ = scene.organ_in(Stretch(subject.start + 1, subject.end))
    if organ is None or organ.end != subject.end:
        return False
    return organ.start - subject.start <= _LONGEST_FIELD


def _goes_on_describing(scene: Scene, clause: Clause) -> str | None:
    """Leave out a clause that goes on with what a thing is (一个是交易平台)."""
    text = scene.text
    if scene.frame is None or text.folded.find("是", clause.start, min(clause.end, clause.start + _HEAD)) < 0:
        return None
    acts = text.at("verb", clause.start) or text.at("adverb", clause.start)
    return None if acts else "zh.copula"


def _came(scene: Scene, clause: Clause) -> str | None:
    """Leave out a clause that goes on with what came about (这个口径来回谈了四轮)."""
    came = scene.frame is not None and _COUNTED_DONE.search(scene.text.folded, clause.start, clause.end)
    return "zh.done" if came else None


def _may(scene: Scene, clause: Clause) -> str | None:
    """Leave out what is only allowed (并可委托第三方审计); to explore is a deed (可探索)."""
    text = scene.text
    at = text.folded.find("可", clause.start, min(clause.end, clause.start + _NEAR))
    verb = text.at("verb", after_adverbs(text, at + 1)) if at >= 0 else None
    described = verb is not None and text.folded[verb.end : verb.end + 1] == "的"
    led = at >= 0 and any(
        hit.entry.means != "noun" for hit in text.find("verb", after_adverbs(text, clause.start), at)
    )
    allowed = (
        verb is not None
        and not led
        and not described
        and not text.at("softener", after_adverbs(text, at + 1))
    )
    allowed = allowed and text.folded[at - 1] not in "认许不为成"
    return "zh.right" if allowed else None


def _wished_effect(scene: Scene, clause: Clause, opening: Opening) -> str | None:
    """Leave out hopes for what the cooperation brings (期望合作可加快成果转化)."""
    asked = opening.frame.kind is UndertakingKind.ASK
    subject = opening.frame.subject if asked else None
    if subject and (_is_elsewhere(scene, subject) or _is_to_outsider(scene, subject)):
        return "somebody-else"
    if subject and _is_office(scene, subject) and _is_of_others(scene, subject):
        return "government-of-others"
    begin = opening.begin if asked else opening.frame.hit.end
    near = min(clause.end, begin + _NEAR)
    hit = scene.text.first("wished_effect", begin, near)
    near_head = min(clause.end, begin + _HEAD)
    outsider = scene.text.at("outsider", begin) or scene.text.first("outsider", begin, near_head)
    hit = hit or (outsider if outsider and not scene.mentions.within(begin, outsider.start) else None)
    return hit.entry.id if hit else None


def _is_office(scene: Scene, subject: Stretch) -> bool:
    """Tell 省财政|厅 and 国家发展改革委, offices above, from 省里的专家."""
    named = scene.text.folded[subject.end : subject.end + 1] in _OFFICE_ENDS
    return _is_of_all(scene, subject) or _is_an_organ(scene, Stretch(subject.start, subject.end + named))


def _is_elsewhere(scene: Scene, subject: Stretch) -> bool:
    """Tell 期望政府加强支持, where no government is among the parties."""
    sort = scene.text.at("generic", subject.start)
    kinds = sort.entry.means.split() if sort and sort.end >= subject.end else ()
    several = len(scene.mentions.names) >= _FEWEST
    return several and "government" in kinds and "government" not in scene.mentions.kinds


def _is_to_outsider(scene: Scene, subject: Stretch) -> bool:
    """Tell (潘玉兰代表：…)希望您继续关注, asked of one who is no party, from 请贵公司建厂."""
    text = scene.text
    unknown = text.folded.startswith(_YOUR_HOUSE, subject.start)
    yours = unknown or text.folded.startswith(_YOURS, subject.start)
    line = (find_recipients if unknown else answers_outsider)(text) if yours else None
    named = line is not None and bool(scene.mentions.within(line.start, line.end))
    return yours and (unknown or line is not None) and not named


def _no_bearer(scene: Scene, subject: Stretch, clause: Clause) -> str | None:
    text = scene.text
    if scene.names(subject) or text.first("duration", subject.start, subject.end):
        return None
    agent = text.first("agent", subject.end, clause.end)
    if agent and (scene.named_at(agent.end) or text.at("everybody", agent.end)):
        return None
    effect = text.first("effect", subject.end, clause.end)
    if not effect and (
        _is_measured(text, clause) or _binds_anybody(text, subject.end, clause, said=scene.said is not None)
    ):
        return None
    return effect.entry.id if effect else "a-thing-as-subject"


def _is_measured(text: Text, clause: Clause) -> bool:
    """Tell whether a clause sets an amount or a day."""
    if any(char.isdigit() for char in text.folded[clause.start : clause.end]):
        return True
    modal = text.first("strength", clause.start, clause.end)
    if modal and modal.entry.means == "will" and next(find_amounts_zh(text, clause.start, clause.end), None):
        return True
    if text.has(("relative_month", "holiday"), clause.start, clause.end):
        return True
    return next(find_days_zh(text, clause.start, clause.end, None), None) is not None


def _binds_anybody(text: Text, at: int, clause: Clause, *, said: bool) -> bool:
    """Tell 只答应每季度讲一次 and 扣款不得超过收入: no thing promises, and a ban binds somebody.

    So does what will be done to a thing, in what somebody says (首批合同会在年内公布).
    """
    modal = text.first("strength", at, clause.end)
    if modal is None:
        return False
    if modal.entry.id == WEAK and said:
        return True
    bound = modal.entry.id == PROMISE or text.at("forbidding", modal.start) is not None
    return bound and clause.end - modal.end >= _LEAST
