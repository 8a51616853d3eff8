"""Whom does a note in brackets make answerable for the deeds of its line: （责任单位：市商务局）?"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text

_LONGEST = 60
_FAR = 400


def find_note(text: Text, sentence: Sentence) -> tuple[Hit, Stretch] | None:
    """Find the note of a line, from the sentence on, and whom it names."""
    limit = min(len(text.folded), sentence.start + _FAR)
    end = text.folded.find("\n", sentence.start, limit)
    end = limit if end < 0 else end
    for hit in text.find("column_bearer", sentence.start, end):
        opened = text.folded[hit.start - 1 : hit.start] in ("(", "[", "【")
        if opened and text.folded[hit.end : hit.end + 1] == ":":
            closed = _closing(text, hit.end, min(end, hit.end + _LONGEST))
            return hit, Stretch(hit.end + 1, closed)
    return None


def without_notes(text: Text, sentence: Sentence) -> Sentence:
    """End a sentence where its notes begin, which tell no deed."""
    for kind in ("column_bearer", "note_word"):
        for hit in text.find(kind, sentence.start + 1, sentence.end):
            opened = text.folded[hit.start - 1] in "([【" and text.folded[hit.end : hit.end + 1] == ":"
            if opened and hit.start - 1 > sentence.start:
                return replace(sentence, end=hit.start - 1)
    return sentence


def _closing(text: Text, start: int, end: int) -> int:
    places = [place for mark in ")];】" if (place := text.folded.find(mark, start, end)) > 0]
    return min(places, default=end)
