"""Which bodies does an English text show to be parties elsewhere than in its sentence of signing?"""

import re
from collections.abc import Sequence

from hefu.reading.bodies import Body
from hefu.reading.en.phrases import is_present
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_SIGNED_FOR = pattern(
    r"\b(?:sign(?:ed|ing|s)?|signatures?|write|writing) (?:it |the \w+ )?(?:for|on behalf of)(?: the)? $|"
    r"\bsigned [^.;\n]{4,90} on behalf of (?:the )?$"
)
_QUOTED = pattern(r" {0,2}\((?:the )?\"")
_BEFORE, _FORM = 120, 14
_HEADS_A_LIST = pattern(
    r"(?: \([^()\n]{1,60}\))?:? *(?:\n *)+(?:[-*•·–] |\(?[a-z0-9]{1,2}[.)] )(?=(?P<word>[a-z]))"
)
_ITEM = 40
_BEHIND_A_NAME = pattern(r"[A-Z][\w'’-]+, $")
_BEHIND_A_CITY = pattern(
    r"\b(?:(?:City|Town|Village|County|Borough|University|State|Province) of [A-Z][\w'’-]+|"
    r"City|County|Province|Prefecture|State), (?:the )?$"
)
_BEHIND_A_HOUSE = pattern(
    r"\b(?:University|College|Institute|Hospital|School|Port|Authority)(?: of [A-Z][\w'’-]+)?"
    r"(?: \([A-Z&]{2,8}\))?, $"
)
"""Before a region, shows it to be the seat of the house: "University of Tarn (UT), | Ohio,"."""
_REPUBLIC = pattern(r"(?:the )?(?:[A-Z][\w'’]+ )?(?:Republic|Kingdom|Federation|Sultanate) of ")
_TITLES = ("PARTNERSHIP", "PARTNERSHIPS")


def find_standing(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Name those for whom somebody signs ("signed for the Ministry"), and those above a list of deeds."""
    letter = text.first("letter", 0, len(text.folded)) is not None
    return [
        body for body in bodies
        if _is_signed_for(text, body) or _heads_a_list(text, body) or (letter and _is_defined(text, body))
    ]  # fmt: skip


def _is_defined(text: Text, body: Body) -> bool:
    """Tell one that a letter gives a short name in quotes: ("the Province")."""
    return bool(body.defined) and not body.bare and _QUOTED.match(text.folded, body.end) is not None


def head_of(name: str) -> str:
    """Tell the noun by which the text may call a body: "Corporation", the "Ministry" of Health."""
    words = re.split(r" of | for ", name)[0].split() or [name]
    return words[-1].lower()


def is_a_seat(text: Text, body: Body) -> bool:
    """Tell the land behind a company's legal form ("Adler GmbH, Germany"), and a city's region and land."""
    if _is_a_region(text, body) or _is_beside_a_house(text, body):
        return True
    if not (text.folded.endswith((", ", ", the "), 0, body.start) and _is_a_land(text, body.start)):
        return False
    if not body.bare and not _REPUBLIC.match(text.flat, body.start):
        return False
    if _BEHIND_A_CITY.search(text.flat, max(0, body.start - _BEFORE), body.start):
        return True
    forms = text.find("legal_form", max(0, body.start - _FORM), body.start)
    return any(hit.end >= body.start - len("., ") for hit in forms)


def _is_a_region(text: Text, body: Body) -> bool:
    """Tell "Tarn Prefecture" of "Linhe City, Tarn Prefecture, Japan" from the second of a row of parties."""
    ahead = _BEHIND_A_CITY if body.bare else _BEHIND_A_NAME
    governs = body.bare or body.kind is PartyKind.GOVERNMENT
    if not governs or not ahead.search(text.flat, max(0, body.start - _BEFORE), body.start):
        return False
    comma = text.flat.find(", ", body.start, body.end + len(", "))
    land = comma >= 0 and _is_a_land(text, comma + len(", "))
    return land and text.at("country", body.start) is None


def _is_beside_a_house(text: Text, body: Body) -> bool:
    """Tell the region in which a house sits: "University of Tarn (UT), Ohio,"."""
    region = text.at("region", body.start) if body.bare else None
    alone = region is not None and region.end == body.end and text.flat.startswith((",", "."), body.end)
    return alone and _BEHIND_A_HOUSE.search(text.flat, max(0, body.start - _BEFORE), body.start) is not None


def _is_a_land(text: Text, start: int) -> bool:
    return text.at("country", start) is not None or _REPUBLIC.match(text.flat, start) is not None


def is_a_common_word(text: Text, body: Body) -> bool:
    """Tell "Panels will cover" where the text has "the panels" too: a capital that only opens a sentence."""
    alone = body.initial and " " not in body.name and body.name.istitle() and body.name.endswith("s")
    small = body.name.lower()
    if not alone or small.isalnum():
        return alone and small in text.spelled
    return small in text.flat and re.search(rf"\b{re.escape(small)}\b", text.flat) is not None


def is_a_headline(text: Text, body: Body) -> bool:
    """Tell a title above a text that never names it again: "BUS PARTNERSHIP", "WOMEN TRADERS GO CASHLESS";
    within the word for a sort there is no verb: "ORME COUNTY BOARD OF COMMISSIONERS".
    """
    if body.start or not body.name.isupper() or text.flat[body.end : body.end + 1] not in ("\n", ",", ""):
        return False
    if text.folded.find(text.fold(body.name), body.end) >= 0:
        return False
    titled = body.name.endswith(_TITLES) and not body.name.endswith("LIMITED PARTNERSHIP")
    verbs = text.find("verb", body.name.find(" ") + 1, body.end)
    sorts = text.find("body", body.start, body.end) if verbs else []
    named = {at for sort in sorts for at in range(sort.start, sort.end)}
    return titled or any(hit.end < body.end and hit.start not in named for hit in verbs)


def _is_signed_for(text: Text, body: Body) -> bool:
    return _SIGNED_FOR.search(text.folded, max(0, body.start - _BEFORE), body.start) is not None


def _heads_a_list(text: Text, body: Body) -> bool:
    """Tell a body alone on its line, with list items below that say what it does."""
    before = text.folded[max(0, body.start - len("\nthe  ")) : body.start]
    if body.start and before.rpartition("\n")[1:] not in (("\n", ""), ("\n", "the ")):
        return False
    below = _HEADS_A_LIST.match(text.folded, body.end)
    at = below.start("word") if below else 0
    return bool(at) and (is_present(text, at, at + _ITEM) or text.at("verb", at) is not None)
