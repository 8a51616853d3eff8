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
_LETTERS = pattern(r"([A-Z]{3,}) (?=[A-Z]?[a-z]|[A-Z]{2,3}$)")
"""Its letters before it: "TVA senior vice president", "NRECA CEO"."""
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


def _named_house(text: Text, title: str) -> str:
    """Give the words of a title that may name its house; none where it seems to tell of a room or a field."""
    if _HOUSE.search(text.fold(title)):
        return title
    letters = _LETTERS.match(title)
    office = any(hit.start == 0 for hit in text.words.find("title", text.fold(title)))
    return letters[1] if letters and not office else ""


def _is_no_name(text: Text, word: str) -> bool:
    return any(text.words.find(kind, text.fold(word)) for kind in _NO_NAME)
