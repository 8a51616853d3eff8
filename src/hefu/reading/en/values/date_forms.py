"""In which forms English writes days, months, seasons, quarters and years."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from hefu.reading.en.values.feasts import FEASTS
from hefu.reading.patterns import pattern

_MONTH_WORD = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|jun(?:e|\.)?|jul(?:y|\.)?|"
    r"aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])"
)
_MONTH = rf"(?P<month>{_MONTH_WORD})"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d,]*\d)"
_COMING = r"(?P<rel>this|last|next|the next|the coming|the following|the current|the) year"
_WHEN = rf"(?:(?:the year )?{_YEAR}|{_COMING})"
_DAY = r"(?P<day>[0-3]?\d)(?: ?(?:st|nd|rd|t ?h))?(?!\d)"
ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
ORDER |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_ORDERS = "|".join(sorted(ORDER, key=len, reverse=True))
WEEKS = {"first": 7, "second": 14, "third": 21, "fourth": 28}
"""On which day of a month each of its weeks is over, as one counts them."""
_ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS = {word: day for day, word in enumerate(_ORDINAL_WORDS, start=1)}
ORDINALS |= {f"twenty-{word}": 20 + day for day, word in enumerate(_ORDINAL_WORDS[:9], start=1)}
ORDINALS |= {"thirtieth": 30, "thirty-first": 31}
_TH = "(?:st|nd|rd|th)?"
_OVER = "(?:between|from|(?:commencing|beginning|starting)(?: on| from)?)"
_UP_TO = " (?:(?:and )?(?:ending|terminating|expiring|concluding)(?: on)?|and|to|until|till) "
_SPELLED = r"(?P<spelled>two thousand(?: and)? (?P<spelt>[a-z]+(?:-[a-z]+)?))"
SEASON = {"spring": "21", "summer": "22", "fall": "23", "autumn": "23", "winter": "24"}
_SEASONS = r"(?P<season>spring|summer|fall|autumn|winter)(?![a-z])"
_NO_SEASON = (
    r"(?! (?:of|months?|season|term|rains?|harvest|holidays?|break|school|semester|sowing|crops?|sales?|"
    r"festival|conference|meeting|assembly|fair|market))"
)
"""Behind a season, what has it in its name or tells another time: "the summer rains"."""
BEGINS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
"""The month in which each begins: "in the spring" of a text of April is next year's."""
_PART = rf"(?P<order>{_ORDERS}) (?P<part>quarter|half)"
_SHORT_PART = r"(?P<quarter>q[1-4]|h[12])"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_END = r"(?:end|close) of "
_FORMS = tuple(
    pattern(r"(?<![\w-])" + form)
    for form in (
        r"(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        r"(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)",
        rf"{_DAY}-{_MONTH}-{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)[./](?P<month>[01]?\d)[./](?P<day>[0-3]?\d)(?!\d)",
        r"(?P<day>[0-3]?\d)/(?P<month>0?\d|1[0-2])/(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?P<month>0?\d|1[0-2])/(?P<day>[0-3]?\d)/(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?P<month>0?\d|1[0-2])/(?P<day>[0-3]?\d)/(?P<year>\d\d)(?![\d/])",
        r"(?P<day>[0-3]?\d)/(?P<month>0?\d|1[0-2])/(?P<year>\d\d)(?![\d/])",
        rf"(?P<ordinal>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}) (?:day )?of {_MONTH}"
        rf"(?:,? (?:of )?(?:{_YEAR}|{_SPELLED}|{_COMING}))?",
        rf"{_DAY} {{1,3}}(?:day {{1,3}})?of {{1,3}}{_MONTH}(?: ?,? {{0,3}}{_YEAR})?",
        rf"(?:between|from) {_MONTH} {_YEAR} (?:and|to|until) (?P<month2>[a-z]{{3,9}}) (?P<year2>20\d\d)",
        rf"{_OVER} (?P<day>[0-3]?\d){_TH} {_MONTH}(?:,? {_YEAR})?{_UP_TO}"
        rf"(?P<day2>[0-3]?\d){_TH} (?P<month2>{_MONTH_WORD}),? (?P<year2>20\d\d)",
        rf"{_OVER} {_MONTH} (?P<day>[0-3]?\d){_TH}(?:,? {_YEAR})?,?{_UP_TO}"
        rf"(?P<month2>{_MONTH_WORD}) (?P<day2>[0-3]?\d){_TH},? (?P<year2>20\d\d)",
        rf"{_OVER} {_MONTH}{_UP_TO}(?P<month2>{_MONTH_WORD}),? (?P<year2>20\d\d)",
        rf"(?:{_END}the )?{_PART} of (?:{_WHEN}|the calendar year)",
        rf"{_DAY} {{1,3}}{_MONTH} ?,? {{1,3}}{_YEAR}",
        rf"{_MONTH} {{1,3}}{_DAY} ?,? {{0,3}}{_YEAR}",
        rf"{_DAY} {_MONTH},? (?:of )?{_COMING}",
        rf"{_MONTH} {_DAY},? (?:of )?{_COMING}",
        rf"(?P<end>{_END}|last (?:day|week) of ){_MONTH},? (?:of )?{_WHEN}",
        rf"(?P<week>{'|'.join(WEEKS)}) week of {_MONTH}(?:,? (?:of )?{_YEAR})?",
        rf"(?P<end>end)-{_MONTH}(?:,? {_YEAR})?(?! \d)",
        rf"(?P<middle>mid[- ]?|middle of ){_MONTH}(?:,? {_YEAR})?(?! \d)",
        rf"{_MONTH}(?P<end2> (?:is|was) (?:out|over|up))",
        rf"{_YEAR}(?P<end2> (?:is|was) (?:out|over|up)| ends)",
        rf"{_MONTH} ?(?:to|until|-|–) ?(?P<month2>{_MONTH_WORD})(?:,? {_YEAR})?",
        rf"{_MONTH},? (?:of )?{_WHEN}",
        rf"{_SEASONS}(?P<term> term| semester)?(?: of)? {_WHEN}",
        rf"(?P<rel>next|this|the coming) {_SEASONS}",
        rf"(?:(?<=\bin )(?P<soon>the) |(?<=\bby )(?:the )?){_SEASONS}{_NO_SEASON}",
        rf"(?P<rel>this) {_MONTH}(?! \d)",
        rf"{_DAY} of (?P<relmonth>this|next|the current|the coming) month",
        rf"{_DAY} {_MONTH}",
        rf"{_MONTH} {_DAY}(?! ?%)",
        rf"(?P<end>{_END}){_SHORT_PART}(?: of)?[ /-]?{_WHEN}",
        rf"{_SHORT_PART}(?: of)?[ /-]?{_WHEN}",
        rf"(?:{_END})?(?P<fy>fy ?'?|(?:the )?(?:fiscal|financial|budget) (?:year )?)"
        r"(?P<ends>20\d\d|\d\d)(?:[-/–](?P<ends2>20\d\d|\d\d))?(?!\d)",
        rf"(?P<end>{_END}){_WHEN}",
        rf"(?P<end>{_END})(?P<fiscal>(?:the|this|the current|the running) (?:financial|fiscal|budget) year)",
        r"(?P<fiscal>(?:this|the current|the running) (?:financial|fiscal|budget) year)",
        rf"(?P<end>{_END})(?:the calendar year|the year)",
        rf"(?P<end2>year-?end|end-year)(?: of)? {_YEAR}",
        r"(?P<end2>year-?end|end-year)",
        rf"(?P<end>{_END})(?P<decade>(?:the|this) decade)",
        r"(?P<end2>(?<=within )the (?:same |current |calendar )?year)(?= ?(?:[.,;:)]|$| and ))",
        rf"(?P<end>{_END}|last (?:day|week) of ){_MONTH}",
        rf"(?:{_END})?(?P<weeks>this|next|the coming) week(?!\w)",
        r"(?P<tomorrow>tomorrow)(?!['\w])",
        r"(?P<relmonth>the|this) month (?:(?:is|was) (?:out|over|up)|ends)",
        r"(?P<end2>th(?:e|is) year(?:(?: is| was|'s) (?:out|over|up)| ends))",
        r"(?<=\bon )(?P<onthe>the) (?P<day>[0-3]?\d)(?:st|nd|rd|th)(?= ?(?:[.,;:)\"]|$))",
        rf"(?<=\bby )(?:this |next )?(?P<weekday>{'|'.join(WEEKDAYS)})(?!s?,? (?:the )?(?:\d|{_MONTH_WORD}))",
        rf"(?P<end>{_END})?(?P<relmonth>this|next|the current|the coming) month",
        rf"(?P<end>{_END})(?P<relmonth>the) month(?! (?:of|after|following|in which))",
        rf"(?P<end>{_END})(?P<rel>next|this) {_MONTH}(?! \d)",
        rf"(?P<rel>next) {_MONTH}(?! \d)",
        rf"{_PART}(?= ?(?:[.,;:)]|$| and | as ))",
        rf"(?:(?<=\bin )|(?<=\bby )){_SHORT_PART}(?= ?(?:[.,;:)]|$| and ))",
        rf"{_MONTH} next",
        rf"(?P<end>end)[- ]{_YEAR}",
        rf"(?P<mid>mid|middle of)[- ]{_WHEN}",
        r"(?P<year>20\d\d)(?:, 20\d\d)+,? and (?P<year2>20\d\d)(?!\d)",
        r"(?P<year>(?:19|20)\d\d) ?(?:to|-|–|and) ?(?P<year2>(?:19|20)\d\d)(?!\d)",
        r"(?<!/)(?P<month>0?\d|1[0-2])/(?P<year>20\d\d)(?![\d/])",
        r"(?P<year>20\d\d)[/-](?P<session>\d\d)(?![\d/-])",
        rf"(?P<feast>{'|'.join(sorted(FEASTS, key=len, reverse=True))})"
        rf"(?:(?: of)? {_YEAR}|,? {_COMING})?(?!\w)(?!,? (?:on )?(?:the )?\d)",
        _YEAR,
        r"(?<!within the )(?P<rel>this|next|(?<!within )the coming|the current) (?:calendar )?year(?!'s|-)",
        rf"(?P<bare>{_MONTH_NAME})(?![a-z])",
    )
)
_WORDS = {
    _MONTH: MONTHS,
    "(?P<bare>": MONTHS,
    _SEASONS: tuple(SEASON),
    _PART: ("quarter", "half"),
    "(?P<relmonth>": ("month",),
    f"(?P<end>{_END})": ("end", "close"),
    "(?P<end>end)": ("end",),
    "(?P<mid>": ("mid",),
    "(?P<weekday>": WEEKDAYS,
    "(?P<feast>": tuple(FEASTS),
    "(?P<fy>": ("fy", "fiscal", "financial", "budget"),
    "(?P<fiscal>": ("fiscal", "financial", "budget"),
    "(?P<weeks>": ("week",),
    "(?P<tomorrow>": ("tomorrow",),
    "(?P<rel>": ("this", "last", "next", "coming"),
}
"""Of which words a line must hold one for the forms with this part to be tried in it at all."""
_PARTS_OF = {
    word: [part for part, any_of in _WORDS.items() if word in any_of]
    for word in itertools.chain.from_iterable(_WORDS.values())
}
_ANY_OF = sorted(itertools.chain(*list(_WORDS.values())[2:]), key=len, reverse=True)
_ANY_WORD = pattern(rf"\b(?:{_MONTH_WORD}|{'|'.join(_ANY_OF)})")
_DIGIT = pattern(r"\d")
_FIGURES = {
    part: pattern(needed)
    for part, needed in (
        (r"(?P<month>[01]", r"\d[-./]"),
        (r"(?P<month>0", r"\d/"),
        (r"(?P<session>", r"\d[/-]"),
        (_SHORT_PART, "[qh][1-4]"),
        ("(?P<year2>", r"\d ?(?:to|-|–|and)"),
        (_YEAR, r"\d\d\d\d"),
    )
}
"""What figures it must hold."""
_TELLING = (
    _MONTH, "(?P<bare>", r"(?P<month>[01]", r"(?P<month>0", r"(?P<session>", _SEASONS, _PART, _SHORT_PART,
    "(?P<relmonth>", f"(?P<end>{_END})", "(?P<end>end)", "(?P<mid>", "(?P<weekday>", "(?P<feast>",
    "(?P<year2>", "(?P<fy>", "(?P<fiscal>", "(?P<weeks>", "(?P<tomorrow>", "(?P<rel>", _YEAR,
)  # fmt: skip
"""The parts, the most telling first: a form is tried where the first of them that it has may stand."""
_TRIED = tuple((next((part for part in _TELLING if part in form.pattern), ""), form) for form in _FORMS)
_KNOWN = 500
"""Of how many sets of parts the forms are kept: few differ."""
TELLS_A_DAY = pattern(
    r"\d|\b(?=end of|close of|end-|year-?end|tomorrow|come |(?:day|week) of |within the |"
    r"this |next |the coming |the (?:spring|summer|fall|autumn|winter)|"
    r"mid|day of|of the|the (?:year|month)(?: is| was| ends|'s (?:out|over|up))|the current |"
    r"by (?:this |next )?[a-z]+day|"
    rf"{'|'.join(FEASTS)}|"
    rf"(?:{_ORDERS}) (?:quarter|half)|"
    rf"{_MONTH_NAME})"
)
"""Without one of these no form fits, so that most sentences are passed by in one look."""


def forms_in(line: str) -> Sequence[re.Pattern[str]]:
    """Give the forms that may stand in a folded line, the longest first."""
    words = set(_ANY_WORD.findall(line))
    words |= {word[:3] for word in words}
    marked = [part for word in words & _PARTS_OF.keys() for part in _PARTS_OF[word]]
    if _DIGIT.search(line):
        marked += [part for part, needed in _FIGURES.items() if needed.search(line)]
    return _forms_with(frozenset(marked))


@lru_cache(maxsize=_KNOWN)
def _forms_with(marked: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Give the forms of which a part is ``marked``, and those that any line may have."""
    return tuple(form for part, form in _TRIED if not part or part in marked)
