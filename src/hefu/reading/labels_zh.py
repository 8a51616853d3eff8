"""Whose deeds does a line tell that opens with a name and a mark: 【云帆集团】投资建厂?"""

from hefu.reading.scene_zh import Scene
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch

_OPENERS = '【[(“"「<《 '
_MARKS = '】])”"」>》 :—–-→|丨｜、'
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


def begins_deed(scene: Scene, at: int) -> bool:
    """Tell whether a deed begins at a place: a verb, a modal, an adverb or a preposition."""
    return any(scene.text.at(kind, at) for kind in _DEEDS)
