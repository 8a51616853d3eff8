"""Do the words between an office and a name belong to the office: its land, its second field?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

SECOND_FIELD = pattern(
    r" (?:of|for) (?:the )?[A-Z][\w'’-]*(?:,? [A-Z][\w'’-]*)*,? (?:and|&) (?:the )?(?:[A-Z][\w'’-]* )*$"
)
"""Before a name, an office's first field and "and": "Minister of Trade and | Industry Ann Lee"."""
_IN_A_LAND = pattern(
    r"(?: of (?:the )?(?:(?:[A-Z][\w'’-]+|of|the) ){0,5}[A-Z][\w'’-]+)? (?:in|for|to) (?:the )?"
    r"(?:(?:Republic|Kingdom) of (?:the )?)?(?=[A-Z])"
)
"""Between an office and its holder, whose it is and where it is held: "Mission Director in | Kenya Ann Lee",
"Ambassador of Finland to the Republic of | Ghana Bo Ek".
"""
_CONSULS = ("consul", "consul general", "consul-general")


def is_in_a_land(text: Text, end: int, start: int) -> bool:
    """Tell "Consul General in Tarn City | Ann Lee" from "the director in his office told | Ann Lee"."""
    within = _IN_A_LAND.match(text.flat, end, start)
    land = text.at("country", within.end()) if within else None
    if land is None and within and text.folded.endswith(_CONSULS, 0, end):
        cities = text.find("body", within.end(), start)
        return " " not in text.flat[within.end() : start - 1] or any(hit.end == start - 1 for hit in cities)
    return land is not None and land.end == start - 1


def is_of_two_fields(text: Text, end: int, name: int) -> bool:
    """Tell "Minister of Trade and Industry | Ann Lee" from "the Mayor of Tarn and | Ann Lee"."""
    name -= text.flat.startswith("(", name - 1)
    end += len(" of State") * text.flat.startswith(" of State", end)
    two = SECOND_FIELD.search(text.flat, end - len(" for"), name)
    fields = text.find("field", two.start(), name) if two and two.start() <= end else []
    return bool(fields) and fields[-1].end == name - 1
