"""Where does the deed begin on a Chinese line that opens with a label (人才：共建学院)?"""

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence, past_marker
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.values.dates import find_days_zh

_LONGEST_TITLE, _TIMED = 16, 12
_WITHIN = pattern(r"[\d一二三四五六七八九十两半]{1,3}个?(?:年|月|周|天|日)内")
_DEEDS = ("verb", "strength", "adverb", "preposition")


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
