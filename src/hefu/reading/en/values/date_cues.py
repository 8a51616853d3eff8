"""How the words before an English day make it a deadline, a beginning or a time: by, before, from, in."""

import re

from hefu.reading.en.values.feasts import FEASTS, TURN
from hefu.reading.patterns import pattern

_FILLING = (
    r"(?: (?:the|about|around|early|late|mid|academic|school|financial|fiscal|calendar|years?|session|"
    r"season|month of|period(?: of)?|ending|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|"
    rf"(?:orthodox )?(?:{'|'.join(FEASTS)}),?(?: on)?))*"
)
_BY = pattern(
    r"\b(?:by|until|till|through|(?<!back )to|(?:no|not) later than|at the latest(?: by| in)?|on or before|"
    rf"due(?: on| in)?|between (?:now|today) and){_FILLING} $|"
    r"\bby (?:the |its |our |their )(?:[\w'-]+ ){0,2}(?:change|deadline|date|meeting|session|elections?|"
    r"conference|anniversary|opening|congress|summit|games|cut-off|assembly) (?:of|on|in) $"
)
_BEFORE = pattern(
    rf"\b(?:before|prior to|ahead of|this side of)(?: the (?:beginning|start|turn) of)?{_FILLING} $"
)
_BEFORE_EVENT = pattern(
    r"\b(?:before|ahead of) (?:[\w'-]+ ){0,4}?(?:opening|launch|races?|festival|match|games?|elections?|"
    r"ceremony|[a-z]*day|carnival|fair|season|summit|conference|wedding|holidays?|opens?|starts?|begins?)"
    r"(?: (?:on|in|at|of))? $"
)
"""Before a day, shows it to be that of an event, and the deadline the day before."""
_FROM = pattern(
    r"\b(?:from|(?:starting|beginning|commencing|effective)(?: from| in| on| with)?|as (?:of|from))"
    rf"{_FILLING} $"
)
_OVER = ("between", "from", "commencing", "beginning", "starting")
"""How a time begins that is told with its end."""
_ONWARDS = pattern(r" on(?:wards?(?![a-z])|(?= ?(?:[.,;:)]|$)))")
_IN = pattern(
    r"\b(?:in each of|in|during|on|(?<!budget )(?<!bill )(?<!plan )(?<!target )(?<!estimates )for|between|"
    rf"over|come|within|in the course of|throughout|(?:meeting|session|sitting) of){_FILLING} $"
)
_DONE_THEN = pattern(
    r"(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\band )(?<!ly )(?<!\balso )\b"
    r"(?:launched|opened|published|founded|established|adopted|announced|begun|started|unveiled|created|"
    r"introduced|inaugurated|released|signed|voted|closed|cut|laid off|filed|passed|agreed|lost|drawn up|"
    rf"set up|lodged|struck|promised|shut|broken off|bought|decided|"
    rf"(?:(?:held|had) (?:[\w-]+ ){{0,2}}(?:talks|meetings?)|met)(?: (?:in|at) [\w-]+)?) "
    rf"(?:in|on|during){_FILLING} $"
)
"""Tells of what a thing is that somebody did it then, no deadline: "join the network launched in March",
"held talks in Linhe in April".
"""
_OF_A_FEAST = pattern(rf"\b(?:{'|'.join(FEASTS)}),? (?:on )?(?:the )?$")
_LOOK_BACK, _FAR_BACK = 36, 60


def cue_of(line: str, match: re.Match[str]) -> str:
    """Tell how a day, month or year is bound; a feast is a deadline or nothing."""
    before, part = line[max(0, match.start() - _LOOK_BACK) : match.start()], match.groupdict()
    if part.get("feast") and not _BEFORE.search(before):
        bound = _BY.search(before) or _IN.search(before)
        return "by" if bound else "from" if _FROM.search(before) else ""
    ahead = _ahead(line, before, match) or ("by" if part.get("weekday") else "")
    return ahead or _behind(line, before, match)


def _ahead(line: str, before: str, match: re.Match[str]) -> str:
    """Tell what is to be done before a time from what is to be done by its last day."""
    part = match.groupdict()
    if _BEFORE_EVENT.search(line, max(0, match.start() - _FAR_BACK), match.start()):
        return "before"
    if not _BEFORE.search(before):
        return ""
    whole = re.fullmatch(r"\d{4}", match.group()) or (part.get("month") and not part.get("day"))
    whole = whole or part.get("season") or (part.get("day") and _OF_A_FEAST.search(before))
    last = part.get("end") or part.get("end2") or part.get("ordinal") or part.get("feast") in TURN
    return "before" if (whole or part.get("feast")) and not last else "by"


def _behind(line: str, before: str, match: re.Match[str]) -> str:
    part = match.groupdict()
    if part.get("month2") and not part.get("year2"):
        return ""
    if _DONE_THEN.search(before):
        return ""
    if match.group().startswith(_OVER):
        return "in"
    if _FROM.search(before) or _ONWARDS.match(line, match.end()):
        return "from"
    if _BY.search(before):
        return "by"
    relative = part.get("rel") or part.get("relmonth") or part.get("weeks") or part.get("tomorrow")
    return "in" if _IN.search(before) or (relative and relative != "the") else ""
