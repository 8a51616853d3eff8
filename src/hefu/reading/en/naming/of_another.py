"""Is a short name behind the words of a paper that of another: what only places or describes a party?"""

import re

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_ZIP_BEFORE = pattern(r"\d{4,6} $")
_SEATED = pattern(
    r"\b(?:registered|incorporated|established|organi[sz]ed|domiciled|seated|located|headquartered|offices?|seat)"
    r"[^.;()]{0,30} (?:in|at|of) (?:the )?(?:\d[^.;()]{2,40}, )?$|\b(?:of|at) (?:[a-z]+ )?\d[^.;()]{4,50}, $"
)
_OF_ITS_LAWS = pattern(r"\b(?:laws?|subdivision|jurisdiction|courts) of (?:the )?$")
"""Before a name that ends what is told of a party: "under the laws of the | State of Orenia"."""
_STANDS_FOR_IT = pattern(r"\brepresent(?:ed|ative|atives)\b[^.;()\n]{0,50}$")
"""The same of who stands for the party: "represented by | Ann Lee"."""
_SEAT_ROOM = 100
QUOTED = pattern(r'"(?:the )?([^"]{2,40}?)[,.]?"')
"""A short name in quotation marks."""
WORD = pattern(r"[^\W\d_]+")


def is_told_of_another(text: Text, start: int, end: int, bracket: re.Match[str]) -> bool:
    """Tell what ends the description of a party before its short name: its place or state, or who stands
    for it ("of Linhe, Orenia (the "Supplier")", "represented by Ann Lee ("Party A")"); a form of the name
    itself is its own ("represented by Acme Holding ("Acme")").
    """
    if _OF_ITS_LAWS.search(text.folded, max(0, start - _SEAT_ROOM), start):
        return True
    if text.first("body", start, end):
        return False
    lands = text.find("country", start, end)
    behind_a_comma = (
        text.folded.endswith(", ", 0, start)
        or _ZIP_BEFORE.search(text.folded, max(0, start - 8), start) is not None
    )
    placed = bool(lands) and lands[-1].end == end and behind_a_comma
    if placed or _STANDS_FOR_IT.search(text.folded, max(0, start - _SEAT_ROOM), start):
        return not any(_is_of(text.flat[start:end], form[1]) for form in QUOTED.finditer(bracket[1]))
    if behind_a_comma and text.folded.startswith((" (hereinafter", " (hereafter"), end):
        return True
    return _SEATED.search(text.folded, max(0, start - _SEAT_ROOM), start) is not None


def _is_of(name: str, form: str) -> bool:
    """Tell a form by a word of the name in it, or by its letters: "Switzerland", "US" of "United States"."""
    words = WORD.findall(name.casefold())
    initials = "".join(word[0] for word in words)
    own = form.casefold().replace(".", "")
    return own in (initials, name.casefold()) or not set(words).isdisjoint(WORD.findall(own))
