"""Which people does an English text name, and with which titles?"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_PARTICLE = r"(?:van|von|de|der|dos|da|bin|ibn|al|el|ole)"
_CAPITAL = r"[A-ZÀ-Þ][\w'’-]+"
_NAME = re.compile(
    rf"(?<![\w.])(?:[A-Z]\. ?){{1,3}}{_CAPITAL}(?: {_CAPITAL})?|"
    rf"{_CAPITAL}(?: (?:{_PARTICLE} )?(?:{_CAPITAL}|[A-Z]\.)){{1,3}}"
)
_APPOSITION = re.compile(
    r",? ?(?:\([^)]*\))?, (?:the |its )?([^,;.:()]{2,200}(?:\([^)]{2,40}\)[^,;.:()]{0,120})?)"
)
_MARK = re.compile(r"[,;:\"—] ?|\. ")
_FARTHEST_TITLE = 50
_DROPPED = ("the ", "its ", "their ", "his ", "her ", "by ", "and ", "said ", "says ")


def find_named_en(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name of two words or more that has a title beside it."""
    for sentence in sentences:
        for match in _NAME.finditer(text.flat, sentence.start, sentence.end):
            start, end, courtesies = _bare(text, match.start(), match.end())
            if len(text.flat[start:end].split()) < 2 or text.first("body", start, end):
                continue
            if text.folded.endswith((" of ", " of the "), 0, start) or text.first("month", start, end):
                continue
            titles = _before(text, match.start(), start, sentence.start) + _after(text, end, sentence.end)
            if titles or courtesies or text.first("address", max(sentence.start, start - 5), start):
                yield Named(start=start, end=end, name=text.flat[start:end], titles=(*courtesies, *titles))


def _bare(text: Text, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    courtesies = []
    for hit in text.find("courtesy", max(0, start - 14), end):
        courtesies.append(text.flat[hit.start : hit.end])
    for kind in ("courtesy", "title", "address"):
        for hit in text.find(kind, start, end):
            start = max(start, hit.end)
    while start < end and text.flat[start] in " .":
        start += 1
    return start, end, tuple(courtesies)


def _before(text: Text, match_start: int, start: int, floor: int) -> tuple[str, ...]:
    title = text.find("title", max(floor, start - 70), start)
    if not title or not _adjoins(text, title[-1].end, start):
        return ()
    left = _title_begins(text, floor, title[-1].start)
    phrase = text.flat[left:start].strip(" ,.")
    if "(" in phrase:
        phrase = text.flat[left : max(title[-1].end, match_start)].strip(" ,.")
    for hit in text.find("courtesy", left, start):
        phrase = phrase.replace(text.flat[hit.start : hit.end], "").strip(" .,")
    return (_plain(re.split(r"['’]s ", phrase)[-1]),)


def _title_begins(text: Text, floor: int, title: int) -> int:
    """Where the words of a title begin: behind punctuation, a verb or a word that joins."""
    marks = [match.end() for match in _MARK.finditer(text.folded, floor, title)]
    breaks = [hit.end + 1 for hit in text.find("title_break", floor, title)]
    return min(title, max([floor, *marks, *breaks]))


def _adjoins(text: Text, end: int, start: int) -> bool:
    near = start - end < _FARTHEST_TITLE and not _MARK.search(
        text.folded, end, _before_courtesy(text, end, start)
    )
    return near and not text.first("title_break", end, start)


def _before_courtesy(text: Text, end: int, start: int) -> int:
    """Where "H.E." or "Mr." begins, whose full stops part nothing."""
    forms = [hit for kind in ("courtesy", "address") for hit in text.find(kind, end, start)]
    return min([start, *(hit.start for hit in forms)])


def _after(text: Text, end: int, limit: int) -> tuple[str, ...]:
    match = _APPOSITION.match(text.flat, end, limit)
    if not match or not text.first("title", match.start(1), min(match.start(1) + 60, limit)):
        return ()
    phrase = re.split(r" (?:said|says|announced|and [A-Z][a-z]+ [A-Z][a-z]+)\b|, attended", match[1])[0]
    parts = re.split(r" and (?=[A-Za-z-]+ of )", phrase)
    return tuple(map(_plain, parts if " of " in parts[0] else [phrase]))


def _plain(phrase: str) -> str:
    phrase = re.sub(r"^[\w&. -]{2,60}['’]s (?=[a-z])", "", phrase)
    for word in _DROPPED:
        phrase = phrase.removeprefix(word).removeprefix(word.capitalize())
    return re.sub(r"(?: (?:Mr|Mrs|Ms|Miss|H\.E|Dr|Prof))+\.?$", "", phrase.strip(" .,"))
