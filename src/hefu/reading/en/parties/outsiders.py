"""Which bodies does an English text show to stand outside: a regulator, the press, a country by name?"""

from collections.abc import Iterable

from hefu.reading.bodies import Body
from hefu.reading.en.parties.mentioned import is_mentioned
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_OVERSEES = pattern(
    r" (?:will|would|is to|is expected to|has to|must|plans to) (?:also |then |later |soon |still )?"
    r"(?:make its own|review|inspect|certify|decide|rule on|approve|audit|investigate|watch|scrutinise|"
    r"issue (?:new |its )|"
    r"publish (?:new |its |a )(?:\w+ )?(?:rules?|views?|polic|guid|decision|report|standards?))"
)
_OUTSIDE = pattern(
    r",? (?:which |who )?(?:(?:is|was|are) (?:not|no) (?:a )?(?:part(?:y|ies)|signator(?:y|ies))\b|"
    r"did not (?:want to )?sign|has not signed|refused to sign|declined to sign)"
)

_STANDING_FOR = ("represented by ", "represented by the ", "represented through ", "represented through the ")
_WIRE = pattern(r" ?\) ?[-–—]{1,2} ")
"""Behind an agency in a dateline: "OSLO, May 2 (Norsk Wire) - "."""
_UNIT = pattern(
    r"(?:School|Faculty|Department|Division|Section|Office|Directorate|Centre|Center|Institute|Committee|Board|"
    r"College|Unit|Chair)(?: General)? (?:of|for) "
)
"""Begins a name that tells a part of a house: "School of | Nursing"."""


def oversees(text: Text, body: Body) -> bool:
    """Tell one that will review, certify or set rules, as regulators do from outside."""
    return _OVERSEES.match(text.folded, body.end) is not None


def stands_outside(text: Text, body: Body) -> bool:
    """Tell one of which the text says that it is no party, one that but stands for a party, and the press."""
    if not body.bare and text.folded.endswith(_STANDING_FOR, 0, body.start):
        return True
    if text.flat.endswith("(", 0, body.start) and _WIRE.match(text.flat, body.end):
        return True
    return _OUTSIDE.match(text.folded, body.end) is not None or is_mentioned(text, body)


def is_press(text: Text, body: Body) -> bool:
    """Tell a paper, an agency and a station by name: "Tarn Valley Gazette", "The Daily Argus"."""
    hits = text.find("press_name", body.start, body.end)
    ends = bool(hits) and hits[-1].end == body.end and hits[-1].start > body.start
    return ends or body.name.startswith("News Agency of ")


def is_a_unit(bodies: Iterable[Body]) -> bool:
    """Tell what is named as a part of a house alone: "School of Nursing", "Office of Exchange"."""
    return all(_UNIT.match(body.name) or body.bare for body in bodies)
