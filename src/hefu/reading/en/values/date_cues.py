"""How the words before an English day make it a deadline, a beginning or a time: by, before, from, in."""

import re

_FILLING = (
    r"(?: (?:the|about|around|early|late|mid|academic|school|financial|fiscal|calendar|years?|session|"
    r"season|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?))*"
)
_BY = re.compile(
    r"\b(?:by|until|till|through|to|(?:no|not) later than|at the latest(?: by| in)?|on or before|"
    rf"due(?: on| in)?){_FILLING} $"
)
_BEFORE = re.compile(rf"\b(?:before|prior to|ahead of){_FILLING} $")
_FROM = re.compile(
    r"\b(?:from|(?:starting|beginning|commencing|effective)(?: from| in| on| with)?|as (?:of|from))"
    rf"{_FILLING} $"
)
_ONWARDS = re.compile(r" on(?:wards?)?(?![a-z])(?! (?:the|a|an|its|all)\b)")
_IN = re.compile(
    rf"\b(?:in each of|in|during|on|for|between|over|within|in the course of|throughout){_FILLING} $"
)
_LOOK_BACK = 36


def cue_of(line: str, match: re.Match[str]) -> str:
    before, part = line[max(0, match.start() - _LOOK_BACK) : match.start()], match.groupdict()
    if part.get("feast"):
        return "by" if any(cue.search(before) for cue in (_BEFORE, _BY, _IN)) else ""
    if _BEFORE.search(before):
        whole = re.fullmatch(r"\d{4}", match.group()) or (part.get("month") and not part.get("day"))
        return "before" if whole and not (part.get("end") or part.get("ordinal")) else "by"
    if match.group().startswith(("between", "from")):
        return "in"
    if _FROM.search(before) or _ONWARDS.match(line, match.end()):
        return "from"
    if _BY.search(before):
        return "by"
    relative = part.get("rel") or part.get("relmonth")
    return "in" if _IN.search(before) or (relative and relative != "the") else ""
