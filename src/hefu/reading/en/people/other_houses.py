"""Does an English title name a house that is no party: "chairman of Selat Capital Ltd"?"""

from collections.abc import Sequence

from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Text
from hefu.terms.party import Party

_WORD = pattern(rf"[{CAPITALS}][\w’'&-]*")
_HOUSE = pattern(
    r"\b(?:(?:city|town|county|district|borough|municipal|village) (?:council|assembly)|school district|"
    r"group of companies|ltd|limited|inc|co|corp|corporation|plc|llc|gmbh)\b"
)
_BASED = pattern(r"\b[A-Z][\w-]*-(?:based|listed|owned|backed)\b")
"""Tells where another lies: "chairman of Tarn-based Selat Capital"."""
_NO_NAME = ("title", "field", "common", "body", "nationality", "courtesy", "trade", "month")


def is_of_another_house(text: Text, title: str, parties: Sequence[Party]) -> bool:
    """Tell "Tarn Town Council Chairperson" and "head of Acme Ltd" where no party has "Tarn" or "Acme" in its
    name; "Chairperson of the Town Council" names no house.
    """
    if not (_HOUSE.search(text.fold(title)) or _BASED.search(title)):
        return False
    names = [word for word in _WORD.findall(title) if not _is_no_name(text, word)]
    theirs = " ".join(form.casefold() for party in parties for form in (party.name, *party.aliases))
    return bool(names) and all(name.casefold() not in theirs for name in names)


def _is_no_name(text: Text, word: str) -> bool:
    return any(text.words.find(kind, text.fold(word)) for kind in _NO_NAME)
