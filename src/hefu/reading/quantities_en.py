"""How English writes amounts, counts and shares."""

import re
from collections.abc import Iterator

from hefu.reading.text import Text

_DIGITS = re.compile(r"(?<![\w.,'-])\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|(?<![\w.,'-])\d{1,15}(?:\.\d{1,6})?")
_NOUN = re.compile(r"[ -](?:[\w'-]{2,25} (?:and )?){0,4}?([a-z]{3,20}s|people|staff|persons)(?![\w-])")
_LENGTHS = (12, 7, 6, 5, 4, 3, 2, 1)
"""Of currencies written before the number ("renminbi", "US$"), the longer first."""
_NO_COUNT = re.compile(
    r" ?(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"st\b|nd\b|rd\b|th\b)"
)


def find_amounts_en(text: Text, start: int, end: int) -> Iterator[tuple[int, int, float, str]]:
    """Yield start, end, value and unit of each amount within ``[start, end)``."""
    at = start
    for left, right, value in _numbers(text, start, end):
        if left < at:
            continue
        amount = _amount(text, left, right, value, end)
        if amount:
            yield amount
            at = amount[1]


def _numbers(text: Text, start: int, end: int) -> list[tuple[int, int, float]]:
    digits = [
        (m.start(), m.end(), float(m.group().replace(",", ""))) for m in _number_matches(text, start, end)
    ]
    words = [(hit.start, hit.end, float(hit.entry.means)) for hit in text.find("number", start, end)]
    halves = [
        (m.start(), m.end(), 50.0)
        for m in re.compile(r"(?<!first )(?<!second )\bhalf(?= of(?! (?:19|20)\d\d))").finditer(
            text.folded, start, end
        )
    ]
    return sorted(digits + words + halves)


def _number_matches(text: Text, start: int, end: int) -> Iterator[re.Match[str]]:
    bare = re.compile(r"(?:(?<=\b[a-z]{2})|(?<=\b[a-z]{3})|(?<=\b[a-z]{4}))\d{1,9}(?:,\d{2,3})*(?:\.\d+)?")
    yield from _DIGITS.finditer(text.folded, start, end)
    yield from bare.finditer(text.folded, start, end)


def _amount(
    text: Text, left: int, right: int, value: float, limit: int
) -> tuple[int, int, float, str] | None:
    if text.folded[left:right] == "half":
        return left, right, value, "%"
    after = right + (text.folded[right : right + 1] in (" ", "-"))
    multiplier = text.at("multiplier", after)
    if multiplier:
        value, right = value * float(multiplier.entry.means), multiplier.end
        after = right + (text.folded[right : right + 1] == " ")
    return _money(text, left, right, after, value) or _measure(text, left, right, value) or _count(
        text, left, right, value, limit
    )  # fmt: skip


def _money(text: Text, left: int, right: int, after: int, value: float) -> tuple[int, int, float, str] | None:
    behind = text.at("currency", after)
    if behind:
        return left, behind.end, value, behind.entry.means
    for hit in _currencies_before(text, left):
        return hit[0], right, value, hit[1]
    return None


def _currencies_before(text: Text, left: int) -> Iterator[tuple[int, str]]:
    words = text.words.kinds["currency"].by_word
    for length in _LENGTHS:
        for gap in (0, 1):
            start = left - length - gap
            word = text.folded[max(start, 0) : left - gap]
            bounded = start <= 0 or not text.folded[start - 1].isalnum()
            if start >= 0 and word in words and bounded and text.folded[left - gap : left].strip() == "":
                yield start, words[word].means


def _measure(text: Text, left: int, right: int, value: float) -> tuple[int, int, float, str] | None:
    at = right if text.folded[right : right + 1] in "-%" else right + 1
    unit = text.at("measure", at)
    return (left, unit.end, value, unit.entry.means) if unit and at > 0 else None


def _count(text: Text, left: int, right: int, value: float, limit: int) -> tuple[int, int, float, str] | None:
    if _is_no_count(text, left, right):
        return None
    noun = _NOUN.match(text.folded, right, limit)
    if (
        not noun
        or text.first("duration", right, noun.end())
        or re.search(r" (?:of|the|and its|in|to) ", noun.group())
    ):
        return None
    person = any(word in text.words.kinds["person_noun"].by_word for word in noun.group().strip(" -").split())
    return left, noun.end(), value, "people" if person else noun[1]


def _is_no_count(text: Text, left: int, right: int) -> bool:
    folded = text.folded
    year = re.fullmatch(r"(?:19|20)\d\d", folded[left:right])
    numbered = folded.endswith(
        ("no. ", "article ", "berth ", "clause ", "phase ", "in ", "the "), 0, left
    ) and (
        folded[left:right].isalpha() or folded.endswith(("no. ", "article ", "berth ", "clause "), 0, left)
    )
    quoted = folded[right : right + 1] == '"' or folded[left - 1 : left] == '"'
    return bool(year or numbered or quoted or _NO_COUNT.match(folded, right))
