"""Where does a name begin behind the styles and offices in front of it: "Hon. Dr | Ann Lee"?"""

from collections.abc import Callable

from hefu.lexicon.hits import Hit
from hefu.reading.en.people.fields import behind_the_field
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_OFFICE = 60
_SURE = 10
"""What a given name weighs that is no family name."""
_ALSO_A_NAME = ("dean", "nana", "prince", "elder", "sister", "lord", "bishop", "principal")
"""Styles that are given names too, where but one word more follows: "Dean Tollefson, the manager"."""
_OFFICE_BEHIND = pattern(r", ([A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3})")
_APPOSED_OFFICE = pattern(r", (?:the|its|their|a) ")
_RULERS = ("sultan", "emir", "amir")
_OF_ANYBODY = pattern(r"\b(?:Dr|Eng|Engr|Mr|Prof|H\.E)\.? $")
"""Before a word for a ruler, shows it to be a given name: "H.E. | Sultan Al Marri"."""
_PILGRIMS = ("haji", "hajah", "hajjah", "tun")
"""What Malays set within a name: "Ahmad | Haji | Taib", "Zulkar | Tun | Opang"."""
_WITHIN_A_NAME = pattern(r"(?:(?<![\w.])(?<![A-Z] )(?<!\bH\. )[B-HJ-Z]|\b[Bb]int?|\b[Ii]bn) $")
_LONG = 5
"""An initial, or "bin", before a style that is a word shows it to be part of the name: "P | Sardar | Singh",
"Fahim bin | Sultan"."""
_EXCELLENCY = pattern(r"(HE|HH|HRH) (?=[A-Z])")
"""Styles of two capitals, which small would be words: "by | HE Ann Lee"."""
_EXCELLENCY_AHEAD = pattern(r"\b(HE|HH|HRH) $")
"""The same before another style: "and | HE | Eng. Bo Ade"."""
_COURTESY_CHAIN = 36
"""How far before a name its courtesies may begin."""
_RETIRED = pattern(r"\([A-Z][A-Za-z'’.]{0,5}\)")
"""Between a rank and its holder: "Colonel | (Ret'd) | Bo Ade", "Admiral (NS) Ann Lee"."""
_SHORT = 6
_BEFORE_NAMES = ("courtesy", "title", "address", "title_word", "bystander")


def behind_styles(text: Text, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    """Say where the name in a run of capitals begins and ends, and what courtesies stand in front of it."""
    own = _EXCELLENCY.match(text.flat, start, end)
    start = own.end() if own else start
    name, end, styles = _behind_others(text, start, end)
    first = min((hit.start for hit in _courtesies(text, start, end)), default=start) if styles else start
    excellency = own or _EXCELLENCY_AHEAD.search(text.flat, max(0, first - _SHORT), first)
    return name, end, (excellency[1], *styles) if excellency else styles


def _behind_others(text: Text, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    """Go behind all styles but those of two capitals."""
    if not text.among(_BEFORE_NAMES, max(0, start - _OFFICE), end):
        return start, end, ()
    start = behind_the_field(text, start, end)
    courtesies = [text.flat[hit.start : _with_bracket(text, hit)] for hit in _courtesies(text, start, end)]
    start = behind_row(text, start, end, _BEFORE_NAMES, lambda hit: _is_a_given_name(text, hit, end))
    for kind in ("title", "address", "courtesy"):
        for hit in text.find(kind, start, end):
            inside = kind != "title" and _is_inside(text, start, hit)
            if hit.end < end and not inside and not _is_a_given_name(text, hit, end):
                start = max(start, hit.end)
    return _behind_stops(text, start, end), end, tuple(courtesies)


def behind_row(
    text: Text, at: int, end: int, kinds: tuple[str, ...], is_name: Callable[[Hit], bool] = lambda _hit: False
) -> int:
    """Go behind all words of these kinds that follow on one another: "Prof. Dr. Mayor | Ann Lee".

    ``is_name``: tells a word that is part of the name itself.
    """
    moved = True
    while moved and text.among(kinds, at, at + 1):
        moved = False
        for kind in kinds:
            hit = text.at(kind, at)
            if hit and hit.end < end and not is_name(hit):
                at, moved = _behind_stops(text, hit.end, end), True
    return at


def _behind_stops(text: Text, at: int, end: int) -> int:
    while at < end and text.flat[at] in " .":
        at += 1
    return at


def _with_bracket(text: Text, style: Hit) -> int:
    """Where a style ends with what tells of its holder's service: "Admiral (Retd)"."""
    retired = _RETIRED.match(text.flat, style.end + 1) if text.flat.startswith(" ", style.end) else None
    return retired.end() if retired else style.end


def _is_inside(text: Text, start: int, style: Hit) -> bool:
    """Tell a style behind a given name, which is a part of the whole: "Younis | Haji Al Kari"."""
    given = text.folded[start : style.start].split()[-1:]
    office = not given or text.words.find("title", given[0])
    if text.folded[style.start : style.end] in _PILGRIMS and given:
        return not office and not text.words.find("courtesy", given[0])
    return not office and text.words.first_names.get(given[0]) == _SURE


def _is_a_given_name(text: Text, hit: Hit, end: int) -> bool:
    """Tell "Dean Tollefson, the manager" from "Dean Lee", by the office beside; "H. Lee" from "H. Bo Lee"."""
    ahead = max(0, hit.start - len("E bint "))
    within = hit.end - hit.start >= _LONG and _WITHIN_A_NAME.search(text.flat, ahead, hit.start)
    if within or text.flat[hit.start : hit.end] == "Md":
        return True
    if text.folded[hit.start : hit.end] in _RULERS:
        return _OF_ANYBODY.search(text.flat, max(0, hit.start - _OFFICE), hit.start) is not None
    if hit.end - hit.start == len("h.") and "." in text.flat[hit.start : hit.end]:
        return " " not in text.flat[hit.end + 1 : end]
    behind = _OFFICE_BEHIND.match(text.flat, end)
    if text.folded[hit.start : hit.end] == "dean" and behind and text.first("title", *behind.span(1)):
        return True
    if text.folded[hit.start : hit.end] not in _ALSO_A_NAME or " " in text.flat[hit.end + 1 : end]:
        return False
    before = text.find("title", max(0, hit.start - _OFFICE), hit.start)
    apposed = bool(before) and text.folded.endswith(", ", 0, hit.start)
    return apposed or _APPOSED_OFFICE.match(text.folded, end) is not None


def _start(hit: Hit) -> int:
    return hit.start


def _courtesies(text: Text, start: int, end: int) -> list[Hit]:
    """Find the courtesies that stand right before the run, in a chain, or within it."""
    chain: list[Hit] = []
    at, near = start, max(0, start - _COURTESY_CHAIN)
    courtesies = text.find("courtesy", near, start)
    for hit in sorted((*courtesies, *text.find("address", near, start)), key=_start, reverse=True):
        if _RETIRED.sub("", text.flat[hit.end : at]).strip(" .()"):
            break
        if hit in courtesies:
            chain.insert(0, hit)
        at = hit.start
    within = (hit for hit in text.find("courtesy", start, end) if hit.end < end)
    return chain + [
        hit for hit in within if not (_is_inside(text, start, hit) or _is_a_given_name(text, hit, end))
    ]  # fmt: skip
