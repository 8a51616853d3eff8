"""Does a name go on behind "and" with one more thing that it does: "Water and Electrical Corporation"?"""

import re

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_PEOPLE = ".people"
"""How the entries of the lexicon end that name people of a trade, as firms and as guilds."""
_OF_MANY = ("s'", "s’", "women's", "women’s", "men's", "men’s")
"""How those end of whom a union or a guild is: "Walkers' | and Cyclists' Association"."""
_DOING = pattern(r"\b\w{3,}ing$")
_WORD = pattern(r"[^\s,.()]+")
_MORE = pattern(r",? (?:and|with|&) ")
_ANDS = ("and", "&")
_OF = pattern(r" (?:of|for|in|at) ")
_TAIL = frozenset(
    ("co", "ltd", "limited", "inc", "corp", "llc", "plc", "pty", "pte", "company", "corporation")
)


def ends_in_a_trade(text: Text, left: Stretch) -> bool:
    """Tell "Veluthara Spinning" and "Pulp" before "and": a thing that somebody does or deals in."""
    doing = _DOING.search(text.folded, left.start, left.end)
    hits = [hit for kind in ("trade", "field") for hit in text.find(kind, left.start, left.end)[-1:]]
    ends = [doing.start()] if doing else [hit.start for hit in hits if hit.end == left.end]
    return any(start > left.start for start in ends)


def begins_in_a_trade(text: Text, start: int) -> bool:
    """Tell "Weaving Mills" behind "and", one more thing of the same firm, from "Orme University"."""
    word = _WORD.match(text.folded, start)
    trade = any(text.at(kind, start) for kind in ("trade", "field", "house_end"))
    sort = text.at("body", start)
    trade = trade or (sort is not None and not text.folded.startswith(" of ", sort.end))
    return trade or (word is not None and _DOING.search(word.group()) is not None)


def are_of_trades(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    """Tell "Walkers' and Cyclists' Association", "Tanners and Dyers Guild": one of people of two trades."""
    two = None if joint[1] else text.first("body", joint.end(), end)
    if two is None or text.folded.endswith(_OF_MANY, 0, left.end):
        return two is not None
    one = text.find("body", left.start, left.end)[-1:]
    people = bool(one) and one[0].end == left.end and one[0].entry.id.endswith(_PEOPLE)
    return people and two.entry.id.endswith(_PEOPLE) and two.end < end


def goes_on_in_trades(text: Text, left: Stretch, joint: re.Match[str], end: int) -> bool:
    """Tell "Electrical Corporation" and "Commercial Bank of Linhe", which by themselves name nobody."""
    if joint[1] or _ends_in_a_head(text, left):
        return False
    ends = [*(more.start() for more in _MORE.finditer(text.folded, joint.end(), end)), end]
    return any(_names_nobody(text, joint.end(), stop) for stop in ends)


def _names_nobody(text: Text, start: int, end: int) -> bool:
    of = _OF.search(text.folded, start, end)
    form = text.find("legal_form", start, end)[-1:]
    if form and form[0].end >= end - 1:
        end = form[0].start
    words = [
        word for word in _WORD.findall(text.folded, start, of.start() if of else end) if word not in _ANDS
    ]
    while words and words[-1] in _TAIL:
        words.pop()
    kinds = text.words.kinds
    bodies = kinds["body"].by_word
    known = [
        word in kinds["trade"].by_word
        or word in kinds["field"].by_word
        or (word in bodies and bodies[word].means == "company")
        for word in words
    ]
    return all(known[:-1]) and bool(words) and (known[-1] or (len(words) > 1 and words[-1] in bodies))


def _ends_in_a_head(text: Text, left: Stretch) -> bool:
    """Tell "Tarn City" and "Linhe University", behind which another body begins."""
    heads = text.find("body", left.start, left.end)[-1:]
    return any(hit.end == left.end and hit.entry.means != "company" for hit in heads)
