"""How English writes amounts, counts and shares."""

import re
from collections.abc import Iterator

from hefu.reading.en.values.counts import find_count
from hefu.reading.en.values.money import find_money
from hefu.reading.en.values.numbers import NUMBER_WORDS, NUMBERS, number_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_DIGITS = pattern(
    r"(?=\d)(?:(?<![\w.,'-])\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,}(?!\w|,\d)|"
    r"(?<![\w.,'-])\d{1,3}(?: 000(?!,\d)|[\u00a0\u202f]\d{3}|(?:['’]\d{3})+)(?![\w'’])|"
    r"(?<![\w.,'-])\d{1,4},\d{1,2}(?= ?(?:%|per ?cent|[mb]illion|km|kilomet|hectares|ha\b|tonnes|mw\b))|"
    r"(?<![\w.,'-])\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|(?<![\w.,'-])\d{1,15}(?:\.\d{1,6})?|"
    r"(?<=\bn)\d{1,3}(?:(?:,\d{3})+|(?:\.\d+)?(?= (?:m|b)illion))|"
    r"(?<=\brs\.)\d{1,9}(?:,\d{2,3})*(?:\.\d{1,6})?)"
)
"""Also as "4 100 000" and, of naira and rupees, "N5,000", "N9.4 billion" and "Rs.500"."""
_DIGIT, _PART = pattern(r"\d"), pattern("half|third|quarter|fifth|sixth|eighth|tenth")
"""Without one of these there is no number in figures, and no share."""
_BETWEEN = pattern(r"\bbetween (?:[a-z]{0,3}[$€£¥₦₹]|[a-z]{2,3} )?$|\beither $")
_NO_GAPS = str.maketrans("", "", ", \u00a0\u202f'’")
_DECIMAL_COMMA = pattern(r"\d{1,4},\d{1,2}")
_IN_FIGURES_TOO = pattern(r" \(\d{1,3}(?:,\d{3})*\)(?= [a-z])")
"""Behind a number in words says it again: "eleven (11) towers"."""
_IN_WORDS_TOO = pattern(rf" \((?:{NUMBER_WORDS.pattern})\)(?= [a-z])")
"""The same the other way round: "15 (fifteen) towers"."""
_LARGE = r"(?=(?:million|billion|trillion|crore|lakh|thousand)\b)"
_MOST_MULTIPLIERS = 2
_MILLIONTHS = 6
"""Decimals that a sum keeps: 33.3 million is no 33,299,999.999999996."""
"""As in "five lakh crore rupees"."""
_PART_OF_MILLION = pattern(
    rf"\b(?:(?P<half>half) an? {_LARGE}|(?P<quarters>a|one|three)[ -]quarters? of an? {_LARGE}|"
    rf"(?P<whole>\d{{1,3}}|[a-z]{{3,9}}) and a (?P<rest>half|quarter) {_LARGE})"
)
"""Before a large number: "half a million", "three quarters of a million", "two and a half million"."""
_TO_SECOND = pattern(
    r"(?: ?[-–] ?| to | or | and )(?P<sign>[$€£¥]?)"
    r"(?P<second>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}(?:\.\d+)?)(?![\w,.]\d)"
)
"""Between the ends of a range: "40-50 flats", "between 3 and 4 million", "between £3 and £4 million"."""
_NOT_THIS_YEAR = r"(?!(?:19|20)\d\d|(?:this|next|the) year(?!'s))"
_NO_NOUN_NEXT = (
    r"(?=$|\W(?!\w)| (?:of|by|in|within|over|from|and|or|to|until|during|under|after|before|at|on|for|with|"
    r"while|the|its|their|our|this|next|compared|more|less)\b)"
)
"""Behind a share, unlike "to a third country"."""
_SHARE = pattern(
    r"(?<!first )(?<!second )(?<!every )(?<!each )(?<!once )\b(?:"
    rf"(?P<half>(?:one )?half)(?= (?:of {_NOT_THIS_YEAR}|its|the|their|our|as|will be|would be|are to|"
    r"with people|from (?:the|among)|to be|women|local))|"
    r"(?P<whole>one half)(?= (?:by|before|in)\b|[,.;]|$)|"
    r"(?:(?<=by )|(?<=to ))(?P<reach>a|one|two|three)[ -]"
    rf"(?P<portion>quarter|third|fifth|tenth)s?{_NO_NOUN_NEXT}|"
    rf"(?P<count>a|one|two|three|four|five|seven|nine)[ -]"
    rf"(?P<part>quarter|third|fifth|tenth|sixth|eighth|half)s?(?= of {_NOT_THIS_YEAR}| each\b))"
)
_FEW = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
_RATIO = pattern(
    rf"\b(?P<few>{_FEW}|\d{{1,2}})(?: (?:in|out of)|(?: (?!in |out )[a-z]+){{0,2}} (?:in|of|out of) every) "
    rf"(?P<many>{_FEW}|\d{{1,3}})\b"
    r"(?! (?:years?|months?|weeks?|days?|hours?|phases?|stages?|steps|tranches|instalments|lots|towns|cities|"
    r"villages|"
    r"districts|counties|countries|places|sites|schools|languages|sittings?|of the)\b|[\d.,]*\d)"
)
"""A share as people say it: "nine in ten", "four out of every five", "one litre in every ten"."""
_WORDED = ("number", "multiplier", "currency")
"""What stands in or behind a number in words: twelve, a thousand, a dollar."""
_PARTS = {
    "half": 50.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fifth": 20.0,
    "sixth": 100 / 6,
    "eighth": 12.5,
    "tenth": 10.0,
}
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_BEHIND_LETTERS = pattern(
    r"(?=\d)(?:(?<=\b[rpk])|(?<=\b[a-z]{2})|(?<=\b[a-z]{3})|(?<=\b[a-z]{4}))"
    r"(?:\d{1,4},\d{1,2}(?= ?[mb]illion)|\d{1,9}(?:,\d{2,3})*(?:\.\d+)?)"
)


Amount = tuple[int, int, float, str]


def find_amounts_en(text: Text, start: int, end: int) -> Iterator[Amount]:
    """Yield start, end, value and unit of each amount within ``[start, end)``."""
    at, told = start, None
    for left, right, value in _numbers(text, start, end):
        if left < at:
            continue
        both = _range(text, left, right, value, end)
        if both:
            yield from both
            at, told = both[-1][1], both[-1][2:]
            continue
        amount = _amount(text, left, right, value, end)
        if amount and not (told and amount[2:] == told and text.folded.startswith(" (", at)):
            yield amount
        if amount:
            at, told = amount[1], amount[2:]


def _range(text: Text, left: int, right: int, value: float, limit: int) -> list[Amount]:
    """Read both ends of "3 to 4 million pounds", each with what stands around the two."""
    to = _TO_SECOND.match(text.folded, right, limit)
    joined = to and (to.group().startswith((" or ", " and ")))
    if not to or (joined and not _BETWEEN.search(text.folded, max(0, left - 16), left)):
        return []
    first = _amount(text, left, to.end(), value, limit)
    second = _amount(text, left, to.end(), _figure(to["second"]), limit)
    if not first or not second or first[2] >= second[2]:
        return []
    return [(first[0], right, *first[2:]), (to.start("sign"), *second[1:])]


def _numbers(text: Text, start: int, end: int) -> list[tuple[int, int, float]]:
    digits = [
        (m.start(), m.end(), _figure(m.group()))
        for m in (_number_matches(text, start, end) if text.begins(_DIGIT, start, end) else ())
    ]
    worded = NUMBER_WORDS.finditer(text.folded, start, end) if text.has(_WORDED, start, end) else ()
    words = [(m.start(), m.end(), float(number_of(m))) for m in worded]
    parted = _SHARE.finditer(text.folded, start, end) if text.begins(_PART, start, end) else ()
    shares = [(m.start(), m.end(), _share(m)) for m in parted]
    large = text.folded.find("illion", start, end) >= 0 or text.has(("multiplier",), start, end)
    parts = _PART_OF_MILLION.finditer(text.folded, start, end) if large else ()
    of_millions = [(m.start(), m.end() - 1, _part_of_million(m)) for m in parts]
    return sorted(of_millions + digits + words + shares, key=lambda one: (one[0], -one[1]))


def _part_of_million(match: re.Match[str]) -> float:
    if match["half"]:
        return 0.5
    if match["quarters"]:
        return 0.25 * _TIMES[match["quarters"]]
    whole = NUMBERS.get(match["whole"], 0) if match["whole"].isalpha() else int(match["whole"])
    return whole + (0.5 if match["rest"] == "half" else 0.25)


def _figure(digits: str) -> float:
    """Read "1,250" and, as some write it, "1,8" kilometres."""
    comma = _DECIMAL_COMMA.fullmatch(digits)
    return float(digits.replace(",", ".") if comma else digits.translate(_NO_GAPS))


def _share(match: re.Match[str]) -> float:
    """Read "half" as 50, "two thirds" as 66.67."""
    if match["half"] or match["whole"]:
        return _PARTS["half"]
    times, part = match["count"] or match["reach"], match["part"] or match["portion"]
    return round(_TIMES[times] * _PARTS[part], 2)


def _number_matches(text: Text, start: int, end: int) -> Iterator[re.Match[str]]:
    yield from _DIGITS.finditer(text.folded, start, end)
    yield from _BEHIND_LETTERS.finditer(text.folded, start, end)


def _amount(
    text: Text, left: int, right: int, value: float, limit: int
) -> tuple[int, int, float, str] | None:
    if text.folded.startswith("k", right) and not text.folded[right + 1 : right + 2].isalnum():
        behind = right + 1 + text.folded.startswith(" ", right + 1)
        thousands = find_money(text, left, right + 1, behind, value * 1000)
        if thousands:
            return thousands
    ratio = _ratio(text, left, limit)
    if ratio:
        return ratio
    share = None if _PART_OF_MILLION.match(text.folded, left) else _SHARE.match(text.folded, left)
    if share:
        return left, share.end(), _share(share), "%"
    again = _IN_FIGURES_TOO.match(text.folded, right) if text.folded[left].isalpha() else None
    again = again or _IN_WORDS_TOO.match(text.folded, right)
    right = again.end() if again else right + text.folded.startswith("+ ", right)
    after = right + (text.folded[right : right + 1] in (" ", "-"))
    if _is_in_metres(text, left, right, value):
        return left, right + len(" m"), value, "m"
    for _ in range(_MOST_MULTIPLIERS):
        multiplier = text.at("multiplier", after)
        if multiplier is None or text.folded.startswith(("²", "³"), multiplier.end):
            break
        value, right = round(value * float(multiplier.entry.means), _MILLIONTHS), multiplier.end
        if multiplier.entry.id.endswith("tonnes"):
            return left, right, value, "t"
        after = right + (text.folded[right : right + 1] in (" ", "-"))
    return find_money(text, left, right, after, value) or _measure(text, left, right, value) or find_count(
        text, left, right, value, limit
    )  # fmt: skip


def _is_in_metres(text: Text, left: int, right: int, value: float) -> bool:
    """Tell "380 m of the wall" from 380 m euros and "$380 m": without money a lone m is no million."""
    behind = right + len(" m")
    lone = text.folded.startswith(" m", right) and not text.folded[behind : behind + 1].isalnum()
    return lone and not find_money(text, left, right, behind + 1, value)


def _ratio(text: Text, left: int, limit: int) -> tuple[int, int, float, str] | None:
    """Read "nine in ten" as 90 %."""
    said = _RATIO.match(text.folded, left, limit)
    few, many = (_plain(said["few"]), _plain(said["many"])) if said else (0, 0)
    return (left, said.end(), round(100 * few / many, 2), "%") if said and 0 < few < many else None


def _plain(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _measure(text: Text, left: int, right: int, value: float) -> tuple[int, int, float, str] | None:
    at = right if text.folded[right : right + 1] in "-%" else right + 1
    unit = text.at("measure", at) or text.at("measure", right)
    if unit and text.flat[unit.start : unit.end] == "G":
        return None
    return (left, unit.end, value, unit.entry.means) if unit and at > 0 else None
