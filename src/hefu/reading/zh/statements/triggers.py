"""How does a modal open an undertaking in a Chinese clause, and who acts in it?"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.offices import office_at
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.leads import is_done_by_next, is_sides_own
from hefu.reading.zh.statements.modals import (
    MUST,
    STRIVE,
    TERM,
    WEAK,
    binds,
    follows_own_side,
    is_object_marker,
    moves_object,
)
from hefu.reading.zh.statements.scene import Frame, Opening, Scene
from hefu.reading.zh.statements.told import is_signed_for
from hefu.reading.zh.values.dates import find_days_zh as find_days
from hefu.terms.undertaking import Strength, UndertakingKind

_CALLED = ("generic", "self_name", "everybody", "own_side")
_ALSO = ("", "并", "也", "还", "同时", "并且")
"""Before what who asks will do."""
_PROMISE = "zh.strength.will.promise"
_WILL = "zh.strength.will"
_TAKES = ("采取", "采用", "运用", "以", "用")
_LEAST = 4
"""Characters that must follow an opening word for it to open anything in its own clause."""
_DEVOTED = "致力"
"""希望双方发挥优势，共同|致力于建设: as 努力 does, it goes on with what is asked."""
_LONGEST_TIME = 14
_TERM = pattern(r"(?:未来|今后|接下来)的?[\d一二两三四五六七八九十几]{1,3}个?[年月](?:内|里|间|时间)?")


def open_by_modal(scene: Scene, begin: int, clause: Clause) -> Opening | None:
    text = scene.text
    if "strength" not in clause.kinds and not (scene.said and "own_come" in clause.kinds):
        return None
    triggers = [hit for hit in _modals(scene, begin, clause.end) if binds(scene, hit, begin, clause.end)]
    asked = scene.frame is not None and scene.frame.kind is UndertakingKind.ASK
    headless = (
        scene.frame is not None
        and bool(triggers)
        and (triggers[0].start == begin or (asked and _does_first(text, begin)))
    )
    if not triggers or (headless and is_object_marker(text, triggers[0], clause.end, asked=asked)):
        return None
    doubled = len(triggers) > 1 and triggers[1].start - triggers[0].end <= 1
    hit = triggers[1] if doubled and triggers[0].entry.means == "will" else triggers[0]
    held = None if asked and begin > clause.start else scene.frame
    begin = _after_term(scene, begin, triggers[0].start)
    subject = _subject(scene, begin, triggers[0].start)
    begin = _after_time(scene, begin, subject)
    subject = Stretch(begin, subject.end) if subject and subject.start < begin < subject.end else subject
    promised = _promised(scene, hit, subject, clause)
    begin = _behind_promiser(scene, hit, begin, clause)
    if promised:
        frame = _frame(scene, hit, promised)
        return Opening(begin=promised.start, frame=frame)
    frame = _frame(scene, hit, subject)
    if scene.instrument and moves_object(text, hit, clause.end):
        frame = replace(frame, strength=Strength.SHALL)
    askers = text.folded[clause.start : begin] in _ALSO and _is_askers(text, hit, begin)
    means_to = hit.entry.means == "intend" and hit.entry.id != STRIVE
    own_will = asked and (askers or (means_to and not text.folded.startswith(_DEVOTED, hit.start)))
    unnamed = subject is None or not scene.names(subject)
    if held and unnamed and hit.entry.id == "zh.strength.will.deed" and held.strength is Strength.SHALL:
        frame = replace(frame, strength=Strength.SHALL)
    if held and subject is None and not own_will:
        frame = _carried(frame, held)
    elif held and subject and _goes_on_asking(frame, held):
        frame = replace(frame, kind=UndertakingKind.ASK)
    elif held and subject and (unnamed or text.at("with_leave", begin)):
        frame = _carried(frame, held, kind=frame.kind)
    explores = hit.entry.means == "explore"
    leads = _leads_on(text, hit.end, clause.end) and not explores and not is_sides_own(scene, clause)
    leads = leads and not is_done_by_next(scene, clause)
    return Opening(begin=begin, frame=frame, stem=leads)


def _does_first(text: Text, begin: int) -> bool:
    """Tell (希望双方)采取多种方式|将合作落到实处, whose 将 follows a deed, from who will do something."""
    return text.at("verb", begin) is not None or text.folded.startswith(_TAKES, begin)


def _leads_on(text: Text, start: int, end: int) -> bool:
    """Tell that nothing but a time stands between a modal and a comma (计划，/ 力争到2027年底，)."""
    if text.folded[end : end + 1] in (*";。", "") or end - start > _LONGEST_TIME:
        return False
    if start == end:
        return True
    at = start + (text.folded[start] in "在于到至自从")
    days = list(find_days(text, at, end, None))
    return bool(days) and days[0].start == at and days[-1].end >= end - 1


def _is_askers(text: Text, hit: Hit, begin: int) -> bool:
    """Tell 欢迎云帆集团参与建设，(并)将简化手续, what who asks will do, from what is asked of the other."""
    if hit.entry.id == _PROMISE:
        return hit.start == begin
    plain = hit.entry.id == _WILL or (hit.entry.id == WEAK and text.folded[hit.start - 1] in "也还亦")
    return plain and text.folded[hit.start] in "将会" and after_adverbs(text, begin) >= hit.start


def _modals(scene: Scene, begin: int, end: int) -> list[Hit]:
    """Find the modals of a clause, also a 会 that only a name before it makes look like another word."""
    text = scene.text
    counted = text.find("strength", begin, end)
    if scene.said:
        come = text.find("own_come", begin, end)
        counted = counted + [hit for hit in come if follows_own_side(text, hit, begin)]
    named = {one.end for one in scene.mentions.within(begin, end)}
    for kind in text.among(_CALLED, begin, end):
        named.update(hit.end for hit in text.find(kind, begin, end))
    named.update(term.end() for at in tuple(named) if (term := TERM.match(text.folded, at, end)))
    for place in named.difference(hit.start for hit in counted):
        hit = text.looks_like("strength", place)
        acts = hit and any(text.at(kind, hit.end) for kind in ("verb", "adverb", "preposition"))
        acts = acts and not text.at("title", place + 1)
        if hit and acts and hit.entry.id == WEAK:
            counted.append(hit)
    counted = [hit for hit in counted if not scene.in_name(hit)]
    return sorted(counted, key=lambda hit: hit.start) if len(counted) > 1 else counted


def _after_term(scene: Scene, begin: int, end: int) -> int:
    """Leave outside a term right before the subject (未来五年|双方将)."""
    term = _TERM.match(scene.text.folded, begin, end)
    named = scene.first_named(term.end(), end) if term else None
    return term.end() if term and named and named.start == term.end() else begin


def _after_time(scene: Scene, begin: int, subject: Stretch | None) -> int:
    """Leave outside a time before the subject, or that the paper says it (2025年|双方将, 协议包括|双方将)."""
    if subject is None:
        return begin
    agreed = scene.text.at("agreed", begin) or scene.text.at("agree_verb", begin)
    named = scene.first_named(agreed.end, subject.end) if agreed else None
    if agreed and named and named.start == agreed.end:
        return agreed.end
    days = list(find_days(scene.text, begin, subject.start, None)) if subject.start > begin else []
    return subject.start if days and days[0].start == begin and days[-1].end >= subject.start - 1 else begin


def _promised(scene: Scene, hit: Hit, subject: Stretch | None, clause: Clause) -> Stretch | None:
    """Find whose deed a person promises (他承诺临江市将给予保障): the party named right behind.

    A contract's own 保证乙方享受优惠 binds who must see to it.
    """
    if (
        scene.instrument
        or hit.entry.id != "zh.strength.will.promise"
        or (subject and scene.mentions.within(subject.start, subject.end))
    ):
        return None
    named = scene.first_named(hit.end, clause.end)
    return named if named and named.start == hit.end and named.end < clause.end else None


def _behind_promiser(scene: Scene, hit: Hit, begin: int, clause: Clause) -> int:
    """Begin behind what somebody by name promises (季鹏答应|年底前修通), as behind what one says."""
    one = scene.people.before(hit.start)
    adverbs = one is not None and after_adverbs(scene.text, one.end) >= hit.start
    told = hit.entry.id == _PROMISE and one is not None and adverbs and one.end > begin
    return hit.end if told and clause.end - hit.end >= _LEAST else begin


def _subject(scene: Scene, begin: int, end: int) -> Stretch | None:
    """Keep of what stands before a modal the one who acts, not those acted with or for (为甲，乙将)."""
    if end <= begin or after_adverbs(scene.text, begin) >= end:
        return None
    named = scene.first_named(begin, end)
    if named and scene.mentions.within(named.start, named.end):
        return named
    acted_with = scene.mentions.within(begin, end)
    for one in acted_with:
        if not scene.text.find("preposition", max(begin, one.start - 1), one.start):
            return Stretch(one.start, scene.coordinated(one.end, end))
    if not acted_with:
        agent = scene.text.at("agent", begin)
        office = office_at(scene.text, agent.end) if agent else None
        return office or Stretch(begin, end)
    return _beside(scene, Stretch(begin, acted_with[0].start - 1), Stretch(acted_with[-1].end, end))


def _beside(scene: Scene, *parts: Stretch) -> Stretch | None:
    """Find who acts before or behind those acted with (全年在苍州投资, whose subject is left out)."""
    return next((part for part in reversed(parts) if part.start < part.end and scene.names(part)), None)


def _goes_on_asking(frame: Frame, before: Frame) -> bool:
    """Tell 二要抢抓工期，中心必须完工, where what must be done is still what the leader asks."""
    asked = before.kind is UndertakingKind.ASK and before.hit.entry.id == MUST
    return asked and frame.strength is Strength.SHALL


def _carried(frame: Frame, before: Frame, kind: UndertakingKind | None = None) -> Frame:
    if before.strength is Strength.SHALL and frame.strength is Strength.WILL:
        frame = replace(frame, strength=Strength.SHALL)
    if before.kind is UndertakingKind.ASK and frame.strength in (Strength.WILL, Strength.INTEND):
        frame = replace(frame, strength=before.strength)
    return Frame(hit=frame.hit, kind=kind or before.kind, strength=frame.strength, subject=before.subject)


def _frame(scene: Scene, hit: Hit, subject: Stretch | None) -> Frame:
    if hit.entry.id == MUST and scene.signing and is_signed_for(scene, hit.start):
        return Frame(hit=scene.signing, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=subject)
    own = subject and scene.text.first("own_side", subject.start, subject.end)
    asks = hit.entry.id == MUST and not own and not scene.instrument
    planned = asks and subject and _is_plan_of_theirs(scene, subject, hit)
    asks = asks and not planned
    kind = UndertakingKind.ASK if asks else UndertakingKind.PLEDGE
    mild = hit.entry.means == "shall" and (own or planned)
    strength = Strength.WILL if mild else Strength(hit.entry.means)
    if hit.entry.id == "zh.strength.will.deed" and scene.instrument:
        strength = Strength.SHALL
    return Frame(hit=hit, kind=kind, strength=strength, subject=subject)


def _is_plan_of_theirs(scene: Scene, subject: Stretch, hit: Hit) -> bool:
    """Tell 他们明年要建两座仓 and 云帆还要招工, what others mean to do, from what a leader says they must."""
    text = scene.text
    kinds = ("third_person", "generic")
    others = scene.named_at(subject.start) or any(text.at(kind, subject.start) for kind in kinds)
    if not others:
        return False
    besides = text.folded[hit.start : hit.end] == "还要"
    return besides or text.has(("relative_year", "relative_month"), subject.start, hit.start)
