"""Which place is a government of, by the words of its name?"""

from hefu.reading.bodies import Body
from hefu.reading.en.naming.name_words import SMALL, words_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

LANDS = ("stan", "ia")
"""How the land of a republic may be called beside its people: "Kyrgyz Republic", "Slovak Republic"."""

_AGENCY = pattern(r"(?:Authority|Agency|Corporation) of ")
_PORT = ("port", "of")
"""Opens the name of a body that the town's government is not."""


def place_of(text: Text, body: Body) -> str:
    """Name the place that a government is of: what its name holds beside the words for governing; a
    "Ministry of Health" is of no place.
    """
    words = words_of(body.name)
    if (body.kind is not PartyKind.GOVERNMENT and not body.bare) or words[:2] == _PORT:
        return ""
    governing = text.words.kinds["governing"].by_word
    place = [word for word in words if word not in governing and word not in SMALL]
    name = " ".join(place)
    if not body.bare and name in text.words.kinds["field"].by_word:
        return ""
    return name if body.bare or len(place) < len(words) else ""


def seat_of(body: Body) -> str:
    """Name the place at the end of a government's name: "Ministry of Energy of Saravia"."""
    words = words_of(body.name)
    if words[:2] == _PORT:
        return ""
    last = len(words) - 1 - words[::-1].index("of") if "of" in words else len(words)
    return " ".join(word for word in words[last + 1 :] if word != "the")


def is_agency(body: Body) -> bool:
    """Tell "Airports Authority of Saravia", which is not the government of the place at its end."""
    return _AGENCY.search(body.name) is not None
