"""Which Chinese sentences of a report undertake without a modal and without 根据协议 before them?

云帆集团为临江培训教师300名: a party, its verb, and what only a promise of the future tells: how many, how
often, by when, free of charge or together. What is told as done, as a state or as usual is none.
"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.days import Day
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.values.dates import find_days_zh
from hefu.reading.zh.values.quantities import find_amounts_zh

_BETWEEN = 16
_GREW = ("同比", "环比", "增长", "比上年", "比去年", "较上年", "较去年")
_FRONTED = 12
_TO_COME = ("1", "2")
_LETTER = "zh.letter"
_LONGEST_LINE = 400
_EDGE = 3
"""Behind a plan period: 期间."""
_NAMES = pattern(r"[\u4e00-\u9fff]{1,4}的[\d两三四五六七八九十]")
"""东浦海大|派出的27名硕士: it names those of whom the next clause tells."""
_SOON = pattern(
    "(?:月底|年底|周末|春节|元旦|五一|国庆|端午|中秋)之?前|(?:明后天|[后明]天|下周|下个?礼拜)(?=[就再去派把来])|"
    r"(?<!\d)(?:\d{1,3}|[一两二三四五六七八九十半]{1,2})个?(?:年|月|天|周|小时|工作日)之?内"
)
_FIRST = pattern(r"先(?![后进生行])[\u4e00-\u9fff]{1,3}[\d两三四五六七八九十]")
"""第一期先招260人: how much is done first, and the rest is to come."""
_PRONOUNS = ("我", "咱们", "他", "她")
_SOON_WITHIN = 12
_LEAST_DEED = 3
"""Characters that a deed must have behind its time."""
_MOVING = "把将"
"""They move something before its verb: a deed follows, whatever the verb."""
NOT_YET = (
    "done", "speech", "sign", "role", "boilerplate", "right", "negation", "lapsed", "present",
)  # fmt: skip


def find_unmarked(scene: Scene, begin: int, clause: Clause) -> tuple[Hit, Stretch] | None:
    """Give the word that shows a promise, and who makes it; None where the clause is no such."""
    text = scene.text
    subject = scene.first_named(begin, clause.end) if scene.signed else None
    if subject is None or subject.start > begin + 1:
        return None
    named_only = text.folded[subject.end : subject.end + 1] in ("的", ":", "(", "、", "")
    named_only = named_only or _NAMES.match(text.folded, subject.end, clause.end) is not None
    grew = text.folded.startswith(_GREW, clause.end + 1)
    if named_only or grew or _is_told_as_done(text, clause, begin, clause.end):
        return None
    verb = _deed(scene, subject.end, clause.end)
    evidence = text.first("promised", subject.end, clause.end)
    answers = _answers(scene, subject, begin, clause) and verb is not None and verb.entry.means != "noun"
    if verb is None or not (evidence or answers or _is_told_of_much(scene, subject, clause)):
        return None
    return evidence or verb, subject


def _answers(scene: Scene, subject: Stretch, begin: int, clause: Clause) -> bool:
    """Tell what somebody says in their own words, where a deed that is not told as done is a promise."""
    line = scene.text.folded.rfind("\n", max(0, begin - _LONGEST_LINE), begin) + 1
    quoted = scene.text.folded.count('"', line, begin) % 2 == 1
    tells = scene.text.folded[clause.end : clause.end + 1] != ":"
    return subject.start == begin and tells and (scene.answers or quoted)


def _is_told_as_done(text: Text, clause: Clause, start: int, end: int) -> bool:
    """Tell whether a part of a clause says what was or is so, or binds nobody."""
    return not clause.kinds.isdisjoint(NOT_YET) and text.has(NOT_YET, start, end)


def find_foretold(scene: Scene, begin: int, clause: Clause) -> tuple[Hit, Stretch | None] | None:
    """Give the word of speech before a clause that has a deed and a time to come, and whom it names."""
    text = scene.text
    said = scene.said or (text.first("speech", clause.start, begin) if begin > clause.start else None)
    if said is None:
        return _bound_by_then(scene, begin, clause) if scene.instrument else None
    letter = said.entry.id == _LETTER
    if not (letter or scene.evidence or text.first("agreement", 0, len(text.folded))):
        return None
    period = None if scene.stands else text.first("plan_period", begin, clause.end)
    when = next(_to_come(scene, begin, clause, said.end), None) or period or _coming(text, begin, clause)
    if when:
        return _by_then(scene, said, when, begin, clause)
    undated = not letter and not _is_told_as_done(text, clause, begin, clause.end)
    return _find_undated(scene, said, begin, clause) if undated else None


def _find_undated(scene: Scene, said: Hit, begin: int, clause: Clause) -> tuple[Hit, Stretch | None] | None:
    """Give the word of speech before 月底前把款拨付, 10天之内打款 or 先招260人, and who acts."""
    folded = scene.text.folded
    soon = _SOON.search(folded, begin, min(clause.end, begin + _SOON_WITHIN))
    if soon and clause.end - soon.end() > _LEAST_DEED:
        subject = scene.first_named(begin, clause.end)
        return said, subject if subject and subject.end <= soon.start() else None
    if not _FIRST.search(folded, begin, clause.end):
        return None
    named = None if folded.startswith(_PRONOUNS, begin) else scene.first_named(begin, clause.end)
    return said, named if named and named.start == begin else None


def _bound_by_then(scene: Scene, begin: int, clause: Clause) -> tuple[Hit, Stretch | None] | None:
    """Give what a contract lays on somebody by the day alone: 一期2026年6月前开工建设."""
    day = next((one for one in _to_come(scene, begin, clause) if one.cue == "by"), None)
    return _by_then(scene, scene.instrument, day, begin, clause) if day and scene.instrument else None


def _to_come(scene: Scene, begin: int, clause: Clause, behind: int = 0) -> Iterator[Day]:
    """Yield the days to come in a clause and right before it, behind the word of speech."""
    closed = scene.text.folded.rfind("。", max(0, begin - _FRONTED), begin) + 1
    fronted = max(begin - _FRONTED, behind, closed)
    days = find_days_zh(scene.text, fronted, clause.end, None)
    return (one for one in days if _is_to_come(scene, one))


def _by_then(
    scene: Scene, told: Hit, day: Day | Hit, begin: int, clause: Clause
) -> tuple[Hit, Stretch | None] | None:
    """Give what tells of a deed and whom it names, where nothing beside its day says that it is done."""
    text, letter = scene.text, told.entry.id == _LETTER
    if _is_told_as_done(text, clause, max(begin, day.end + _EDGE), clause.end):
        return None
    if _is_told_as_done(text, clause, begin, day.start):
        return None
    head = day.end if begin <= day.start <= begin + 1 else begin
    subject = scene.first_named(head, clause.end)
    subject = subject if subject and subject.start <= head + 1 else None
    verb = text.first("verb", begin, clause.end) or _will(text, begin, clause)
    acts = verb is not None and not letter and text.folded[verb.end : verb.end + 1] != "的"
    acts = acts or (not letter and _is_by_then(day, begin, clause))
    return (told, subject) if acts or (subject and (letter or verb is None)) else None


def _is_to_come(scene: Scene, day: Day) -> bool:
    """Tell a day by or from which something is, and one of a year after the text's own."""
    later = scene.year is not None and day.edtf[:4].isdigit() and int(day.edtf[:4]) > scene.year
    return day.cue in ("by", "from") or (later and day.cue == "in")


def _is_by_then(day: Day | Hit, begin: int, clause: Clause) -> bool:
    """Tell 12月15日之前打到卡上: a day opens the deed, whatever its verb; 首艘船2028年下水."""
    if not isinstance(day, Day):
        return False
    if day.cue == "in":
        return clause.end > day.end
    return day.start == begin and clause.end - day.end > _EDGE


def _coming(text: Text, begin: int, clause: Clause) -> Hit | None:
    """Find a year or a month to come (明年, 下个月)."""
    told = (text.first(kind, begin, clause.end) for kind in ("relative_year", "relative_month"))
    return next((hit for hit in told if hit and hit.entry.means in _TO_COME), None)


def _will(text: Text, begin: int, clause: Clause) -> Hit | None:
    """Find 会 behind whatever is to be (旧管线也会在明年6月底前汰换)."""
    at = text.folded.find("会", begin, clause.end)
    return text.looks_like("strength", at) if at > 0 else None


def find_coming(scene: Scene, begin: int, clause: Clause) -> tuple[Hit, Stretch] | None:
    """Give the word for what comes next before a clause (接下来，云帆集团把总部迁来), and whom it names."""
    text = scene.text
    ahead = text.find("future_joiner", max(0, begin - _FRONTED), begin)
    if not ahead or begin - ahead[-1].end > 1:
        return None
    subject = scene.first_named(begin, clause.end)
    if subject is None or subject.start > begin or _is_told_as_done(text, clause, begin, clause.end):
        return None
    deed = text.folded[subject.end] in _MOVING or _deed(scene, subject.end, clause.end)
    return (ahead[-1], subject) if deed else None


def _is_told_of_much(scene: Scene, subject: Stretch, clause: Clause) -> bool:
    """Tell whether the clause has an amount, or does its deed to another party."""
    amount = next(find_amounts_zh(scene.text, subject.end, clause.end), None)
    own = {one.party for one in scene.mentions.within(subject.start, subject.end)}
    return amount is not None or any(
        one.party not in own and scene.text.folded[one.start - 1] in "向为给对"
        for one in scene.mentions.within(subject.end, clause.end)
    )


def _deed(scene: Scene, start: int, end: int) -> Hit | None:
    """Find the verb right behind the subject, adverbs and 为…, 向…, 在… between them aside."""
    text = scene.text
    at = after_adverbs(text, start)
    verb = text.at("verb", at)
    if verb is None and text.at("copula", at) and not text.at("preposition", at):
        return None
    if verb is None and (text.at("preposition", at) or text.at("relative_year", at)):
        verb = text.first("verb", at, min(end, at + _BETWEEN))
    return verb
