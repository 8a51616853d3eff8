"""What is only about a house ("About Acme", below its news), or how the agreement told comes about?"""

import re

from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_ABOUT = pattern(
    r"^(?:about |ABOUT )(?!(?:the |this |our )?(?:project|programme|program|partnership|agreement|deal|mou|"
    r"memorandum|event|initiative|visit|plan|scheme|pact)\b)(?:the )?[^\n.?!:;]{2,60}(?::? *\n+|: )",
    re.MULTILINE,
)
_LEAST = 0.4
"""How far into a text such a paragraph stands at least."""

_SIGNED = pattern(
    r"be (?:formally |officially |jointly )?(?:signed|inked|initialled|concluded|drawn up|executed)\b"
)
_AT_THE_SIGNING = pattern(
    r"(?:also |then |jointly |both )*(?:chair|attend|host|hold|witness|address|oversee|grace|open|lead|join|"
    r"(?:preside|officiate|speak|be present|take part|participate) (?:over|at|in))"
    r" (?:the|this|today's|tomorrow's|a|an) (?:(?:official|formal|joint|agreement|memorandum|mou|deal|"
    r"contract|virtual|solemn) )*(?:sign(?:ing|ature)(?: ceremony| event)?|ceremony)\b(?! of)"
)
_VISITS = pattern(
    r"(?:pay|make|undertake) (?:an?|his|her|their) (?:[\w-]+ ){0,3}visit\b|"
    r"visit [^,.;]{2,60}(?=[,.;]|$| at a)"
)
_NEAR = 80
_APPROVES = pattern(
    r"(?:also |still |now |then |first |formally )*(?:approve|endorse|ratify|consider|adopt|debate|vote on|"
    r"sign off on) (?:the|this|that|its) (?:[\w-]+ ){0,3}$"
)
_TELLS_THE_MARKET = pattern(
    r"(?:also |further |duly |promptly )*(?:keep|inform|notify|update|advise|tell|make|report|intimate)\b"
    r"[^,.;:]{0,40}\b(?:exchanges?|shareholders|investors|stockholders|bourse|the market|"
    r"securities commission)\b"
)
"""What a listed company lets those know who trade in it: "will notify the Exchange of any progress"."""


def tells_the_market(text: Text, verb: int) -> bool:
    """Tell what a listed company must make known in any case from what it tells the other side."""
    return _TELLS_THE_MARKET.match(text.folded, verb) is not None


def is_about_a_house(text: Text, at: int) -> bool:
    """Tell the paragraph that a house puts below its news: it undertakes nothing."""
    return any(part.start <= at < part.end for part in text.once(_paragraphs))


def _paragraphs(text: Text) -> list[Stretch]:
    found = []
    for heading in _ABOUT.finditer(text.folded, int(_LEAST * len(text.folded))):
        if text.flat[heading.start() : heading.end()].split()[-1][:1].isupper():
            end = text.folded.find("\n\n", heading.end())
            found.append(Stretch(heading.end(), end if end > 0 else len(text.folded)))
    return found


def is_at_its_signing(text: Text, opening: Opening) -> bool:
    """Tell "The mayor will chair the signing ceremony" from "will host the opening ceremony"."""
    return _AT_THE_SIGNING.match(text.folded, opening.verb) is not None


def is_a_visit(text: Text, opening: Opening) -> bool:
    """Tell the courtesy "invited the President to visit Linhe" from what somebody is asked to do."""
    invites = text.folded.startswith("invit", opening.hit.start)
    return invites and _VISITS.match(text.folded, opening.verb) is not None


def is_its_approval(text: Text, opening: Opening) -> bool:
    """Tell "The council must still endorse the agreement", how a deal that is told comes about."""
    paper = text.first("agreement", opening.verb, opening.verb + _NEAR)
    return paper is not None and _APPROVES.match(text.folded, opening.verb, paper.start) is not None


def is_its_signing(text: Text, opening: Opening, subject: Stretch) -> bool:
    """Tell "The memorandum is due to be signed on Tuesday", the signing that a report is about."""
    if opening.strength == "shall" or not _SIGNED.match(text.folded, opening.verb):
        return False
    head = Stretch(subject.start, min(subject.end, subject.start + _NEAR))
    return text.folded.startswith("the ", head.start) and text.has(("agreement",), head.start, head.end)
