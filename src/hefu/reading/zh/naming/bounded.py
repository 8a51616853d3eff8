"""Where does a Chinese name end that no surname begins, by what stands around it?"""

from hefu.reading.text import Text
from hefu.reading.zh.naming.name_ends import (
    FAMILIAR,
    LONG_GIVEN,
    LONGEST_TITLE,
    NO_NAME,
    holds_word,
    name_end,
)
from hefu.reading.zh.naming.name_parts import is_chinese

_CLOSING = ("name_follow", "address")
_AFTER_NAME = ",、。;() 和与"


def bounded_name(text: Text, start: int, limit: int) -> int:
    """Take two or three characters that no surname begins for a name where a mark or a verb ends them."""
    if any(text.at(kind, start) for kind in text.among(NO_NAME, start, start + 1)):
        return 0
    if text.folded.startswith(FAMILIAR, start) and text.at("surname", start + 1):
        return 0
    honoured = any(hit.end == start for hit in text.find("honour_before", max(0, start - 4), start))
    lengths = (3, 2, 4, 5, 6) if honoured else (3, 2, 4)
    for end in (start + length for length in lengths):
        closed = (
            end >= limit or text.folded[end] in _AFTER_NAME or any(text.at(kind, end) for kind in _CLOSING)
        )
        if (
            end <= limit
            and closed
            and _is_told_apart(text, start, end)
            and is_chinese(text.folded[start:end])
            and not holds_word(text, start, end)
        ):
            return end
    return 0


def _is_told_apart(text: Text, start: int, end: int) -> bool:
    """Tell a short name from any two words by its standing in a column, before 女士, in a row of people
    (政协主席银花，副书记唐可) or more than once.
    """
    if end - start > LONG_GIVEN or text.folded[start - 1] in " :" or text.at("address", end):
        return True
    if text.folded[end : end + 1] in tuple(",、") and _begins_person(text, end + 1):
        return True
    name = text.folded[start:end]
    return text.folded.find(name, text.folded.find(name) + 1) >= 0


def _begins_person(text: Text, at: int) -> bool:
    """Tell an office with a name behind it."""
    office = next(iter(text.find("title", at, at + LONGEST_TITLE)), None)
    if office is None or not is_chinese(text.folded[at : office.end]):
        return False
    return name_end(text, office.end, office.end + LONG_GIVEN) > 0
