"""Which people does a Chinese text name, and with which titles?"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
_STOP = re.compile(r"[,;。:、\s]")
_LONGEST_TITLE = 30


def find_named_zh(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name that follows a title (市长唐可)."""
    for sentence in sentences:
        for hit in text.find("title", sentence.start, sentence.end):
            at = hit.end + 1 if text.folded[hit.end : hit.end + 1] == ":" else hit.end
            at = at if at != hit.end + 1 or not text.folded[at : at + 1].isspace() else at + 1
            end = _name_end(text, at, sentence.end)
            if end:
                titles = _titles(text, hit.start, hit.end, end, sentence.start)
                yield Named(start=at, end=end, name=text.given[at:end], titles=titles)


def _name_end(text: Text, start: int, limit: int) -> int:
    foreign = _FOREIGN.match(text.folded, start, limit)
    if foreign:
        return foreign.end() - _trailing_word(text, foreign)
    surname = text.at("surname", start)
    if not surname:
        return 0
    for length in (2, 1):
        end = surname.end + length
        given = text.folded[surname.end : end]
        if (
            end <= limit
            and _is_chinese(given)
            and _may_follow(text, end, limit)
            and not text.at("name_follow", end - 1)
        ):
            return end
    return 0


def _trailing_word(text: Text, foreign: re.Match[str]) -> int:
    for at in range(text.folded.rindex("·", 0, foreign.end()) + 2, foreign.end()):
        if text.at("name_follow", at):
            return foreign.end() - at
    return 0


def _is_chinese(given: str) -> bool:
    return bool(given) and all("\u4e00" <= char <= "\u9fff" for char in given)


def _may_follow(text: Text, end: int, limit: int) -> bool:
    return end >= limit or not _is_chinese(text.folded[end]) or bool(text.at("name_follow", end))


def _titles(text: Text, start: int, end: int, name_end: int, floor: int) -> tuple[str, ...]:
    left = start
    while left > floor and end - left < _LONGEST_TITLE and not _STOP.match(text.folded, left - 1):
        if text.at("name_stop", left - 1):
            break
        left -= 1
    while left > floor + 2 and text.folded[left - 1] == "、" and _title_ends(text, floor, left - 1):
        left = _title_before(text, left - 1, floor)
    honours = [text.given[hit.start : hit.end] for hit in text.find("courtesy", name_end, name_end + 2)]
    return (text.given[left:end], *honours)


def _title_ends(text: Text, floor: int, end: int) -> bool:
    return any(hit.end == end for hit in text.find("title", max(floor, end - 8), end))


def _title_before(text: Text, end: int, floor: int) -> int:
    left = end
    while left > floor and end - left < _LONGEST_TITLE and not _STOP.match(text.folded, left - 1):
        if text.at("name_stop", left - 1):
            break
        left -= 1
    return left
