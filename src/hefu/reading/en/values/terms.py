"""How English names a length of time within which something is due."""

import itertools
import re
from collections.abc import Iterator

from hefu.reading.days import WHOLE_DAY, Term
from hefu.reading.en.values.dates import find_days_en
from hefu.reading.en.values.numbers import NUMBERS
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_SHORT = 7
_DAYS = {"week": 7, "fortnight": 14}
_COUNTS = NUMBERS | {"a": 1, "an": 1}
_TERM = pattern(
    r"\b(?P<lead>(?:in|for) each of|within|over|in|during|inside) "
    r"(?:a period of |(?:the |a )?(?P<sure>next |coming |following |space of )?)?"
    r"(?P<count>\d{1,4}|[a-z]{1,9}(?:-[a-z]{3,5})?)(?: \(\d{1,4}\))?(?: calendar)?"
    r" (?P<unit>year|month|week|fortnight|day)s?(?![a-z])(?P<time>'? time)?"
)
_ONE_TERM = pattern(
    r"\bwithin the (?:next|coming|first) (?P<unit>year|month|week)(?![a-z])"
    r"(?! (?:of operation|of study|after|following))"
)
"""A length of one: "within the next year"."""
_FROM_NOW = pattern(
    r"\b(?P<count>\d{1,4}|[a-z]{1,9}(?:-[a-z]{3,5})?) (?P<unit>year|month|week|fortnight|day)s? "
    r"(?:from now|from today|from signing|after (?:signing|signature))"
)
_OF_MANY = pattern(
    r"\b(?:each|every|any|all) (?!of (?:the|its|their)\b|part(?:y|ies|ners?|icipants?)\b|sides?\b|signator|"
    r"city|cities|government|members?\b)[^,.;:]*$|"
    r"\b(?:invoices?|bills|suppliers|applications|requests|complaints?|permits|claims|orders|queries|faults|"
    r"questions|letters|objections|appeals|tickets|visas|licen[cs]es|refunds)\b[^,.;:]*$"
)
"""Before a term, shows it to be that of each of many."""
_CLAUSE = 60
_UNIT = pattern("year|month|week|fortnight|day")
_OTHER_EVENT = pattern(r" (?:of|after|from|following|to|before|each|a |per |in (?:the|a)|at a )")
_SIGNING = pattern(
    r" (?:of|after|from|following) (?:its |the |this )?"
    r"(?:date of |day of |date |entry into |coming into |moment of )*(?:the |its |this |said )?"
    r"(?:framework |cooperation )?"
    r"(?:(?<=this )date\b|date (?:above|first (?:above )?written|written above)\b|"
    r"sign|agreement|memorandum|mou|today|now|effective|force|execution|conclusion|hereof|contract|announce)"
)


_DEFINED = pattern(r"(?P<name>commencement|effective|start(?:ing)?|closing|completion|handover) date\b")
_BEHIND = pattern(
    r"\W{0,3}(?: ?(?:means|shall mean|shall be|is|:|falls on|has been set (?:at|for)))? ?(?:the |on )?"
)
_OF_THE_DAY = pattern(r" (?:of|after|from|following|as from) (?:the |its |such )?(?P<name>[a-z]+) date\b")
_OPENS = pattern(r",? ?\((?:the |hereinafter |called )*\W?")
_NEAR = 30


def find_terms_en(text: Text, start: int, end: int) -> Iterator[Term]:
    """Yield "within two years", "over the next three months" within ``[start, end)``.

    "Within 28 days of a complaint" counts from a day that nobody knows yet.
    """
    if not _UNIT.search(text.folded, start, end):
        return
    line = text.folded[start:end].replace("\n", " ")
    for match in _TERM.finditer(line):
        named = _OF_THE_DAY.match(line, match.end())
        since = text.once(_defined_days).get(named["name"], "") if named and _is_sure(match) else ""
        if since:
            yield from _term(match, start, since)
            continue
        counts = not (_OTHER_EVENT.match(line, match.end()) or _is_short(match) or _each_time(line, match))
        if _is_sure(match) and (counts or _SIGNING.match(line, match.end())):
            yield from _term(match, start)
    for match in itertools.chain(_FROM_NOW.finditer(line), _ONE_TERM.finditer(line)):
        yield from _term(match, start)


def _is_sure(match: re.Match[str]) -> bool:
    """ "In two years" sets a time, "over five years" and "in ten days" are how long a thing takes."""
    long_off = match["lead"] == "in" and match["unit"] in ("year", "month")
    return bool(match["sure"] or match["lead"] in ("within", "inside") or long_off)


def _is_short(match: re.Match[str]) -> bool:
    """Tell "within two days", how soon something is done each time."""
    count = _COUNTS.get(match["count"]) or (int(match["count"]) if match["count"].isdigit() else 0)
    return count * (_DAYS | {"day": 1}).get(match["unit"], _SHORT + 1) <= _SHORT


def _each_time(line: str, match: re.Match[str]) -> bool:
    """Tell how soon each of many is answered or paid: "settle invoices within 21 days"."""
    few = match["unit"] in ("day", *_DAYS)
    return few and _OF_MANY.search(line, max(0, match.start() - _CLAUSE), match.start()) is not None


def _defined_days(text: Text) -> dict[str, str]:
    """Give the days that the text itself names: "Commencement Date" means 1 May 2026."""
    days: dict[str, str] = {}
    for named in _DEFINED.finditer(text.folded):
        behind = _BEHIND.match(text.folded, named.end())
        at = behind.end() if behind else named.end()
        ahead = find_days_en(text, max(0, named.start() - _NEAR), named.start(), None)
        told = [day for day in find_days_en(text, at, at + _NEAR, None) if day.start == at]
        told += [day for day in ahead if _OPENS.fullmatch(text.folded, day.end, named.start())]
        if told and WHOLE_DAY.fullmatch(told[0].edtf):
            days.setdefault(named["name"], told[0].edtf)
    return days


def _term(match: re.Match[str], start: int, since: str = "") -> Iterator[Term]:
    told = match.groupdict().get("count")
    count = int(told) if told and told.isdigit() else _COUNTS.get(told) if told else 1
    if count:
        days = _DAYS.get(match["unit"])
        unit, count = ("day", count * days) if days else (match["unit"], count)
        yield Term(count=count, unit=unit, start=start + match.start(), end=start + match.end(),
                   since=since)  # fmt: skip
