"""How English writes amounts, counts and shares."""

import re
from collections.abc import Iterator

from hefu.reading.en.values.money import find_money
from hefu.reading.en.values.numbers import NUMBER_WORDS, NUMBERS, number_of
from hefu.reading.text import Text

_DIGITS = re.compile(
    r"(?=\d)(?:(?<![\w.,'-])\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,}(?!\w|,\d)|"
    r"(?<![\w.,'-])\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|(?<![\w.,'-])\d{1,15}(?:\.\d{1,6})?|"
    r"(?<=\bn)\d{1,3}(?:(?:,\d{3})+|(?:\.\d+)?(?= (?:m|b)illion)))"
)
"""Also as "4 100 000" and, of naira, "N5,000" and "N9.4 billion"."""
_DIGIT, _PART = re.compile(r"\d"), re.compile("half|third|quarter|fifth|sixth|eighth|tenth")
"""Without one of these there is no number in figures, and no share."""
_NO_GAPS = str.maketrans("", "", ", \u00a0\u202f")
_OF_THEM = r"(?: more)?(?: of (?:the|its|their|our|his|her|these|those)(?: \d[\d,]*)?)?"
_NOUN = re.compile(
    rf"{_OF_THEM}(?P<thing>[ -](?:[\w'-]{{2,25}} (?:and )?){{0,4}}?"
    r"((?!business)[a-z][a-zà-ÿ-]{2,22}s|people|staff|persons|women|men|children|personnel|youth|larvae|cattle|sheep|"
    r"fish))"
    r"(?![\w-])"
)
_ONE = re.compile(
    r" (?!of |only|another|or |hand|day|year|week|month|who|that|for |and |in |to |side )"
    r"((?:[a-z-]{3,20} ){0,2}[a-z]{3,20})"
    r"(?= (?:of|and|or|to|in|on|for|with|by|at|from|as|which|that|who|within|every|each|per|before|"
    r"after|until)\b|[,.;:)]|$)"
)
_OF_THESE = re.compile(r" of (?:them|these|those|which|whom|its|their|our|the|\d+)\b")
_LEAST = re.compile(
    r"\b(?:at least|at most|no fewer than|no less than|not fewer than|up to|a minimum of|a maximum of|"
    r"of which|of whom|in groups of|the remaining|the other|number to|total to) $"
)
"""Before a number, shows it to count what was named before: "of which 8", "at least twelve every year"."""
_NAMES = re.compile(r"\b[A-Z][\w-]+ $")
"""Behind it a figure names or dates: Sector 4 of the Zone, January 15 each year."""
_RATE = re.compile(
    r" (?:from each|for each|a|each|every|per) (?:day|week|month|year|side|party|term|semester)\b"
)
_NO_ONE = re.compile(r"\b(?:number|any|not|new|this|that|no|under|from|on|onto|into|in|at) $")
"""Before "one", shows that nothing is counted: "number one", "any one council", "under one roof"."""
_NO_OTHER = re.compile(r" (?:[a-z]+ )?(?:and one|to another|over)\b")
_HYPHENED = re.compile(r"-([a-z]{3,12})\b")
_NOT_THIS_YEAR = r"(?!(?:19|20)\d\d|(?:this|next|the) year(?!'s))"
_SHARE = re.compile(
    r"(?<!first )(?<!second )(?<!every )(?<!each )(?<!once )\b(?:"
    rf"(?P<half>(?:one )?half)(?= (?:of {_NOT_THIS_YEAR}|its|the|their|our|as))|"
    r"(?P<whole>one half)(?= (?:by|before|in)\b|[,.;]|$)|"
    r"(?:(?<=by )|(?<=to ))(?P<reach>a|one|two|three)[ -]"
    r"(?P<portion>quarter|third|fifth|tenth)s?\b(?! part)|"
    rf"(?P<count>a|one|two|three)[ -]"
    rf"(?P<part>quarter|third|fifth|tenth|sixth|eighth|half)s?(?= of {_NOT_THIS_YEAR}| each\b))"
)
_FEW = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
_RATIO = re.compile(
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
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3}
_DEFINITE = re.compile(r"\b(?:the|our|its|their|his|her|these|those|both|phase|berth|the other) $")
_A_PERIOD = re.compile(r" (?:a|an|per|each|every) (?:day|week|month|quarter|year|semester|term)\b")
_BEHIND_LETTERS = re.compile(
    r"(?=\d)(?:(?<=\b[rpk])|(?<=\b[a-z]{2})|(?<=\b[a-z]{3})|(?<=\b[a-z]{4}))\d{1,9}(?:,\d{2,3})*(?:\.\d+)?"
)
_CLAUSE = re.compile(
    r" (?:the|it|they|we|and its|in|to|by|for|with|at|on|will|shall|would|must|may|can|is|are|was|were|"
    r"has|have|had) "
)
"""No noun of a number goes over these: "three will use buses"."""
_HIRES = re.compile(
    r"\b(?:hire|employ|recruit|train|keep|take on|hiring|employing|recruiting|training) "
    r"(?:up to |some |about |another )?$"
)
_NO_NOUN = re.compile(r" (?:for|there|here|at|in|by|this|next|from|on|and)\b|[.,;]|$")
"""Behind a number, shows that people are meant whom nothing names: "hire 220 for the peak"."""
_BODY_OF = re.compile(
    r"\b(?:panel|committee|team|board|crew|jury|delegation|staff|class|cohort) of (?:up to )?$"
)
_SIDES = ("partners", "parties", "sides", "signatories", "participants")
"""Nouns of which a number only tells who: "all three partners"."""
_THERE = re.compile(r" (?:\d{1,3}(?:,| and| or| to) )?")
"""Between a noun that numbers and its number: Scope 1 and 2."""
_NO_COUNT = re.compile(
    r" ?(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"st\b|nd\b|rd\b|th\b)"
)


def find_amounts_en(text: Text, start: int, end: int) -> Iterator[tuple[int, int, float, str]]:
    """Yield start, end, value and unit of each amount within ``[start, end)``."""
    at, told = start, None
    for left, right, value in _numbers(text, start, end):
        if left < at:
            continue
        amount = _amount(text, left, right, value, end)
        if amount and not (told and amount[2:] == told and text.folded.startswith(" (", at)):
            yield amount
        if amount:
            at, told = amount[1], amount[2:]


def _numbers(text: Text, start: int, end: int) -> list[tuple[int, int, float]]:
    digits = [
        (m.start(), m.end(), float(m.group().translate(_NO_GAPS)))
        for m in (_number_matches(text, start, end) if text.begins(_DIGIT, start, end) else ())
    ]
    worded = NUMBER_WORDS.finditer(text.folded, start, end) if text.has(_WORDED, start, end) else ()
    words = [(m.start(), m.end(), float(number_of(m))) for m in worded]
    parted = _SHARE.finditer(text.folded, start, end) if text.begins(_PART, start, end) else ()
    shares = [(m.start(), m.end(), _share(m)) for m in parted]
    return sorted(digits + words + shares)


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
    ratio = _ratio(text, left, limit)
    if ratio:
        return ratio
    share = _SHARE.match(text.folded, left)
    if share:
        return left, share.end(), _share(share), "%"
    after = right + (text.folded[right : right + 1] in (" ", "-"))
    multiplier = text.at("multiplier", after)
    if multiplier and text.folded[multiplier.end : multiplier.end + 1] not in ("²", "³"):
        value, right = value * float(multiplier.entry.means), multiplier.end
        if multiplier.entry.id.endswith("tonnes"):
            return left, right, value, "t"
        after = right + (text.folded[right : right + 1] in (" ", "-"))
    return find_money(text, left, right, after, value) or _measure(text, left, right, value) or _count(
        text, left, right, value, limit
    )  # fmt: skip


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
    return (left, unit.end, value, unit.entry.means) if unit and at > 0 else None


def _count(text: Text, left: int, right: int, value: float, limit: int) -> tuple[int, int, float, str] | None:
    if _is_no_count(text, left, right):
        return None
    hyphened = _HYPHENED.match(text.folded, right, limit)
    if hyphened:
        unit = text.at("counted_by", hyphened.start(1))
        return (left, hyphened.end(), value, unit.entry.means) if unit else None
    if text.folded[left:right] == "one":
        one = None if _is_no_one(text, left, right) else _ONE.match(text.folded, right, limit)
        lasts = one and text.first("duration", right, one.end())
        return (left, one.end(), value, one[1].split()[-1] + "s") if one and not lasts else None
    noun = _NOUN.match(text.folded, right, limit)
    if not noun or _is_a_time(text, noun.start("thing"), noun.end(), limit):
        return _more(text, left, right, value, limit)
    if noun.start("thing") > right and " of " in noun.group():
        return left, right, value, noun[2]
    person = any(word in text.words.kinds["person_noun"].by_word for word in noun.group().strip(" -").split())
    return left, noun.end(), value, "people" if person else noun[2]


def _more(text: Text, left: int, right: int, value: float, limit: int) -> tuple[int, int, float, str] | None:
    """Read "buy 20 more", "five of them", "18 of 45 trams", whose noun was said before or comes later."""
    of = _OF_THESE.match(text.folded, right, limit)
    named = text.folded[left].isdigit() and _NAMES.search(text.flat, max(0, left - 20), left)
    if _BODY_OF.search(text.folded, max(0, left - 24), left):
        return left, right, value, "people"
    if _HIRES.search(text.folded, max(0, left - 24), left) and _NO_NOUN.match(text.folded, right, limit):
        return left, right, value, "people"
    more = text.folded.startswith(" more", right) and right + 5 <= limit and text.folded[left].isdigit()
    told = (of and not named) or more or (_RATE.match(text.folded, right, limit) and not named)
    told = told or (
        _LEAST.search(text.folded, max(0, left - 18), left) and not _is_lasting(text, right, limit)
    )
    return (left, right, value, "units") if told else None


def _is_lasting(text: Text, right: int, limit: int) -> bool:
    """Tell "at least ten years" and "up to ten more working days"."""
    return text.first("duration", right, min(limit, right + 20)) is not None


def _is_no_one(text: Text, left: int, right: int) -> bool:
    before = _NO_ONE.search(text.folded, max(0, left - 8), left)
    return bool(before or _NO_OTHER.match(text.folded, right))


def _is_a_time(text: Text, start: int, end: int, limit: int) -> bool:
    """Tell a length of time ("12 months"), no amount unless one of each period ("9 hours a month")."""
    if text.folded[start:end].endswith((" times", " working days", " business days", " calendar days")):
        return True
    if _CLAUSE.search(text.folded[start:end]):
        return True
    hours = text.folded[start:end].endswith(" hours") and _A_PERIOD.match(text.folded, end, limit)
    lasts = any(hit.end >= end - len("s") for hit in text.find("duration", start, end))
    return lasts and not hours


def _is_no_count(text: Text, left: int, right: int) -> bool:
    """Tell a year, a number that names ("article 4"), a group named before ("the two", "our three")."""
    folded = text.folded
    sides = folded[left:right].isalpha() and folded.startswith(_SIDES, right + 1)
    year = sides or re.fullmatch(r"(?:19|20)\d\d", folded[left:right])
    before = folded[max(0, left - 16) : left]
    definite = folded[left:right].isalpha() and _DEFINITE.search(before)
    quoted = folded[right : right + 1] == '"' or folded[left - 1 : left] == '"'
    if year or definite or quoted or _NO_COUNT.match(folded, right):
        return True
    return any(_THERE.fullmatch(before, hit.end) for hit in text.words.find("numbered", before))
