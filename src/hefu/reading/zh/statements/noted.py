"""Whom does a note in brackets make answerable for its line: （责任单位：市商务局）, （市商务局）?"""

import re

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.statements.scene import Scene

_GAP = pattern(r"[\s;|]")
_LAST = pattern(r"[(\[【]([^()\[\]【】\n]{2,60})[)\]】][。;]?[ ]*$", re.MULTILINE)
_APART = pattern(r"[^、,;和与及 ]+")
_LONGEST = 60
_FAR = 400


def find_note(scene: Scene, sentence: Sentence, bare: Stretch | None) -> tuple[Hit, Stretch] | None:
    """Find the note of a line, from the sentence on, and whom it names; else its ``bare`` one."""
    text = scene.text
    end = line_end(text, sentence.start)
    for hit in text.find("column_bearer", sentence.start, end):
        opened = text.folded[hit.start - 1 : hit.start] in ("(", "[", "【")
        if opened and text.folded[hit.end : hit.end + 1] == ":":
            closed = _closing(text, hit.end, min(end, hit.end + _LONGEST))
            return hit, Stretch(hit.end + 1, closed)
    return (scene.evidence, bare) if bare and scene.evidence else _below(text, end + 1)


def bare_note(scene: Scene, sentence: Sentence) -> Stretch | None:
    """Find the bracket that ends the line of an item and names nothing but those who act."""
    text = scene.text
    end = line_end(text, sentence.start) if sentence.item else sentence.start
    if text.folded[end - 2 : end].find(")") < 0 and text.folded[end - 2 : end].find("】") < 0:
        return None
    note = _LAST.search(text.folded, max(sentence.start, end - _LONGEST), end)
    if note is None:
        return None
    pieces = [Stretch(*piece.span()) for piece in _APART.finditer(text.folded, *note.span(1))]
    return (
        Stretch(*note.span(1))
        if all(scene.first_named(one.start, one.end) == one for one in pieces)
        else None
    )


def line_end(text: Text, start: int) -> int:
    """Where the line ends, or where one looks no further."""
    limit = min(len(text.folded), start + _FAR)
    end = text.folded.find("\n", start, limit)
    return limit if end < 0 else end


def _below(text: Text, start: int) -> tuple[Hit, Stretch] | None:
    """Read the line under a task that says whose it is (责任方：云帆集团　时限：4月底)."""
    hit = text.at("column_bearer", start)
    if hit is None or text.folded[hit.end : hit.end + 1] != ":":
        return None
    ended = _GAP.search(text.folded, hit.end + 2, min(len(text.folded), hit.end + _LONGEST))
    return hit, Stretch(hit.end + 1, ended.start() if ended else min(len(text.folded), hit.end + _LONGEST))


def without_notes(text: Text, sentence: Sentence, bare: Stretch | None) -> Sentence:
    """End a sentence where its notes begin, which tell no deed."""
    if bare and sentence.start < bare.start - 1 < sentence.end:
        return replace(sentence, end=bare.start - 1)
    for kind in ("column_bearer", "note_word"):
        for hit in text.find(kind, sentence.start + 1, sentence.end):
            opened = text.folded[hit.start - 1] in "([【" and text.folded[hit.end : hit.end + 1] == ":"
            if opened and hit.start - 1 > sentence.start:
                return replace(sentence, end=hit.start - 1)
    return sentence


def _closing(text: Text, start: int, end: int) -> int:
    places = [place for mark in ")];】" if (place := text.folded.find(mark, start, end)) > 0]
    return min(places, default=end)
