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
_AT = pattern(r" at (?:the |law firm )?([A-Z][\w'’&.-]*(?: (?:of |and |the |for |& )*[A-Z][\w'’&.-]*)*)$")
"""The house of an office behind it: "head of research at | Sundal Securities"."""
_LETTERS = pattern(r"([A-Z]{3,}) (?=[A-Z]?[a-z]|[A-Z]{2,3}$)")
"""Its letters before it: "TVA senior vice president", "NRECA CEO"."""
_NATIONAL = pattern(
    r"\b(?:of|at|for) the (?:National|Federal) (?:[A-Z]\w+ (?:and )?){0,4}"
    r"(?:Council|Board|Commission|Agency|Authority|Institute|Federation|Service)\b"
)
_NO_NAME = ("title", "field", "common", "body", "nationality", "courtesy", "trade", "month")


def is_of_another_house(text: Text, title: str, parties: Sequence[Party]) -> bool:
    """Tell "Tarn Town Council Chairperson" and "head of Acme Ltd" where no party has "Tarn" or "Acme" in its
    name; "Chairperson of the Town Council" names no house.
    """
    named = _named_house(text, title)
    names = [word for word in _WORD.findall(named) if not _is_no_name(text, word)]
    theirs = " ".join(form.casefold() for party in parties for form in (party.name, *party.aliases))
    first = {"".join(word[0] for word in party.name.split() if word[0].isupper()) for party in parties}
    return bool(names) and named not in first and all(name.casefold() not in theirs for name in names)


def is_of_a_national_house(title: str) -> bool:
    """Tell "Executive Secretary of the National Sugar Council"."""
    return _NATIONAL.search(title) is not None


def _named_house(text: Text, title: str) -> str:
    """Give the words of a title that may name its house; none where it seems to tell of a room or a field."""
    if _HOUSE.search(text.fold(title)) or _BASED.search(title):
        return title
    at, letters = _AT.search(title), _LETTERS.match(title)
    if at:
        return at[1]
    return (
        letters[1]
        if letters and not any(hit.start == 0 for hit in text.words.find("title", text.fold(title)))
        else ""
    )


def _is_no_name(text: Text, word: str) -> bool:
    return any(text.words.find(kind, text.fold(word)) for kind in _NO_NAME)
