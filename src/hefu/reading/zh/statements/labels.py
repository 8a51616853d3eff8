"""Whose deeds does a line tell that opens with a name and a mark: 【云帆集团】投资建厂?"""

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence, past_marker
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.values.dates import find_days_zh

_OPENERS = '【[(“"「<《 '
_MARKS = '】])”"」>》 :—–-→|丨｜、'
_LONGEST_TITLE, _TIMED = 16, 12
_VALUE = pattern(
    "(?:拟|计划|意向)?[^,;。:]{0,6}(?:项目|名称|地点|地址|规模|领域|产品|品种|对象|行业):([^,;。:]{2,16})"
)
_WITHIN = pattern(r"[\d一二三四五六七八九十两半]{1,3}个?(?:年|月|周|天|日|小时|分钟)内")
_DEEDS = ("verb", "strength", "adverb", "preposition")


def find_label(scene: Scene, sentence: Sentence) -> tuple[Stretch, int] | None:
    """Give whom the label names, and where the deed behind it begins."""
    folded = scene.text.folded
    start = sentence.start
    if folded[start] not in _OPENERS and "—" not in folded[start : start + 24]:
        return None
    while start < sentence.end and folded[start] in _OPENERS:
        start += 1
    named = scene.first_named(start, min(sentence.end, start + 24))
    if named is None or named.start != start:
        return None
    noun = scene.text.at("heading_noun", named.end)
    at = noun.end if noun else named.end
    marked = at
    while at < sentence.end and folded[at] in _MARKS:
        at += 1
    modal = scene.text.at("strength", at)
    deed = at > marked and at < sentence.end and begins_deed(scene, at) and modal is None
    return (named, at) if deed else None


def gives_value(text: Text, sentence: Sentence) -> bool:
    """Tell 拟合作项目：智慧港口, a label and its value, from 合作内容：共建港口, whose value is a deed."""
    told = _VALUE.fullmatch(text.folded, sentence.start, sentence.end) if sentence.item else None
    if told is None or text.has(("strength", "adverb"), told.start(1), told.end(1)):
        return False
    return all(verb.entry.means == "noun" for verb in text.find("verb", told.start(1), told.end(1)))


def behind_bracket(text: Text, sentence: Sentence) -> int:
    """Pass by a title in brackets at the head of a paragraph (【晒账单】两年来，…)."""
    closed = text.folded.find("】", sentence.start, sentence.start + _LONGEST_TITLE)
    titled = text.folded[sentence.start] == "【" and 0 < closed < sentence.end - 1
    return closed + 1 if titled else sentence.start


def begins_deed(scene: Scene, at: int) -> bool:
    """Tell whether a deed begins at a place: a verb, a modal, an adverb or a preposition."""
    return any(scene.text.at(kind, at) for kind in _DEEDS)


def verb_follows(text: Text, at: int) -> bool:
    """Tell 人才：共建学院, a highlight, from what a page says of itself (编辑：小禾)."""
    at = after_adverbs(text, at)
    verb = text.at("verb", at)
    return verb is not None and verb.entry.means != "noun" and not text.at("topic", at)


def deeds_follow(scene: Scene, at: int) -> bool:
    """Tell whether a deed, or a time that opens one, begins the line or the item at a place."""
    text = scene.text
    at += text.folded[at : at + 1] in (" ", "\n")
    at = past_marker(text, at, len(text.folded))
    point = text.at("point_of", at)
    at = point.end if point else at
    timed = next(find_days_zh(text, at, min(at + _TIMED, len(text.folded)), None), None)
    within = _WITHIN.match(text.folded, at)
    return begins_deed(scene, at) or within is not None or (timed is not None and timed.start == at)
